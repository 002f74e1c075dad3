/// Numbers as editors type them.
enum NumberFieldParser {
    /// A decimal number, such as `33`, `-1.5` or `1e3`; nil for infinity, hexadecimal and digits with separators.
    static func plain(_ text: String) -> Double? {
        let allowed = text.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }
        guard allowed, let number = Double(text), number.isFinite else { return nil }
        return number
    }

    /// A number with an optional unit behind it: `27.1`, `27.1%`, `1,200 people`, `£5`; nil where there is no one number.
    static func withUnit(_ text: String) -> Double? {
        var characters = TextNormalization.plainHyphens(text)[...]
        characters = characters.drop { $0.isWhitespace || $0.isCurrencySymbol }
        let number = characters.prefix { $0.isASCII && ($0.isNumber || "+-.,".contains($0)) }
        let unit = characters.dropFirst(number.count)
        guard !unit.contains(where: \.isNumber) else { return nil }
        return withThousands(number)
    }

    /// `1,200.5` and `1200.5`, but not `27,1`, whose comma could mean either.
    private static func withThousands(_ text: Substring) -> Double? {
        let whole = text.prefix { $0 != "." }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        let first = groups.first?.drop { $0 == "-" || $0 == "+" } ?? ""
        guard groups.count == 1 || (1...3).contains(first.count),
            groups.dropFirst().allSatisfy({ $0.count == 3 }), !text.dropFirst(whole.count).contains(",")
        else { return nil }
        return plain(text.filter { $0 != "," })
    }
}
