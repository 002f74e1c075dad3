import Diagnostics
import Model
import Testing

struct FieldReaderTests {
    @Test(arguments: ["no", "on", "2009-09-22", "1_000", "12:30", "0x1F", "1e3", "Null", "007", ".5"])
    func keepsATextAsItWasTyped(_ typed: String) {
        let reading = SampleContent.read("pages/about.md", "---\ntitle: \(typed)\n---\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.pages.first?.title == typed)
    }

    @Test func readsQuotedFoldedAndLiteralTexts() {
        let reading = SampleContent.read(
            "pages/about.md",
            "---\ntitle: \"A: \\u00e9 # b\"\nsummary: >\n  one\n  two\n\n  three\n---\n"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.pages.first?.title == "A: é # b")
        #expect(reading.content.pages.first?.summary == "one two\nthree")
    }

    @Test(arguments: ["~", "", "null", "\"\"", "  "])
    func takesAnEmptyValueForNone(_ typed: String) {
        let reading = SampleContent.read("pages/about.md", "---\ntitle: A\nsummary: \(typed)\n---\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.pages.first?.summary == nil)
    }

    @Test func reportsARequiredKeyWithoutAValueAtTheKey() {
        let reading = SampleContent.read("pages/about.md", "---\nsummary: A\n⟦title:\n---\n")
        #expect(reading.codes == ["C103"])
        #expect(reading.diagnostics.first?.summary == "title has no value")
        #expect(reading.locations == reading.places)
    }

    @Test func suggestsTheKeyThatWasMeantInsteadOfReportingItMissing() {
        let reading = SampleContent.read("pages/about.md", "---\n⟦titel: About\n---\n")
        #expect(reading.codes == ["C102"])
        #expect(reading.diagnostics.first?.suggestion == "Did you mean title?")
        #expect(reading.locations == reading.places)
    }

    @Test func acceptsOneTextWhereAListIsExpected() {
        let reading = SampleContent.read(
            "plans/a.md",
            "---\ntitle: A\nareas: ⟦speke\n---\n## Commitment: B\n\n### Actions\nNone.\n"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.plan?.areas == [Located("speke", at: reading.places[0])])
    }

    @Test(arguments: [
        ("date: ⟦22/09/2009", "Write 2009-09-22."),
        ("date: ⟦22 September 2009", "Write 2009-09-22."),
        ("date: ⟦September 22, 2009", "Write 2009-09-22."),
        ("date: ⟦2009-9-22", "Write 2009-09-22."),
        ("date: ⟦2009-02-30", "Write the day as YYYY-MM-DD, such as 2031-09-30."),
    ])
    func suggestsTheDayThatWasMeant(_ line: String, suggestion: String) {
        let reading = SampleContent.read("briefings/a.md", "---\ntitle: A\n\(line)\n---\n")
        #expect(reading.codes == ["C107"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.suggestion == suggestion)
    }

    @Test func suggestsTheChoiceThatWasMeant() {
        let reading = SampleContent.read(
            "briefings/a.md",
            "---\ntitle: A\ndate: 2009-09-22\nstatus: ⟦superceded\n---\n"
        )
        #expect(reading.codes == ["C108"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.suggestion == "Did you mean superseded?")
        #expect(reading.content.briefings.first?.status == .current)
    }

    @Test func saysWhatWasFoundWhereAnotherTypeIsExpected() {
        let reading = SampleContent.read("pages/about.md", "---\ntitle: A\nsummary: ⟦{ a: b }\n---\n")
        #expect(reading.codes == ["C104"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.summary == "summary is a group of keys, where a text is expected")
    }

    @Test func countsUnknownKeysBeyondTheFirstForty() {
        let keys = (1...100).map { "key number \($0): a" }.joined(separator: "\n")
        let reading = SampleContent.read("pages/about.md", "---\ntitle: A\n\(keys)\n---\n")
        #expect(reading.diagnostics.count == 41)
        #expect(reading.diagnostics.last?.summary == "60 more keys mean nothing here")
    }
}
