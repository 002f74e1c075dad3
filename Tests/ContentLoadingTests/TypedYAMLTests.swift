import Diagnostics
import Model
import Testing

/// Values of keys as word processors leave them.
struct TypedYAMLTests {
    private func page(_ lines: String) -> SampleContent.Reading {
        SampleContent.read("pages/a.md", "---\n\(lines)\n---\nWords.\n")
    }

    @Test(arguments: [
        ("title:\u{A0}Plots", "Plots"), ("title: Plots\u{A0}", "Plots"),
        ("title\u{A0}: Plots", "Plots"), ("title: “Plots”", "Plots"), ("title: ‘Plots’", "Plots"),
        ("title: “Plots: all of them”", "Plots: all of them"), ("title: “Plot #3”", "Plot #3"),
        ("title: “Say \"no\" to it”", "Say \"no\" to it"), ("title: “Poor” and “rich”", "“Poor” and “rich”"),
        ("title: People’s plots", "People’s plots"), ("title: \"Plot #3\" # a note", "Plot #3"),
        ("title: Plot#3", "Plot#3"), ("# note\ntitle: Plots", "Plots"), ("title: 'Plots' # note", "Plots"),
    ])
    func readsWhatIsMeant(_ line: String, _ title: String) {
        let reading = page(line)
        #expect(reading.content.pages.first?.title == title)
        #expect(reading.codes == [])
    }

    @Test func readsIndentsOfNoBreakSpaces() {
        let reading = SampleContent.read(
            [
                "site.yml":
                    "title: A\nlevels:\n\u{A0}\u{A0}-\u{A0}id:\u{A0}town\n\u{A0}\u{A0}\u{A0}\u{A0}name: Town\n    plural: Towns\n"
            ]
        )
        #expect(reading.value.settings.levels.first?.name == "Town")
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func keepsPlacesBehindWhatItPutsRight() {
        let reading = SampleContent.read("pages/a.md", "---\ntitle:\u{A0}“é”\nsummary:\u{A0}A ⟦#3\n---\nWords.\n")
        #expect(reading.codes == ["C111"])
        #expect(reading.locations == [reading.places[0]])
    }

    @Test(arguments: [
        "title: Plot ⟦#3 of it", "title: Two words ⟦# and more", "title: A\nsummary: B ⟦#100019918, and C",
        "title: Jobs ⟦# of people", "title: Jobs  ⟦# shown in the menu", "title: A\nsummary: Jobs ⟦# of people",
        "title: A\nterms: true # remark\nsummary: B ⟦# c", "title: A\nsummary: One\n  word ⟦# and more",
        "title: A\nattachments: [b ⟦# and more\n  c]",
    ])
    func tellsOfAHashThatCutsAValueOff(_ lines: String) {
        let reading = page(lines)
        #expect(reading.codes == ["C111"])
        #expect(reading.locations == [reading.places[0]])
    }

    @Test func leavesHashesInTextsOfSeveralLinesAlone() {
        #expect(page("title: A\nsummary: |\n  Two words #3\n  more words # and more").codes == [])
    }

    @Test func tellsOfMarkdownInAValue() {
        #expect(page("title: A **bold** word").codes == ["C112"])
        #expect(page("title: A\nsummary: See [this](that)").codes == ["C112"])
    }

    @Test func namesAnInvisibleCharacterWhereAKeyBegins() {
        let reading = page("title: A\n⟦\u{200B}summary: B")
        #expect(reading.codes == ["C109"])
        #expect(reading.locations == [reading.places[0]])
    }

    @Test(arguments: [
        ("title: «A»", "A"), ("title: ‹A›", "A"), ("title: ″A″", "A"), ("title: ＂A＂", "A"), ("title: ”A”", "A"),
        ("title: “A\"", "A"),
        ("title: ‚A‘", "A"), ("“title”: A", "A"), ("title: A\u{A0}#3", "A\u{A0}#3"),
        ("title: “A” and “B”", "“A” and “B”"),
    ])
    func readsTheMarksOfOtherKeyboards(_ line: String, _ title: String) {
        let reading = SampleContent.read("pages/a.md", "---\n\(line)\n---\nText.\n")
        #expect(reading.content.pages.first?.title == title)
        #expect(reading.codes == [])
    }

    @Test(arguments: ["---\u{A0}\ntitle: A\n---\n", "---\u{200B}\ntitle: A\n---\u{2009}\n"])
    func seesNothingBehindTheHyphens(_ text: String) {
        #expect(SampleContent.read("pages/a.md", text).content.pages.first?.title == "A")
    }

    /// A hash, and whether it keeps the file from being read: each is found once, as a hash.
    @Test(arguments: [
        ("title: ⟦#3 in the list", "C111", false), ("title: A\nsummary: ⟦#3 in the list", "C111", true),
        ("title: \"A\" ⟦#3", "C111", true), ("title: A\nattachments: [b] ⟦#3", "C111 C102", true),
        ("title: A\nsummary: { a: b ⟦#3 }", "C111", false), ("title: A\nsummary: b\n  c ⟦#3 and\n  d", "C111", false),
    ])
    func findsAHashOnce(_ yaml: String, _ codes: String, _ isRead: Bool) {
        let reading = SampleContent.read("pages/a.md", "---\n\(yaml)\n---\nText.\n")
        #expect(Set(reading.codes) == Set(codes.split(separator: " ").map(String.init)))
        #expect(reading.locations.contains(reading.places.first))
        #expect(reading.diagnostics.contains { $0.severity == .error } == (!isRead || codes.contains("C102")))
    }

    @Test(arguments: [
        "title: \"A\" # remark", "title: A #\n", "# title\ntitle: A", "title: A#3", "title: A\nterms: true # remark",
        "title: A\npath: b # where it is",
    ])
    func leavesRemarksAlone(_ yaml: String) {
        #expect(SampleContent.read("pages/a.md", "---\n\(yaml)\n---\nText.\n").codes == [])
    }

    @Test(arguments: ["\u{AD}", "\u{200B}", "\u{200E}", "\u{2060}", "\u{FEFF}"])
    func namesWhatNobodySees(_ sign: String) {
        for yaml in ["title: A\n\(sign)summary: b", "title:\(sign) A", "title: A\nareas:\n  -\(sign) b"] {
            #expect(SampleContent.read("pages/a.md", "---\n\(yaml)\n---\nText.\n").codes == ["C109"])
        }
        #expect(SampleContent.read("pages/a.md", "---\ntitle: well-\u{AD}being\n---\nText.\n").codes == [])
    }

    @Test(arguments: [
        ("themes.yml", "- id: a\n⟦title: B\n", "two spaces more"),
        ("themes.yml", "- id: a\n   ⟦title: B\n", "same column"),
        ("site.yml", "title: A\n  ⟦description: B\n", "same column as title"),
    ])
    func saysHowFarToIndent(_ file: String, _ yaml: String, _ advice: String) {
        let reading = SampleContent.read(file, yaml)
        #expect(reading.codes == ["S101"])
        #expect(reading.diagnostics.first?.location?.line == 2)
        #expect(reading.diagnostics.first?.suggestion?.contains(advice) == true)
    }

    @Test(arguments: [
        "a **b**", "*a* b", "_a_ b", "`a`", "a <b>c</b>", "a &amp; b", "a ~~b~~", "# a", "[a](b)", "a<br/>b", "&nbsp;a",
    ])
    func findsMarkupInValues(_ title: String) {
        let reading = SampleContent.read("pages/a.md", "---\ntitle: \"\(title)\"\n---\nText.\n")
        #expect(reading.codes == ["C112"])
    }

    @Test(arguments: [
        "a * b * c", "a_b_c", "AT&T", "a < b > c", "5 <6> 7", "~5", "a*", "snake_case and _", "[a]", "C#",
    ])
    func leavesPlainValuesAlone(_ title: String) {
        #expect(SampleContent.read("pages/a.md", "---\ntitle: \"\(title)\"\n---\nText.\n").codes == [])
    }

    @Test func saysToIndentKeysThatBelongBelowAnother() throws {
        let reading = SampleContent.read(
            "indicators/a.md",
            """
            ---
            title: A
            short: A
            kind: count
            unit: people
            polarity: no-judgement
            decimals: 0
            source: { title: S }
            data:
            ⟦file: data/a.csv
            columns: { area: a, period: p, value: v }
            ---
            Words.
            """
        )
        let unknown = reading.diagnostics.filter { $0.rule.code == "C102" }
        #expect(unknown.map(\.location) == reading.places)
        #expect(unknown.first?.summary == "keys \"file\", \"columns\" mean nothing here")
        #expect(unknown.first?.suggestion == "If they belong to data, indent them by two spaces below data.")
        #expect(reading.codes == ["C102"])
    }

    @Test func asksForTheKeysThatAnIndicatorShouldHave() {
        let reading = SampleContent.read(
            "indicators/a.md",
            """
            ---
            title: A
            kind: count
            source: { title: S }
            data: { file: data/a.csv, columns: { area: a, period: p, value: v } }
            ---
            Words.
            """
        )
        let missing = ["short", "unit", "polarity", "decimals"].map { "\($0) is missing" }
        #expect(reading.diagnostics.map(\.summary) == missing)
        #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
    }
}
