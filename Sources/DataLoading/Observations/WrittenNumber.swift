internal import Model

/// A number with a sign around it: `12%`, `£1,110`, `-£12`, `(0.5)` for a negative one, `12 345`.
struct WrittenNumber {
    let value: Double
    let isPercent: Bool

    /// Nil where the text is no number, or has a sign that the indicator's unit does not allow.
    init?(_ text: String, _ layout: RowLayout) {
        var text = text.trimmed
        var isNegative = false
        if text.hasPrefix("("), text.hasSuffix(")"), text.count > 2 {
            isNegative = true
            text = String(text.dropFirst().dropLast()).trimmed
        }
        isPercent = text.hasSuffix("%")
        if isPercent {
            guard layout.allowsPercentSign else { return nil }
            text = String(text.dropLast()).trimmed
        }
        if layout.allowsCurrency {
            for sign in ["-", "\u{2212}"] where text.hasPrefix(sign) && Self.isCurrency(text.dropFirst().first) {
                isNegative.toggle()
                text = String(text.dropFirst())
            }
            if Self.isCurrency(text.first) { text = String(text.dropFirst()).trimmed }
        }
        let digits = Array(Self.withCommas(text).utf8)
        guard let number = NumberParser.parse(0..<digits.count, in: digits.span) else { return nil }
        if isNegative, number < 0 { return nil }
        value = isNegative && number != 0 ? -number : number
    }

    private static func isCurrency(_ sign: Character?) -> Bool {
        sign == "£" || sign == "€" || sign == "$"
    }

    /// A text whose thousands are set apart by spaces, with commas in their place.
    private static func withCommas(_ text: String) -> String {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
        return groups.count > 1 ? groups.joined(separator: ",") : text
    }

    /// What `<5` and `fewer than 5` say: withheld where it is a number of things, and else too small to show.
    static func fewerThan(_ text: String) -> FigureStatus? {
        let folded = text.lowercased()
        guard let sign = ["<", "fewer than ", "less than ", "under "].first(where: folded.hasPrefix) else { return nil }
        var rest = String(folded.dropFirst(sign.count)).trimmed
        if rest.hasSuffix("%") { rest = String(rest.dropLast()).trimmed }
        let digits = Array(rest.utf8)
        guard let number = NumberParser.parse(0..<digits.count, in: digits.span), number > 0 else { return nil }
        return number > 1 && number == number.rounded() ? .confidential : .roundsToZero
    }
}
