/// Decodes entities as cmark does, and caches each, because only cmark has the table of their names.
struct EntityDecoder {
    private var known: [ArraySlice<UInt8>: [UInt8]?] = [:]

    /// What an entity stands for and its end, from its `&`; nil where no entity starts there.
    mutating func decode(_ text: [UInt8], at start: Int) -> (bytes: [UInt8], end: Int)? {
        guard let end = Self.end(text, at: start) else { return nil }
        let name = text[start..<end]
        if let found = known[name] { return found.map { ($0, end) } }
        var decoded: [UInt8]?
        let nodes = CMarkTree(parsing: Array(name)).nodes()
        if nodes.count > 2, case .text(let literal) = nodes[2].kind, !literal.utf8.elementsEqual(name) {
            decoded = Array(literal.utf8)
        }
        known[ArraySlice(Array(name))] = decoded
        return decoded.map { ($0, end) }
    }

    /// Goes over one typed unit: an escape, an entity, or else a byte.
    ///
    /// Returns where the unit ends, and how many bytes of text it stands for.
    mutating func unit(_ text: [UInt8], at start: Int, before limit: Int) -> (end: Int, length: Int) {
        if text[start] == ASCII.backslash, start + 1 < limit, text[start + 1].isASCIIPunctuation {
            return (start + 2, 1)
        }
        if text[start] == ASCII.ampersand, let entity = decode(text, at: start) {
            return (entity.end, entity.bytes.count)
        }
        return (start + 1, 1)
    }

    /// The end of what looks like an entity: `&`, letters and digits after an optional `#`, and `;`.
    private static func end(_ text: [UInt8], at start: Int) -> Int? {
        var at = start + 1
        if at < text.count, text[at] == ASCII.hash { at += 1 }
        let name = at
        while at < text.count, text[at].isASCIILetter || text[at].isASCIIDigit, at - start < 34 { at += 1 }
        return at > name && at < text.count && text[at] == ASCII.semicolon ? at + 1 : nil
    }
}
