import Diagnostics
import Markdown
import Model
import Testing

struct BriefingReaderTests {
    @Test func readsEveryKey() {
        let reading = SampleContent.read(
            "briefings/first-wave.md",
            """
            ---
            title: ⟦The first wave
            date: 2009-10-14
            author: A team
            summary: In brief
            review: 2010-10-14
            status: archived
            supersedes: ⟦pilot
            numbering: Paragraphs
            areas: [speke, ⟦E06000001]
            indicators: [NI4]
            themes: voice
            ---
            ## One
            """
        )
        #expect(reading.diagnostics.isEmpty)
        let briefing = reading.content.briefings.first
        #expect(briefing?.id == "first-wave")
        #expect(briefing?.declaredAt == reading.places[0])
        #expect(briefing?.title == "The first wave")
        #expect(briefing?.date.description == "2009-10-14")
        #expect(briefing?.author == "A team")
        #expect(briefing?.summary == "In brief")
        #expect(briefing?.review?.description == "2010-10-14")
        #expect(briefing?.status == .archived)
        #expect(briefing?.supersedes == Located("pilot", at: reading.places[1]))
        #expect(briefing?.numbering == .paragraphs)
        #expect(briefing?.areas.map(\.value) == ["speke", "E06000001"])
        #expect(briefing?.areas.last?.location == reading.places[2])
        #expect(briefing?.indicators.map(\.value) == ["NI4"])
        #expect(briefing?.themes.map(\.value) == ["voice"])
        #expect(briefing?.body.headings.map(\.text) == ["One"])
    }

    @Test func needsATitleAndADate() {
        let reading = SampleContent.read("briefings/a.md", "---\n⟦author: Somebody\n---\n")
        #expect(reading.codes == ["C103", "C103"])
        #expect(reading.diagnostics.map(\.summary) == ["title is missing", "date is missing"])
        #expect(reading.content.briefings.isEmpty)
    }

    @Test func suggestsANameForAFileThatCannotBeAnAddress() {
        let reading = SampleContent.read("briefings/First_Wave (2).md", "---\ntitle: A\ndate: 2009-10-14\n---\n")
        #expect(reading.codes == ["C122"])
        #expect(reading.diagnostics.first?.suggestion == "Name the file first-wave-2.md.")
    }
}
