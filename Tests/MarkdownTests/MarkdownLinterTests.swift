import Diagnostics
import Markdown
import Testing

struct MarkdownLinterTests {
    @Test
    func namesTheFirstByteThatIsNotUTF8() throws {
        let file = SourceFile(
            path: "a.md",
            bytes: Array("---\n---\né caf".utf8) + [0xE9, 0x20, 0x92] + Array("\n".utf8)
        )
        let document = Document(parsing: file, body: 8..<file.bytes.count)
        let diagnostic = try #require(document.diagnostics.first)
        #expect(document.diagnostics.count == 1)
        #expect(diagnostic.rule.code == "M101")
        #expect(diagnostic.location == place(3, 7))
        #expect(diagnostic.summary == "byte 0xE9 is not UTF-8, and 1 more like this")
        #expect(HTMLRenderer().render(document) == "<p>é caf\u{FFFD} \u{FFFD}</p>\n")
    }

    @Test(arguments: [
        ("a\n\nb\0c\n", "M102 3:2"), ("```tabel\n```\n", "M104 1:1"), ("x\n\n```swift\ny\n", "M105 3:1"),
        ("> ```swift\n> y\n\nz\n", "M105 1:3"), ("a <b>c</b>\n", "M106 1:3"), ("<div>\n", "M106 1:1"),
        ("a\n\nb&#1;c\n", "M141 3:1"), ("a\u{8}\n", "M141 1:1"), ("`a\u{9B}`\n", "M141 1:1"),
        ("[a](/&#x7f;)\n", "M141 1:1"),
        ("[a](javascript:b)\n", "M107 1:1"), ("[a](area:)\n", "M108 1:10"), ("a ![b](term:c)\n", "M109 1:3"),
    ])
    func saysWhereTheFaultIs(_ markdown: String, _ finding: String) {
        #expect(document(markdown).findings == [finding])
    }

    @Test
    func offersTheKindThatWasMeant() throws {
        #expect(document("```tabel\n```\n").diagnostics.first?.suggestion == "Did you mean table?")
    }

    @Test(arguments: [
        "<!-- note -->\n\na <!-- b -->\n", "```\nx\n```\n", "```text\nx\n```\n", "~~~ python\n~~~~\n", "a | b\n--- c\n",
    ])
    func saysNothingOfSoundText(_ markdown: String) {
        #expect(document(markdown).diagnostics.isEmpty)
    }

    @Test
    func reportsInSourceOrder() {
        let findings = document("[a](area:)\n\n|a|\n|-|\n|b|c|\n\n<b>\n\n[a](file:x)\n").findings
        #expect(findings == ["M108 1:10", "M110 5:4", "M106 7:1", "M107 9:1"])
    }

    @Test
    func givesEachRuleItsOwnCode() {
        let codes = MarkdownRules.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.hasPrefix("M1") && $0.count == 4 })
        #expect(MarkdownRules.all.allSatisfy { !$0.explanation.isEmpty && !$0.title.hasSuffix(".") })
    }
}
