internal import Templates

/// The terms that begin with one letter.
struct GlossaryLetter: Hashable {
    let letter: String
    let entries: [GlossaryEntry]
}

extension GlossaryLetter: TemplateContext {
    static let fields = ContextFields<GlossaryLetter>(
        "GlossaryLetter",
        [
            .text("letter", "The letter, or 0–9 for terms that begin with none.") { $0.letter },
            .text("anchor", "The letter's name in the page.") { LetterGroup.anchor($0.letter) },
            .list("entries", "The terms, in alphabetical order.") { $0.entries },
        ]
    )
}
