internal import Model

/// Per how many a unit says that a figure is: 1,000 of `per 1,000 people`, 100 of `%`.
struct UnitBase {
    /// Nil where the unit names no number.
    let number: Double?

    init(_ unit: String) {
        let words = unit.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        if words.contains(where: { $0.hasPrefix("%") }) || PerCentUnit.isUnit(unit) {
            number = 100
            return
        }
        guard let per = words.firstIndex(of: "per"), per + 1 < words.count else {
            number = nil
            return
        }
        number = Self.number(of: words[(per + 1)...])
    }

    /// The number that words begin with: `1,000`, `100 000`, `thousand`, `10 million`.
    private static func number(of words: ArraySlice<String>) -> Double? {
        guard let first = words.first else { return nil }
        if let named = names[first] { return named }
        var digits = first.filter { $0 != "," }
        var rest = words.dropFirst()
        while first.utf8.count <= 3, let next = rest.first, next.utf8.count == 3, next.utf8.allSatisfy(isDigit) {
            digits += next
            rest = rest.dropFirst()
        }
        guard digits.utf8.allSatisfy(isDigit), let number = Double(digits), number > 0 else { return nil }
        return number * (rest.first.flatMap { names[$0] } ?? 1)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte)
    }

    private static let names: [String: Double] = ["hundred": 100, "thousand": 1_000, "million": 1_000_000]
}
