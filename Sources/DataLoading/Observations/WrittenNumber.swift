internal import Diagnostics
internal import Model

/// A number with a sign around it: `12%`, `£1,110`, `-£12`, `(0.5)` for a negative one, `12 345`.
struct WrittenNumber {
    let value: Double
    let isPercent: Bool

    /// Nil where the text is no number, or has a sign that the indicator's unit does not allow.
    init?(_ text: String, _ layout: RowLayout) {
        self.init(text, allowsPercent: layout.allowsPercentSign, allowsCurrency: layout.allowsCurrency)
    }

    /// Nil where the text is no number, or has a sign that is not allowed.
    init?(_ text: String, allowsPercent: Bool, allowsCurrency: Bool) {
        var text = text.trimmed
        var isNegative = false
        if text.hasPrefix("("), text.hasSuffix(")"), text.count > 2 {
            isNegative = true
            text = String(text.dropFirst().dropLast()).trimmed
        }
        isPercent = text.hasSuffix("%")
        if isPercent {
            guard allowsPercent else { return nil }
            text = String(text.dropLast()).trimmed
        }
        if allowsCurrency {
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
    ///
    /// - Parameter scaled: makes a number of the file one in the indicator's unit: 5 per cent of `<0.05`.
    static func fewerThan(_ text: String, scaled: (Double) -> Double = { $0 }) -> FigureStatus? {
        let folded = text.lowercased()
        if let range = fewFromTo(folded) { return range }
        let signs = ["<=", "<", "\u{2264}", "fewer than ", "less than ", "under ", "up to ", "at most "]
        let endings = [" or fewer", " or less", " or under"]
        guard let rest = bound(in: folded, behind: signs, before: endings) else { return nil }
        if smallNumbers.contains(rest) { return .confidential }
        let digits = Array(rest.utf8)
        guard let written = NumberParser.parse(0..<digits.count, in: digits.span), written > 0 else { return nil }
        let number = text.contains("%") ? written : scaled(written)
        return number > 1 && number == number.rounded() ? .confidential : .roundsToZero
    }

    /// Whether a text says only what a number is above: `>95`, `95+`, `≥ 95%`, `more than 95`, `95 or more`.
    static func isLimit(_ text: String) -> Bool {
        let folded = text.lowercased()
        let signs = [">=", ">", "\u{2265}", "more than ", "greater than ", "over ", "above ", "at least "]
        let endings = ["+", " or more", " or over", " or above", " and over", " and above"]
        guard var rest = bound(in: folded, behind: signs, before: endings) else { return false }
        if isCurrency(rest.first) { rest = String(rest.dropFirst()).trimmed }
        let digits = Array(rest.utf8)
        guard digits.first?.isDigit == true else { return false }
        return NumberParser.parse(0..<digits.count, in: digits.span) != nil
    }

    /// What a limit says in the indicator's unit.
    ///
    /// `>0.95` in a file with shares of 1 is `>95`; a number with a per cent sign is left as it is.
    static func limit(_ text: String, scaled: (Double) -> Double) -> String {
        guard !text.contains("%"), let first = text.firstIndex(where: \.isASCIIDigit),
            let last = text.lastIndex(where: \.isASCIIDigit)
        else { return text }
        let digits = Array(text[first...last].utf8)
        guard let number = NumberParser.parse(0..<digits.count, in: digits.span) else { return text }
        let other = scaled(number)
        return other == number ? text : String(text[..<first]) + other.plain + String(text[last...].dropFirst())
    }

    /// What stands behind one of some signs, or before one of some endings, without a per cent sign: `95` of `>95%`.
    private static func bound(in text: String, behind signs: [String], before endings: [String]) -> String? {
        var rest: String
        if let sign = signs.first(where: text.hasPrefix) {
            rest = String(text.dropFirst(sign.count)).trimmed
        } else if let ending = endings.first(where: text.hasSuffix) {
            rest = String(text.dropLast(ending.count)).trimmed
        } else {
            return nil
        }
        if rest.hasSuffix("%") { rest = String(rest.dropLast()).trimmed }
        return rest
    }

    private static let smallNumbers: Set<String> = ["three", "five", "six", "ten", "twenty"]

    /// `1-4` and `0 to 5`, which hide a number of people that is small.
    private static func fewFromTo(_ text: String) -> FigureStatus? {
        let text = text.replacing("\u{2013}", with: "-").replacing(" to ", with: "-")
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.trimmingSpaces) }
        guard ends.count == 2, let low = ends[0], let high = ends[1], (0...1).contains(low), (2...20).contains(high)
        else { return nil }
        return .confidential
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { utf8.first?.isDigit ?? false }
}
