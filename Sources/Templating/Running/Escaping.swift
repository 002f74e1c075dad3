extension [UInt8] {
    /// Appends text with the five characters escaped that mean something in HTML, in text and in quoted attributes
    /// alike: `& < > " '`.
    ///
    /// The text is appended as it stands and then looked through, since most texts have nothing to escape and bytes
    /// in a row are looked through many at a time.
    mutating func appendEscaped(_ text: String) {
        let start = count
        append(contentsOf: text.utf8)
        guard hasMarkup(from: start) else { return }
        removeLast(count - start)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
            default: append(byte)
            }
        }
    }

    /// Whether any byte from an index on must be escaped. It never stops early: a loop without a way out is one that
    /// the compiler turns into vector instructions.
    private func hasMarkup(from start: Int) -> Bool {
        let bytes = span.extracting(start..<count)
        var found: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            found |= byte == UInt8(ascii: "&") ? 1 : 0
            found |= byte == UInt8(ascii: "<") ? 1 : 0
            found |= byte == UInt8(ascii: ">") ? 1 : 0
            found |= byte == UInt8(ascii: "\"") ? 1 : 0
            found |= byte == UInt8(ascii: "'") ? 1 : 0
        }
        return found != 0
    }
}
