extension Document {
    /// The paragraph that says whom a quotation is from: its last one, where it begins with a dash.
    ///
    /// The dash is an em dash, a horizontal bar or two hyphens, and something else must stand before the paragraph.
    public func attribution(ofQuote quote: Int) -> Int? {
        guard let last = children(of: quote).dropFirst().last, case .paragraph = nodes[last].kind,
            last + 1 < nodes[last].end, case .text(let text) = nodes[last + 1].kind,
            Self.dashes.contains(where: text.hasPrefix)
        else { return nil }
        return last
    }

    /// The caption of a picture that stands alone in a paragraph: its title, unless it only decorates.
    public func caption(ofParagraph paragraph: Int) -> String? {
        let picture = paragraph + 1
        guard picture < nodes[paragraph].end, nodes[picture].end == nodes[paragraph].end,
            case .image(_, let title?) = nodes[picture].kind, !title.isEmpty, !Self.isDecorative(title)
        else { return nil }
        return title
    }

    /// Whether the title of a picture says that it only decorates and needs no description: `decorative`.
    public static func isDecorative(_ title: String) -> Bool {
        title.lowercased() == "decorative"
    }

    static func withoutDash(_ text: String) -> String {
        String(text.drop { $0 == "—" || $0 == "―" || $0 == "-" || $0.isWhitespace })
    }

    private static let dashes = ["—", "―", "--"]
}
