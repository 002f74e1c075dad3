/// Makes random text out of what Markdown gives a meaning to; the same seed gives the same texts.
struct MarkdownGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private static let pieces = [
        "a", "b", "foo", "bar ", " ", "  ", "    ", "\n", "\n", "\n", "\n\n", "\r\n", "\r", "\t", "*", "**", "_", "__",
        "***", "`", "``", "```\n", "~~~\n", "[", "]", "![", "](", "](/u)", "](<u v> \"t\")", "](/u 'a\nb')",
        "](\n/u\n)", "](/u \"\")", "(", ")", "[foo]", "[foo][bar]", "[foo]: /url\n", "[bar]: <x> 'ti\ntle'\n", "\\",
        "\\*", "\\[", "\\\\", "\\\n", "&amp;", "&", "&#35;", "&#0;", "&nbsp;", "&fjlig;", "&bogus;", "<", "<b>",
        "</b>", "<a href=\"x\n y\">", "<http://a.b/&amp;c>", "<me@x.org>", "<!-- c\nd -->", "<?x?>", "<![CDATA[x]]>",
        "<div>\n", "> ", ">", "- ", "* ", "+ ", "1. ", "2) ", "-", "# ", "## ", "#", " #\n", "---\n", "***\n",
        "===\n", "=", ":", "javascript:x", "data:image/png,", "é", "–", "\u{1F600}", "\"", "'", "!", "  \n", "\u{0B}",
        "\u{00A0}", "\u{FEFF}", "plain words ",
    ]

    private static let tables = [
        "|", "| a | b |\n", "|---|---|\n", "|:-|-:|\n", "\\|", "`\\|`", "[x](area:y)", "- [ ] ",
    ]

    mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    /// Up to thirty pieces, with those that only Placard gives a meaning to if asked for.
    mutating func text(withExtensions: Bool = false) -> String {
        let pieces = withExtensions ? Self.pieces + Self.tables + Self.tables : Self.pieces
        return (0...number(below: 30)).map { _ in pieces[number(below: pieces.count)] }.joined()
    }
}
