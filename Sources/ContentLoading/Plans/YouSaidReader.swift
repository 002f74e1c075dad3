internal import Diagnostics
internal import Model

/// Reads one entry of 'You said, we did'.
struct YouSaidReader {
    /// The entry, or why the text is none.
    static func read(_ text: String, at location: SourceLocation) -> Outcome<YouSaidWeDid?> {
        guard let said = after(["you", "said"], in: text[...], needsSeparator: false) else {
            return fault("an entry that does not start with \"You said:\"", location)
        }
        guard let (end, answer) = answer(in: said) else {
            return fault("\(Diagnostic.quote(said)) was said and has no answer", location)
        }
        let words = TextNormalization.trimmed(said[..<end])
        guard !words.isEmpty else { return fault("an entry that does not tell what was said", location) }
        return Outcome(YouSaidWeDid(said: words, answer: answer, declaredAt: location))
    }

    /// Where the answer starts, and what it is.
    private static func answer(in text: Substring) -> (Substring.Index, YouSaidWeDid.Answer)? {
        var index = text.startIndex
        var previous: Character = "."
        var lastMark: Character = "."
        while index < text.endIndex {
            let character = text[index]
            if !previous.isLetter, character == "W" || character == "w" || character == "N" || character == "n" {
                let isSentence = ".!?…".contains(lastMark)
                if let rest = after(["we", "did"], in: text[index...], needsSeparator: true) {
                    let words = TextNormalization.trimmed(rest)
                    return words.isEmpty ? nil : (index, .did(words))
                }
                if let rest = after(["no", "because"], in: text[index...], needsSeparator: !isSentence) {
                    let words = TextNormalization.trimmed(rest)
                    return words.isEmpty ? nil : (index, .no(because: words))
                }
            }
            if !character.isWhitespace, !"'\"’”)".contains(character) { lastMark = character }
            previous = character
            index = text.index(after: index)
        }
        return nil
    }

    /// What follows some words and a colon or dash, where the text starts with them.
    ///
    /// Between the words may stand white space and commas.
    private static func after(_ words: [String], in text: Substring, needsSeparator: Bool) -> Substring? {
        var rest = text.drop { $0.isWhitespace }
        for word in words {
            let typed = rest.prefix(word.count)
            guard typed.lowercased() == word else { return nil }
            rest = rest[typed.endIndex...]
            guard !(rest.first?.isLetter ?? false) else { return nil }
            if word != words.last { rest = rest.drop { $0.isWhitespace || $0 == "," } }
        }
        let next = rest.drop { $0.isWhitespace || $0 == "," }
        if let first = next.first, first == ":" || TextNormalization.isDash(first) { return next.dropFirst() }
        return needsSeparator ? nil : next
    }

    private static func fault(_ summary: String, _ location: SourceLocation) -> Outcome<YouSaidWeDid?> {
        Outcome(
            nil,
            [
                Diagnostic(
                    PlanRules.noAnswer,
                    .error,
                    summary,
                    at: location,
                    suggestion: "Write You said: … We did: …, or You said: … No, because: …",
                    effect: "The entry appears on no page."
                )
            ]
        )
    }
}
