/// JSON as a value (RFC 8259), for what the command prints for programs.
public enum JSONDocument: Sendable {
    case null
    case number(Int)
    case text(String)
    case list([JSONDocument])
    /// A list with one item a line.
    case lines([JSONDocument])
    /// Members in the order given; no name has anything to escape.
    case object([(name: String, value: JSONDocument)])

    /// A text; null where there is none.
    public static func optional(_ text: String?) -> JSONDocument { text.map(JSONDocument.text) ?? .null }

    /// A number; null where there is none.
    public static func optional(_ number: Int?) -> JSONDocument { number.map(JSONDocument.number) ?? .null }

    /// The JSON without needless space, and without a line end.
    ///
    /// Recursion depth is bounded by what the program nests, never by input.
    public var text: String {
        switch self {
        case .null: "null"
        case .number(let number): String(number)
        case .text(let text): Self.string(text)
        case .list(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
        case .lines(let items): items.isEmpty ? "[]" : "[\n" + items.map(\.text).joined(separator: ",\n") + "\n]"
        case .object(let members):
            "{" + members.map { "\"\($0.name)\":\($0.value.text)" }.joined(separator: ",") + "}"
        }
    }

    /// A text in quotation marks.
    ///
    /// Control characters of every kind are escaped, those that JSON would allow too, so that the output is safe on a
    /// terminal and in a script.
    private static func string(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            default:
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                let endsLine = scalar.value == 0x2028 || scalar.value == 0x2029
                json += isControl || endsLine ? "\\u" + TerminalEscaping.hexadecimal(scalar.value) : String(scalar)
            }
        }
        return json + "\""
    }
}
