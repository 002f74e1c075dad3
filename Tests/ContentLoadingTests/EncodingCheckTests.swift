import ContentLoading
import Diagnostics
import Testing

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
