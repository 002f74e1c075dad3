import ContentLoading
import Diagnostics
import Markdown
import Model
import TestSupport
import Testing

/// Action areas of plans, and the actions that name them.
struct ActionAreaTests {
    private static let action = "\n### Actions\n- [ ] Meet\n  owner: Forum; action area: Trust\n"

    @Test func readsActionAreasAndWhatIsInThem() {
        let reading = SampleContent.plan(
            """
            ## Commitment: Listen
            ### Actions
            - [ ] Meet
              owner: Forum; action area: clear  NEWS
            - [ ] Rest
              owner: Forum
            - [ ] Walk
              owner: Forum; action area: not published
            ### Need: Trust
            #### Actions
            - [ ] Talk
              action area: Trust
              owner: Forum
            ## Action area: Clear news
            News that everybody can read.
            ### How
            In large print.
            ## Action area: Trust
            """
        )
        #expect(reading.diagnostics.isEmpty)
        let areas = reading.plan?.actionAreas ?? []
        #expect(areas.map(\.name) == ["Clear news", "Trust"])
        #expect(areas.map(\.anchor) == ["action-area-clear-news", "action-area-trust"])
        #expect(areas.map(\.text.blocks.count) == [3, 0])
        #expect(reading.commitment?.actions.map(\.area) == [0, nil, nil, 1])
        #expect(reading.commitment?.actions.map(\.need) == [nil, nil, nil, 0])
    }

    @Test(arguments: [
        "## ACTION  AREA: Trust", "## Action area 2: Trust", "## Action area – Trust", "## 3. Action area: Trust",
        "## **Action area:** Trust",
    ])
    func readsAnActionAreaHoweverItIsTyped(_ heading: String) {
        let reading = SampleContent.plan("## Commitment: A\(Self.action)\n\(heading)\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.plan?.actionAreas.map(\.name) == ["Trust"])
    }

    @Test(arguments: [
        ("## Action areas: Trust", "L111", "Did you mean Action area: Trust?"),
        ("## Acton area: Trust", "L111", "Did you mean Action area: Trust?"),
        ("### Action area: Trust", "L112", "Start the line with ## and a space."),
    ])
    func readsAnActionAreaThatIsMistyped(_ heading: String, code: String, suggestion: String) {
        let reading = SampleContent.plan("## Commitment: A\(Self.action)\n⟦\(heading)\n")
        #expect(reading.codes == [code])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.suggestion == suggestion)
        #expect(reading.plan?.actionAreas.map(\.name) == ["Trust"])
    }

    @Test(arguments: ["## Action plan: 2031", "## Actions: Trust", "## Area: Trust"])
    func takesOtherHeadingsForNone(_ heading: String) {
        let reading = SampleContent.plan("## Commitment: A\n\(heading)\n")
        #expect(reading.plan?.actionAreas.isEmpty == true)
    }

    @Test func tellsOfAnActionAreaThatIsNotThere() {
        let reading = SampleContent.plan(
            "## Commitment: A\n### Actions\n- Meet\n  owner: Forum; action area: ⟦Trst\n"
                + "- Go\n  owner: Forum; action area: Trust\n## Action area: Trust\n"
        )
        #expect(reading.codes == ["L133"])
        #expect(reading.locations == reading.places)
        #expect(reading.diagnostics.first?.suggestion == "Did you mean \"Trust\"?")
    }

    @Test func tellsOfActionAreasWithoutActionsOrNamesAndOfSecondOnes() {
        let reading = SampleContent.plan(
            "## Commitment: A\(Self.action)\n## Action area: Trust\n⟦## Action area: trust\nMore.\n"
                + "⟦## Action area:\nWords.\n⟦## Action area: News\n⟦### Gaps\n- None\n"
        )
        #expect(reading.codes.sorted() == ["L123", "L134", "L135", "L136"])
        #expect(reading.plan?.actionAreas.map(\.name) == ["Trust", "News"])
        #expect(reading.plan?.actionAreas.map(\.text.blocks.count) == [1, 2])
    }

    @Test(arguments: [
        "owner: Forum, action area: Trust", "owner: Forum action  area: Trust", "owner: Forum; action area = Trust",
        "owner: Forum. Action area: Trust",
    ])
    func noticesTheFieldWithinAnother(_ line: String) {
        let reading = SampleContent.plan("## Commitment: A\n### Actions\n- Meet\n  \(line)\n## Action area: Trust\n")
        #expect(reading.codes == ["L126"])
        #expect(reading.commitment?.actions.map(\.owner) == ["Forum"])
        #expect(reading.commitment?.actions.map(\.area) == [0])
    }

    @Test(arguments: ["owner: The action area group", "owner: Action; cost: area: none"])
    func takesOtherWordsForNoActionArea(_ line: String) {
        let reading = SampleContent.plan("## Commitment: A\n### Actions\n- Meet\n  \(line)\n")
        #expect(reading.codes == [])
    }

    @Test func findsTheActionAreasThatRowsName() {
        let text = "## Commitment: A\n## Action area: Clear news\n## Action area: Trust\n"
        let plans = SampleContent.plan(text, frontMatter: "title: T\nactions: a.csv").content.plans
        let rows = ["clear news", "Trst", ""].map { name in
            let cells = [ActionTable.Part.commitment: "1", .action: "Meet", .owner: "Forum", .actionArea: name]
            return ActionRow(
                cells: cells.filter { !$0.value.isEmpty }.mapValues { Located($0, at: SampleSite.location) },
                declaredAt: SampleSite.location
            )
        }
        let joined = ActionJoiner().join(Dictionary(plans.map { ($0.id, rows) }) { $1 }, into: plans)
        #expect(joined.value.first?.commitments.first?.actions.map(\.area) == [0, nil, nil])
        #expect(joined.diagnostics.map(\.rule.code) == ["L133", "L134"])
        #expect(joined.diagnostics.first?.place == "column action_area")
    }
}
