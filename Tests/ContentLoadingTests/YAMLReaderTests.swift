import Diagnostics
import Model
import Testing

struct YAMLReaderTests {
    @Test(arguments: [
        "title: The council⟦: its work",
        "title: ⟦\"The council\nsummary: b\n",
        "title: A\n⟦\tsummary: b",
        "title: A\nsummary: ⟦@someone",
        "title: A\nsummary: b\n⟦ path: c",
        "title: ⟦[a, b\n",
    ])
    func reportsASyntaxErrorWhereItIs(_ yaml: String) {
        let reading = SampleContent.read("pages/about.md", "---\n\(yaml)\n---\n")
        #expect(reading.codes == ["C101"])
        #expect(reading.locations.first??.line == reading.places.first?.line)
        #expect(reading.content.pages.isEmpty)
    }

    @Test(arguments: [
        "- ⟦id:money\n  title: Money\n", "- id: money\n  ⟦title:Money\n", "- ⟦id:money\n  title:Money\n",
        "- id: money\n  ⟦title:\"Money\"\n  summary: Pay\n", "⟦- { id:money, title: Money }\n",
    ])
    func pointsAtAColonWithoutItsSpace(_ yaml: String) throws {
        let reading = SampleContent.read("themes.yml", yaml)
        let finding = try #require(reading.diagnostics.first)
        #expect(reading.diagnostics.count == 1)
        #expect(finding.suggestion?.hasPrefix("Put a space after the colon: ") == true)
        #expect(finding.location?.line == reading.places.first?.line)
    }

    @Test(arguments: ["area", "term", "indicator"])
    func pointsAtAColonBehindAKeyThatCouldBeginAnAddress(_ key: String) {
        let reading = SampleContent.read("themes.yml", "- { id: money, title: Money, \(key):money }\n")
        #expect(reading.diagnostics.first?.suggestion?.contains("Put a space after the colon: \(key): money") == true)
    }

    @Test(arguments: [
        ("unit: ⟦%", "% where a value should start"), ("title: ⟦@home", "@ where a value should start"),
        ("title: ⟦`Home` again", "` where a value should start"),
        ("title: A\nsummary:\n⟦\t- B", "a tab where a key or a value should start"),
    ])
    func namesTheSignThatBeginsNoValue(_ yaml: String, _ summary: String) {
        let reading = SampleContent.read("pages/about.md", "---\n\(yaml)\n---\n")
        #expect(reading.diagnostics.map(\.summary) == [summary])
        #expect(reading.locations == [reading.places.first])
    }

    @Test func takesAnAddressForNoKey() {
        let reading = SampleContent.read("pages/about.md", "---\ntitle: A\nhttps://a.org: b: c\n---\n")
        #expect(reading.diagnostics.first?.suggestion?.contains("after the colon") != true)
    }

    @Test func countsColumnsInBytesAfterOtherLetters() {
        let reading = SampleContent.read("site.yml", "title: A\nlevels: [{ id: é£𝄞, name: ⟦[a], plural: B }]\n")
        #expect(reading.codes == ["S107", "S104"])
        #expect(reading.locations.last == reading.places[0])
    }

    @Test func countsLinesAsEditorsDoAfterUnicodeLineSeparators() {
        let text = "title: \"a\u{2028} b\u{85} c\"\n⟦sumary: d"
        let reading = SampleContent.read("pages/about.md", "---\n\(text)\n---\n")
        #expect(reading.codes == ["C102"])
        #expect(reading.locations == reading.places)
    }

    @Test func pointsAtLinesOfTheOriginalFileWithCarriageReturns() {
        let reading = SampleContent.read("pages/about.md", "---\r\ntitle: A\r\nsummary:\r\n  ⟦- b\r\n---\r\nText")
        #expect(reading.codes == ["C104"])
        #expect(reading.locations == reading.places)
    }

    @Test func reportsAKeyThatIsWrittenTwiceWithBothPlaces() {
        let reading = SampleContent.read(
            "pages/about.md",
            "---\n⟦title: A\nsummary: 'a title: is said here'\n⟦title: B\n---\n"
        )
        #expect(reading.codes == ["C105"])
        #expect(reading.locations == [reading.places[1]])
        #expect(reading.diagnostics.first?.related.map(\.location) == [reading.places[0]])
    }

    @Test func reportsAKeyThatIsWrittenTwiceInBraces() {
        let reading = SampleContent.read("site.yml", "title: A\nlevels: [{ ⟦id: a, name: b, ⟦id: c }]")
        #expect(reading.codes == ["S105"])
        #expect(reading.locations == [reading.places[1]])
    }

    @Test(arguments: [
        "title: ⟦&a A\nsummary: *a",
        "title: ⟦&unused A",
        "title: ⟦*nothing",
        "title: A\nsummary: ⟦*Emphasis*",
        "title: A\npath: ⟦&a [*a]",
    ])
    func refusesAnchorsAndAliases(_ yaml: String) {
        let reading = SampleContent.read("pages/about.md", "---\n\(yaml)\n---\n")
        #expect(reading.codes == ["C106"])
        if yaml.contains("[*a]") { return }
        #expect(reading.locations == reading.places)
    }

    @Test(arguments: ["Fish & chips", "Q&A", "5 * 6 &7", "a, *b"])
    func readsAmpersandsAndStarsInsideTexts(_ title: String) {
        let reading = SampleContent.read("pages/about.md", "---\ntitle: \(title)\n---\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.pages.first?.title == title)
    }

    @Test func reportsAControlCharacter() {
        let reading = SampleContent.read("pages/about.md", "---\ntitle: é⟦\u{8}A\n---\n")
        #expect(reading.codes == ["C109"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.summary == "invisible character U+0008")
    }

    @Test(arguments: ["a: ⟦\"x\\x01\"", "a: [b, ⟦\"\\u009F\"]", "⟦\"\\x7F\": b"])
    func reportsAControlCharacterThatAnEscapeStandsFor(_ yaml: String) {
        let reading = SampleContent.read("pages/about.md", "---\ntitle: A\n\(yaml)\n---\n")
        #expect(reading.codes == ["C109"])
        #expect(reading.locations == reading.places)
    }

    @Test func reportsASecondDocument() {
        let reading = SampleContent.read("site.yml", "title: A\n⟦---\ntitle: B")
        #expect(reading.codes == ["S101"])
        #expect(reading.locations == reading.places)
    }

    @Test func readsTextsTooShortForYams() {
        let reading = SampleContent.read("themes.yml", "[]")
        #expect(reading.diagnostics.isEmpty)
    }
}
