internal import Diagnostics

/// What a heading of a plan starts.
enum PlanHeading: Equatable {
    /// A commitment and what it promises; `isMisspelt` where the word is only almost right.
    case commitment(String, isMisspelt: Bool)
    case part(PlanPart)
    case other

    init(_ text: String) {
        if let part = PlanPart(heading: text) {
            self = .part(part)
        } else if let (statement, isMisspelt) = Self.statement(text) {
            self = .commitment(statement, isMisspelt: isMisspelt)
        } else {
            self = .other
        }
    }

    /// What stands after `Commitment:`, `Commitment 2:` or `Commitment –`.
    private static func statement(_ text: String) -> (String, isMisspelt: Bool)? {
        let word = text.prefix { $0.isLetter }
        let rest = text.dropFirst(word.count).drop { $0.isWhitespace || $0.isNumber || $0 == "." }
        let hasSeparator = rest.first == ":" || rest.first.map(TextNormalization.isDash) ?? false
        guard hasSeparator || (rest.isEmpty && TextNormalization.folded(text) == "commitment") else { return nil }
        let statement = TextNormalization.trimmed(rest.dropFirst())
        if word.lowercased() == "commitment" { return (statement, false) }
        guard rest.first == ":", ClosestMatch.of(String(word), in: ["commitment"]) != nil else { return nil }
        return (statement, true)
    }
}
