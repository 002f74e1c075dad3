internal import Primitives

/// Gathers HTML as bytes.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func reserve(_ capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    var html: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds markup as it is.
    mutating func raw(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Starts a new line unless at the start of one.
    mutating func startLine() {
        if let last = bytes.last, last != ASCII.newline { bytes.append(ASCII.newline) }
    }

    /// Adds text with `&`, `<`, `>` and `"` as entities; apostrophes stay, as with cmark.
    mutating func escaped(_ text: String) {
        bytes.appendEscaped(text, keepsApostrophes: true)
    }

    /// Adds an address for an attribute: what no address may hold becomes `%` and two hexadecimal digits.
    mutating func address(_ text: String) {
        for byte in text.utf8 {
            if byte == ASCII.ampersand {
                raw("&amp;" as StaticString)
            } else if byte == ASCII.apostrophe {
                raw("&#x27;" as StaticString)
            } else if Self.mayStandInAddress(byte) {
                bytes.append(byte)
            } else {
                bytes.append(ASCII.percent)
                bytes.append(Self.hexadecimalDigit(byte >> 4))
                bytes.append(Self.hexadecimalDigit(byte & 15))
            }
        }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// Letters, digits and the marks that RFC 3986 reserves or leaves unreserved, as in cmark's own table.
    private static func mayStandInAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case let byte where byte.isASCIILetter || byte.isASCIIDigit: true
        case ASCII.exclamation, ASCII.hash, UInt8(ascii: "$"), ASCII.percent, ASCII.openParenthesis,
            ASCII.closeParenthesis, ASCII.asterisk, ASCII.plus, UInt8(ascii: ","), ASCII.hyphen, UInt8(ascii: "."),
            UInt8(ascii: "/"), ASCII.colon, ASCII.semicolon, ASCII.equals, UInt8(ascii: "?"), UInt8(ascii: "@"),
            ASCII.underscore, UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
