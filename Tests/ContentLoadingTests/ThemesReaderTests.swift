import Diagnostics
import Model
import Testing

struct ThemesReaderTests {
    @Test func readsThemesInTheirOrder() {
        let reading = SampleContent.read(
            "themes.yml",
            """
            # two themes
            - id: ⟦voice
              title: Giving people a voice
              summary: Being heard
            - { id: work, title: "Work: jobs" }
            """
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.themes.map(\.id) == ["voice", "work"])
        #expect(reading.content.themes.map(\.title) == ["Giving people a voice", "Work: jobs"])
        #expect(reading.content.themes.first?.summary == "Being heard")
        #expect(reading.content.themes.first?.declaredAt == reading.places[0])
    }

    @Test func reportsTwoThemesWithOneIdentifier() {
        let reading = SampleContent.read(
            "themes.yml",
            "- { id: ⟦voice, title: A }\n- { id: ⟦voice, title: B }"
        )
        #expect(reading.codes == ["S121"])
        #expect(reading.locations == [reading.places[1]])
        #expect(reading.content.themes.map(\.title) == ["A"])
    }

    @Test func reportsAFileThatIsNoList() {
        let reading = SampleContent.read("themes.yml", "⟦voice: Giving people a voice")
        #expect(reading.codes == ["S104"])
        #expect(reading.locations == reading.places)
    }

    @Test func reportsAnItemThatIsNoGroup() {
        let reading = SampleContent.read("themes.yml", "- ⟦voice\n- { id: work, title: Work }")
        #expect(reading.codes == ["S104"])
        #expect(reading.locations == reading.places)
        #expect(reading.content.themes.map(\.id) == ["work"])
    }

    @Test func suggestsAnIdentifierForOneThatCannotBeUsed() {
        let reading = SampleContent.read("themes.yml", "- { id: ⟦Giving a voice, title: A }")
        #expect(reading.codes == ["S107"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.suggestion == "Write giving-a-voice, say.")
    }
}
