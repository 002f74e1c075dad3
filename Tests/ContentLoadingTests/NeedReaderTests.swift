import Diagnostics
import Markdown
import Model
import TestSupport
import Testing

struct NeedReaderTests {
    private static let none = "\n### Actions\nNone.\n"

    private func words(_ fragment: DocumentFragment?) -> [String] {
        fragment.map { fragment in fragment.blocks.map { fragment.document.plainText(of: $0) } } ?? []
    }

    @Test func readsANeedWithItsOwnParts() {
        let reading = SampleContent.plan(
            """
            ## Commitment: Listen
            ### Gaps
            - No money
            ### Actions
            - [ ] Meet
              owner: Forum
            ### Need: Communication
            News that everybody can read.
            #### Already happening
            - A newsletter
            #### Gaps
            - No large print
            - No *easy* words
            #### Actions
            - [ ] Print it large
              owner: Forum
            ### Need: Resources
            #### Gaps
            None.
            """
        )
        #expect(reading.diagnostics.isEmpty)
        let commitment = reading.commitment
        #expect(commitment?.needs.map(\.name) == ["Communication", "Resources"])
        #expect(commitment?.needs.map(\.anchor) == ["listen-communication", "listen-resources"])
        #expect(commitment?.needs.map(\.namedGaps) == [["No large print", "No easy words"], []])
        #expect(words(commitment?.needs.first?.introduction) == ["News that everybody can read."])
        #expect(words(commitment?.needs.first?.alreadyHappening) == ["A newsletter"])
        #expect(commitment?.namedGaps == ["No money"])
        #expect(commitment?.allGaps == ["No money", "No large print", "No easy words"])
        #expect(commitment?.actions.map(\.description) == ["Meet", "Print it large"])
        #expect(commitment?.actions.map(\.need) == [nil, 0])
        #expect(reading.plan?.lines == PlanLines(fields: [9, 19], plain: [8, 9, 18, 19]))
    }

    @Test(arguments: [
        "### NEED: Trust", "### Need 2: Trust", "### Need – Trust", "### 3. Need: Trust", "### Need:Trust ###",
        "### **Need:** Trust",
    ])
    func readsANeedHoweverItIsTyped(_ heading: String) {
        let reading = SampleContent.plan("## Commitment: A\(Self.none)\(heading)\n#### Gaps\n- One\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.needs.map(\.name) == ["Trust"])
    }

    @Test(arguments: [
        ("### Needs: Trust", "L111", "Did you mean Need: Trust?"),
        ("### Ned: Trust", "L111", "Did you mean Need: Trust?"),
        ("### Need Trust", "L111", "Did you mean Need: Trust?"),
        ("#### Need: Trust", "L112", "Start the line with ### and a space."),
        ("## Need: Trust", "L112", "Start the line with ### and a space."),
    ])
    func readsANeedThatIsMistyped(_ heading: String, code: String, suggestion: String) {
        let reading = SampleContent.plan("## Commitment: A\(Self.none)⟦\(heading)\n#### Gaps\n- One\n")
        #expect(reading.codes == [code])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.suggestion == suggestion)
        #expect(reading.commitment?.needs.map(\.namedGaps) == [["One"]])
    }

    @Test func saysWhatAHeadingNeedsMayMean() {
        let reading = SampleContent.plan("## Commitment: A\(Self.none)⟦### Needs\nText\n")
        #expect(reading.codes == ["L111"])
        #expect(
            reading.diagnostics.first?.suggestion == "Did you mean What needs to happen, or Need: and the name of one?"
        )
    }

    @Test func takesWordsThatBeginWithNeedForWords() {
        let reading = SampleContent.plan("## Commitment: A\n### Gaps\n#### Need for speed\nText\(Self.none)")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.needs.isEmpty == true)
    }

    @Test func givesPartsOfTheWrongLevelToTheNeedAboveThem() {
        let reading = SampleContent.plan(
            "## Commitment: A\(Self.none)### Need: B\n⟦### Gaps\n- One\n\n⟦##### Already happening\n- Two\n"
        )
        #expect(reading.codes == ["L112", "L112"])
        #expect(reading.locations == reading.places)
        #expect(reading.commitment?.needs.first?.namedGaps == ["One"])
        #expect(reading.commitment?.namedGaps == [])
    }

    @Test func reportsAHeadingThatIsNoPartOfANeed() {
        let reading = SampleContent.plan("## Commitment: A\(Self.none)### Need: B\n⟦#### Alredy happening\n- One\n")
        #expect(reading.codes == ["L111"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.suggestion == "Did you mean Already happening?")
    }

    @Test func endsANeedWhereAPartBeginsThatOnlyCommitmentsHave() {
        let reading = SampleContent.plan(
            """
            ## Commitment: A
            ### Need: B
            #### Gaps
            - One
            ### You said, we did
            - You said: a. We did: b.
            ### Actions
            None.
            """
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.youSaid.count == 1)
        #expect(reading.commitment?.statesNoActions == true)
    }

    @Test func putsANeedThatIsWrittenTwiceTogether() {
        let reading = SampleContent.plan(
            "## Commitment: A\(Self.none)### Need: B\n#### Gaps\n- One\n\n⟦### need: b\n#### Gaps\n- Two\n"
                + "## Commitment: C\(Self.none)### Need: B\n#### Gaps\n- Three\n"
        )
        #expect(reading.codes == ["L130"])
        #expect(reading.locations == reading.places)
        #expect(reading.commitment?.needs.map(\.namedGaps) == [["One", "Two"]])
        #expect(reading.plan?.commitments.last?.needs.map(\.anchor) == ["c-b"])
    }

    @Test func reportsAPartOfANeedThatIsWrittenTwice() {
        let reading = SampleContent.plan(
            "## Commitment: A\(Self.none)### Need: B\n#### Gaps\n- One\n\n⟦#### Gaps\n- Two\n"
        )
        #expect(reading.codes == ["L116"])
        #expect(reading.diagnostics.first?.summary == "a second part Gaps in one need")
        #expect(reading.commitment?.needs.map(\.namedGaps) == [["One", "Two"]])
    }

    @Test(arguments: [
        ("⟦### Need: B\n", ["L131"]), ("⟦### Need: B\n#### Gaps\n", ["L131"]), ("### Need: B\nNot published.\n", []),
        ("⟦### Need:\n#### Gaps\n- One\n", ["L129"]),
    ])
    func reportsANeedThatSaysNothing(_ need: String, codes: [String]) {
        let reading = SampleContent.plan("## Commitment: A\(Self.none)\(need)")
        #expect(reading.codes == codes)
        #expect(reading.locations == reading.places)
        #expect(reading.commitment?.needs.count == 1)
        #expect(reading.commitment?.needs.first?.introduction.isEmpty == true)
    }

    @Test func reportsANeedBeforeAnyCommitment() {
        let reading = SampleContent.plan("⟦### Need: B\nText\n\n## Commitment: A\(Self.none)")
        #expect(reading.codes == ["L123"])
        #expect(reading.diagnostics.first?.summary == "the need \"B\" stands before any commitment")
    }

    @Test func countsActionsOfNeedsAsThoseOfTheCommitment() {
        let body = "## Commitment: A\n### Need: B\n#### Actions\n- [ ] Meet\n  owner: Forum\n"
        #expect(SampleContent.plan(body).diagnostics.isEmpty)
        let absent = SampleContent.plan("## Commitment: A\n### Need: B\n#### Actions\nNot published.\n")
        #expect(absent.diagnostics.isEmpty)
        #expect(absent.commitment?.statesNoActions == true)
        #expect(SampleContent.plan("⟦## Commitment: A\n### Need: B\n#### Gaps\n- One\n").codes == ["L102"])
    }

    @Test func namesNeedsApartFromCommitments() {
        let reading = SampleContent.plan(
            "## Commitment: A\(Self.none)### Need: B\n#### Gaps\n- One\n## Commitment: A b\(Self.none)"
        )
        #expect(reading.plan?.commitments.map(\.anchor) == ["a", "a-b"])
        #expect(reading.commitment?.needs.map(\.anchor) == ["a-b-2"])
    }
}
