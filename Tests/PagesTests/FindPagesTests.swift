import Markdown
import Model
import Pages
import TestSupport
import Testing

@Suite struct FindPagesTests {
    @Test func leadsFromEveryNameOfAPlaceToItsPage() async throws {
        var sample = SampleSite()
        sample.midtownOtherNames = ["Élan Town"]
        let html = try await sample.page("find/index.html")
        let page = try HTMLPage(html)
        let entries = try page.texts(".place-index > li")
        #expect(entries.contains("Midtown Neighbourhood in Eastley"))
        #expect(entries.contains("Élan Town: see Midtown Neighbourhood in Eastley"))
        #expect(try page.texts(".place-index a[href='../areas/midtown/index.html']") == ["Midtown", "Midtown"])
        #expect(try page.text("h2#letter-E") == "E")
        #expect(!html.contains("Block 1"))
        #expect(try page.texts(".page-head p").contains("This site has no list of postcodes."))
    }

    @Test func listsASharpSWhereTwoPlainOnesWouldStand() async throws {
        var sample = SampleSite()
        sample.midtownOtherNames = ["Weizley", "Weißley", "Weisley", "Örtley", "Ostley"]
        let page = try await sample.html("find/index.html")
        let seen = try page.texts(".place-index > li").filter { $0.contains(": see") }
        #expect(
            seen.map { $0.prefix { $0 != ":" } } == ["Örtley", "Ostley", "Weisley", "Weißley", "Weizley"]
        )
        #expect(try page.text("h2#letter-O") == "O")
    }

    @Test func leavesCodesSlipsAndShortFormsToTheFinder() async throws {
        var sample = SampleSite()
        sample.midtownOtherNames = ["E05000001", "Midtown Ward", "midtown", "Old Town"]
        let page = try await sample.html("find/index.html")
        let seen = try page.texts(".place-index > li").filter { $0.contains(": see") }
        #expect(seen.map { $0.prefix { $0 != ":" } } == ["Old Town"])
    }

    @Test func leadsFromPostcodesToTheNearestPlacesWithPages() async throws {
        var sample = SampleSite()
        sample.postcodes = [
            Postcode(text: "ZZ10 1AA", area: SampleSite.eastley), Postcode(text: "ZZ2 1AA", area: SampleSite.block),
            Postcode(text: "ZZ2 1AB", area: SampleSite.block), Postcode(text: "ZZ2 9ZZ", area: SampleSite.eastley),
        ]
        let pages = try await sample.pages()
        let page = try HTMLPage(#require(pages["find/postcodes/index.html"]))
        #expect(try page.texts(".letter-group > h2") == ["ZZ2", "ZZ10"])
        #expect(try page.attributes(".letter-group > h2", "id") == ["district-ZZ2", "district-ZZ10"])
        let two = "#district-ZZ2 + ul > li"
        #expect(try page.texts(two) == ["Midtown 2 postcodes", "Eastley 1 postcode"])
        #expect(
            try page.attributes("\(two) > a", "href")
                == ["../../areas/midtown/index.html", "../../areas/eastley/index.html"]
        )
        #expect(try page.texts("\(two) > .kind") == ["2 postcodes", "1 postcode"])
        let names = try HTMLPage(#require(pages["find/index.html"]))
        #expect(try names.count("a[href='../find/postcodes/index.html']") == 1)
    }

    @Test func offersABoxThatOnlyScriptShows() async throws {
        var sample = SampleSite()
        let home = try await sample.html("index.html")
        #expect(try home.count("form.finder[role='search'][aria-label='Places'][hidden][data-finder]") == 1)
        #expect(try home.text("label[for='finder-text']") == "Your place")
        #expect(try home.count("script[defer][src='assets/placard.js']") == 1)
        sample.postcodes = [
            Postcode(text: "ZZ2 1AA", area: SampleSite.midtown), Postcode(text: "ZZ2 1AA", area: SampleSite.hillside),
            Postcode(text: "ZZ2 1AB", area: SampleSite.hillside),
        ]
        let find = try await sample.html("find/index.html")
        #expect(try find.text("label[for='finder-text']") == "Your postcode or place")
        #expect(try find.texts(".finder .quiet") == ["There are 2 postcodes to find."])
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
        #expect(
            places.hasSuffix(
                "\"kinds\":[\"Country\",\"District in Sampleland\",\"Neighbourhood in Eastley\"],\"inside\":[[],[\"Sampleland\"],[\"Eastley\"]]})\n"
            )
        )
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
        let body = Sample.text("## One\n\n## Two\n\n## Three\n\nWords.")
        sample.freePages = [
            FreePage(path: "about", title: "About", summary: nil, body: body, declaredAt: SampleSite.location)
        ]
        let pages = try await sample.pages()
        let glossary = try HTMLPage(#require(pages["glossary/index.html"]))
        #expect(try glossary.text("dt#term-forum") == "Community forum")
        let data = try HTMLPage(#require(pages["data/index.html"]))
        #expect(try data.count("li > a[href='../indicators/voice/data.csv']") == 1)
        #expect(try data.texts("h3 + p.quiet + ul > li > a[href='../indicators/voice/index.html']").count == 1)
        #expect(try data.texts("dt > code").contains("denominator"))
        let about = try HTMLPage(#require(pages["about/index.html"]))
        #expect(try about.texts(".contents li > a[href='#two']") == ["Two"])
        #expect(try about.text("h2#two") == "Two")
        #expect(try data.texts("a[href='../about/index.html']") == ["About"])
    }
}
