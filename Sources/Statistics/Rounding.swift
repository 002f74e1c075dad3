/// Rounding as people do it on paper: half away from zero, on the decimal digits of the number.
///
/// The digits are the shortest that stand for the number, so 1.005 becomes 1.01 at two decimals and −0.5 becomes −1 at
/// none, whatever the binary form. A figure is calculated unrounded and rounded once, when it is shown or ranked.
package enum Rounding {
    /// Maximum number of decimals (15).
    ///
    /// Arguments are clamped to 0...15.
    package static let mostDecimals = 15

    /// The number nearest to the rounded digits, never −0; nil unless the number is finite.
    package static func rounded(_ number: Double, decimals: Int) -> Double? {
        guard number.isFinite else { return nil }
        let decimals = clamped(decimals)
        let sign = number < 0 ? -1.0 : 1.0
        if let units = exactUnits(number.magnitude, decimals) {
            return units == 0 ? 0 : sign * Double(units) / power(decimals)
        }
        let shortest = ShortestDigits(number)
        // With no digit to lose, the number is its own nearest.
        if shortest.digits.count - shortest.point <= decimals { return number }
        let digits = shortest.rounded(decimals: decimals)
        let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self) + "e-\(decimals)"
        return digits.isEmpty ? 0 : Double(text).map { sign * $0 }
    }

    /// Whether a figure that is not zero would be shown as zero, and so needs the mark `[low]`.
    package static func hidesValue(_ number: Double, decimals: Int) -> Bool {
        number != 0 && rounded(number, decimals: decimals) == 0
    }

    /// The nearest number of decimals that there can be.
    package static func clamped(_ decimals: Int) -> Int {
        min(max(decimals, 0), mostDecimals)
    }

    /// The number in units of 10^−decimals, rounded, where one multiplication settles it.
    ///
    /// The product may be off by half a unit in its last place, and the shortest digits differ from the number by no
    /// more than that; so where the product is further than a few such units from the middle between two whole numbers,
    /// its rounding is certain. Nil where it is not, and from 2⁵² on. Expects a magnitude and 0 to 15 decimals.
    package static func exactUnits(_ magnitude: Double, _ decimals: Int) -> UInt64? {
        let product = magnitude * power(decimals)
        guard product < 4_503_599_627_370_496 else { return nil }
        let whole = product.rounded(.down)
        let fromMiddle = product - whole - 0.5
        guard fromMiddle.magnitude > 4 * product.ulp else { return nil }
        return UInt64(whole) + (fromMiddle > 0 ? 1 : 0)
    }

    /// 10 to a power from 0 to 15, exactly.
    private static func power(_ exponent: Int) -> Double {
        Double(wholePower(exponent))
    }

    /// 10 to a power from 0 to 15.
    package static func wholePower(_ exponent: Int) -> UInt64 {
        var result: UInt64 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }
}
