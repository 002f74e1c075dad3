/// Decodes entities as cmark does, and remembers each, because only cmark holds the table of their names.
struct Entities {
    private var known: [ArraySlice<UInt8>: [UInt8]?] = [:]

    /// What an entity stands for and its end, from its `&`; nil where no entity starts there.
    mutating func decode(_ text: [UInt8], at start: Int) -> (bytes: [UInt8], end: Int)? {
        guard let end = Self.end(text, at: start) else { return nil }
        let name = text[start..<end]
        if let found = known[name] { return found.map { ($0, end) } }
        var decoded: [UInt8]?
        if let node = CMarkTree(parsing: Array(name)).nodes().first(where: \.isText),
            case .text(let literal) = node.kind
        {
            decoded = literal.utf8.elementsEqual(name) ? nil : Array(literal.utf8)
        }
        known[ArraySlice(Array(name))] = decoded
        return decoded.map { ($0, end) }
    }

    /// The end of what looks like an entity: `&`, letters and digits after an optional `#`, and `;`.
    private static func end(_ text: [UInt8], at start: Int) -> Int? {
        var at = start + 1
        if at < text.count, text[at] == Byte.hash { at += 1 }
        let name = at
        while at < text.count, text[at].isASCIILetter || text[at].isASCIIDigit, at - start < 34 { at += 1 }
        return at > name && at < text.count && text[at] == Byte.semicolon ? at + 1 : nil
    }
}

extension CMarkNode {
    fileprivate var isText: Bool {
        if case .text = kind { true } else { false }
    }
}
