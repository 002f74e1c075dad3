internal import Analysis
internal import Diagnostics
internal import Localization
internal import Markdown
internal import Model
internal import Templates

/// Gathers what the page of one briefing shows.
struct BriefingPageBuilder {
    private let view: RenderContext
    private let position: Int
    private let briefing: Briefing
    private let path: PagePath
    private let marks: TermMarks

    /// - Parameter position: a position in `Site.briefings`.
    init(_ position: Int, in view: RenderContext) {
        self.view = view
        self.position = position
        briefing = view.site.briefings[position]
        path = view.addresses.briefing(position)
        marks = briefing.expandsTerms ? view.terms.marks(in: briefing.body, on: path) : .none
    }

    func page() -> BriefingPage {
        let isNumbered = briefing.numbering == .paragraphs
        let standing = BriefingStanding(position, of: view.site)
        let address = view.site.settings.baseURL.map { $0 + path.address }
        return BriefingPage(
            frame: view.frames.frame(
                path,
                title: briefing.title,
                description: briefing.summary,
                section: .briefings,
                trail: [view.step(.pageBriefings, SiteAddresses.briefings)],
                subject: .article(facts)
            ),
            title: briefing.title,
            author: briefing.author,
            date: view.times.day(briefing.date),
            review: briefing.review.map(view.times.day),
            standing: view.text.locale.format(standing.phrase),
            banner: banner(standing),
            supersedes: briefing.supersedes.flatMap { view.site.links.briefings[$0.value] }.map(link),
            brief: hasBrief ? nil : briefing.summary,
            contents: contents,
            isNumbered: isNumbered,
            body: text,
            attachments: attachments,
            areas: BriefingReach.areas(of: position, in: view.site).map { view.link(to: $0, from: path) },
            indicators: indicators,
            themes: themes,
            terms: terms,
            citation: citation,
            address: address
        )
    }

    private var attachments: [AttachmentItem] {
        briefing.attachments.compactMap { attachment in
            view.site.attachments.file(attachment.file.value, of: briefing.body.file.path).map { file in
                AttachmentItem(attachment, file, locale: view.text.locale, from: path)
            }
        }
    }

    private var contents: [LinkItem] {
        let sections =
            briefing.numbering == .paragraphs
            ? ParagraphNumbers(briefing.body).contents() : ContentsList.links(briefing.body)
        let notes = LinkItem(text: view.text.locale.format(.notesTitle), href: "#" + Endnotes.anchor)
        return sections + (briefing.body.footnotes.isEmpty ? [] : [notes])
    }

    private var text: HTML {
        let text = BriefingText(briefing, locale: view.text.locale).html(block)
        let notes = view.prose.notes(of: briefing.body, on: path, about: subject, terms: marks)
        return HTML(trusted: text.markup + (notes?.markup ?? ""))
    }

    private func block(_ text: DocumentFragment) -> HTML? {
        view.prose.html(text, on: path, about: subject, topHeading: 2, headingAnchors: true, terms: marks)
    }

    /// The area that a live figure means which names none: that of a briefing about one alone.
    private var subject: AreaIndex? {
        let areas = view.site.links.areasOfBriefing[position]
        return areas.count == 1 ? areas.first : nil
    }

    private var hasBrief: Bool {
        let brief = view.text.locale.format(.briefingInBrief).lowercased()
        return briefing.body.headings.contains { $0.text.lowercased() == brief }
    }

    private func banner(_ standing: BriefingStanding) -> BriefingBanner? {
        switch standing {
        case .current: nil
        case .reviewDue(let date):
            BriefingBanner(
                kind: "review",
                message: view.text.locale.format(.briefingReviewDue(date: view.text.dates.day(date))),
                link: nil
            )
        case .superseded(.some(let successor)):
            BriefingBanner(
                kind: "superseded",
                message: view.text.locale.format(.briefingSuperseded),
                link: link(successor)
            )
        case .superseded(nil):
            BriefingBanner(
                kind: "superseded",
                message: view.text.locale.format(.briefingSupersededElsewhere),
                link: nil
            )
        case .archived:
            BriefingBanner(
                kind: "archived",
                message: view.text.locale.format(.briefingArchived),
                link: nil
            )
        }
    }

    private func link(_ briefing: Int) -> LinkItem {
        LinkItem(text: view.site.briefings[briefing].title, href: path.link(to: view.addresses.briefing(briefing)))
    }

    private var indicators: [LinkItem] {
        briefing.indicators.compactMap { view.site.links.indicators[$0.value] }.map { position in
            LinkItem(
                text: view.site.indicators[position].indicator.title,
                href: path.link(to: view.addresses.indicator(position))
            )
        }
    }

    private var themes: [LinkItem] {
        briefing.themes.compactMap { view.site.links.themes[$0.value] }.map { position in
            let theme = view.site.themes[position]
            return LinkItem(text: theme.title, href: path.link(to: view.addresses.theme(theme.id)))
        }
    }

    private var facts: ArticleFacts {
        ArticleFacts(
            headline: briefing.title,
            published: briefing.date,
            author: briefing.author,
            places: view.site.links.areasOfBriefing[position].map { PlaceFacts($0, in: view) },
            topics: indicators + themes
        )
    }

    /// Every term that the text uses or links to, once.
    private var terms: [GlossaryEntry] {
        let used = briefing.body.references.filter { $0.scheme == .term }
            .compactMap { view.site.links.terms[GlossaryTerm.ID($0.target)] }
        return marks.used.union(used).sorted().map { GlossaryEntry(view.site.glossary[$0], in: view, from: path) }
    }

    /// How to name the briefing in a text of one's own: author, date, title and the name of the site.
    private var citation: String {
        let locale = view.text.locale
        let date = view.text.dates.day(briefing.date)
        let title = Self.withoutStop(briefing.title)
        let site = Self.withoutStop(view.site.settings.title)
        guard let who = briefing.author ?? view.site.settings.publisher?.name else {
            return locale.format(.briefingCitationUnsigned(date: date, what: title, source: site))
        }
        return locale.format(.briefingCitation(name: who, date: date, what: title, source: site))
    }

    /// A text without the full stop at its end, which the citation has of its own.
    private static func withoutStop(_ text: String) -> String {
        text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}
