import CommonMark
import Diagnostics
import ReportModel
import Testing

struct ProfileReaderTests {
    @Test func readsAProfile() {
        let reading = SampleContent.read(
            "profiles/speke.md",
            "---\narea: ⟦speke\ntitle: Speke\nreviewed: 2010-03-01\n---\nA place.\n"
        )
        #expect(reading.diagnostics.isEmpty)
        let profile = reading.content.profiles.first
        #expect(profile?.area == Written("speke", at: reading.places[0]))
        #expect(profile?.title == "Speke")
        #expect(profile?.reviewed?.description == "2010-03-01")
        #expect(profile?.body.plainText == "A place.")
    }

    @Test func leavesOutAProfileOfNoArea() {
        let reading = SampleContent.read("profiles/speke.md", "---\n⟦title: Speke\n---\n")
        #expect(reading.codes == ["C103"])
        #expect(reading.locations == reading.places)
        #expect(reading.content.profiles.isEmpty)
    }
}
