import Diagnostics
import Markdown
import Model
import Testing

struct PlanReaderTests {
    @Test func readsAPlanAsDesigned() throws {
        let reading = SampleContent.read(
            "plans/stronger-together.md",
            """
            ---
            title: ⟦Stronger together in Sampleton
            summary: In brief
            areas: [sampleton]
            status: agreed
            owner: Sampleton Partnership
            period: 2031/32
            ---
            Why there is a plan.

            ⟦## Commitment: People can influence what is decided here
            theme: ⟦voice; indicator: ⟦NI4; baseline: 27.1; target: 33 by 2032

            In short.

            ### What needs to happen
            Listen.

            Then act.

            ### Already happening
            - Some things
            ### Gaps
            Few.
            ### Actions
            ⟦- [ ] Publish every decision with its reasons
              owner: Town Forum; due: 2031-09-30; stage: under way; confidence: at risk; cost: none
              update 2031-06-01: four of six committees do
            - Hold a meeting
              owner: The council
            ### You said, we did
            - You said: we never hear back. We did: each consultation now ends with a reply.
            - You said: open the library on Sundays. No, because: no volunteers were found.

            ## Commitment: Second
            ### Actions
            - [x] Done
              owner: not published
            """
        )
        #expect(reading.diagnostics.isEmpty)
        let plan = try #require(reading.plan)
        #expect(plan.id == "stronger-together")
        #expect(plan.declaredAt == reading.places[0])
        #expect(plan.summary == "In brief")
        #expect(plan.areas.map(\.value) == ["sampleton"])
        #expect(plan.status == .agreed)
        #expect(plan.owner == "Sampleton Partnership")
        #expect(plan.period == "2031/32")
        #expect(words(plan.introduction) == ["Why there is a plan."])

        let first = try #require(plan.commitments.first)
        #expect(first.statement == "People can influence what is decided here")
        #expect(first.anchor == "people-can-influence-what-is-decided-here")
        #expect(first.declaredAt == reading.places[1])
        #expect(first.theme == Located("voice", at: reading.places[2]))
        #expect(first.indicator == Located("NI4", at: reading.places[3]))
        #expect(first.baseline == 27.1)
        #expect(first.target?.value == 33)
        #expect(first.target?.by?.description == "2032-12-31")
        #expect(first.target?.byText == "2032")
        #expect(words(first.introduction) == ["In short."])
        #expect(words(first.whatNeedsToHappen) == ["Listen.", "Then act."])
        #expect(words(first.alreadyHappening) == ["Some things"])
        #expect(words(first.gaps) == ["Few."])
        #expect(first.actions.map(\.description) == ["Publish every decision with its reasons", "Hold a meeting"])

        let action = try #require(first.actions.first)
        #expect(action.declaredAt == reading.places[4])
        #expect(action.owner == "Town Forum")
        #expect(action.due?.description == "2031-09-30")
        #expect(action.stage == .underWay)
        #expect(action.confidence == .atRisk)
        #expect(action.cost == "none")
        #expect(action.updates.map(\.date.description) == ["2031-06-01"])
        #expect(action.updates.map(\.text) == ["four of six committees do"])

        #expect(first.youSaid.map(\.said) == ["we never hear back.", "open the library on Sundays."])
        #expect(
            first.youSaid.map(\.answer)
                == [.did("each consultation now ends with a reply."), .no(because: "no volunteers were found.")]
        )
        #expect(plan.commitments.last?.actions.first?.stage == .complete)
        #expect(plan.commitments.last?.actions.first?.description == "Done")
        #expect(plan.commitments.last?.actions.first?.owner == nil)
    }

    @Test func keepsEverythingInOneFileWithCarriageReturns() {
        let text = "---\ntitle: A\n---\n## Commitment: B\ntheme: voice\n\n### Actions\n- [ ] C\n  owner: D\n"
        let outcome = SampleContent.read([
            "site.yml": SampleContent.settings, "plans/a.md": text.replacing("\n", with: "\r\n"),
        ])
        #expect(outcome.diagnostics.isEmpty)
        let commitment = outcome.value.plans.first?.commitments.first
        #expect(commitment?.theme?.value == "voice")
        #expect(commitment?.actions.map(\.owner) == ["D"])
    }

    @Test func reportsAPlanWithoutACommitment() {
        let reading = SampleContent.plan("## People can decide\n\nText", frontMatter: "title: ⟦A")
        #expect(reading.codes == ["L101"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.suggestion == "Did you mean ## Commitment: People can decide?")
    }

    @Test func givesEachCommitmentAnAnchorOfItsOwn() {
        let reading = SampleContent.plan(
            ["Act now!", "Act now", "行动", "Act now 2"].map { "## Commitment: \($0)\n### Actions\nNone.\n" }.joined()
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.plan?.commitments.map(\.anchor) == ["act-now", "act-now-2", "commitment", "act-now-2-2"])
    }

    private func words(_ text: DocumentFragment) -> [String] {
        text.blocks.map { text.document.plainText(of: $0) }
    }
}
