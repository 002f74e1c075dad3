/// Walks a JSON text once with a stack of its own and writes its values down one after another.
struct JSONTapeBuilder {
    private enum Expected {
        case value, valueOrEnd, keyOrEnd, key, colon, commaOrEnd, nothing
    }

    private(set) var nodes: [JSONTape.JSONNode] = []
    private var open: [Int] = []
    private var position = 0
    private var expected = Expected.value

    /// Reads the text to its end.
    mutating func read(_ bytes: Span<UInt8>) throws(JSONTape.Fault) {
        guard bytes.count < Int(Int32.max) else { throw fault("the file is larger than two gigabytes") }
        nodes.reserveCapacity(bytes.count / 4)
        while position < bytes.count {
            let byte = bytes[position]
            if byte == .space || byte == .lineFeed || byte == .carriageReturn || byte == .tab {
                position += 1
            } else {
                try step(byte, bytes)
            }
        }
        guard case .nothing = expected else { throw fault("the text ends before its last bracket is closed") }
    }

    private mutating func step(_ byte: UInt8, _ bytes: Span<UInt8>) throws(JSONTape.Fault) {
        switch (expected, byte) {
        case (.nothing, _):
            throw fault("something follows the end")
        case (.colon, UInt8(ascii: ":")):
            position += 1
            expected = .value
        case (.colon, _):
            throw fault("a colon is missing")
        case (.commaOrEnd, .comma):
            position += 1
            expected = isInObject ? .key : .value
        case (.commaOrEnd, _), (.keyOrEnd, UInt8(ascii: "}")), (.valueOrEnd, UInt8(ascii: "]")):
            try close(byte)
        case (.keyOrEnd, .quote), (.key, .quote):
            try readString(bytes)
            expected = .colon
        case (.keyOrEnd, _), (.key, _):
            throw fault("a key in quotation marks is missing")
        case (.value, _), (.valueOrEnd, _):
            try readValue(byte, bytes)
        }
    }

    private mutating func readValue(_ byte: UInt8, _ bytes: Span<UInt8>) throws(JSONTape.Fault) {
        switch byte {
        case UInt8(ascii: "{"): try openContainer(.object, expecting: .keyOrEnd)
        case UInt8(ascii: "["): try openContainer(.array, expecting: .valueOrEnd)
        case .quote:
            try readString(bytes)
            finishValue()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try readNumber(bytes)
            finishValue()
        default:
            try readLiteral(bytes)
            finishValue()
        }
    }

    private mutating func openContainer(_ kind: JSONTape.Kind, expecting: Expected) throws(JSONTape.Fault) {
        guard open.count < JSONTape.deepest else { throw fault("more than \(JSONTape.deepest) brackets are open") }
        open.append(nodes.count)
        add(kind, start: position, end: position)
        position += 1
        expected = expecting
    }

    private mutating func close(_ byte: UInt8) throws(JSONTape.Fault) {
        let closing = UInt8(ascii: isInObject ? "}" : "]")
        guard byte == closing, let node = open.popLast() else {
            throw fault("a comma or a closing bracket is missing")
        }
        position += 1
        nodes[node].end = Int32(truncatingIfNeeded: position)
        nodes[node].next = Int32(truncatingIfNeeded: nodes.count)
        finishValue()
    }

    private var isInObject: Bool {
        open.last.map { nodes[$0].kind == .object } ?? false
    }

    private mutating func finishValue() {
        expected = open.isEmpty ? .nothing : .commaOrEnd
    }

    private mutating func readString(_ bytes: Span<UInt8>) throws(JSONTape.Fault) {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != .quote {
            guard bytes[position] >= 0x20 else { throw fault("a string holds a control character") }
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else {
            position = start
            throw fault("a string is never closed")
        }
        add(.string, start: start, end: position)
        position += 1
    }

    private mutating func readNumber(_ bytes: Span<UInt8>) throws(JSONTape.Fault) {
        let start = position
        while position < bytes.count, Self.isInNumber(bytes[position]) { position += 1 }
        guard NumberParser.parse(start..<position, in: bytes) != nil else {
            position = start
            throw fault("a number cannot be read")
        }
        add(.number, start: start, end: position)
    }

    private static func isInNumber(_ byte: UInt8) -> Bool {
        byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || byte | 0x20 == UInt8(ascii: "e")
    }

    private mutating func readLiteral(_ bytes: Span<UInt8>) throws(JSONTape.Fault) {
        let start = position
        while position < bytes.count, bytes[position].isLetter { position += 1 }
        guard ["true", "false", "null"].contains(bytes.string(start..<position)) else {
            position = start
            throw fault("a value is missing")
        }
        add(.literal, start: start, end: position)
    }

    private mutating func add(_ kind: JSONTape.Kind, start: Int, end: Int) {
        let node = JSONTape.JSONNode(
            kind: kind,
            start: Int32(truncatingIfNeeded: start),
            end: Int32(truncatingIfNeeded: end),
            next: Int32(truncatingIfNeeded: nodes.count + 1)
        )
        nodes.append(node)
    }

    private func fault(_ message: String) -> JSONTape.Fault {
        JSONTape.Fault(offset: position, message: message)
    }
}
