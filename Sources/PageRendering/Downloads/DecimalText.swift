/// Numbers as downloads carry them: the shortest decimal that reads back as the same number, without an exponent.
enum DecimalText {
    /// Appends a number: `27.1`, `0`, `-3.25`, `100000`; nothing for what is not finite.
    static func append(_ number: Double, to bytes: inout [UInt8]) {
        guard number.isFinite else { return }
        if number == number.rounded(), number.magnitude < 1e15 {
            bytes.append(contentsOf: String(Int64(number)).utf8)
            return
        }
        let text = number.description.utf8
        guard let mark = text.firstIndex(of: UInt8(ascii: "e")) else {
            bytes.append(contentsOf: text)
            return
        }
        let exponent = Int(String(text[text.index(after: mark)...]) ?? "") ?? 0
        appendPlain(text[..<mark], exponent: exponent, to: &bytes)
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
