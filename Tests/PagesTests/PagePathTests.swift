import Pages
import Testing

@Suite struct PagePathTests {
    @Test func leadsFromPageToPageByFile() {
        let speke = PagePath(["areas", "speke"])
        #expect(speke.file == "areas/speke/index.html")
        #expect(speke.link(to: PagePath(["indicators", "NI4"])) == "../../indicators/NI4/index.html")
        #expect(speke.link(to: SiteAddresses.glossary, fragment: "term-lsp") == "../../glossary/index.html#term-lsp")
    }

    @Test func leadsFromHomeWithoutClimbing() {
        #expect(SiteAddresses.home.link(to: SiteAddresses.areas) == "areas/index.html")
    }

    @Test func publishesFoldersWithoutFileName() {
        #expect(PagePath(["areas", "speke"]).address == "areas/speke/")
        #expect(SiteAddresses.home.address == "")
        #expect(PagePath([], file: "feed.xml").address == "feed.xml")
    }

    @Test func standsBesideItsPage() {
        #expect(PagePath(["areas", "speke"]).beside("data.csv").file == "areas/speke/data.csv")
    }

    @Test(arguments: [("../x", "..-x"), ("..", "-."), ("a b", "a-b"), ("é", "--"), ("a/b", "a-b"), ("NI4", "NI4")])
    func keepsFoldersInsideTheSite(_ name: String, _ folder: String) {
        #expect(PagePath(["themes", name]).file == "themes/\(folder)/index.html")
    }

    @Test func leadsFromMissingPagesByThePathOnTheServer() {
        let path = PagePath.notFound(baseURL: "https://example.org/site/")
        #expect(path.file == "404.html")
        #expect(path.link(to: SiteAddresses.areas) == "/site/areas/index.html")
        let atRoot = PagePath.notFound(baseURL: "https://example.org/")
        #expect(atRoot.link(to: SiteAddresses.areas) == "/areas/index.html")
        #expect(PagePath.notFound(baseURL: nil).link(to: SiteAddresses.areas) == "areas/index.html")
    }
}
