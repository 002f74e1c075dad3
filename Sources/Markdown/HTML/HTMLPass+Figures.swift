extension Document {
    /// The paragraph that says whom a quotation is from: its last one, where it begins with a dash.
    ///
    /// The dash is an em dash, a horizontal bar or two hyphens, and something else must stand before the paragraph.
    package func attribution(ofQuote quote: Int) -> Int? {
        guard let last = children(of: quote).dropFirst().last, case .paragraph = nodes[last].kind,
            last + 1 < nodes[last].end, case .text(let text) = nodes[last + 1].kind,
            Self.dashes.contains(where: text.hasPrefix)
        else { return nil }
        return last
    }

    /// The caption of a picture that stands alone in a paragraph: its title, unless it only decorates.
    package func caption(ofParagraph paragraph: Int) -> String? {
        let picture = paragraph + 1
        guard picture < nodes[paragraph].end, nodes[picture].end == nodes[paragraph].end,
            case .image(_, let title?) = nodes[picture].kind, !title.isEmpty, !Self.isDecorative(title)
        else { return nil }
        return title
    }

    /// Whether the title of a picture says that it only decorates and needs no description: `decorative`.
    package static func isDecorative(_ title: String) -> Bool {
        title.lowercased() == "decorative"
    }

    /// The start of an attribution without its dash.
    static func withoutDash(_ text: String) -> String {
        String(text.drop { $0 == "—" || $0 == "―" || $0 == "-" || $0.isWhitespace })
    }

    private static let dashes = ["—", "―", "--"]
}

/// Quotations that say who is quoted, and pictures.
extension HTMLPass {
    mutating func beginQuote(_ index: Int) {
        guard let attribution = document.attribution(ofQuote: index), options.hasFigures else {
            return begin(index, "<blockquote>\n", .container("</blockquote>\n"))
        }
        attributions.insert(attribution)
        begin(index, "<figure class=\"quote\">\n<blockquote>\n", .container("</figure>\n"))
    }

    /// A picture that stands alone in a paragraph, with its caption.
    mutating func captionedPicture(inParagraph index: Int, url: String, caption: String) {
        writer.startLine()
        writer.raw("<figure class=\"picture\">\n" as StaticString)
        _ = image(index + 1, url, nil)
        writer.raw("\n<figcaption>" as StaticString)
        writer.escaped(caption)
        writer.raw("</figcaption>\n</figure>\n" as StaticString)
    }

    /// An image with the plain text of what it holds as its description; one that only decorates has none.
    mutating func image(_ index: Int, _ url: String, _ title: String?) -> Int {
        let isReference = document.dialect == .placard && ReferenceAddress(url) != nil
        let isLeftOut = isReference || isRefused(url)
        let shown = isLeftOut ? nil : picture(url)
        writer.raw("<img src=\"" as StaticString)
        writer.address(shown?.address ?? (isLeftOut ? "" : address(url)))
        if let size = shown?.size { writer.raw("\" width=\"\(size.width)\" height=\"\(size.height)") }
        writer.raw("\" alt=\"" as StaticString)
        let isDecorative = options.hasFigures && title.map(Document.isDecorative) ?? false
        for inner in index + 1..<document.nodes[index].end where !isDecorative {
            switch document.nodes[inner].kind {
            case .text(let text), .code(let text), .htmlInline(let text): writer.escaped(text)
            case .softBreak, .lineBreak: writer.raw(" " as StaticString)
            default: break
            }
        }
        endImage(isDecorative ? nil : title)
        return document.nodes[index].end
    }

    private mutating func endImage(_ title: String?) {
        if let title {
            writer.raw("\" title=\"" as StaticString)
            writer.escaped(title)
        }
        writer.raw("\" />" as StaticString)
    }
}
