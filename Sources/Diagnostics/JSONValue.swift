/// JSON as a value (RFC 8259), for what is put together from parts; files of figures are written by `FigureFile`.
///
/// Here and not in Pages, because findings are printed as JSON, and Diagnostics is below all that write any.
package enum JSONValue: Sendable {
    case null
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSONValue])
    /// A list with one item a line.
    case lines([JSONValue])
    /// Members in the order given; those without a value are left out.
    case object([Member])

    /// A name with its value.
    package typealias Member = (name: String, value: JSONValue?)

    /// The JSON without needless space, in a form that is harmless on a terminal and inside a page's script.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        append(to: &bytes)
        return bytes
    }

    /// The JSON as text, without a line end.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A text; null where there is none.
    package static func orNull(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

    /// A number; null where there is none.
    package static func orNull(_ number: Int?) -> JSONValue { number.map(JSONValue.number) ?? .null }

    /// A text; nil where there is none.
    package static func optional(_ text: String?) -> JSONValue? { text.map(JSONValue.text) }

    /// A list of texts.
    package static func texts(_ texts: some Sequence<String>) -> JSONValue { .list(texts.map(JSONValue.text)) }

    /// A list; nil where nothing is in it.
    package static func filled(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .list(values) }

    /// Appends the JSON to `bytes`.
    ///
    /// Recursion depth is bounded by literals in our code, never by input.
    package func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .text(let text): JSONEscaper.append(text, to: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .list(let values): Self.append(values, between: "", to: &bytes)
        case .lines(let values): Self.append(values, between: values.isEmpty ? "" : "\n", to: &bytes)
        case .object(let members):
            var isFirst = true
            bytes.append(UInt8(ascii: "{"))
            for (name, value) in members {
                guard let value else { continue }
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                JSONEscaper.append(name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func append(_ values: [JSONValue], between space: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (position, value) in values.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: space.utf8)
            value.append(to: &bytes)
        }
        bytes.append(contentsOf: space.utf8)
        bytes.append(UInt8(ascii: "]"))
    }
}

/// Text as JSON (RFC 8259) that is also harmless on a terminal and inside a page's script.
package enum JSONEscaper {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Appends a string with its quotation marks.
    ///
    /// Besides what JSON asks for, all control characters are escaped, `<`, `>` and `&`, so that `</script>` ends
    /// nothing, and the two line separators that JavaScript once did not allow.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        if isPlain(text.utf8.span) {
            bytes.append(contentsOf: text.utf8)
        } else {
            appendEscaped(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether no byte of a text can be one to escape, which is so of nearly all.
    ///
    /// Written so that the compiler turns it into vector instructions: no way out of the loop, and no comparison but
    /// the least of some numbers, which is 0 where a byte is a control character, one of `"` and `&`, which differ in
    /// one bit only, one of `<` and `>`, which do too, a backslash, or the first of a line separator or of a control
    /// character beyond ASCII.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        var least = UInt8.max
        for index in text.indices {
            let byte = text[index]
            least = min(least, byte & 0b1110_0000)
            least = min(least, (byte | 4) ^ UInt8(ascii: "&"))
            least = min(least, (byte | 2) ^ UInt8(ascii: ">"))
            least = min(least, byte ^ UInt8(ascii: "\\"))
            least = min(least, byte ^ 127)
            least = min(least, byte ^ 0xE2)
            least = min(least, byte ^ 0xC2)
        }
        return least > 0
    }

    private static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 10: bytes.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0...31, 127:
                appendEscape(UInt16(byte), to: &bytes)
            case 0xC2 where rest.first.map { $0 < 0xA0 } ?? false: appendEscape(UInt16(rest.removeFirst()), to: &bytes)
            case 0xE2 where rest.starts(with: [0x80, 0xA8]) || rest.starts(with: [0x80, 0xA9]):
                let isParagraph = rest.dropFirst().first == 0xA9
                rest = rest.dropFirst(2)
                appendEscape(isParagraph ? 0x2029 : 0x2028, to: &bytes)
            default: bytes.append(byte)
            }
        }
    }

    private static func appendEscape(_ unit: UInt16, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\\u".utf8)
        for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
    }
}
