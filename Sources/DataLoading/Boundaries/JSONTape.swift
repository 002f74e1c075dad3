/// A JSON text (RFC 8259) as a flat list of its values, each with its place in the bytes.
///
/// An own reader because boundary files are mostly numbers, must not become trees of boxed values, and need
/// the position of every fault. It does not recurse; texts deeper than `deepest` are refused.
struct JSONTape {
    enum Kind: UInt8 {
        case object, array, string, number, literal
    }

    /// One value, or the key of the value after it.
    struct JSONNode {
        let kind: Kind
        /// Where the value begins in the bytes.
        let start: Int32
        /// Where it ends; for a string, where its closing quotation mark is.
        var end: Int32
        /// The node after this one and everything in it.
        var next: Int32
    }

    /// What breaks the rules of JSON, and where.
    struct Fault: Error {
        let offset: Int
        let message: String
    }

    /// How many objects and arrays may lie in each other.
    static let deepest = 200

    let bytes: [UInt8]
    let nodes: [JSONNode]

    /// Reads a whole text; the fault is the first from the start.
    init(_ bytes: [UInt8]) throws(Fault) {
        var builder = JSONTapeBuilder()
        try builder.read(bytes.span)
        self.bytes = bytes
        nodes = builder.nodes
    }

    /// The first node: the value that the text is.
    var root: Int { 0 }

    func kind(_ node: Int) -> Kind { nodes[node].kind }

    /// The position of a node's first byte.
    func offset(_ node: Int) -> Int { Int(nodes[node].start) }

    /// The node after one and everything in it.
    func next(_ node: Int) -> Int { Int(nodes[node].next) }

    /// The elements of an array; none for anything else.
    func elements(_ node: Int) -> [Int] {
        kind(node) == .array ? children(node) : []
    }

    /// The keys and values of an object in the order of the text; none for anything else.
    func members(_ node: Int) -> [(key: Int, value: Int)] {
        guard kind(node) == .object else { return [] }
        let children = children(node)
        return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
    }

    /// The value of a key; the first of several.
    func value(_ key: String, in node: Int) -> Int? {
        guard kind(node) == .object else { return nil }
        var child = node + 1
        while child < next(node) {
            if isString(child, key) { return child + 1 }
            child = next(child + 1)
        }
        return nil
    }

    /// Whether a node is a string that holds a text of ASCII letters.
    func isString(_ node: Int, _ text: String) -> Bool {
        guard kind(node) == .string else { return false }
        return bytes[Int(nodes[node].start) + 1..<Int(nodes[node].end)].elementsEqual(text.utf8)
    }

    /// Whether a node is the word `null`.
    func isNull(_ node: Int) -> Bool {
        kind(node) == .literal && bytes[Int(nodes[node].start)] == UInt8(ascii: "n")
    }

    /// The number that a node is.
    func number(_ node: Int) -> Double? {
        guard kind(node) == .number else { return nil }
        return NumberParser.parse(Int(nodes[node].start)..<Int(nodes[node].end), in: bytes.span)
    }

    /// The text of a string, or a number as it is written; nil for anything else.
    func text(_ node: Int) -> String? {
        switch kind(node) {
        case .string: JSONString.text(bytes[Int(nodes[node].start) + 1..<Int(nodes[node].end)])
        case .number: String(decoding: bytes[Int(nodes[node].start)..<Int(nodes[node].end)], as: UTF8.self)
        case .object, .array, .literal: nil
        }
    }

    private func children(_ node: Int) -> [Int] {
        var found: [Int] = []
        var child = node + 1
        while child < next(node) {
            found.append(child)
            child = next(child)
        }
        return found
    }
}

/// The escapes of a JSON string.
private enum JSONString {
    /// The text between the quotation marks; an escape that stands for nothing becomes U+FFFD.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
        var units: [UInt16] = []
        var plain: [UInt8] = []
        func flush() {
            units.append(contentsOf: String(decoding: plain, as: UTF8.self).utf16)
            plain.removeAll(keepingCapacity: true)
        }
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
                plain.append(byte)
                continue
            }
            if escape == UInt8(ascii: "u") {
                flush()
                units.append(UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) ?? 0xFFFD)
                rest = rest.dropFirst(4)
            } else {
                plain.append(control(escape))
            }
        }
        flush()
        return String(decoding: units, as: UTF16.self)
    }

    private static func control(_ escape: UInt8) -> UInt8 {
        switch escape {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: escape
        }
    }
}
