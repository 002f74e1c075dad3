/// Units that say that figures are in per cent.
package enum PerCentUnit {
    private static let words = ["%", "per cent", "percent", "prozent", "y cant"]
    /// Points are differences between two of them, which may be as small as they like.
    private static let points = ["point", "punkt", "pwynt"]

    /// Whether a unit says so: `%`, `% of income`, `per cent`; not `percentage points`.
    package static func isUnit(_ unit: String) -> Bool {
        let unit = unit.lowercased()
        return words.contains(where: unit.contains) && !points.contains(where: unit.contains)
    }
}
