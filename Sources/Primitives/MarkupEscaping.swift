extension [UInt8] {
    /// Appends text with escaping for HTML and XML, in text and in quoted attributes alike: `& < > "` are escaped, and
    /// `'` where it is not to be kept.
    ///
    /// Optimised for texts with nothing to escape, which most are.
    package mutating func appendEscaped(_ text: String, keepsApostrophes: Bool = false) {
        let bytes = text.utf8.span
        guard Self.hasMarkup(bytes) else { return append(copying: bytes) }
        var written = 0
        for index in bytes.indices {
            let byte = bytes[index]
            guard let escape = byte.markupEscape, !keepsApostrophes || byte != UInt8(ascii: "'") else { continue }
            append(copying: bytes.extracting(written..<index))
            append(contentsOf: escape.utf8)
            written = index + 1
        }
        append(copying: bytes.extracting(written..<bytes.count))
    }

    /// Whether any byte may have to be escaped.
    ///
    /// Vectorised by the compiler, so there is no early exit and no branch: the minimum of some differences, which is 0
    /// where a byte is `"`, one of `&` and `'`, which differ in their last bit only, or one of `<` and `>`, which
    /// differ in the last but one.
    private static func hasMarkup(_ bytes: Span<UInt8>) -> Bool {
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
    fileprivate var markupEscape: String? {
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

/// Escaping of text for XML 1.0, in content and in quoted attributes.
package enum XMLEscaper {
    /// The text with its special characters as entities, and without the characters that XML may not hold.
    package static func escaped(_ text: String) -> String {
        var allowed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r": allowed.append(" ")
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: allowed.append(scalar)
            }
        }
        var bytes: [UInt8] = []
        bytes.appendEscaped(String(allowed))
        return String(decoding: bytes, as: UTF8.self)
    }
}
