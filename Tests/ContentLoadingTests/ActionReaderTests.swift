import Diagnostics
import Model
import Testing

struct ActionReaderTests {
    private func read(_ item: String) -> SampleContent.Reading {
        SampleContent.plan("## Commitment: A\n\n### Actions\n\n\(item)\n")
    }

    private func actions(_ reading: SampleContent.Reading) -> [Action] {
        reading.content.plans.flatMap(\.commitments).flatMap(\.actions)
    }

    @Test(arguments: [
        "owner: Forum, ⟦due: 2031-03-31", "owner: Forum. due: 2031-03-31; stage: paused", "owner: Forum due: 2031",
        "due: 2031-03-31, stage: paused; owner: Forum", "owner: Forum; cost: none, partners: A",
    ])
    func tellsOfFieldsWithoutASemicolon(_ line: String) {
        let codes = read("- Act\n  \(line.replacing("⟦", with: ""))").codes
        #expect(codes.contains("L126"))
    }

    @Test(arguments: [
        "owner: Forum; cost: https://example.org/due:2031", "owner: Forum; cost: as agreed: none",
        "owner: Forum\n  due: 2031-03-31",
    ])
    func takesOtherColonsForWords(_ lines: String) {
        #expect(read("- Act\n  \(lines)").codes == [])
    }

    @Test(arguments: ["0027-03-31", "2700-03-31", "1031-03-31", "0027"])
    func refusesYearsThatCannotBeMeant(_ due: String) {
        let reading = read("- Act\n  owner: Forum; due: \(due)")
        #expect(reading.codes == ["L107"])
        #expect(reading.diagnostics.first?.suggestion?.contains("00") == false)
    }

    @Test(arguments: [
        ("[] Act", false), ("[ ]Act", false), ("☐ Act", false), ("[\u{A0}] Act", false), ("( ) Act", false),
        ("☑ Act", true),
        ("[✓] Act", true), ("[x ] Act", true), ("✔ Act", true), ("✅ Act", true), ("[v] Act", true),
    ])
    func readsTheBoxesOfOtherPrograms(_ line: String, _ isDone: Bool) {
        let reading = read("- \(line)\n  owner: Forum")
        #expect(reading.codes == [])
        #expect(actions(reading).map(\.description) == ["Act"])
        #expect(actions(reading).first?.stage == (isDone ? .complete : nil))
    }

    @Test(arguments: ["[-] Act", "☒ Act", "[?] Act"])
    func saysThatABoxMeansNothing(_ line: String) {
        #expect(read("- \(line)\n  owner: Forum").codes == ["L127"])
    }

    @Test(arguments: [
        "owner: Forum; due 2031-09-30", "owner: Forum, due 2031-09-30", "owner: Forum (due: 2031-09-30)",
        "owner: Forum:due: 2031-09-30", "owner: Forum / due: 2031-09-30", "owner: Forum; due = 2031-09-30",
        "owner: Forum; due; 2031-09-30", "owner: Forum; due=2031-09-30", "owner: Forum, due = 2031-09-30",
        "owner: Forum; partners=Trust", "owner: Forum, stage - complete",
        "owner: Forum\n  update 2031-01-01: three done; stage: complete",
        "owner: Forum; update 2031-01-01: three done", "partners: A, owner: Forum",
    ])
    func findsAFieldWithinAnother(_ lines: String) {
        let reading = read("- Act\n  \(lines)")
        #expect(reading.codes.filter { $0 != "L110" } == ["L126"])
    }

    @Test(arguments: [
        ("Open a club; due: 2031-03-31\n  owner: Forum", "due: 2031-03-31."),
        ("Open a club by March (due: 2031-03-31) in town\n  owner: Forum", "due: 2031-03-31."),
        ("Open a club, due 2031-03-31\n  owner: Forum", "due: 2031-03-31."),
        ("Open a club\n  in town [due: 2031-03-31]\n  owner: Forum", "due: 2031-03-31."),
        ("Open a club; owner: Forum; due: 2031-03-31", "owner: Forum; due: 2031-03-31."),
        ("Open a club (owner: Forum, due: 2031-03-31)", "owner: Forum; due: 2031-03-31."),
    ])
    func findsAFieldOnTheLineOfTheAction(_ lines: String, _ advice: String) {
        for box in ["", "[ ] "] {
            let reading = read("- \(box)\(lines)")
            #expect(reading.codes.filter { $0 != "L103" } == ["L126"])
            let suggestion = reading.diagnostics.compactMap(\.suggestion).first { $0.contains("new line") }
            #expect(suggestion?.hasSuffix(": " + advice) == true)
        }
    }

    @Test(arguments: [
        "Open a club, due 2031-03-31\n  owner: Forum; due: 2031-03-31", "Agree the cost: 3 offers\n  owner: Forum",
        "Publish https://example.org/x;due:2031\n  owner: Forum", "Ask, start small\n  owner: Forum",
    ])
    func takesTheWordsOfAnActionForWords(_ lines: String) {
        #expect(read("- \(lines)").codes.filter { $0 == "L126" } == [])
    }

    @Test func readsFullWidthSigns() {
        let reading = read("- Act\n  owner：Forum；due：2031-09-30")
        #expect(reading.codes == [])
        #expect(actions(reading).first?.owner == "Forum")
        #expect(actions(reading).first?.due?.description == "2031-09-30")
    }

    @Test(arguments: [
        "owner: Director of stage lighting", "owner: Forum; cost: due in 2031", "owner: The Start Trust",
        "owner: Forum\n  update 2031-01-01: the owner - a trust - agreed", "owner: Forum, costs unknown",
    ])
    func leavesWordsOfValuesAlone(_ lines: String) {
        #expect(read("- Act\n  \(lines)").codes == [])
    }

    @Test func proposesAYearOfThisCentury() {
        let reading = read("- Act\n  owner: Forum; due: 31-Mar-27")
        #expect(reading.diagnostics.first?.suggestion == "Write 2027-03-31.")
        #expect(
            read("- Act\n  owner: Forum; due: 27-03-31").diagnostics.first?.suggestion?.hasPrefix("Write a day")
                == true
        )
    }

    @Test(arguments: [("2031", Period.Kind.calendarYear), ("2031-03", .month), ("2030/31", .financialYear)])
    func keepsTheMonthOrYearThatIsGiven(_ due: String, _ kind: Period.Kind) {
        #expect(read("- Act\n  owner: Forum; due: \(due)").action?.duePeriod?.kind == kind)
        #expect(read("- Act\n  owner: Forum; due: 2031-03-31").action?.duePeriod == nil)
    }

    @Test func readsEveryField() {
        let reading = read(
            """
            1. Open the *hall* in
               [the evening](https://example.org)
               owner: Town Forum; start: 2031-01; due: 2031; stage: Not Started
               confidence: on track; cost: £5,000; partners: The school, the church
            """
        )
        #expect(reading.diagnostics.isEmpty)
        let action = reading.action
        #expect(action?.description == "Open the hall in the evening")
        #expect(action?.owner == "Town Forum")
        #expect(action?.start?.description == "2031-01-01")
        #expect(action?.due?.description == "2031-12-31")
        #expect(action?.stage == .notStarted)
        #expect(action?.confidence == .onTrack)
        #expect(action?.cost == "£5,000")
        #expect(action?.partners == ["The school", "the church"])
    }

    @Test(arguments: [
        "- B\n  OWNER : C ;  Due: 2031–09–30; stage: underway",
        "- B\n\n  owner: C; due: 2031-09-30\n  stage: Under-way",
        "- B\n  - owner: C\n  - due: 2031-09-30\n  - stage: under way",
        "* B\n  **owner**: C; **due**: 2031-09-30; stage:\u{A0}under\u{A0}way",
        "- B\nowner: C; due: 2031-09-30; stage: under way",
        "+ [ ]   B\n\towner: C; due: 2031-09-30; stage: under way",
    ])
    func readsFieldsHoweverTheyAreTyped(_ item: String) {
        let reading = read(item)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.action?.description == "B")
        #expect(reading.action?.owner == "C")
        #expect(reading.action?.due?.description == "2031-09-30")
        #expect(reading.action?.stage == .underWay)
    }

    @Test func goesOnWithLongValuesAndUpdatesOnTheNextLine() {
        let reading = read("- B\n  owner: The partnership\n  of the town\n  update 2031-06-01: much\n  was done")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.action?.owner == "The partnership of the town")
        #expect(reading.action?.updates.map(\.text) == ["much was done"])
    }

    @Test func ordersUpdatesByDate() {
        let reading = read(
            "- B\n  owner: C\n  update 2031-06-01: two\n  Update 2031-01-01 – one\n  UPDATE 2031–06–01: three"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.action?.updates.map(\.text) == ["one", "two", "three"])
    }

    @Test func leavesTheWordUpdateInADescriptionAlone() {
        let reading = read("- Write the register and\n  update the website: every week\n  owner: C")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.action?.description == "Write the register and update the website: every week")
    }

    @Test func storesTheOwnerAsTyped() {
        let reading = read("- B\n  owner: the council; and others")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.action?.owner == "the council; and others")
    }

    @Test(arguments: ["not published", "Not known", "None."])
    func acceptsThatAnOwnerIsNotPublished(_ typed: String) {
        let reading = read("- B\n  owner: \(typed)")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.action?.description == "B")
        #expect(reading.action?.owner == nil)
    }

    @Test func takesATickForTheStageComplete() {
        #expect(read("- [x] B\n  owner: C").action?.stage == .complete)
        #expect(read("- [X] B\n  owner: C").action?.stage == .complete)
        #expect(read("- [ ] B\n  owner: C").action?.stage == nil)
        #expect(read("- B\n  owner: C").action?.stage == nil)
    }

    @Test(arguments: [
        ("- ⟦[x] B\n  owner: C; stage: under way", "L110"), ("- ⟦[ ] B\n  owner: C; stage: complete", "L110"),
        ("⟦- [ ] B", "L103"), ("⟦- B\n  due: 2031-01-01", "L103"), ("⟦- [ ]\n  owner: C", "L114"),
        ("⟦- owner: C", "L114"),
        ("- B\n  owner: C; stage: ⟦under weigh", "L105"), ("- B\n  owner: C; stage: ⟦finished", "L105"),
        ("- B\n  owner: C; confidence: ⟦off trak", "L106"), ("- B\n  owner: C; due: ⟦30 September 2031", "L107"),
        ("- B\n  owner: C; due: ⟦soon", "L107"), ("- B\n  owner: C; ⟦deu: 2031-01-01", "L104"),
        ("- B\n  ⟦ownr: C\n  owner: D", "L104"), ("- B\n  owner: C; ⟦Owner: D", "L117"),
        ("- B\n  owner: C; ⟦due:", "L120"),
        ("- B\n  owner: C\n  update ⟦1 June 2031: done", "L107"), ("- B\n  owner: C\n  ⟦update 2031-06-01:", "L118"),
        ("- B\n  owner: C; start: ⟦2031-02; due: 2031-01", "L122"), ("- B\n  owner: C\n\n  ⟦> # D", "L119"),
    ])
    func pointsAtWhatCannotBeRead(_ item: String, code: String) {
        let reading = read(item)
        #expect(reading.codes == [code])
        if code != "L119" { #expect(reading.locations == reading.places) }
    }

    @Test func suggestsWhatWasMeant() {
        #expect(read("- B\n  owner: C; stage: pausd").diagnostics.first?.suggestion == "Did you mean paused?")
        #expect(read("- B\n  owner: C; due: 30/9/2031").diagnostics.first?.suggestion == "Write 2031-09-30.")
        #expect(read("- B\n  owner: C; partnrs: D").diagnostics.first?.suggestion == "Did you mean partners?")
    }

    @Test(arguments: ["not published", "none", "Not set"])
    func acceptsThatADateIsNotPublished(_ typed: String) {
        let reading = read("- B\n  owner: C; due: \(typed); stage: not known")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.action?.due == nil)
        #expect(reading.action?.stage == nil)
    }
}
