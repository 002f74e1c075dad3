internal import Primitives

/// Markup that Placard itself has made and that is put on a page as it stands.
///
/// Only fields of this type may be printed with `{{{name}}}`. Never make one from text that somebody typed
/// without escaping it first.
@usableFromInline
package struct HTML: Sendable, Hashable {
    /// The markup as UTF-8.
    @usableFromInline package let bytes: [UInt8]

    /// The markup as a string, which decodes all bytes; write `bytes` where a page is made.
    package var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// Vouches for markup: it came from Placard's own code, and every text in it is escaped.
    package init(trusted markup: String) {
        bytes = Array(markup.utf8)
    }

    /// Vouches for markup in UTF-8: it came from Placard's own code, and every text in it is escaped.
    package init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension [UInt8] {
    /// Appends text with escaping for HTML, in text and in quoted attributes alike: the five characters `& < > " '` are
    /// escaped.
    ///
    /// Optimised for texts with nothing to escape, which most are.
    package mutating func appendEscaped(_ text: String) {
        let start = count
        append(copying: text.utf8.span)
        guard hasMarkup(from: start) else { return }
        let plain = Array(self[start...])
        removeLast(plain.count)
        var written = 0
        for index in plain.indices {
            guard let escape = plain[index].htmlEscape else { continue }
            append(contentsOf: plain[written..<index])
            append(contentsOf: escape.utf8)
            written = index + 1
        }
        append(contentsOf: plain[written...])
    }

    /// Whether any byte from an index on must be escaped.
    ///
    /// Vectorised by the compiler, so there is no early exit and no branch: the minimum of some differences, which is 0
    /// where a byte is `"`, one of `&` and `'`, which differ in their last bit only, or one of `<` and `>`, which
    /// differ in the last but one.
    private func hasMarkup(from start: Int) -> Bool {
        let bytes = span.extracting(start..<count)
        var least = UInt8.max
        for index in bytes.indices {
            let byte = bytes[index]
            least = Swift.min(least, byte ^ UInt8(ascii: "\""))
            least = Swift.min(least, (byte | 1) ^ UInt8(ascii: "'"))
            least = Swift.min(least, (byte | 2) ^ UInt8(ascii: ">"))
        }
        return least == 0
    }
}

extension UInt8 {
    /// The escape that is written in place of the byte; nil where it is written as it stands.
    fileprivate var htmlEscape: String? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
