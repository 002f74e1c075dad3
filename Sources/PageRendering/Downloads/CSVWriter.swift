/// Writes rows of values separated by commas (RFC 4180): CRLF at the end of each, quotation marks where needed, UTF-8.
///
/// A text that begins, apostrophes aside, with `=`, `+`, `-`, `@`, a tab or a line end would be taken for a formula by spreadsheets, so it gets an
/// apostrophe in front, as OWASP advises. Numbers are written by `DecimalText` and never altered. Control characters
/// become spaces.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []
    private var isRowStart = true

    /// - Parameter rows: about how many there will be.
    init(columns: [String], rows: Int = 0) {
        bytes.reserveCapacity(rows * 96)
        for column in columns { text(column) }
        endRow()
    }

    mutating func text(_ text: String) {
        separate()
        let utf8 = text.utf8.span
        var needsCare = false
        var first: UInt8?
        for index in utf8.indices {
            let byte = utf8[index]
            if first == nil, byte != UInt8(ascii: "'") { first = byte }
            needsCare = needsCare || Self.needsCare(byte)
        }
        if let first, Self.startsFormula(first) {
            quoted("'" + text)
        } else if needsCare {
            quoted(text)
        } else {
            bytes.append(contentsOf: text.utf8)
        }
    }

    /// A number, or an empty cell where there is none.
    mutating func number(_ number: Double?) {
        separate()
        if let number { DecimalText.append(number, to: &bytes) }
    }

    mutating func endRow() {
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
        isRowStart = true
    }

    private mutating func separate() {
        if !isRowStart { bytes.append(UInt8(ascii: ",")) }
        isRowStart = false
    }

    private mutating func quoted(_ text: String) {
        let quote = UInt8(ascii: "\"")
        let isQuoted = text.utf8.contains(where: Self.needsQuotes)
        if isQuoted { bytes.append(quote) }
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(Self.isControl(byte) ? UInt8(ascii: " ") : byte)
        }
        if isQuoted { bytes.append(quote) }
    }

    private static func startsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 10, 13: true
        default: false
        }
    }

    private static func needsCare(_ byte: UInt8) -> Bool { needsQuotes(byte) || isControl(byte) }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }

    /// Control characters that no cell needs; line ends stay, within quotation marks.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte == 127 || (byte < 32 && byte != 10 && byte != 13)
    }
}
