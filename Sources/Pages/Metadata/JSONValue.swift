/// JSON as a value, for short pieces that are put together from parts; files of figures are written by `FigureFile`.
enum JSONValue {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSONValue])
    /// Members in the order given; those without a value are left out, and no name has anything to escape.
    case object([(name: String, value: JSONValue?)])

    /// The JSON without needless space, in a form that is harmless inside a page's script.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        append(to: &bytes)
        return bytes
    }

    /// A text; nil where there is none.
    static func optional(_ text: String?) -> JSONValue? {
        text.map(JSONValue.text)
    }

    /// A list; nil where nothing is in it.
    static func filled(_ values: [JSONValue]) -> JSONValue? {
        values.isEmpty ? nil : .list(values)
    }

    /// Appends the same.
    ///
    /// Calls itself as deep as the program nests values, never as deep as anything that was read.
    func append(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): JSONText.append(text, to: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (position, value) in values.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            var isFirst = true
            bytes.append(UInt8(ascii: "{"))
            for (name, value) in members {
                guard let value else { continue }
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                bytes.append(UInt8(ascii: "\""))
                bytes.append(contentsOf: name.utf8)
                bytes.append(UInt8(ascii: "\""))
                bytes.append(UInt8(ascii: ":"))
                value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}
