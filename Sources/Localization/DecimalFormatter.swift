internal import Primitives
internal import Statistics

/// Writes numbers as people read them, '1,234.5' or '−3', straight into UTF-8.
///
/// Every digit is right: numbers are rounded by `Rounding`, and all digits of large ones are written out, never an
/// exponent. A number that rounds to zero has no minus sign.
package struct DecimalFormatter: Hashable, Sendable {
    /// The digits after the decimal sign, 0 to 15; always all of them.
    package let decimals: Int
    /// Whether a sign marks off each three digits from 1,000 up.
    package let groups: Bool
    /// The decimal, grouping and minus signs, each of any length.
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
        var isWritten = false
        let text = TextBuffer.text { text in isWritten = write(number) { text.append(copying: $0) } }
        return isWritten ? text : nil
    }

    /// Hands on the number's bytes and says whether it did: a number that is not finite is not written.
    package func write(_ number: Double, to take: (Span<UInt8>) -> Void) -> Bool {
        guard number.isFinite else { return false }
        if let units = Rounding.exactUnits(number.magnitude, decimals) {
            if writeUnits(units, isNegative: number < 0 && units > 0, to: take) { return true }
        }
        var bytes: [UInt8] = []
        let digits = ShortestDigits(number).rounded(decimals: decimals)
        if number < 0, !digits.isEmpty { bytes.append(contentsOf: signs.minus) }
        appendDigits(digits, to: &bytes)
        take(bytes.span)
        return true
    }

    /// The quick way, for a whole number of units: digits come off its end and are put down in place from the right.
    ///
    /// - Returns: false where the signs are too long for it, and then nothing was written.
    private func writeUnits(_ units: UInt64, isNegative: Bool, to take: (Span<UInt8>) -> Void) -> Bool {
        var whole = units
        var fraction: UInt64 = 0
        if decimals > 0 { (whole, fraction) = units.quotientAndRemainder(dividingBy: unitsInOne) }
        // No whole number of units has more than 16 digits, and so 5 signs between them.
        let longest = 17 + signs.minus.count + signs.decimal.count + (groups ? 5 * signs.group.count : 0)
        var bytes = InlineArray<64, UInt8>(repeating: 0)
        guard longest <= bytes.count else { return false }
        var start = bytes.count
        for _ in 0..<decimals {
            start -= 1
            bytes[start] = UInt8(ascii: "0") + UInt8(fraction % 10)
            fraction /= 10
        }
        if decimals > 0 { Self.put(signs.decimal, before: &start, in: &bytes) }
        var written = 0
        repeat {
            if groups, written > 0, written % 3 == 0 { Self.put(signs.group, before: &start, in: &bytes) }
            start -= 1
            bytes[start] = UInt8(ascii: "0") + UInt8(whole % 10)
            whole /= 10
            written += 1
        } while whole > 0
        if isNegative { Self.put(signs.minus, before: &start, in: &bytes) }
        take(bytes.span.extracting(start...))
        return true
    }

    private static func put(_ sign: [UInt8], before start: inout Int, in bytes: inout InlineArray<64, UInt8>) {
        start -= sign.count
        for offset in sign.indices { bytes[start + offset] = sign[offset] }
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

/// The signs between the digits of a number, each as UTF-8.
package struct DecimalSigns: Hashable, Sendable {
    /// Before the decimals.
    package let decimal: [UInt8]
    /// Between groups of three digits.
    package let group: [UInt8]
    /// Before numbers below zero.
    package let minus: [UInt8]

    /// - Parameter group: may be empty, or more than one character, such as a narrow no-break space.
    package init(decimal: String, group: String, minus: String) {
        self.decimal = Array(decimal.utf8)
        self.group = Array(group.utf8)
        self.minus = Array(minus.utf8)
    }

    /// What programs read: a full stop, a comma and a hyphen.
    package static let machine = DecimalSigns(decimal: ".", group: ",", minus: "-")
}
