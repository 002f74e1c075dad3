import Diagnostics
import ReportModel
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

    @Test func readsThatATermIsLeftToLinks() {
        let reading = SampleContent.read(
            "glossary.yml",
            "- { id: compact, term: Compact, definition: An agreement., automatic: false }"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.glossary.map(\.isAutomatic) == [false])
    }

    @Test func leavesOutATermWithoutDefinition() {
        let reading = SampleContent.read("glossary.yml", "- ⟦id: lsp\n  term: LSP")
        #expect(reading.codes == ["S103"])
        #expect(reading.locations == reading.places)
        #expect(reading.content.glossary.isEmpty)
    }
}
