/// Writes numbers as people read them, '1,234.5' or '−3', straight into UTF-8.
///
/// Every digit is right: numbers are rounded by `Rounding`, and all digits of large ones are written out, never an
/// exponent. A number that rounds to zero has no minus sign.
package struct DecimalFormatter: Hashable, Sendable {
    /// The sign of numbers below zero.
    package enum Minus: Hashable, Sendable {
        /// U+2212, as wide as a plus sign and read aloud as 'minus': for pages.
        case typographic
        /// U+002D, which programs can read: for downloads.
        case hyphen
    }

    /// The digits after the decimal point, 0 to 15; always all of them.
    package let decimals: Int
    /// Whether a comma marks off each three digits from 1,000 up.
    package let groups: Bool
    package let minus: Minus

    private let unitsInOne: UInt64

    /// A way of writing; decimals outside 0 to 15 are moved to the nearer end.
    package init(decimals: Int, groups: Bool = true, minus: Minus = .typographic) {
        self.decimals = Rounding.clamped(decimals)
        self.groups = groups
        self.minus = minus
        self.unitsInOne = Rounding.wholePower(self.decimals)
    }

    /// The number as text; nil unless it is finite.
    package func string(_ number: Double) -> String? {
        var bytes: [UInt8] = []
        return append(number, to: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// Appends the number and says whether it did: a number that is not finite is not written.
    package func append(_ number: Double, to bytes: inout [UInt8]) -> Bool {
        guard number.isFinite else { return false }
        if let units = Rounding.exactUnits(number.magnitude, decimals) {
            if number < 0, units > 0 { appendMinus(to: &bytes) }
            appendUnits(units, to: &bytes)
            return true
        }
        let digits = ShortestDigits(number).rounded(decimals: decimals)
        if number < 0, !digits.isEmpty { appendMinus(to: &bytes) }
        appendDigits(digits, to: &bytes)
        return true
    }

    private func appendMinus(to bytes: inout [UInt8]) {
        switch minus {
        case .hyphen: bytes.append(UInt8(ascii: "-"))
        case .typographic:
            bytes.append(0xE2)
            bytes.append(0x88)
            bytes.append(0x92)
        }
    }

    /// The quick way, for a whole number of units: digits come off its end and are put down in place from the right.
    private func appendUnits(_ units: UInt64, to bytes: inout [UInt8]) {
        var whole = units
        var fraction: UInt64 = 0
        if decimals > 0 { (whole, fraction) = units.quotientAndRemainder(dividingBy: unitsInOne) }
        var wholeDigits = 1
        var limit: UInt64 = 10
        while whole >= limit {
            wholeDigits += 1
            limit *= 10
        }
        let commas = groups ? (wholeDigits - 1) / 3 : 0
        let length = wholeDigits + commas + (decimals > 0 ? decimals + 1 : 0)
        for _ in 0..<length { bytes.append(UInt8(ascii: ".")) }
        var position = bytes.count
        for _ in 0..<decimals {
            position -= 1
            bytes[position] = UInt8(ascii: "0") + UInt8(fraction % 10)
            fraction /= 10
        }
        if decimals > 0 { position -= 1 }
        for written in 0..<wholeDigits {
            if groups, written > 0, written % 3 == 0 {
                position -= 1
                bytes[position] = UInt8(ascii: ",")
            }
            position -= 1
            bytes[position] = UInt8(ascii: "0") + UInt8(whole % 10)
            whole /= 10
        }
    }

    /// The sure way, for digits already rounded.
    private func appendDigits(_ digits: [UInt8], to bytes: inout [UInt8]) {
        let padded = Array(repeating: 0, count: max(0, decimals + 1 - digits.count)) + digits
        let wholeDigits = padded.count - decimals
        for (index, digit) in padded.enumerated() {
            if index == wholeDigits { bytes.append(UInt8(ascii: ".")) }
            if groups, index > 0, index < wholeDigits, (wholeDigits - index) % 3 == 0 {
                bytes.append(UInt8(ascii: ","))
            }
            bytes.append(UInt8(ascii: "0") + digit)
        }
    }
}
