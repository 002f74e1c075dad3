package import Diagnostics

/// Finds what a drawing must not have: script, anything that a browser would fetch from elsewhere, and photographs that
/// say where they were taken.
///
/// Pages show a logo as a picture, in which browsers run no script; but a reader can also open the file by itself.
package enum SVGCheck {
    /// Elements that run script, hold foreign markup or change what was read; small letters.
    private static let refusedTags = ["script", "foreignobject", "iframe", "embed", "object", "handler", "!entity"]

    /// Whether a file has an SVG element at all.
    package static func isDrawing(_ file: SourceFile) -> Bool {
        file.text.lowercased().contains("<svg")
    }

    /// A finding for each place, in the order of the file.
    ///
    /// - Parameters:
    ///   - name: what the drawing is called in the finding: `the logo`.
    ///   - effect: what the fault does to the site.
    package static func findings(in file: SourceFile, called name: String, effect: String) -> [Diagnostic] {
        let bytes = StylesheetScanner(file)
        var found: [Diagnostic] = []
        for offset in file.bytes.indices {
            switch file.bytes[offset] {
            case UInt8(ascii: "<"):
                let tag = word(bytes, from: offset + 1)
                let local = tag.split(separator: ":").last.map(String.init) ?? tag
                if refusedTags.contains(local) {
                    found.append(.unsafeDrawing(name, "<\(tag)>", at: bytes.location(offset), effect))
                }
            case UInt8(ascii: "="):
                guard let attribute = attribute(bytes, before: offset), !isHarmless(attribute) else {
                    continue
                }
                found.append(.unsafeDrawing(name, attribute.name, at: bytes.location(attribute.offset), effect))
            case UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "@"):
                let isAddress = bytes.has("url(", at: offset) && !leadsInside(bytes, from: offset + 4)
                if isAddress || bytes.has("@import", at: offset) {
                    let text = isAddress ? "url()" : "@import"
                    found.append(.unsafeDrawing(name, text, at: bytes.location(offset), effect))
                }
            default: break
            }
        }
        return found
            + EmbeddedPictures(file).positions().map { .positionedDrawing(name, at: bytes.location($0), effect) }
    }

    private struct Attribute {
        let name: String
        let offset: Int
        let leadsInside: Bool
    }

    /// Event handlers run script; addresses may lead to a part of the drawing or hold a picture.
    private static func isHarmless(_ attribute: Attribute) -> Bool {
        let local = attribute.name.split(separator: ":").last.map(String.init) ?? attribute.name
        if local.hasPrefix("on") { return false }
        return !["href", "src"].contains(local) || attribute.leadsInside
    }

    /// The attribute whose equals sign is at an offset.
    private static func attribute(_ bytes: StylesheetScanner, before equals: Int) -> Attribute? {
        var end = equals
        while end > 0, bytes.isSpace(at: end - 1) { end -= 1 }
        var start = end
        while start > 0, isNamePart(bytes[start - 1]) { start -= 1 }
        guard start < end else { return nil }
        return Attribute(
            name: bytes.text(start..<end).lowercased(),
            offset: start,
            leadsInside: leadsInside(bytes, from: equals + 1)
        )
    }

    /// Whether an address, in quotation marks or not, leads to a part of the drawing or holds a picture itself.
    private static func leadsInside(_ bytes: StylesheetScanner, from offset: Int) -> Bool {
        var start = offset
        while bytes.isSpace(at: start) || bytes.isQuote(at: start) { start += 1 }
        let isPicture = bytes.has("data:image/", at: start) && !bytes.has("data:image/svg", at: start)
        return bytes[start] == UInt8(ascii: "#") || isPicture
    }

    private static func word(_ bytes: StylesheetScanner, from offset: Int) -> String {
        var end = offset
        while isNamePart(bytes[end]) || bytes[end] == UInt8(ascii: "!") { end += 1 }
        return offset < end ? bytes.text(offset..<end).lowercased() : ""
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        let isLetter = letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
        return isLetter || (UInt8(ascii: "0")...UInt8(ascii: ":")).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}
