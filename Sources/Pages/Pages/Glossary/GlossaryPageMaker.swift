internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes `/glossary/`.
struct GlossaryPageMaker: PageMaker {
    static let kind = "glossary page"
    private let template: Template<GlossaryPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("glossary", for: GlossaryPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        [PageJob(SiteAddresses.glossary) { template.render(page(view)) }]
    }

    private func page(_ view: RenderContext) -> GlossaryPage {
        let path = SiteAddresses.glossary
        let terms = view.site.glossary.sorted { Self.key($0) < Self.key($1) }
        let entries = terms.map { GlossaryEntry($0, in: view, from: path) }
        var letters: [GlossaryLetter] = []
        for letter in Self.inOrder(entries.map { InitialLetter.of($0.term) }) {
            let own = entries.filter { InitialLetter.of($0.term) == letter }
            letters.append(GlossaryLetter(letter: letter, entries: own))
        }
        let abbreviations = entries.compactMap { entry in
            entry.abbreviation.map { short in
                let text = view.text.locale.format(.pageAbbreviation(name: short, what: entry.term))
                return LinkItem(text: text, href: "#\(entry.anchor)")
            }
        }
        return GlossaryPage(
            frame: view.frames.frame(
                path,
                title: view.text.locale.format(.pageGlossary),
                description: view.text.locale.format(.pageGlossaryAbout)
            ),
            letters: letters,
            abbreviations: abbreviations.sorted { InitialLetter.sortKey($0.text) < InitialLetter.sortKey($1.text) }
        )
    }

    /// Each letter once; terms that begin with none come last.
    private static func inOrder(_ letters: [String]) -> [String] {
        Set(letters).sorted { ($0 == InitialLetter.other ? 1 : 0, $0) < ($1 == InitialLetter.other ? 1 : 0, $1) }
    }

    private static func key(_ term: GlossaryTerm) -> (String, String) {
        (InitialLetter.sortKey(term.term), term.id.text)
    }
}
