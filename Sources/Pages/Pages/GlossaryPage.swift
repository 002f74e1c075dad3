internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The page of all terms: `/glossary/`.
struct GlossaryPage: Page {
    static let template = "glossary"

    let scope: PageScope
    /// In alphabetical order.
    private var entries: [GlossaryEntry] = []

    static func all(in context: RenderContext) -> [GlossaryPage] {
        guard context.hasGlossary else { return [] }
        return [GlossaryPage(scope: PageScope(context, at: SiteAddresses.glossary))]
    }

    static let fields = ContextFields<GlossaryPage>(
        .frame,
        .flag("isEmpty", "Whether the site explains no terms.", \.entries.isEmpty),
        .list("letters", "The terms by letter.", \.letters),
        .list("abbreviations", "The short forms, each a link to its term.", \.abbreviations)
    )

    mutating func prepare() {
        entries = site.glossary.map { (key: InitialLetter.sortKey($0.term), term: $0) }
            .sorted { ($0.key, $0.term.id.text) < ($1.key, $1.term.id.text) }
            .map { GlossaryEntry(term: $0.term, scope: scope) }
    }

    var frame: PageFrame {
        frame(title: locale.format(.pageGlossary), description: locale.format(.pageGlossaryAbout))
    }

    private var letters: [GlossaryLetter] {
        let byLetter = Dictionary(grouping: entries) { InitialLetter.of($0.term.term) }
        return InitialLetter.inOrder(byLetter.keys).map { GlossaryLetter(letter: $0, entries: byLetter[$0] ?? []) }
    }

    private var abbreviations: [LinkItem] {
        entries.compactMap { entry in
            entry.term.abbreviation.map { short in
                let text = locale.format(.pageAbbreviation(name: short, what: entry.term.term))
                return LinkItem(text: text, href: "#\(entry.anchor)")
            }
        }.sorted { InitialLetter.sortKey($0.text) < InitialLetter.sortKey($1.text) }
    }
}

/// The terms that begin with one letter.
struct GlossaryLetter: TemplateContext {
    let letter: String
    let entries: [GlossaryEntry]

    static let fields = ContextFields<GlossaryLetter>(
        .text("letter", "The letter, or 0–9 for terms that begin with none.", \.letter),
        .text("anchor", "The letter's name in the page.") { InitialLetter.anchor($0.letter) },
        .list("entries", "The terms, in alphabetical order.", \.entries)
    )
}

/// A term with what it means.
struct GlossaryEntry: PagePart {
    let term: GlossaryTerm
    let scope: PageScope

    static let fields = ContextFields<GlossaryEntry>(
        .text("term", "The words in full.", \.term.term),
        .optionalText("abbreviation", "The short form.", \.term.abbreviation),
        .list("also", "Other words by which the search finds it.", \.others),
        .text("definition", "What it means.", \.term.definition),
        .text("anchor", "The term's name in the glossary's page.", \.anchor),
        .text("href", "The way to it on the glossary's page.") { $0.address(of: $0.term.id) },
        .list("see", "Terms to read next.", \.see)
    )

    /// Another word for the term.
    struct OtherWord: TemplateContext {
        let text: String

        static let fields = ContextFields<OtherWord>("GlossaryOtherWord", .text("text", "The word.", \.text))
    }

    private var others: [OtherWord] { term.also.map(OtherWord.init) }

    var anchor: String { SiteAddresses.anchor(of: term.id) }

    private func address(of id: GlossaryTerm.ID) -> String {
        path.link(to: SiteAddresses.glossary, fragment: SiteAddresses.anchor(of: id))
    }

    private var see: [LinkItem] {
        term.see.compactMap { other in
            site.links.terms[other.value].map {
                LinkItem(text: site.glossary[$0].term, href: address(of: other.value))
            }
        }
    }
}
