import ContentLoading
import Diagnostics
import Model
import Testing

struct ContentReaderTests {
    @Test(arguments: [
        "Content/site.yml", "Content/home.md", "Content/pages/a/b/c.md", "Content/themes.yml", "Content/glossary.yml",
        "Content/indicators/NI4.md", "Content/profiles/a.md", "Content/briefings/a.md", "Content/plans/a.md",
    ])
    func readsTheFilesOfItsFolders(_ path: String) {
        #expect(ContentReader().reads(path))
    }

    @Test(arguments: [
        "site.yml", "Content/about.md", "Content/pages/a.markdown", "Content/plans/old/a.md", "Content/site.yaml",
        "Content/areas/areas.csv", "Content/indicators/data/a.csv", "Contents/home.md", "Content/pages",
        "Content/themes.yml~",
    ])
    func leavesOtherFilesToOthers(_ path: String) {
        #expect(!ContentReader().reads(path))
    }

    @Test(arguments: ["no front matter", "---\nkind: [\n---\n", "---\ntitle: A\n---\n", "\u{0}"])
    func keepsTheNamesOfIndicatorsThatCannotBeRead(_ text: String) {
        let content = SampleContent.read("indicators/NI4.md", text).content
        #expect(content.indicators.isEmpty)
        #expect(content.unreadIndicators == ["NI4"])
    }

    @Test func readsFilesBelowAnyRoot() {
        let file = SourceFile(path: "site.yml", text: SampleContent.settings)
        #expect(ContentReader(root: "").read([file]).diagnostics.isEmpty)
        let nested = SourceFile(path: "a/b/site.yml", text: SampleContent.settings)
        #expect(ContentReader(root: "a/b").read([nested]).value.settings.title == "Sample")
    }

    @Test func ordersContentAndFindingsByPathHoweverTheFilesCome() {
        let files = ["b", "c", "a"].map {
            SourceFile(path: "Content/pages/\($0).md", text: "---\ntitle: \($0)\nx: 1\n---\n")
        }
        let settings = SourceFile(path: "Content/site.yml", text: SampleContent.settings)
        let outcome = ContentReader().read(files + [settings])
        #expect(outcome.value.pages.map(\.path) == ["a", "b", "c"])
        #expect(outcome.diagnostics.map { $0.location?.path } == ["a", "b", "c"].map { "Content/pages/\($0).md" })
    }

    @Test func reportsTwoIndicatorsWithOneIdentifier() {
        let indicator =
            "---\nid: NI4\ntitle: A\nkind: count\nshort: A\nunit: people\npolarity: no-judgement\ndecimals: 0\nsource: { title: B }\ndata: { file: a.csv, columns: { area: a, period: p, value: v } }\n---\n"
        let outcome = SampleContent.read([
            "site.yml": SampleContent.settings, "indicators/a.md": indicator,
            "indicators/b.md": indicator.replacing("NI4", with: "ni4"),
        ])
        #expect(outcome.diagnostics.map(\.rule.code) == ["C123"])
        #expect(
            outcome.diagnostics.first?.location == SourceLocation(path: "Content/indicators/b.md", line: 2, column: 5)
        )
        #expect(
            outcome.diagnostics.first?.related.map(\.location)
                == [SourceLocation(path: "Content/indicators/a.md", line: 2, column: 5)]
        )
        #expect(outcome.value.indicators.map(\.id) == ["NI4"])
    }

    @Test func reportsTwoPagesWithOneAddress() {
        let outcome = SampleContent.read([
            "site.yml": SampleContent.settings,
            "pages/help.md": "---\ntitle: A\n---\n",
            "pages/other.md": "---\ntitle: B\npath: /help/\n---\n",
        ])
        #expect(outcome.diagnostics.map(\.rule.code) == ["C123"])
        #expect(outcome.value.pages.map(\.title) == ["A"])
    }

    @Test func passesOnWhatIsWrongWithTheMarkdown() {
        let reading = SampleContent.read("home.md", "---\ntitle: A\n---\n\n⟦<b>bold</b>\n")
        #expect(reading.codes.allSatisfy { $0.hasPrefix("M") })
        #expect(reading.locations.first == reading.places.first)
    }

    @Test func listsEachRuleOnceUnderACodeOfItsOwn() {
        let codes = ContentLoadingRules.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(
            codes
                == codes.sorted {
                    ($0.first == "S" ? 0 : $0.first == "C" ? 1 : 2, $0) < (
                        $1.first == "S" ? 0 : $1.first == "C" ? 1 : 2, $1
                    )
                }
        )
    }
}
