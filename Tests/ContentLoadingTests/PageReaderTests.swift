import Diagnostics
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
