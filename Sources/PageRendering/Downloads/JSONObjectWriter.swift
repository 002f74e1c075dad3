/// Writes a JSON object member by member, indented so that a person can read it too.
struct JSONObjectWriter {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    mutating func open() {
        raw("{")
        depth += 1
        isFirst = true
    }

    mutating func close() {
        depth -= 1
        startLine()
        raw("}")
        isFirst = false
    }

    /// A member whose value follows.
    mutating func key(_ name: String) {
        if !isFirst { raw(",") }
        isFirst = false
        startLine()
        string(name)
        raw(": ")
    }

    /// A member with a text; none where there is no text.
    mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    mutating func string(_ text: String) {
        JSONText.append(text, to: &bytes)
    }

    /// JSON that is finished already.
    mutating func raw(_ json: String) {
        bytes.append(contentsOf: json.utf8)
    }

    private mutating func startLine() {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }
}
