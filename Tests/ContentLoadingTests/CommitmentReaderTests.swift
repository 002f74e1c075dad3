import Diagnostics
import Model
import Testing

struct CommitmentReaderTests {
    private func read(_ line: String) -> SampleContent.Reading {
        SampleContent.plan("## Commitment: A\n\(line)\n\n### Actions\nNone.\n")
    }

    @Test(arguments: [
        ("theme: voice", "voice"), ("Theme : voice", "voice"), ("THEME:\u{A0}voice ;", "voice"),
        ("**theme:** voice", "voice"),
        ("indicator: NI4\ntheme: voice", "voice"), ("theme: not known", nil),
    ])
    func readsFieldsHoweverTheyAreTyped(_ line: String, theme: String?) {
        let reading = read(line)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.theme?.value.text == theme)
        #expect(reading.commitment?.introduction.blocks.count == 0)
    }

    @Test(arguments: [
        ("33", 33, nil), ("33 by 2032", 33, "2032-12-31"), ("33% by 2032-06", 33, "2032-06-30"),
        ("33 % BY 2032–02", 33, "2032-02-29"), ("1,200 people by 2031/32", 1200, "2032-03-31"),
        ("−1.5 by 2032-06-15", -1.5, "2032-06-15"), ("£5 by 2032", 5, "2032-12-31"),
    ])
    func readsTargets(_ typed: String, value: Double, by: String?) {
        let reading = read("target: \(typed)")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.target?.value == value)
        #expect(reading.commitment?.target?.by?.description == by)
    }

    @Test(arguments: [
        ("target: ⟦a third by 2032", ["L108"]), ("target: ⟦33 by next summer", ["L108"]),
        ("target: ⟦by 2032", ["L108"]),
        ("target: ⟦30 to 33 by 2032", ["L108"]), ("baseline: ⟦unclear", ["L109"]), ("baseline: ⟦27,1", ["L109"]),
        ("target: ⟦33 by 28", ["L108"]), ("target: ⟦33 by 31/03/28", ["L108"]), ("target: ⟦33 by Mar-28", ["L108"]),
        ("target: ⟦33 by", ["L108"]),
        ("baseline: 30 in 2023; target: ⟦25 by 2022", ["L108"]),
        ("baseline: 30 in 2023/24; target: ⟦25 by 2023", ["L108"]),
        ("baseline: ⟦310 in 23", ["L109"]), ("baseline: ⟦310 in spring 23", ["L109"]),
        ("baseline: ⟦310 in spring 2023", ["L109"]), ("baseline: ⟦310 in 2023?", ["L109"]),
        ("baseline: ⟦310 in year 2023", ["L109"]), ("baseline: ⟦310 in 0023", ["L109"]),
        ("baseline: ⟦310 in 2023/25", ["L109"]), ("baseline: ⟦310 in", ["L109"]),
        ("theme: voice; ⟦baselin: 27", ["L104"]), ("⟦thme: voice", ["L104"]), ("theme: voice; ⟦owner: us", ["L104"]),
        ("theme: a; ⟦theme: b", ["L117"]), ("theme: voice; ⟦target:", ["L120"]),
        ("theme: voice\n⟦People said so.", ["L124"]),
    ])
    func pointsAtFieldsThatCannotBeRead(_ line: String, codes: [String]) {
        let reading = read(line)
        #expect(reading.codes == codes)
        #expect(reading.locations == reading.places)
    }

    @Test(arguments: ["27.1", "27.1%", "27.1 per cent", " 27.1 % "])
    func readsABaselineWithOrWithoutItsUnit(_ typed: String) {
        let reading = read("baseline: \(typed)")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.baseline == 27.1)
    }

    @Test(arguments: [
        ("27 in 2008", "2008"), ("27 in 2008/09", "2008/09"), ("27% IN 2023 Q1", "2023 Q1"),
        ("27 in 2020–2022", "2020-2022"), ("27 people in work in 2023", "2023"), ("27 in 2008-03", "2008-03"),
        ("27 in FY2023/24", "FY2023/24"), ("27 in Mar-23", "Mar-23"), ("27 in 2008-09", "2008-09"),
    ])
    func readsThePeriodOfABaseline(_ typed: String, period: String) {
        let reading = read("baseline: \(typed)")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.baseline == 27)
        #expect(reading.commitment?.baselinePeriod?.value == period)
    }

    /// What is said to write in place of a time, and that it is read.
    @Test(arguments: [
        ("baseline: 310 in 23", "310 in 2023"), ("baseline: 310 in 2023?", "310 in 2023"),
        ("baseline: 310 in 23/24", "310 in 2023/24"), ("target: 33 by 28", "by 2028"),
        ("target: 33 by 31/03/28", "by 2028-03-31"), ("target: 33 by March 2028", "by 2028-03"),
        ("target: 33 by 27/28", "by 2027/28"),
    ])
    func saysHowToWriteATime(_ line: String, _ right: String) {
        #expect(read(line).diagnostics.first?.suggestion?.contains("Write \(right).") == true)
        let corrected = right.hasPrefix("by") ? "target: 33 \(right)" : "baseline: \(right)"
        #expect(read(corrected).diagnostics.isEmpty)
    }

    @Test(arguments: ["They told us: listen.", "Note: this is new; we know: little.", "See https://example.org/."])
    func leavesProseWithColonsToTheIntroduction(_ line: String) {
        let reading = read(line)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.introduction.blocks.count == 1)
    }

    @Test func readsFieldsBelowTheIntroduction() {
        let reading = read("Some text.\n\ntheme: voice")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.theme?.value == "voice")
    }

    @Test(arguments: ["", "### Actions\n"])
    func reportsACommitmentWithoutAnAction(_ end: String) {
        let reading = SampleContent.plan("⟦## Commitment: A\n\n\(end)")
        #expect(reading.codes == ["L102"])
        #expect(reading.diagnostics.first?.severity == .warning)
        #expect(reading.locations == reading.places)
    }

    @Test(arguments: ["Not published.", "None.", "*Not known*", "None yet"])
    func acceptsThatThereAreNoActionsWhereThePlanSaysSo(_ text: String) {
        let reading = SampleContent.plan("## Commitment: A\n### Actions\n\(text)\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.commitment?.introduction.isEmpty == true)
        #expect(reading.commitment?.statesNoActions == true)
    }

    @Test func reportsTextAmongTheActionsAndKeepsIt() {
        let reading = SampleContent.plan("## Commitment: A\n### Actions\n⟦As agreed:\n\n- B\n  owner: C\n")
        #expect(reading.codes == ["L119"])
        #expect(reading.locations == reading.places)
        #expect(reading.commitment?.actions.count == 1)
        #expect(reading.commitment?.introduction.blocks.count == 1)
    }
}

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
