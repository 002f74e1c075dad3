/// What plural rules look at in a number as it is written: `1.50` is not the same as `1.5`.
///
/// Source: Unicode Technical Standard #35, part 3, "Plural operand meanings".
package struct PluralOperands: Hashable, Sendable {
    /// The absolute value.
    let number: Double
    /// The digits before the decimal sign, as a number.
    let whole: Int
    /// How many digits stand after the decimal sign, and how many without the zeros at their end.
    let decimals: Int
    let decimalsWithoutZeros: Int
    /// The digits after the decimal sign, as a number, and the same without the zeros at their end.
    let fraction: Int
    let fractionWithoutZeros: Int

    /// A whole number.
    package init(_ count: Int) {
        number = Double(count.magnitude)
        whole = Int(clamping: count.magnitude)
        decimals = 0
        decimalsWithoutZeros = 0
        fraction = 0
        fractionWithoutZeros = 0
    }

    /// A number that is written with these digits: ASCII, a full stop as decimal sign, nothing between thousands.
    ///
    /// Digits beyond the eighteenth are not looked at; no rule needs them.
    package init(digits: String) {
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts.first.map { $0.filter(\.isNumber).suffix(18) } ?? ""
        let written = parts.count > 1 ? parts[1].filter(\.isNumber).prefix(18) : ""
        var trimmed = written
        while trimmed.last == "0" { trimmed = trimmed.dropLast() }
        self.whole = Int(whole) ?? 0
        decimals = written.count
        decimalsWithoutZeros = trimmed.count
        fraction = Int(written) ?? 0
        fractionWithoutZeros = Int(trimmed) ?? 0
        number = Double(digits.filter { $0.isNumber || $0 == "." }) ?? Double(self.whole)
    }
}
