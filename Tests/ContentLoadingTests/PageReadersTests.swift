import ContentLoading
import Diagnostics
import Markdown
import Model
import Testing

struct PageReaderTests {
    @Test func readsTheHomePage() {
        let reading = SampleContent.read("home.md", "---\ntitle: Welcome\nsummary: Short\n---\n# Hello\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.home?.path == "")
        #expect(reading.content.home?.title == "Welcome")
        #expect(reading.content.home?.summary == "Short")
    }

    @Test(arguments: [
        ("about", "about"), ("help/contact-us", "help/contact-us"), ("help/index", "help"),
    ])
    func takesTheAddressFromThePath(_ name: String, address: String) {
        let reading = SampleContent.read("pages/\(name).md", "---\ntitle: A\n---\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.pages.map(\.path) == [address])
    }

    @Test func takesTheAddressFromTheKeyWhereThereIsOne() {
        let reading = SampleContent.read("pages/About us.md", "---\ntitle: A\npath: /about/us/\n---\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.pages.map(\.path) == ["about/us"])
    }

    @Test func suggestsANameForAFileThatCannotBeAnAddress() {
        let reading = SampleContent.read("pages/Über uns/Café.md", "---\ntitle: A\n---\n")
        #expect(reading.codes == ["C122"])
        #expect(reading.diagnostics.first?.location == .wholeFile("Content/pages/Über uns/Café.md"))
        #expect(reading.diagnostics.first?.suggestion == "Name the file uber-uns/cafe.md.")
        #expect(reading.content.pages.isEmpty)
    }

    @Test func reportsAKeyThatCannotBeAnAddress() {
        let reading = SampleContent.read("pages/a.md", "---\ntitle: A\npath: ⟦../About\n---\n")
        #expect(reading.codes == ["C107"])
        #expect(reading.locations == reading.places)
    }
}

struct ProfileReaderTests {
    @Test func readsAProfile() {
        let reading = SampleContent.read(
            "profiles/speke.md",
            "---\narea: ⟦speke\ntitle: Speke\nreviewed: 2010-03-01\n---\nA place.\n"
        )
        #expect(reading.diagnostics.isEmpty)
        let profile = reading.content.profiles.first
        #expect(profile?.area == Located("speke", at: reading.places[0]))
        #expect(profile?.title == "Speke")
        #expect(profile?.reviewed?.description == "2010-03-01")
        #expect(profile?.body.plainText == "A place.")
    }

    @Test func readsOnlyTheTextsThatMatter() {
        let files = ["a", "b"].map { name in
            let text = "---\narea: \(name)\n---\nSee [it](ftp://example.org) and [more](term:\(name)).\n"
            return SourceFile(path: "Content/profiles/\(name).md", text: text)
        }
        let settings = SourceFile(path: "Content/site.yml", text: SampleContent.settings)
        let all = ContentReader().read(files + [settings])
        let one = ContentReader().read(files + [settings], texts: ["Content/profiles/b.md"])
        #expect(all.value.profiles.map { $0.body.references.count } == [1, 1])
        #expect(one.value.profiles.map { $0.body.references.count } == [0, 1])
        #expect(one.value.profiles.map { $0.area } == all.value.profiles.map { $0.area })
        #expect(one.diagnostics == all.diagnostics.filter { $0.location?.path != "Content/profiles/a.md" })
        #expect(one.diagnostics.count * 2 == all.diagnostics.count)
    }

    @Test func leavesOutAProfileOfNoArea() {
        let reading = SampleContent.read("profiles/speke.md", "---\n⟦title: Speke\n---\n")
        #expect(reading.codes == ["C103"])
        #expect(reading.locations == reading.places)
        #expect(reading.content.profiles.isEmpty)
    }
}

struct BriefingReaderTests {
    @Test func readsEveryKey() {
        let reading = SampleContent.read(
            "briefings/first-wave.md",
            """
            ---
            title: ⟦The first wave
            date: 2009-10-14
            author: A team
            summary: In brief
            review: 2010-10-14
            status: archived
            supersedes: ⟦pilot
            numbering: Paragraphs
            areas: [speke, ⟦E06000001]
            indicators: [NI4]
            themes: voice
            ---
            ## One
            """
        )
        #expect(reading.diagnostics.isEmpty)
        let briefing = reading.content.briefings.first
        #expect(briefing?.id == "first-wave")
        #expect(briefing?.declaredAt == reading.places[0])
        #expect(briefing?.title == "The first wave")
        #expect(briefing?.date.description == "2009-10-14")
        #expect(briefing?.author == "A team")
        #expect(briefing?.summary == "In brief")
        #expect(briefing?.review?.description == "2010-10-14")
        #expect(briefing?.status == .archived)
        #expect(briefing?.supersedes == Located("pilot", at: reading.places[1]))
        #expect(briefing?.numbering == .paragraphs)
        #expect(briefing?.areas.map(\.value) == ["speke", "E06000001"])
        #expect(briefing?.areas.last?.location == reading.places[2])
        #expect(briefing?.indicators.map(\.value) == ["NI4"])
        #expect(briefing?.themes.map(\.value) == ["voice"])
        #expect(briefing?.body.headings.map(\.text) == ["One"])
    }

    @Test func needsATitleAndADate() {
        let reading = SampleContent.read("briefings/a.md", "---\n⟦author: Somebody\n---\n")
        #expect(reading.codes == ["C103", "C103"])
        #expect(reading.diagnostics.map(\.summary) == ["title is missing", "date is missing"])
        #expect(reading.content.briefings.isEmpty)
    }

    @Test func suggestsANameForAFileThatCannotBeAnAddress() {
        let reading = SampleContent.read("briefings/First_Wave (2).md", "---\ntitle: A\ndate: 2009-10-14\n---\n")
        #expect(reading.codes == ["C122"])
        #expect(reading.diagnostics.first?.suggestion == "Name the file first-wave-2.md.")
    }
}

/// The key `terms`, which every kind of text has.
struct TermsKeyTests {
    @Test(arguments: [("", true), ("terms: true", true), ("terms: false", false)])
    func saysWhetherTermsAreExplained(_ key: String, _ expands: Bool) throws {
        let source = "source: { title: S }\ndata: { file: a.csv, columns: { area: a, period: p, value: v } }"
        let outcome = SampleContent.read([
            "site.yml": SampleContent.settings,
            "home.md": "---\ntitle: Home\n\(key)\n---\n",
            "pages/about.md": "---\ntitle: About\n\(key)\n---\n",
            "briefings/one.md": "---\ntitle: One\ndate: 2031-04-01\n\(key)\n---\n",
            "profiles/sampleton.md": "---\narea: sampleton\n\(key)\n---\n",
            "plans/plan.md": "---\ntitle: Plan\n\(key)\n---\n## Commitment: Do it\n",
            "indicators/say.md": "---\ntitle: Say\nkind: count\n\(source)\n\(key)\n---\n",
        ])
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        let content = outcome.value
        #expect(content.home?.expandsTerms == expands)
        #expect(content.pages.map(\.expandsTerms) == [expands])
        #expect(content.briefings.map(\.expandsTerms) == [expands])
        #expect(content.profiles.map(\.expandsTerms) == [expands])
        #expect(content.plans.map(\.expandsTerms) == [expands])
        #expect(content.indicators.map(\.expandsTerms) == [expands])
    }
}
