internal import Primitives

/// Escaping of text for XML 1.0, in content and in quoted attributes.
enum XMLEscaper {
    /// The text with its special characters as entities, and without the characters that XML may not hold.
    static func escaped(_ text: String) -> String {
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
