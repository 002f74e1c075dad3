import Diagnostics
import Model
import Testing

struct YouSaidReaderTests {
    private func read(_ text: String) -> SampleContent.Reading {
        SampleContent.plan("## Commitment: A\n\n### Actions\nNone.\n\n### You said, we did\n\n\(text)\n")
    }

    @Test(arguments: [
        "- You said: more buses. We did: a new line runs.",
        "- YOU SAID – more buses. WE DID – a new line runs.",
        "- **You said:** more buses.\n  **We did:** a new line runs.",
        "- you  said more buses.\n\n  We did: a new line runs.",
        "You said: more buses.\nWe did: a new line runs.",
    ])
    func readsWhatWasDoneHoweverItIsTyped(_ text: String) {
        let reading = read(text)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.youSaid.map(\.said) == ["more buses."])
        #expect(reading.commitment?.youSaid.map(\.answer) == [.did("a new line runs.")])
    }

    @Test(arguments: [
        "- You said: “open on Sundays”. No, because: nobody came.",
        "- You said: “open on Sundays”. No because nobody came.",
        "- You said: “open on Sundays”. NO, BECAUSE – nobody came.",
    ])
    func readsWhyNotHoweverItIsTyped(_ text: String) {
        let reading = read(text)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.youSaid.map(\.said) == ["“open on Sundays”."])
        #expect(reading.commitment?.youSaid.map(\.answer) == [.no(because: "nobody came.")])
    }

    @Test func leavesTheSameWordsInARequestAlone() {
        let reading = read("- You said: we did not like what we did, no because it was loud. We did: less.")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.youSaid.map(\.said) == ["we did not like what we did, no because it was loud."])
    }

    @Test(arguments: [
        "⟦- You said: more buses.", "⟦- We did: a new line.", "⟦- You said: We did: a line.", "⟦Some text.",
        "⟦- You said: more buses. We did:",
    ])
    func pointsAtEntriesThatAreNone(_ text: String) {
        let reading = read(text)
        #expect(reading.codes == ["L115"])
        #expect(reading.locations == reading.places)
        #expect(reading.commitment?.youSaid.isEmpty == true)
    }
}
