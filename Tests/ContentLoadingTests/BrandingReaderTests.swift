import Diagnostics
import Model
import Testing

struct BrandingReaderTests {
    @Test func readsEverythingAboutTheLook() {
        let reading = read(
            """
            branding:
              name: Sampleton Council
              logo: pictures/logo.svg
              colour: "#402060"
              text: "#fff"
              accent: "#FFD43B"
              link: "#003399"
              dark: { colour: "#201030", link: "#99ccff" }
            """
        )
        #expect(reading.diagnostics == [])
        let branding = reading.content.settings.branding
        #expect(branding?.name == "Sampleton Council")
        #expect(branding?.logo?.value == "pictures/logo.svg")
        #expect(branding?.hasDrawnLogo == true)
        #expect(branding?.light.colour?.value.hex == "#402060")
        #expect(branding?.light.text?.value == .white)
        #expect(branding?.light.accent?.value.hex == "#ffd43b")
        #expect(branding?.light.link?.value.hex == "#003399")
        #expect(branding?.dark.colour?.value.hex == "#201030")
        #expect(branding?.dark.link?.value.hex == "#99ccff")
        #expect(branding?.dark.accent == nil)
    }

    @Test func saysThatAColourWithoutQuotationMarksIsAComment() {
        let reading = read("branding:\n  colour: #402060\n  accent: \"#fff\"")
        #expect(reading.diagnostics.map(\.summary) == ["colour of branding has no value"])
        #expect(reading.diagnostics.first?.suggestion?.contains("begins a comment") ?? false)
    }

    @Test(arguments: ["purple", "#12345", "402060"])
    func refusesWhatIsNoColour(_ text: String) {
        let reading = read("branding: { colour: \"\(text)\" }")
        #expect(reading.diagnostics.map(\.summary) == ["colour is \"\(text)\", which is not a colour"])
    }

    @Test func offersTheKeyThatWasMeant() {
        let reading = read("branding: { color: \"#fff\" }")
        #expect(reading.diagnostics.first?.suggestion == "Did you mean colour?")
    }

    @Test func makesHandoutsUnlessTheSiteWantsNone() {
        #expect(read("").content.settings.hasHandouts)
        #expect(!read("handouts: false").content.settings.hasHandouts)
    }

    private func read(_ text: String) -> (content: Content, diagnostics: [Diagnostic]) {
        let reading = SampleContent.read("site.yml", SampleContent.settings + "\n" + text)
        return (reading.content, reading.diagnostics)
    }
}
