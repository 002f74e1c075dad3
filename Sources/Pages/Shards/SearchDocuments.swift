internal import Analysis
internal import Localization
internal import Markdown
internal import Model

/// A page, or a term of the glossary, as the search of the site knows it.
struct SearchDocument: Sendable {
    let name: String
    /// What it is: `Briefing`.
    let kind: String
    /// Where it is, from the site's folder: `glossary/index.html#term-lsp`.
    let address: String
    /// What it says of itself and its parts: summary, headings.
    let headings: [String]
    let text: String

    private static let nameWeight = 12
    private static let headingWeight = 4
    /// A long text may repeat a word as often as it likes.
    private static let mostOfText = 4

    /// How much each of its words says about what it is about, from 1 to 20.
    var weights: [String: Int] {
        var weights: [String: Int] = [:]
        for word in PlainWords.searched(text) { weights[word] = min(Self.mostOfText, (weights[word] ?? 0) + 1) }
        for word in Set(headings.flatMap(PlainWords.searched)) { weights[word, default: 0] += Self.headingWeight }
        for word in Set(PlainWords.searched(name)) { weights[word, default: 0] += Self.nameWeight }
        return weights
    }
}

/// Gathers everything that the search of a site looks through, but for its places, which the finder has.
struct SearchDocuments {
    private let context: RenderContext
    private let locale: Locale

    init(_ context: RenderContext) {
        self.context = context
        locale = context.text.locale
    }

    /// Free pages first, then briefings, plans, forums, indicators, themes and terms.
    func all() -> [SearchDocument] {
        let site = context.site
        return site.pages.map(page) + site.briefings.indices.map(briefing) + site.plans.indices.map(plan)
            + site.forums.indices.map(forum) + site.indicators.indices.map(indicator) + site.themes.map(theme)
            + site.glossary.map(term)
    }

    private func page(_ page: FreePage) -> SearchDocument {
        SearchDocument(
            name: page.title,
            kind: locale.format(.searchPage),
            address: context.addresses.page(page).file,
            headings: [page.summary].compactMap(\.self) + page.body.headings.map(\.text),
            text: Self.joined([page.summary, context.prose.text(of: page.body)])
        )
    }

    private func briefing(_ position: Int) -> SearchDocument {
        let briefing = context.site.briefings[position]
        let areas = context.site.links.areasOfBriefing[position]
        let text = context.prose.text(of: briefing.body, about: areas.count == 1 ? areas.first : nil)
        return SearchDocument(
            name: briefing.title,
            kind: locale.format(.searchBriefing),
            address: context.addresses.briefing(position).file,
            headings: [briefing.summary].compactMap(\.self) + briefing.body.headings.map(\.text),
            text: Self.joined([briefing.summary, text])
        )
    }

    private func plan(_ position: Int) -> SearchDocument {
        let plan = context.site.plans[position]
        let areas = context.site.links.areasOfPlan[position]
        func text(_ part: DocumentFragment) -> String {
            context.prose.text(of: part.document, blocks: part.blocks, about: areas.first)
        }
        let commitments = plan.commitments.flatMap { commitment in
            [commitment.statement]
                + commitment.needs.map(\.name) + commitment.texts.map(text)
                + commitment.actions.map(\.description)
        }
        let actionAreas = plan.actionAreas.flatMap { [$0.name, text($0.text)] }
        return SearchDocument(
            name: plan.title,
            kind: locale.format(.searchPlan),
            address: context.addresses.plan(position).file,
            headings: [plan.summary].compactMap(\.self) + plan.commitments.map(\.statement)
                + plan.commitments.flatMap { $0.needs.map(\.name) } + plan.actionAreas.map(\.name)
                + areas.map { context.site.areas[$0].name },
            text: Self.joined([plan.summary, text(plan.introduction)] + commitments + actionAreas)
        )
    }

    private func forum(_ position: Int) -> SearchDocument {
        let forum = context.site.forums[position]
        let areas = context.site.links.areasOfForum[position]
        let text = forum.introduction
        let issues = forum.issues.flatMap { [$0.said, $0.answer] }
        return SearchDocument(
            name: forum.title,
            kind: locale.format(.searchForum),
            address: context.addresses.forum(position).file,
            headings: [forum.summary].compactMap(\.self) + areas.map { context.site.areas[$0].name },
            text: Self.joined(
                [forum.summary, context.prose.text(of: text.document, blocks: text.blocks, about: areas.first)]
                    + issues
            )
        )
    }

    private func indicator(_ position: Int) -> SearchDocument {
        let figures = context.site.indicators[position]
        let indicator = figures.indicator
        let about = context.prose.text(of: indicator.body)
        return SearchDocument(
            name: indicator.title,
            kind: locale.format(.pageIndicator),
            address: context.addresses.indicator(position).file,
            headings: [indicator.id.text, indicator.short] + [indicator.question].compactMap(\.self)
                + indicator.themes.compactMap { theme(named: $0.value) }.flatMap { [$0.title, $0.summary ?? ""] },
            text: Self.joined([indicator.question, about] + figures.caveats + [indicator.source.title])
        )
    }

    private func theme(_ theme: Theme) -> SearchDocument {
        let indicators = context.site.indicators.map(\.indicator).filter { $0.themes.contains { $0.value == theme.id } }
        return SearchDocument(
            name: theme.title,
            kind: locale.format(.searchTheme),
            address: context.addresses.theme(theme.id).file,
            headings: [theme.summary].compactMap(\.self) + indicators.flatMap { [$0.short, $0.question ?? ""] },
            text: theme.summary ?? ""
        )
    }

    private func theme(named id: Theme.ID) -> Theme? {
        context.site.links.themes[id].map { context.site.themes[$0] }
    }

    private func term(_ term: GlossaryTerm) -> SearchDocument {
        SearchDocument(
            name: term.abbreviation.map { "\(term.term) (\($0))" } ?? term.term,
            kind: locale.format(.searchTerm),
            address: "\(SiteAddresses.glossary.file)#\(SiteAddresses.anchor(of: term.id))",
            headings: term.also,
            text: term.definition
        )
    }

    private static func joined(_ parts: [String?]) -> String {
        parts.compactMap(\.self).filter { !$0.isEmpty }.reduce(into: "") { text, part in
            ProseRenderer.end(&text)
            text += part
        }
    }
}

extension ProseRenderer {
    /// A text without markup and live blocks, its empty references filled in, for the search of the site.
    ///
    /// - Parameters:
    ///   - blocks: the top-level blocks to take; nil for the whole document.
    ///   - area: the area it is about; a live figure that names no area means this one.
    func text(of document: Document, blocks: [Int]? = nil, about area: AreaIndex? = nil) -> String {
        let empty = document.references.filter(\.text.isEmpty).map { ($0.node, $0) }
        let references = Dictionary(empty) { first, _ in first }
        var text = ""
        for block in blocks ?? document.children(of: 0) {
            for node in block..<document.nodes[block].end {
                switch document.nodes[node].kind {
                case .text(let literal), .code(let literal): text += literal
                case .link: text += references[node].map { words(for: $0, about: area) } ?? ""
                case .emphasis, .strong, .image, .htmlInline, .codeBlock, .footnoteReference: continue
                case .softBreak, .lineBreak: if text.last != " ", !text.isEmpty { text += " " }
                default: Self.end(&text)
                }
            }
        }
        return text
    }

    /// Ends a text, so that another can be added: with a full stop behind a heading, which has none of its own.
    static func end(_ text: inout String) {
        guard let last = text.last, last != " " else { return }
        text += last.isPunctuation ? " " : ". "
    }

    /// What stands for a reference that the editor gave no words.
    private func words(for reference: Reference, about area: AreaIndex?) -> String {
        switch reference.scheme {
        case .area: site.areas.index(named: reference.target).map { site.areas[$0].name } ?? ""
        case .indicator: figureText(site.liveFigure(reference, about: area))
        case .term:
            site.links.terms[GlossaryTerm.ID(reference.target)].map { position in
                site.glossary[position].abbreviation ?? site.glossary[position].term
            } ?? ""
        }
    }
}
