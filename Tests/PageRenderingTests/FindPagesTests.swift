import CommonMark
import PageRendering
import ReportModel
import Testing

@Suite struct FindPagesTests {
    @Test func leadsFromEveryNameOfAPlaceToItsPage() async throws {
        var sample = SampleSite()
        sample.midtownOtherNames = ["Élan Town"]
        let html = try await sample.page("find/index.html")
        #expect(html.contains("<li><a href=\"../areas/midtown/index.html\">Midtown</a>"))
        #expect(html.contains("<li>Élan Town: see <a href=\"../areas/midtown/index.html\">Midtown</a>"))
        #expect(html.contains("Neighbourhood in Eastley"))
        #expect(html.contains("<h2 id=\"letter-E\">E</h2>"))
        #expect(!html.contains("Block 1"))
        #expect(html.contains("This site has no list of postcodes."))
    }

    @Test func listsASharpSWhereTwoPlainOnesWouldStand() async throws {
        var sample = SampleSite()
        sample.midtownOtherNames = ["Weizley", "Weißley", "Weisley", "Örtley", "Ostley"]
        let html = try await sample.page("find/index.html")
        let places = try ["Örtley", "Ostley", "Weisley", "Weißley", "Weizley"].map {
            try #require(html.firstRange(of: "<li>\($0): see")).lowerBound
        }
        #expect(places == places.sorted())
        #expect(html.contains("<h2 id=\"letter-O\">O</h2>"))
    }

    @Test func leadsFromPostcodesToTheNearestPlacesWithPages() async throws {
        var sample = SampleSite()
        sample.postcodes = [
            Postcode(text: "ZZ10 1AA", area: SampleSite.eastley), Postcode(text: "ZZ2 1AA", area: SampleSite.block),
            Postcode(text: "ZZ2 1AB", area: SampleSite.block), Postcode(text: "ZZ2 9ZZ", area: SampleSite.eastley),
        ]
        let html = try await sample.page("find/postcodes/index.html")
        let two = try #require(html.firstRange(of: "<h2 id=\"district-ZZ2\">ZZ2</h2>"))
        let ten = try #require(html.firstRange(of: "<h2 id=\"district-ZZ10\">ZZ10</h2>"))
        #expect(two.lowerBound < ten.lowerBound)
        let midtown = "<a href=\"../../areas/midtown/index.html\">Midtown</a> <span class=\"kind\">2 postcodes</span>"
        let eastley = "<a href=\"../../areas/eastley/index.html\">Eastley</a> <span class=\"kind\">1 postcode</span>"
        let district = html[two.upperBound..<ten.lowerBound]
        let first = try #require(district.firstRange(of: midtown))
        let second = try #require(district.firstRange(of: eastley))
        #expect(first.lowerBound < second.lowerBound)
        #expect(try await sample.page("find/index.html").contains("href=\"../find/postcodes/index.html\""))
    }

    @Test func listsTermsAndDownloadsAndFreePages() async throws {
        var sample = SampleSite()
        let body = SampleSite.text("## One\n\n## Two\n\n## Three\n\nWords.")
        sample.freePages = [
            FreePage(path: "about", title: "About", summary: nil, body: body, declaredAt: SampleSite.location)
        ]
        let glossary = try await sample.page("glossary/index.html")
        #expect(glossary.contains("<dt id=\"term-forum\">Community forum</dt>"))
        let data = try await sample.page("data/index.html")
        #expect(data.contains("href=\"../indicators/voice/data.csv\""))
        #expect(data.contains("<dt><code>denominator</code></dt>"))
        let about = try await sample.page("about/index.html")
        #expect(about.contains("<li><a href=\"#two\">Two</a></li>"))
        #expect(about.contains("<h2 id=\"two\">Two</h2>"))
        #expect(data.contains("<a href=\"../about/index.html\">About</a>"))
    }
}
