import Diagnostics
import Markdown
import Testing

/// Where no extension is in play, the output is that of the `cmark` command, byte for byte.
struct CMarkEqualityTests {
    private static let examples = [
        "", "\n", "plain", "# Title #\n\nText with *stress*, **strength** and `code`.\n",
        "> quote\n> - item\n>\n>   more\nlazy\n", "1. one\n2. two\n\n   loose\n\n5) five\n",
        "<div>\nraw *html*\n</div>\n\nsome <b>inline</b> <!-- comment -->\n",
        "[a](javascript:alert(1)) [b](JavaScript:x) ![c](data:image/png;base64,AA) [d](data:text/html,x) [e](file:///x)\n",
        "[a](/u \"\") [b](/u 'a \"title\" & more') [c][] [d]\n\n[c]: <a b> (t)\n[d]: /é?x=1&y='\n",
        "```swift extra\nlet a = \"<&>\"\n```\n\n    indented\n\n~~~\nnever closed\n",
        "Title\n===\n\nOther\n---\n\n***\n", "![an *image* with `code`\nand a break](/i \"t\")\n",
        "hard  \nbreak\\\nand &copy; &#x41; &bogus; \\* \\q\n", "* * *\n- ***\n+ a\n\n\n+ b\n",
        "tab\tin text\n\n-\tlist\n\n\tcode\n", "a\r\nb\r\rc", "\u{FEFF}# after a mark\n", "[x]: /only\n===\n",
        "| not | a table |\n| because of -- | this |\n", "[ ] no list\n", "<http://a.b/?c=d&e> <me@example.org>\n",
    ]

    @Test(arguments: examples)
    func printsWhatCMarkPrints(_ markdown: String) throws {
        let bytes = Array(markdown.utf8)
        guard let cmark = CMarkCommand() else { return print(CMarkCommand.isMissing) }
        #expect(Array(html(markdown, dialect: .commonMark).utf8) == (try cmark.output(for: bytes)))
        let unsafe = HTMLRenderer.unsafeForConformanceTests.render(document(markdown, dialect: .commonMark))
        #expect(Array(unsafe.utf8) == (try cmark.output(for: bytes, ["--unsafe"])))
    }

    @Test(arguments: examples)
    func leavesTextWithoutExtensionsAlone(_ markdown: String) {
        #expect(html(markdown, dialect: .placard) == html(markdown, dialect: .commonMark))
    }

    @Test
    func equalsCMarkOnGeneratedText() throws {
        guard let cmark = CMarkCommand() else { return print(CMarkCommand.isMissing) }
        var generator = MarkdownGenerator(seed: 20_080_923)
        for number in 0..<2_000 {
            let markdown = generator.text()
            let expected = try cmark.output(for: Array(markdown.utf8))
            try #require(
                Array(html(markdown, dialect: .commonMark).utf8) == expected,
                "text \(number): \(markdown.debugDescription)"
            )
        }
    }

    @Test
    func equalsCMarkOnInvalidUTF8() throws {
        guard let cmark = CMarkCommand() else { return print(CMarkCommand.isMissing) }
        var generator = MarkdownGenerator(seed: 7)
        let bad: [UInt8] = [0, 0x80, 0xC0, 0xC3, 0xE2, 0xED, 0xA0, 0xEF, 0xBB, 0xF0, 0xF4, 0x90, 0xFF]
        for number in 0..<500 {
            var markdown = Array(generator.text().utf8)
            for _ in 0...generator.number(below: 5) {
                markdown.insert(
                    bad[generator.number(below: bad.count)],
                    at: generator.number(below: markdown.count + 1)
                )
            }
            let document = Document(parsing: SourceFile(path: "a.md", bytes: markdown), dialect: .commonMark)
            let expected = try cmark.output(for: markdown, ["--validate-utf8"])
            try #require(Array(HTMLRenderer().render(document).utf8) == expected, "text \(number): \(markdown)")
        }
    }

    /// Two faults once made: a title typed as `""` is still a title, and a line that only continues a quoted
    /// paragraph keeps its blanks in code.
    @Test(arguments: [
        ("[a](/u \"\")\n", "<p><a href=\"/u\" title=\"\">a</a></p>\n"),
        ("[a](/u)\n", "<p><a href=\"/u\">a</a></p>\n"),
        ("> `a\n   b`\n", "<blockquote>\n<p><code>a    b</code></p>\n</blockquote>\n"),
    ])
    func keepsWhatCMarkKeeps(_ markdown: String, _ expected: String) {
        #expect(html(markdown, dialect: .commonMark) == expected)
    }
}
