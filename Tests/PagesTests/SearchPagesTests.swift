import Markdown
import Model
import Pages
import TestSupport
import Testing

@Suite struct SearchPagesTests {
    @Test func leadsToEveryListWithoutScript() async throws {
        let page = try await SampleSite().html("search/index.html")
        #expect(try page.count("[hidden][data-search]") == 1)
        #expect(try page.texts("main li > a[href='../find/index.html']") == ["Find your area"])
        #expect(try page.count("main li > a[href='../glossary/index.html']") == 1)
        let home = try await SampleSite().html("index.html")
        #expect(try home.texts("li > a[href='search/index.html']") == ["Search this site"])
    }

    @Test func indexesTextsWithoutTheirMarkup() async throws {
        var sample = SampleSite()
        let body = "## Gardens\n\nOf *all* [](area:midtown) gardens [](term:forum).\n\n```areas\nlevel: place\n```"
        sample.briefings = [try SampleSite.briefing(title: "Voices", summary: "Who is heard.", body: body)]
        let pages = try await sample.pages()
        let texts = try #require(pages["search/texts/0.js"])
        let briefing = """
            ["Voices","Briefing","briefings/one/index.html","Who is heard. Gardens. Of all Midtown gardens Community forum."]
            """
        #expect(texts.contains(briefing))
        #expect(
            texts.contains(
                "[\"Community forum\",\"Term in the glossary\",\"glossary/index.html#term-forum\",\"A meeting.\"]"
            )
        )
        let words = try #require(pages["search/words/w-.js"])
        #expect(words.contains("\"gardens\":[[0,6]]"))
        #expect(words.contains("\"voices\":[[0,12]]"))
        #expect(words.contains("\"heard\":[[0,5]]"))
        #expect(!words.contains("\"level\""))
    }

    @Test func leavesPlacesToTheFinder() async throws {
        let pages = try await SampleSite().pages()
        #expect(pages["search/texts/0.js"]?.contains("Hillside") == false)
    }
}
