import Markdown
import Model
import Pages
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

    @Test func offersABoxThatOnlyScriptShows() async throws {
        var sample = SampleSite()
        let home = try await sample.page("index.html")
        #expect(home.contains("<form class=\"finder\" role=\"search\" aria-label=\"Places\" hidden data-finder"))
        #expect(home.contains("<label for=\"finder-text\">Your place</label>"))
        #expect(home.contains("<script defer src=\"assets/placard.js\""))
        sample.postcodes = [
            Postcode(text: "ZZ2 1AA", area: SampleSite.midtown), Postcode(text: "ZZ2 1AA", area: SampleSite.hillside),
            Postcode(text: "ZZ2 1AB", area: SampleSite.hillside),
        ]
        let find = try await sample.page("find/index.html")
        #expect(find.contains("<label for=\"finder-text\">Your postcode or place</label>"))
        #expect(find.contains("There are 2 postcodes to find."))
    }

    @Test func indexesPlacesByAllTheirNames() async throws {
        var sample = SampleSite()
        sample.midtownOtherNames = ["Old </script> Town"]
        let pages = try await sample.pages()
        #expect(
            pages["find/shards.js"]
                == "placard(\"find/shards\",{\"leaves\":[\"\"],\"tops\":[],\"ends\":[],\"districts\":[]})\n"
        )
        let places = try #require(pages["find/places/w-.js"])
        #expect(places.hasPrefix("placard(\"find/places/w-\",{\"places\":[[\"Sampleland\",\"sampleland\",0,0],"))
        #expect(places.contains("[\"Midtown\",\"midtown\",2,2,\"Old \\u003c/script\\u003e Town\"]"))
        #expect(places.hasSuffix("\"kinds\":[\"Country\",\"District in Sampleland\",\"Neighbourhood in Eastley\"]})\n"))
        #expect(!places.contains("Block 1"))
        #expect(!pages.keys.contains { $0.hasPrefix("find/spellings/") })
    }

    @Test func indexesPostcodesByDistrictAndSetOfPlaces() async throws {
        var sample = SampleSite()
        sample.postcodes = [
            Postcode(text: "ZZ10 1AA", area: SampleSite.eastley), Postcode(text: "ZZ2 1AA", area: SampleSite.block),
            Postcode(text: "ZZ2 1AA", area: SampleSite.hillside), Postcode(text: "ZZ2 1AB", area: SampleSite.hillside),
            Postcode(text: "ZZ2 9ZZ", area: SampleSite.hillside),
        ]
        let pages = try await sample.pages()
        #expect(pages["find/shards.js"]?.contains("\"districts\":[\"ZZ2\",\"ZZ10\"]") == true)
        let district = try #require(pages["find/postcodes/ZZ2.js"])
        #expect(district.contains("\"places\":[[\"Midtown\",\"midtown\",0],[\"Hillside\",\"hillside\",0]]"))
        #expect(district.hasSuffix("\"groups\":[[\"1AA\",0,1],[\"1AB9ZZ\",1]]})\n"))
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
