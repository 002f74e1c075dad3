/// Numbers as downloads carry them: the shortest decimal that reads back as the same number, without an exponent.
enum ShortestDecimalFormatter {
    /// With more digits than this in a decimal, several may stand for one number.
    private static let mostDigits = 1e15

    /// Appends a number: `27.1`, `0`, `-3.25`, `100000`; nothing for what is not finite.
    static func append(_ number: Double, to bytes: inout [UInt8]) {
        guard number.isFinite else { return }
        if appendShort(number, to: &bytes) { return }
        let text = number.description.utf8
        guard let mark = text.firstIndex(of: UInt8(ascii: "e")) else {
            bytes.append(contentsOf: text)
            return
        }
        let exponent = Int(String(text[text.index(after: mark)...]) ?? "") ?? 0
        appendPlain(text[..<mark], exponent: exponent, to: &bytes)
    }

    /// The quick way, for whole numbers and up to three decimals, as nearly all that were typed have; says whether it
    /// did.
    ///
    /// Dividing a whole number by a power of ten gives the number nearest to the decimal, so where that is this number,
    /// the decimal reads back as it.
    private static func appendShort(_ number: Double, to bytes: inout [UInt8]) -> Bool {
        let magnitude = number.magnitude
        var scale = 1.0
        for decimals in 0...3 {
            let units = (magnitude * scale).rounded()
            guard units < mostDigits else { return false }
            if units / scale == magnitude {
                if number < 0 { bytes.append(UInt8(ascii: "-")) }
                append(UInt64(units), decimals: decimals, to: &bytes)
                return true
            }
            scale *= 10
        }
        return false
    }

    /// Writes a whole number of units of 10^−decimals.
    private static func append(_ units: UInt64, decimals: Int, to bytes: inout [UInt8]) {
        var divisor: UInt64 = 1
        var place = 0
        while place < decimals || divisor <= units / 10 {
            divisor *= 10
            place += 1
        }
        var rest = units
        while place >= 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
            if place == decimals, decimals > 0 { bytes.append(UInt8(ascii: ".")) }
            rest %= divisor
            divisor /= 10
            place -= 1
        }
    }

    /// Writes `-1.25` times ten to the power of an exponent as plain digits.
    private static func appendPlain(_ mantissa: Substring.UTF8View, exponent: Int, to bytes: inout [UInt8]) {
        if mantissa.first == UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
        let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }.filter(isDigit)
        var digits = mantissa.filter(isDigit)
        var point = whole.count + exponent
        if digits.last == UInt8(ascii: "0"), digits.count > whole.count { digits.removeLast() }
        if point <= 0 {
            digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: 1 - point), at: 0)
            point = 1
        }
        if point > digits.count {
            digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: point - digits.count))
        }
        bytes.append(contentsOf: digits[..<point])
        guard point < digits.count else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(contentsOf: digits[point...])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
