/// Text as it comes from any keyboard, made comparable.
enum TextNormalization {
    /// Without white space at its ends; no-break spaces count as white space.
    static func trimmed(_ text: some StringProtocol) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    /// Only its letters and digits, in lower case: two ways of typing the same words become equal.
    static func folded(_ text: some StringProtocol) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// With every kind of dash as a hyphen.
    static func plainHyphens(_ text: some StringProtocol) -> String {
        String(text.map { dashes.contains($0) ? "-" : $0 })
    }

    static func isDash(_ character: Character) -> Bool {
        character == "-" || dashes.contains(character)
    }

    /// Hyphens, en and em dashes, the minus sign and their like.
    private static let dashes: Set<Character> = [
        "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
    ]

    /// Whether somebody states plainly that there is nothing to say: `not published`, `not known`, `none`.
    static func isStatedAbsence(_ text: some StringProtocol) -> Bool {
        ["notpublished", "notknown", "notstated", "notset", "unknown", "none", "noneyet", "na"].contains(folded(text))
    }
}
