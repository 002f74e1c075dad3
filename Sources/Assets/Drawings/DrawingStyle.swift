/// A style of a drawing: a value such as `fill`, a `style` attribute or what a `style` element holds.
///
/// A style can fetch a file by many words (`@import`, `url()`, `image-set()`, `src()`), and the list grows; so it may
/// have only the rules and functions listed here, and an address may be only a part of the drawing itself. An escape
/// (`\75 rl`) is refused, because it hides a word from whoever looks for it, and so is markup.
struct DrawingStyle {
    /// The style as it is published: without comments.
    let text: String
    /// The first word that it may not have, as it is written: `@import`, `url()`; nil where there is none.
    let refused: String?

    /// The functions that a style may have: colours, lengths, turns of a shape, and what chooses elements.
    private static let functions: Set<String> = [
        "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "calc", "min", "max",
        "clamp", "var", "matrix", "matrix3d", "translate", "translatex", "translatey", "scale", "scalex", "scaley",
        "rotate", "skew", "skewx", "skewy", "polygon", "circle", "ellipse", "inset", "path", "blur", "brightness",
        "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia", "not", "is",
        "where", "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type", "lang",
    ]
    private static let rules: Set<String> = ["media", "supports"]

    init(_ written: String) {
        let bytes = Self.withoutComments(Array(written.utf8))
        text = String(decoding: bytes, as: UTF8.self)
        refused = Self.refused(in: bytes)
    }

    /// A comment ends at the first `*/`, or with the style.
    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        let (slash, star) = (UInt8(ascii: "/"), UInt8(ascii: "*"))
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            guard bytes[at] == slash, at + 1 < bytes.count, bytes[at + 1] == star else {
                kept.append(bytes[at])
                at += 1
                continue
            }
            at += 2
            while at < bytes.count, bytes[at] != star || at + 1 == bytes.count || bytes[at + 1] != slash { at += 1 }
            at += 2
            // A comment parts two words.
            kept.append(UInt8(ascii: " "))
        }
        return kept
    }

    private static func refused(in bytes: [UInt8]) -> String? {
        var word = 0..<0
        for at in bytes.indices {
            switch bytes[at] {
            case UInt8(ascii: "\\"): return "\\"
            case UInt8(ascii: "<"): return "<"
            case UInt8(ascii: "@"):
                let name = name(in: bytes, from: at + 1)
                if !rules.contains(name) { return "@\(name)" }
            case UInt8(ascii: "("):
                guard word.upperBound == at, !word.isEmpty else { continue }
                let name = String(decoding: bytes[word], as: UTF8.self).lowercased()
                if name == "url" ? !leadsInside(bytes, from: at + 1) : !functions.contains(name) { return "\(name)()" }
            case let byte where isNamePart(byte):
                word = word.upperBound == at ? word.lowerBound..<at + 1 : at..<at + 1
            default: break
            }
        }
        return nil
    }

    /// Whether an address, in quotation marks or not, is a part of the drawing: `#gradient`.
    private static func leadsInside(_ bytes: [UInt8], from start: Int) -> Bool {
        let first = bytes[start...].first { byte in
            byte > UInt8(ascii: " ") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
        }
        return first == UInt8(ascii: "#")
    }

    private static func name(in bytes: [UInt8], from start: Int) -> String {
        String(decoding: bytes[start...].prefix(while: isNamePart), as: UTF8.self).lowercased()
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
