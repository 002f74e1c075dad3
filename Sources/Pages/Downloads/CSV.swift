private import Primitives

/// Writes rows of texts separated by commas, each as `CSVEscaper` has it, with CRLF at the end of each row.
struct CSVWriter {
    /// What a CSV file begins with, so that spreadsheets read it as UTF-8 and not in the old encoding of their country.
    static let byteOrderMark = "\u{FEFF}"

    private(set) var bytes = Array(byteOrderMark.utf8)
    private var isRowStart = true

    init(columns: [String]) {
        for column in columns { text(column) }
        endRow()
    }

    mutating func text(_ text: String) {
        if !isRowStart { bytes.append(UInt8(ascii: ",")) }
        isRowStart = false
        CSVEscaper.append(text, to: &bytes)
    }

    mutating func endRow() {
        bytes.append(contentsOf: "\r\n".utf8)
        isRowStart = true
    }
}

/// Text as a cell of CSV (RFC 4180): with quotation marks where it needs them, in UTF-8.
///
/// What spreadsheets would take for a formula gets an apostrophe in front (`FormulaGuard`). Control characters become
/// spaces.
enum CSVEscaper {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        if !FormulaGuard.isAtStart(of: text), isPlain(text.utf8.span) {
            bytes.append(contentsOf: text.utf8)
        } else {
            appendCarefully(FormulaGuard.guarded(text), to: &bytes)
        }
    }

    /// Whether a text may stand as it is, which is so of nearly all.
    ///
    /// Written so that the compiler turns it into vector instructions: no way out of the loop, and no comparison but
    /// the least of some numbers, which is 0 where a byte is a control character, a quotation mark, a comma or a
    /// semicolon.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        var least = UInt8.max
        for index in text.indices {
            let byte = text[index]
            least = min(least, byte & 0b1110_0000)
            least = min(least, byte ^ UInt8(ascii: "\""))
            least = min(least, byte ^ UInt8(ascii: ","))
            least = min(least, byte ^ UInt8(ascii: ";"))
            least = min(least, byte ^ 127)
        }
        return least > 0
    }

    private static func appendCarefully(_ text: String, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let isQuoted = text.utf8.contains(where: needsQuotes)
        if isQuoted { bytes.append(quote) }
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(isControl(byte) ? UInt8(ascii: " ") : byte)
        }
        if isQuoted { bytes.append(quote) }
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }

    /// Control characters that no cell needs; line ends stay, within quotation marks.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte == 127 || (byte < 32 && byte != 10 && byte != 13)
    }
}
