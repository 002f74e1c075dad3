@testable import ContentLoading
import Diagnostics
import Testing

@Suite struct UnfinishedTextTests {
    @Test(arguments: [
        ("---\ntitle: A\n---\n\nRoses. TODO: count\n", true), ("---\ntitle: A # TODO: ask\n---\n\nRoses.\n", false),
        ("---\ntitle: A\n---\n\n<!-- TODO: count -->\n", false),
        ("---\ntitle: A\n---\n\n<!-- roses,\nTODO: count -->\n", false),
        ("---\ntitle: A\n---\n\n<!-- roses --> TODO: count\n", true),
        ("---\ntitle: <!-- TODO -->\n---\n\nRoses.\n", true),
    ])
    func saysWhetherReadersSeeATODO(_ text: String, _ isSeen: Bool) {
        let found = UnfinishedText.findings(in: SourceFile(path: "Content/home.md", text: text))
        #expect(found.map(\.rule.code) == ["C160"])
        #expect(found.map(\.effect) == [isSeen ? "Readers see it." : nil])
    }
}
