internal import Templates

/// The names that begin with one letter.
struct LetterGroup: Hashable {
    let letter: String
    let entries: [PlaceEntry]

    /// The group's name in an address: `letter-A`, or `A` as a folder.
    static func anchor(_ letter: String) -> String {
        "letter-" + (letter == InitialLetter.other ? "0-9" : letter)
    }
}

extension LetterGroup: TemplateContext {
    static let fields = ContextFields<LetterGroup>(
        "LetterGroup",
        [
            .text("letter", "The letter, or 0–9 for names that begin with none.") { $0.letter },
            .text("anchor", "The group's name in the page.") { anchor($0.letter) },
            .list("entries", "The names, in alphabetical order.") { $0.entries },
        ]
    )
}
