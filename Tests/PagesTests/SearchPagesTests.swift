import Markdown
import Model
import Pages
import Testing

@Suite struct SearchPagesTests {
    @Test func leadsToEveryListWithoutScript() async throws {
        let html = try await SampleSite().page("search/index.html")
        #expect(html.contains("hidden data-search"))
        #expect(html.contains("<li><a href=\"../find/index.html\">Find your area</a></li>"))
        #expect(html.contains("<li><a href=\"../glossary/index.html\">"))
        let home = try await SampleSite().page("index.html")
        #expect(home.contains("<li><a href=\"search/index.html\">Search this site</a></li>"))
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
