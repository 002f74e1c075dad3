/// Writes numbers as people read them, '1,234.5' or '−3', straight into UTF-8.
///
/// Every digit is right: numbers are rounded by `Rounding`, and all digits of large ones are written out, never an
/// exponent. A number that rounds to zero has no minus sign.
package struct DecimalFormatter: Hashable, Sendable {
    /// The digits after the decimal sign, 0 to 15; always all of them.
    package let decimals: Int
    /// Whether a sign marks off each three digits from 1,000 up.
    package let groups: Bool
    package let signs: DecimalSigns

    private let unitsInOne: UInt64

    /// A way of writing; decimals outside 0 to 15 are moved to the nearer end.
    package init(decimals: Int, groups: Bool = true, signs: DecimalSigns = .machine) {
        self.decimals = Rounding.clamped(decimals)
        self.groups = groups
        self.signs = signs
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
            if number < 0, units > 0 { bytes.append(contentsOf: signs.minus) }
            appendUnits(units, to: &bytes)
            return true
        }
        let digits = ShortestDigits(number).rounded(decimals: decimals)
        if number < 0, !digits.isEmpty { bytes.append(contentsOf: signs.minus) }
        appendDigits(digits, to: &bytes)
        return true
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
        let separators = groups ? (wholeDigits - 1) / 3 : 0
        let fractionLength = decimals > 0 ? decimals + signs.decimal.count : 0
        let length = wholeDigits + separators * signs.group.count + fractionLength
        for _ in 0..<length { bytes.append(0) }
        var position = bytes.count
        func put(_ byte: UInt8) {
            position -= 1
            bytes[position] = byte
        }
        for _ in 0..<decimals {
            put(UInt8(ascii: "0") + UInt8(fraction % 10))
            fraction /= 10
        }
        if decimals > 0 { for byte in signs.decimal.reversed() { put(byte) } }
        for written in 0..<wholeDigits {
            if groups, written > 0, written % 3 == 0 { for byte in signs.group.reversed() { put(byte) } }
            put(UInt8(ascii: "0") + UInt8(whole % 10))
            whole /= 10
        }
    }

    /// The sure way, for digits already rounded.
    private func appendDigits(_ digits: [UInt8], to bytes: inout [UInt8]) {
        let padded = Array(repeating: 0, count: max(0, decimals + 1 - digits.count)) + digits
        let wholeDigits = padded.count - decimals
        for (index, digit) in padded.enumerated() {
            if index == wholeDigits { bytes.append(contentsOf: signs.decimal) }
            if groups, index > 0, index < wholeDigits, (wholeDigits - index) % 3 == 0 {
                bytes.append(contentsOf: signs.group)
            }
            bytes.append(UInt8(ascii: "0") + digit)
        }
    }
}
