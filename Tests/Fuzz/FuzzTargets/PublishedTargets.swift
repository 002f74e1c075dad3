internal import Assets
internal import Diagnostics
internal import Markdown
internal import TestSupport

/// What goes into pages or beside them.
enum PublishedTargets {
    /// A text, with and without what a page adds to it.
    static func markdown(_ input: [UInt8]) -> [String] {
        let document = Document(parsing: SourceFile(path: "Content/pages/a.md", bytes: input))
        let plain = HTMLRenderer().render(document)
        let shown = HTMLRenderer(headingAnchors: true, scrollingTables: true, hasFigures: true)
            .render(document, link: { .link(href: $0.target) }, block: { _ in "" })
        let nodes = document.nodes.first.map { $0.end == document.nodes.count } ?? false
        return (nodes ? [] : ["the root does not end with the last node"])
            + OutputFaults.dangers(in: Array(plain.utf8)).map { "Markdown gives \($0)" }
            + OutputFaults.dangers(in: Array(shown.utf8)).map { "Markdown of a page gives \($0)" }
    }

    /// A drawing: what is published of it is published again as it is.
    static func drawing(_ input: [UInt8]) -> [String] {
        guard let drawing = drawing(of: input) else { return [] }
        guard let again = self.drawing(of: drawing.bytes) else { return ["what was written is refused"] }
        return (again.bytes == drawing.bytes ? [] : ["what was written is written otherwise the second time"])
            + OutputFaults.dangers(in: drawing.bytes).filter { !isOfPaint($0) }.map { "the drawing has \($0)" }
    }

    /// Whether a danger to a page is none to a drawing: a colour or a length, of which a browser fetches nothing
    /// (`fill="data:a"`), or a style of its own, which may name what is in the drawing alone.
    private static func isOfPaint(_ danger: String) -> Bool {
        let name = danger.split(separator: "=").first?.split(separator: " ").last ?? ""
        let fetched = danger.replacing("url(#", with: "")
        let isOwnStyle = name == "style" && !fetched.contains("@") && !fetched.contains("url")
        let fetches = name.hasPrefix("on") || name.hasSuffix("href") || ["src", "srcdoc", "style"].contains(name)
        return !danger.hasPrefix("<") && (isOwnStyle || !fetches)
    }

    private static func drawing(of bytes: [UInt8]) -> SafeDrawing? {
        let file = SourceFile(path: "Content/drawing.svg", bytes: bytes)
        return SafeDrawing.read(file, called: "the drawing", effect: "It is not published.").value
    }

    /// A picture: nothing is left to take off what is published.
    static func picture(_ input: [UInt8]) -> [String] {
        guard let picture = try? StrippedPicture(input) else { return [] }
        guard let again = try? StrippedPicture(picture.bytes) else { return ["what was written is refused"] }
        return again.bytes == picture.bytes ? [] : ["what was written is written otherwise the second time"]
    }

    /// The smallest pictures of formats that a site need not have, with metadata.
    static let pictures: [(name: String, bytes: [UInt8])] = [
        (
            "jpeg",
            [0xFF, 0xD8, 0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM\0*\0\0\0\u{8}\0\u{1}".utf8)
                + [1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, 0xFF, 0xFE, 0, 4, 65, 66]
                + [
                    0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 1, 0xFF,
                    0xD9,
                ]
        ),
        (
            "gif",
            Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 9, 9, 9, 0x21, 0xFE, 2, 65, 66, 0]
                + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]
        ),
        (
            "webp",
            Array("RIFF".utf8) + [42, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]
                + Array("EXIF".utf8) + [4, 0, 0, 0, 65, 66, 67, 68] + Array("VP8L".utf8) + [0, 0, 0, 0]
        ),
    ]
}
