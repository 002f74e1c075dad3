/// The shortest run of decimal digits that stands for a number, which is what somebody who typed it wrote.
///
/// 1.005 has no exact binary form and is stored as 1.00499999999999989…; its shortest digits are still 1005.
package struct ShortestDigits {
    /// Digits from 0 to 9, the first and the last not 0; empty for zero.
    private(set) var digits: [UInt8] = []
    /// How many of the digits stand before the decimal point; negative for zeros after the point.
    private(set) var point = 0

    /// The digits of a finite number without its sign, read from Swift's shortest description of it.
    package init(_ number: Double) {
        var exponent = 0
        var exponentIsNegative = false
        var isExponent = false
        var isFraction = false
        for byte in number.magnitude.description.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9") where isExponent:
                exponent = exponent * 10 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                append(byte - UInt8(ascii: "0"), isFraction: isFraction)
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "e"): isExponent = true
            case UInt8(ascii: "-"): exponentIsNegative = true
            default: break
            }
        }
        while digits.last == 0 { digits.removeLast() }
        point = digits.isEmpty ? 0 : point + (exponentIsNegative ? -exponent : exponent)
    }

    /// The digits of the number rounded half away from zero, as a whole number of units of 10^−decimals.
    ///
    /// Empty where it rounds to zero. The first digit is not 0.
    package func rounded(decimals: Int) -> [UInt8] {
        let kept = point + decimals
        guard !digits.isEmpty, kept >= 0 else { return [] }
        guard kept < digits.count else { return digits + Array(repeating: 0, count: kept - digits.count) }
        var result = Array(digits[..<kept])
        guard digits[kept] >= 5 else { return result }
        var index = kept - 1
        while index >= 0, result[index] == 9 {
            result[index] = 0
            index -= 1
        }
        if index >= 0 { result[index] += 1 } else { result.insert(1, at: 0) }
        return result
    }

    /// How many decimals show a number in full, so many as given at least and `Rounding.mostDecimals` at most.
    package static func decimals(of number: Double, atLeast fewest: Int) -> Int {
        let shortest = ShortestDigits(number)
        return Rounding.clamped(max(fewest, shortest.digits.count - shortest.point))
    }

    private mutating func append(_ digit: UInt8, isFraction: Bool) {
        if digits.isEmpty && digit == 0 {
            if isFraction { point -= 1 }
            return
        }
        digits.append(digit)
        if !isFraction { point += 1 }
    }
}
