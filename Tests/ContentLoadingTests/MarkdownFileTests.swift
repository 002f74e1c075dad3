import ContentLoading
import Diagnostics
import Markdown
import Model
import Testing

struct FrontMatterTests {
    @Test(arguments: ["\n", "\r\n", "\r"])
    func readsAnyLineEnd(_ end: String) {
        let text = ["---", "title: About us", "---", "", "Hello *you*.", ""].joined(separator: end)
        let outcome = SampleContent.read(["site.yml": SampleContent.settings, "pages/about.md": text])
        #expect(outcome.diagnostics.isEmpty)
        let page = outcome.value.pages.first
        #expect(page?.title == "About us")
        #expect(page?.body.plainText == "Hello you.")
        #expect(page?.body.location(of: 1).line == 5)
    }

    @Test func readsPastAByteOrderMarkAndSpacesAfterTheHyphens() {
        let reading = SampleContent.read("pages/about.md", "\u{FEFF}---  \ntitle: ⟦About\n--- \nHello.")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.pages.first?.declaredAt == reading.places[0])
        #expect(reading.content.pages.first?.body.plainText == "Hello.")
    }

    @Test func readsAFileWithoutABody() {
        let reading = SampleContent.read("pages/about.md", "---\ntitle: About\n---")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.pages.first?.body.plainText == "")
    }

    @Test(arguments: ["# About\n\nHello.", "", "—\ntitle: About\n—\n", "----\ntitle: A\n----"])
    func reportsAFileWithoutFrontMatter(_ text: String) {
        let reading = SampleContent.read("pages/about.md", "⟦" + text)
        #expect(reading.codes == ["C120"])
        #expect(reading.locations == reading.places)
        #expect(reading.content.pages.isEmpty)
    }

    @Test func reportsFrontMatterThatIsNeverClosed() {
        let reading = SampleContent.read("pages/about.md", "⟦---\ntitle: About\n\nHello.\n")
        #expect(reading.codes == ["C121"])
        #expect(reading.locations == reading.places)
    }

    @Test func leavesALaterRuleToTheBody() {
        let reading = SampleContent.read("pages/about.md", "---\ntitle: About\n---\nOne\n\n---\n\nTwo")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.pages.first?.body.nodes.contains { $0.kind == .thematicBreak } == true)
    }
}

struct EncodingCheckTests {
    @Test(arguments: [
        ("site.yml", "S110"), ("home.md", "C110"), ("glossary.yml", "S110"), ("plans/a.md", "C110"),
    ])
    func reportsTheFirstByteThatIsNotUTF8AndSkipsTheFile(_ path: String, code: String) {
        let bytes = Array("title: A\nsummary: é caf".utf8) + [0xE9, 10, 0xFF]
        var files = [SourceFile(path: "Content/" + path, bytes: bytes)]
        if path != "site.yml" { files.append(SourceFile(path: "Content/site.yml", text: SampleContent.settings)) }
        let outcome = ContentReader().read(files)
        #expect(outcome.diagnostics.map(\.rule.code) == [code])
        let place = SourceLocation(path: "Content/" + path, line: 2, column: 16)
        #expect(outcome.diagnostics.first?.location == place)
        #expect(outcome.diagnostics.first?.summary == "byte 0xE9 is not UTF-8 text")
    }
}
