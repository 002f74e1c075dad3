import Diagnostics
import Markdown
import Testing

struct PassageTests {
    private func passages(_ markdown: String) -> [Passage] {
        Document(parsing: SourceFile(path: "sample.md", text: markdown)).passages
    }

    @Test func takesTheMarkupOff() {
        let passages = passages("# One *two*\n\nA &amp; b\\*\nc  \nd ![x](y) `e`\n\n> | f |\n> |---|\n> | g\\|h |\n")
        #expect(passages.map(\.text) == ["One two", "A & b* c\nd  e", "f", "g|h"])
        #expect(passages.map(\.block) == [.heading, .paragraph, .columnHead, .cell])
        #expect(passages.map(\.isQuoted) == [false, false, true, true])
    }

    @Test func marksCodeAndLinks() throws {
        let passage = try #require(passages("`a` [b](c) [](area:d) <https://e.org>").first)
        #expect(passage.text == "a b \u{FFFC} https://e.org")
        #expect(passage.spans.map(\.range) == [0..<1, 2..<3, 4..<7, 8..<21])
        #expect(passage.spans.map(\.kind) == [.code, .link(4), .filled, .code])
    }

    /// Letters that stand once in the text are found where they were typed.
    @Test(arguments: [
        "a&amp;b\\*c", "- &#228;b\\\\c\n  d", "**a**b_c_", "| a\\|b | c |\n|---|---|\n| d | &lt;e |",
        "> a\n> b\nlazy: c",
        "ä\\–ö&nbsp;z", "\u{FEFF}a\\_b",
    ])
    func knowsWhereEachLetterWasTyped(_ markdown: String) throws {
        let file = SourceFile(path: "sample.md", text: markdown)
        let places = LineMap(file.bytes, path: file.path)
        var found = 0
        for passage in Document(parsing: file).passages {
            var sources = passage.sources
            for (offset, byte) in passage.text.utf8.enumerated() {
                let source = sources.source(of: offset)
                guard (97...122).contains(byte), passage.text.utf8.count(where: { $0 == byte }) == 1 else { continue }
                found += 1
                #expect(file.bytes[source] == byte, "\(offset) of \(passage.text)")
                #expect(places.location(of: source).line == 1 + file.bytes[..<source].count { $0 == 10 })
            }
        }
        #expect(found > 0)
    }
}
