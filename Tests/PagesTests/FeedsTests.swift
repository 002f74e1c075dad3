import Foundation
import Model
import Pages
import TestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct FeedsTests {
    @Test func makesNoFeedAndNoLinkToItWithoutAnAddress() async throws {
        let pages = try await SampleSite().pages()
        #expect(pages["feed.xml"] == nil)
        #expect(pages["sitemap.xml"] == nil)
        #expect(pages["robots.txt"] == "User-agent: *\nAllow: /\n")
        #expect(try HTMLPage(#require(pages["index.html"])).count("h1") == 1)
        for (path, text) in pages { #expect(!text.contains("feed.xml"), "\(path)") }
    }

    @Test func writesEveryBriefingIntoTheFeed() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/site/"
        sample.title = "A & B <c> \u{1}\u{FFFE}\"d\""
        sample.briefings = [
            try SampleSite.briefing("two", title: "Second <b>", date: "2025-12-01"),
            try SampleSite.briefing("one", summary: nil),
        ]
        let text = try await sample.page("feed.xml")
        let feed = try #require(WellFormedXML(text))
        #expect(feed.texts["title"] == ["A & B <c> \"d\": briefings", "Second <b>", "A briefing"])
        #expect(feed.texts["updated"] == ["2025-12-01T00:00:00Z", "2025-12-01T00:00:00Z", "2025-11-23T00:00:00Z"])
        #expect(feed.texts["id"]?.last == "https://example.org/site/briefings/one/")
        #expect(feed.texts["summary"] == ["What it says."])
        #expect(try await sample.html("briefings/index.html").count("main a[href='../feed.xml']") == 1)
    }

    @Test func makesFeedsForThemesAndLargerAreasWithBriefings() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/site/"
        sample.briefings = [
            try SampleSite.briefing("two", title: "Second", date: "2025-12-01", areas: ["westley"]),
            try SampleSite.briefing("one"),
        ]
        sample.links.briefingsOfTheme = ["say": [1]]
        let pages = try await sample.pages()
        let feed = try #require(pages["areas/eastley/feed.xml"].flatMap(WellFormedXML.init))
        #expect(feed.texts["title"] == ["Sample figures: briefings about Eastley", "A briefing"])
        #expect(feed.texts["id"]?.first == "https://example.org/site/areas/eastley/feed.xml")
        let theme = try #require(pages["themes/say/feed.xml"].flatMap(WellFormedXML.init))
        #expect(theme.texts["title"]?.last == "A briefing")
        #expect(pages["areas/midtown/feed.xml"] == nil)
        let page = try HTMLPage(#require(pages["areas/eastley/index.html"]))
        #expect(
            try page.attributes("link[href='../../areas/eastley/feed.xml']", "title")
                == ["Sample figures: briefings about Eastley"]
        )
        #expect(pages["areas/sampleland/feed.xml"]?.contains("Second") == true)
    }

    @Test func listsEveryPageInTheSitemap() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/site/"
        sample.briefings = [try SampleSite.briefing()]
        let pages = try await sample.pages()
        let text = try #require(pages["sitemap.xml"])
        let sitemap = try #require(WellFormedXML(text))
        let listed = pages.keys.filter { $0.hasSuffix("index.html") && !$0.contains("/handout/") }
        let expected = listed.map {
            "https://example.org/site/" + $0.dropLast("index.html".count)
        }
        #expect(sitemap.texts["loc"]?.sorted() == expected.sorted())
        #expect(pages["robots.txt"]?.hasSuffix("\nSitemap: https://example.org/site/sitemap.xml\n") == true)
    }
}

/// The texts of a document's elements by name; nil where it is not well-formed.
private final class WellFormedXML: NSObject, XMLParserDelegate {
    private(set) var texts: [String: [String]] = [:]
    private var current = ""

    init?(_ text: String) {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        current = ""
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        current += characters
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        texts[name, default: []].append(current)
        current = ""
    }
}
