internal import Statistics

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
    /// Of more than eighteen digits on one side, only the eighteen nearest to the decimal sign are looked at; no rule
    /// needs the others.
    package init(digits: String) {
        var whole = 0
        var fraction = 0
        var fractionWithoutZeros = 0
        var decimals = 0
        var decimalsWithoutZeros = 0
        var isFraction = false
        for byte in digits.utf8 {
            if byte == UInt8(ascii: ".") { isFraction = true }
            guard UInt8(ascii: "0") <= byte, byte <= UInt8(ascii: "9") else { continue }
            let digit = Int(byte - UInt8(ascii: "0"))
            if !isFraction {
                whole = whole % 100_000_000_000_000_000 * 10 + digit
            } else if decimals < 18 {
                fraction = fraction * 10 + digit
                decimals += 1
                if digit != 0 { (fractionWithoutZeros, decimalsWithoutZeros) = (fraction, decimals) }
            }
        }
        self.whole = whole
        self.fraction = fraction
        self.fractionWithoutZeros = fractionWithoutZeros
        self.decimals = decimals
        self.decimalsWithoutZeros = decimalsWithoutZeros
        number = Double(digits) ?? Double(whole)
    }
}

/// A number with the decimals that it is written with, which a plural form may depend on: `1` and `1.0`.
package struct FixedDecimal: Hashable, Sendable {
    let value: Double
    let decimals: Int

    /// - Parameter decimals: the digits written after the decimal sign, 0 to 15.
    package init(_ value: Double, decimals: Int) {
        self.value = value
        self.decimals = decimals
    }

    /// The smallest number above zero that so many decimals, 0 to 15, can show: 0.1 for one.
    package static func smallest(decimals: Int) -> Double {
        1 / Double(Rounding.wholePower(Rounding.clamped(decimals)))
    }
}
