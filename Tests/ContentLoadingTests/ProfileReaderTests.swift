import ContentLoading
import Diagnostics
import Markdown
import Model
import Testing

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
