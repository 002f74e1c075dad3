/// JSON as a value (RFC 8259), for what is put together from parts; files of figures are written by `FigureFile`.
public enum JSONValue: Sendable {
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
    public typealias Member = (name: String, value: JSONValue?)

    /// The JSON without needless space, in a form that is harmless on a terminal and inside a page's script.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        append(to: &bytes)
        return bytes
    }

    /// The JSON as text, without a line end.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

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
