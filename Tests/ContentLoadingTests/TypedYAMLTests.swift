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
        ("title: Plots # note", "Plots"), ("title: Plot#3", "Plot#3"),
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
            ⟦columns: { area: a, period: p, value: v }
            ---
            Words.
            """
        )
        let unknown = reading.diagnostics.filter { $0.rule.code == "C102" }
        #expect(unknown.map(\.location) == reading.places)
        #expect(unknown.allSatisfy { $0.suggestion == "If it belongs to data, indent it by two spaces below data." })
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
