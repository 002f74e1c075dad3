internal import Analysis
internal import Diagnostics
internal import Localization
internal import Markdown
internal import Model
internal import Templates

/// One briefing: `/briefings/SLUG/`.
struct BriefingPage: Page {
    static let template = "briefing"

    /// A position in `Site.briefings`.
    let position: Int
    let briefing: Briefing
    let scope: PageScope
    /// What the first uses of terms in the text become.
    private var marks = TermMarks.none

    static func all(in context: RenderContext) -> [BriefingPage] {
        context.site.briefings.enumerated().map { position, briefing in
            BriefingPage(
                position: position,
                briefing: briefing,
                scope: PageScope(context, at: context.addresses.briefing(position))
            )
        }
    }

    var origin: SourceLocation? { briefing.declaredAt }

    static let fields = ContextFields<BriefingPage>(
        .frame,
        .text("title", "The briefing's title.", \.briefing.title),
        .text("tested", "How many tests of figures the charts in its text show.") { String($0.tested) },
        .optionalText("byChance", "How many of those could stand out by chance alone: Perhaps one, About 2.") {
            $0.text.chance.standingOut(amongTested: $0.tested)
        },
        .optionalText("author", "Who wrote it.", \.briefing.author),
        .html("date", "The day it was published.") { $0.context.times.day($0.briefing.date) },
        .optionalHTML("review", "The day by which it should be looked at again.") {
            $0.briefing.review.map($0.context.times.day)
        },
        .text("standing", "current, due for review, superseded or archived.") {
            $0.locale.format($0.validity.messageKey)
        },
        .object("banner", "What to know first about a briefing that is not current.", \.banner),
        .object("supersedes", "The briefing that this one takes the place of.") { page in
            page.briefing.supersedes.flatMap { page.site.links.briefings[$0.value] }.map(page.link(toBriefing:))
        },
        .optionalText("brief", "The summary, where the text has no part called 'In brief'.", \.brief),
        .flag("hasContents", "Whether there are enough headings for a list of them.") { $0.contents.count > 2 },
        .list("contents", "The headings, each a link.", \.contents),
        .flag("isNumbered", "Whether sections and paragraphs have numbers.", \.isNumbered),
        .html("body", "The text, with its footnotes at the end.", \.body),
        .list("attachments", "The files that it offers.", \.attachments),
        .list("areas", "The places it is about.") { page in
            BriefingsByArea.areas(of: page.position, in: page.site).map { page.link(to: $0) }
        },
        .list("indicators", "The indicators it is about.", \.indicators),
        .list("themes", "The themes it is about.", \.themes),
        .list("terms", "The terms it uses, in alphabetical order.", \.terms),
        .text("citation", "How to cite it, without the address.", \.citation),
        .optionalText("address", "Its published address, where site.yml has a base_url.") { page in
            page.site.settings.baseURL.map { $0 + page.path.address }
        }
    )

    mutating func prepare() {
        if briefing.expandsTerms { marks = context.terms.marks(in: briefing.body, on: path) }
    }

    var frame: PageFrame {
        frame(
            title: briefing.title,
            description: briefing.summary,
            section: .briefings,
            trail: [step(.pageBriefings, SiteAddresses.briefings)],
            subject: .article(briefing, places: site.links.areasOfBriefing[position], topics: indicators + themes)
        )
    }

    // MARK: The text

    private var isNumbered: Bool { briefing.numbering == .paragraphs }

    private var tested: Int { context.prose.testCount(of: briefing.body, on: path) }

    private var contents: [LinkItem] {
        let sections = isNumbered ? ParagraphNumbers.contents(of: briefing.body) : ContentsList.links(briefing.body)
        let notes = LinkItem(text: locale.format(.notesTitle), href: "#" + Endnotes.anchor)
        return sections + (briefing.body.footnotes.isEmpty ? [] : [notes])
    }

    private var body: HTML {
        let openings = isNumbered ? ParagraphNumbers(briefing.body).openings : [:]
        let text = BriefingSections(briefing: briefing, locale: locale).html { text in
            context.prose.html(
                text,
                on: path,
                about: subject,
                topHeading: 2,
                headingAnchors: true,
                terms: marks,
                openings: openings
            )
        }
        let notes = context.prose.notes(of: briefing.body, on: path, about: subject, terms: marks)
        return HTML(trusted: text.bytes + (notes?.bytes ?? []))
    }

    /// The area that a live figure means which names none: that of a briefing about one alone.
    private var subject: AreaIndex? {
        let areas = site.links.areasOfBriefing[position]
        return areas.count == 1 ? areas.first : nil
    }

    private var brief: String? {
        let heading = locale.format(.briefingInBrief).lowercased()
        return briefing.body.headings.contains { $0.text.lowercased() == heading } ? nil : briefing.summary
    }

    private var attachments: [AttachmentItem] {
        briefing.attachments.compactMap { attachment in
            site.attachments.file(attachment.file.value, of: briefing.body.file.path).map { file in
                AttachmentItem(attachment: attachment, file: file, scope: scope)
            }
        }
    }

    // MARK: Around it

    private var validity: BriefingValidity { BriefingValidity(position, of: site) }

    private var banner: BriefingBanner? {
        switch validity {
        case .current: nil
        case .reviewDue(let date):
            BriefingBanner(kind: "review", message: locale.format(.briefingReviewDue(date: text.dates.day(date))))
        case .superseded(let successor):
            BriefingBanner(
                kind: "superseded",
                message: locale.format(successor == nil ? .briefingSupersededElsewhere : .briefingSuperseded),
                link: successor.map(link(toBriefing:))
            )
        case .archived: BriefingBanner(kind: "archived", message: locale.format(.briefingArchived))
        }
    }

    private var indicators: [LinkItem] {
        briefing.indicators.compactMap { site.links.indicators[$0.value] }.map { link(toIndicator: $0, inFull: true) }
    }

    private var themes: [LinkItem] {
        briefing.themes.compactMap { site.links.themes[$0.value] }.map { link(toTheme: $0) }
    }

    /// Every term that the text uses or links to, once.
    private var terms: [GlossaryEntry] {
        let linked = briefing.body.references.filter { $0.scheme == .term }
            .compactMap { site.links.terms[GlossaryTerm.ID($0.target)] }
        return marks.used.union(linked).sorted().map {
            GlossaryEntry(term: site.glossary[$0], scope: scope)
        }
    }

    /// How to name the briefing in a text of one's own: author, date, title and the name of the site.
    private var citation: String {
        let date = text.dates.day(briefing.date)
        let title = Self.withoutStop(briefing.title)
        let name = Self.withoutStop(site.settings.title)
        guard let who = briefing.author ?? site.settings.publisher?.name else {
            return locale.format(.briefingCitationUnsigned(date: date, what: title, source: name))
        }
        return locale.format(.briefingCitation(name: who, date: date, what: title, source: name))
    }

    /// A text without the full stop at its end, which the citation has of its own.
    private static func withoutStop(_ text: String) -> String {
        text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}

/// What a reader must know before reading a briefing that is no longer current.
struct BriefingBanner: TemplateContext {
    let kind: String
    let message: String
    var link: LinkItem?

    static let fields = ContextFields<BriefingBanner>(
        .text("kind", "A word for the style: review, superseded or archived.", \.kind),
        .text("message", "What is the matter.", \.message),
        .object("link", "The briefing to read instead.", \.link)
    )
}

/// A file that a briefing offers.
struct AttachmentItem: PagePart {
    let attachment: Attachment
    let file: PublishedFile
    let scope: PageScope

    static let fields = ContextFields<AttachmentItem>(
        "Attachment",
        .text("title", "What it is.", \.attachment.title),
        .text("href", "The way to the file.") { $0.path.link(to: SiteAddresses.file($0.file)) },
        .text("details", "What kind of file it is, and how large: PDF, 120 kB.") {
            $0.locale.format(.attachmentDetails(kind: $0.file.kind, what: $0.size))
        }
    )

    /// In thousands or millions of bytes, rounded up so that no file has none.
    private var size: String {
        let bytes = file.file.bytes.count
        guard bytes < 999_500 else {
            return locale.format(.attachmentMegabytes(number: FixedDecimal(Double(bytes) / 1_000_000, decimals: 1)))
        }
        return locale.format(
            .attachmentKilobytes(number: FixedDecimal(Double(max(1, (bytes + 999) / 1_000)), decimals: 0))
        )
    }
}
