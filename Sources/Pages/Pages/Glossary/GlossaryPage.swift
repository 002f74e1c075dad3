internal import Templates

/// The page of all terms.
struct GlossaryPage {
    let frame: PageFrame
    let letters: [GlossaryLetter]
    let abbreviations: [LinkItem]
}

extension GlossaryPage: TemplateContext {
    static let fields = ContextFields<GlossaryPage>(
        "GlossaryPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .flag("isEmpty", "Whether the site explains no terms.") { $0.letters.isEmpty },
            .list("letters", "The terms by letter.") { $0.letters },
            .flag("hasAbbreviations", "Whether any term has a short form.") { !$0.abbreviations.isEmpty },
            .list("abbreviations", "The short forms, each a link to its term.") { $0.abbreviations },
        ]
    )
}
