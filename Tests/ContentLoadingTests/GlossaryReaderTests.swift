import Diagnostics
import Model
import Testing

struct GlossaryReaderTests {
    @Test func readsTerms() {
        let reading = SampleContent.read(
            "glossary.yml",
            """
            - id: lsp
              term: Local strategic partnership
              abbreviation: LSP
              definition: Bodies that plan together.
              see: [laa, ⟦council]
            """
        )
        #expect(reading.diagnostics.isEmpty)
        let term = reading.content.glossary.first
        #expect(term?.term == "Local strategic partnership")
        #expect(term?.abbreviation == "LSP")
        #expect(term?.definition == "Bodies that plan together.")
        #expect(term?.see.map(\.value) == ["laa", "council"])
        #expect(term?.see.last?.location == reading.places[0])
        #expect(term?.isAutomatic == true)
    }

    @Test func readsOtherWordsForATerm() {
        let reading = SampleContent.read(
            "glossary.yml",
            "- { id: jobs, term: Out of work, definition: Without a job., also: [unemployment, jobless people] }"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.glossary.map(\.also) == [["unemployment", "jobless people"]])
        let one = SampleContent.read("glossary.yml", "- { id: jobs, term: Work, definition: A job., also: employment }")
        #expect(one.content.glossary.map(\.also) == [["employment"]])
    }

    @Test(arguments: [
        "also: ⟦unemployment, jobless", "also: [job, ⟦\"work; labour\"]", "also: [⟦\"–\"]", "also: [⟦WORK]",
        "also: [job, ⟦Job]", "abbreviation: WK\n  also: [⟦wk]",
    ])
    func findsOtherWordsThatAddNothing(_ line: String) {
        let reading = SampleContent.read("glossary.yml", "- id: jobs\n  term: Work\n  definition: A job.\n  \(line)\n")
        #expect(reading.codes == ["S131"])
        #expect(reading.locations == reading.places)
    }

    @Test func readsThatATermIsLeftToLinks() {
        let reading = SampleContent.read(
            "glossary.yml",
            "- { id: compact, term: Compact, definition: An agreement., automatic: false }"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.glossary.map(\.isAutomatic) == [false])
    }

    @Test func readsWordsToAvoid() {
        let reading = SampleContent.read(
            "glossary.yml",
            "- avoid: [⟦utilise, utilised]\n  use: use\n- { avoid: prior to, use: before }"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.glossary.isEmpty)
        #expect(reading.content.plainWords.map(\.avoided) == [["utilise", "utilised"], ["prior to"]])
        #expect(reading.content.plainWords.map(\.plainer) == ["use", "before"])
        #expect(reading.content.plainWords.first?.declaredAt == reading.places[0])
    }

    @Test func findsWordsToAvoidThatAreListedTwice() {
        let reading = SampleContent.read(
            "glossary.yml",
            "- { avoid: utilise, use: use }\n- { avoid: [⟦Utilise, utilises], use: use }"
        )
        #expect(reading.codes == ["S130"])
        #expect(reading.locations == reading.places)
        #expect(reading.content.plainWords.map(\.avoided) == [["utilise"], ["utilises"]])
    }

    @Test func wantsThePlainerWord() {
        #expect(SampleContent.read("glossary.yml", "- avoid: utilise").codes == ["S103"])
        #expect(SampleContent.read("glossary.yml", "- { avoid: , use: use }").codes == ["S103"])
        #expect(SampleContent.read("glossary.yml", "- { avoid: utilise, use: use, term: x }").codes == ["S102"])
    }

    @Test func leavesOutATermWithoutDefinition() {
        let reading = SampleContent.read("glossary.yml", "- ⟦id: lsp\n  term: LSP")
        #expect(reading.codes == ["S103"])
        #expect(reading.locations == reading.places)
        #expect(reading.content.glossary.isEmpty)
    }
}

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
