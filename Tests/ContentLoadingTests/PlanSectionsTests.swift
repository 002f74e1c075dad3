import Diagnostics
import Markdown
import Model
import Testing

struct PlanSectionsTests {
    private static let none = "\n### Actions\nNone.\n"

    @Test(arguments: [
        "## COMMITMENT: Listen", "## Commitment 2: Listen", "## Commitment – Listen", "## Commitment:Listen",
        "##   commitment :  Listen  ##", "Commitment: Listen\n---", "## **Commitment:** Listen",
    ])
    func readsACommitmentHoweverItIsTyped(_ heading: String) {
        let reading = SampleContent.plan(heading + Self.none)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.statement == "Listen")
    }

    @Test(arguments: [
        "### what needs to happen", "### What Needs To Happen?", "### What  needs to happen:", "### Needs to happen",
    ])
    func readsAPartHoweverItIsTyped(_ heading: String) {
        let reading = SampleContent.plan("## Commitment: A\n\(heading)\nText\(Self.none)")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.whatNeedsToHappen.blocks.count == 1)
    }

    @Test(arguments: ["### You said – we did", "### “You said, we did”", "### YOU SAID WE DID"])
    func readsYouSaidWeDidHoweverItIsTyped(_ heading: String) {
        let reading = SampleContent.plan("## Commitment: A\(Self.none)\(heading)\n- You said: a. We did: b.")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.youSaid.count == 1)
    }

    @Test func keepsTheTextOfAnUnknownHeading() {
        let reading = SampleContent.plan("## Commitment: A\(Self.none)\n⟦### Gasp\nText\n")
        #expect(reading.codes == ["L111"])
        #expect(reading.diagnostics.first?.severity == .warning)
        #expect(
            reading.diagnostics.first?.suggestion == nil
                || reading.diagnostics.first?.suggestion == "Did you mean Gaps?"
        )
        #expect(reading.locations == reading.places)
        let introduction = reading.commitment?.introduction
        #expect(introduction?.blocks.map { introduction?.document.plainText(of: $0) } == ["Gasp", "Text"])
    }

    @Test func suggestsThePartThatWasMeant() {
        let reading = SampleContent.plan("## Commitment: A\(Self.none)\n⟦### Alredy happening\nText\n")
        #expect(reading.codes == ["L111"])
        #expect(reading.diagnostics.first?.suggestion == "Did you mean Already happening?")
    }

    @Test func readsAMisspeltCommitmentAndSaysSo() {
        let reading = SampleContent.plan("⟦## Comitment: Listen\(Self.none)")
        #expect(reading.codes == ["L111"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.suggestion == "Did you mean Commitment: Listen?")
        #expect(reading.commitment?.statement == "Listen")
    }

    @Test func reportsHeadingsOfTheWrongLevel() {
        let reading = SampleContent.plan("⟦# Commitment: Listen\n⟦#### Gaps\nText\n⟦## Actions\nNone.\n")
        #expect(reading.codes == ["L112", "L112", "L112"])
        #expect(reading.locations == reading.places)
        #expect(reading.commitment?.gaps.blocks.count == 1)
    }

    @Test func leavesSmallerHeadingsToThePartTheyStandIn() {
        let reading = SampleContent.plan("## Commitment: A\n### Gaps\n#### One\nText\(Self.none)")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.gaps.blocks.count == 2)
    }

    @Test func reportsACommitmentThatSaysNothing() {
        let reading = SampleContent.plan("⟦## Commitment:\(Self.none)")
        #expect(reading.codes == ["L113"])
        #expect(reading.locations == reading.places)
    }

    @Test func reportsAPartThatIsWrittenTwiceAndKeepsBoth() {
        let reading = SampleContent.plan("## Commitment: A\n### Gaps\nOne\n\n⟦### Gaps\nTwo\(Self.none)")
        #expect(reading.codes == ["L116"])
        #expect(reading.locations == reading.places)
        #expect(reading.commitment?.gaps.blocks.count == 2)
    }

    @Test func reportsAHeadingAmongTheCommitmentsThatStartsNone() {
        let reading = SampleContent.plan("## Why\nBecause.\n## Commitment: A\(Self.none)⟦## Contacts\nAsk us.\n")
        #expect(reading.codes == ["L121"])
        #expect(reading.locations == reading.places)
        #expect(reading.plan?.introduction.blocks.count == 4)
    }

    @Test func reportsAPartBeforeAnyCommitment() {
        let reading = SampleContent.plan("⟦### Gaps\nText\n\n## Commitment: A\(Self.none)")
        #expect(reading.codes == ["L123"])
        #expect(reading.locations == reading.places)
    }
}

struct PlanLineReaderTests {
    @Test func tellsFieldsAndUpdatesFromRunningText() {
        let reading = SampleContent.plan(
            """
            Owner: this is text.

            ## Commitment: Gardens
            theme: voice; indicator: none
            baseline: 12

            Here is some text.

            ### Actions
            - [ ] Dig the garden
              owner: Sampleton Partnership, with
              a few others; due: 2031-05-31
              update 2031-05-01: half of it
              is dug
            """
        )
        #expect(reading.plan?.lines == PlanLines(fields: [7, 8, 14, 15], updates: [16], plain: [13, 14, 15, 16, 17]))
    }
}
