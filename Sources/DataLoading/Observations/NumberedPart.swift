internal import Model

/// Parts of a year that a column counts, by its name: `4` below `Month` is April, and below `Quarter` the fourth.
package enum NumberedPart: Hashable, Sendable {
    case months, quarters

    /// Nil for a column of anything else, and for months of other years, whose first is none of January.
    package init?(ofColumn name: String) {
        let words = name.lowercased().split { !$0.isLetter }
        if words.contains(where: { $0.hasPrefix("quarter") || $0 == "qtr" }) {
            self = .quarters
        } else if words.contains(where: { $0.hasPrefix("month") }),
            !words.contains(where: { ["financial", "fiscal", "fy", "academic", "ay", "tax"].contains($0) })
        {
            self = .months
        } else {
            return nil
        }
    }

    /// `April` for `4`, `04` or `4.0`, or `Q4`; nil for other texts.
    package func name(of text: String) -> String? {
        let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        guard digits.utf8.count <= 2, digits.utf8.allSatisfy(\.isDigit), let number = Int(digits) else { return nil }
        switch self {
        case .months: return (1...12).contains(number) ? MonthName.capitalized(number) : nil
        case .quarters: return (1...4).contains(number) ? "Q\(number)" : nil
        }
    }
}
