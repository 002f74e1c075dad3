import Foundation
import Model
import Pages
import TestSupport
import Testing

@Suite struct HandoutPageTests {
    @Test func makesAHandoutForEachAreaOfTheSmallestLevelWithPages() async throws {
        let paths = try await SampleSite().pages().keys.filter { $0.hasSuffix("/handout/index.html") }.sorted()
        #expect(paths == ["areas/hillside/handout/index.html", "areas/midtown/handout/index.html"])
    }

    @Test func linksToItFromThePlacesPage() async throws {
        let page = try await SampleSite().html("areas/midtown/index.html")
        #expect(try page.text("a[href='../../areas/midtown/handout/index.html']") == "Print a two-side handout")
    }

    @Test func makesNoneWhereTheSiteWantsNone() async throws {
        var sample = SampleSite()
        sample.hasHandouts = false
        let pages = try await sample.pages()
        #expect(try HTMLPage(#require(pages["areas/midtown/index.html"])).text("h1").contains("Midtown"))
        #expect(pages.keys.allSatisfy { !$0.contains("handout") })
        #expect(pages.values.allSatisfy { !$0.contains("handout") })
    }

    @Test func leavesSearchEnginesToThePlacesPage() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/site/"
        let pages = try await sample.pages()
        let handout = try HTMLPage(#require(pages["areas/midtown/handout/index.html"]))
        #expect(try handout.attributes("meta[name='robots']", "content") == ["noindex"])
        #expect(
            try handout.attributes("link[rel='canonical']", "href") == ["https://example.org/site/areas/midtown/"]
        )
        let sitemap = try #require(pages["sitemap.xml"])
        #expect(sitemap.contains("areas/midtown/") && !sitemap.contains("handout"))
    }

    @Test func namesThePlaceTheDayAndTheSiteOnEachSide() async throws {
        let page = try await SampleSite().html("areas/midtown/handout/index.html")
        let feet = try page.texts("footer")
        #expect(feet.count == 2)
        for (side, foot) in zip(1..., feet) {
            #expect(foot.contains("Midtown · Sample figures, 1 January 2026"))
            #expect(foot.contains("Side \(side) of 2"))
        }
        #expect(try page.count("footer time[datetime='2026-01-01']") == 2)
    }

    @Test func showsTheFigureInWordsWithWhatItIsHeldAgainst() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.country, 40, lower: 39, upper: 41),
            try SampleSite.figure(SampleSite.midtown, 20, lower: 18, upper: 22),
        ]
        let page = try await sample.html("areas/midtown/handout/index.html")
        #expect(try page.texts("main strong").contains("20.0%"))
        let words = "20.0 percentage points lower than Sampleland"
        #expect(try page.text("body").contains(words))
    }

    @Test func drawsTheFiguresThatSayMostAndNamesThemOnce() async throws {
        var sample = SampleSite()
        sample.otherPlaces = ["Oldwick"]
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 30), try SampleSite.figure(SampleSite.hillside, 20),
            try SampleSite.figure(AreaIndex(6), 40),
        ]
        let page = try await sample.html("areas/midtown/handout/index.html")
        #expect(try page.text(".side-chart h3") == "Have a say: 30.0% 2020")
        #expect(try page.count(".side-chart #strip-voice") == 1)
        #expect(try page.count("tbody tr") == 0)
    }

    @Test func drawsTheLargerAreasFigureWhereThePlaceHasNone() async throws {
        var sample = SampleSite()
        sample.figures = try (0..<4).map { try SampleSite.figure(SampleSite.eastley, 30 + Double($0), year: 2017 + $0) }
        let page = try await sample.html("areas/midtown/handout/index.html")
        #expect(try page.text(".side-chart h3") == "Have a say (Eastley): 33.0% 2020")
        #expect(try page.count(".side-chart #trend-voice") == 1)
    }

    @Test func hasACodeOfThePlacesAddressWhereItIsKnown() async throws {
        var sample = SampleSite()
        #expect(try await sample.html("areas/midtown/handout/index.html").count(".qr") == 0)
        sample.baseURL = "https://example.org/site/"
        let page = try await sample.html("areas/midtown/handout/index.html")
        let named = ["QR code: the address of the page about Midtown"]
        #expect(try page.attributes(".qr", "aria-label") == named)
    }

    @Test func hasAFormInLargePrint() async throws {
        let page = try await SampleSite().html("areas/midtown/handout/index.html")
        #expect(try page.text("a[href='#large']") == "In large print")
        #expect(try page.count("main#large") == 1)
        let place = try await SampleSite().html("areas/midtown/index.html")
        #expect(try place.count("a[href='../../areas/midtown/handout/index.html#large']") == 1)
    }

    @Test func saysThatThePlaceHasNoFiguresRatherThanThatNoneWasTested() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.eastley, 40)]
        let page = try await sample.html("areas/midtown/handout/index.html")
        #expect(try page.text(".told") == "There are no figures about this place itself.")
    }

    @Test func saysHowRangesWereMadeOnlyWhereASentenceGivesOne() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.country, 40, lower: 39, upper: 41),
            try SampleSite.figure(SampleSite.midtown, 20, lower: 18, upper: 22),
        ]
        #expect(!(try await sample.page("areas/midtown/handout/index.html").contains("Each likely range")))
        sample.figures = [
            try SampleSite.figure(SampleSite.country, 40),
            try SampleSite.figure(SampleSite.midtown, 39, lower: 36, upper: 42),
        ]
        let page = try await sample.page("areas/midtown/handout/index.html")
        #expect(page.contains("36.0% to 42.0%") && page.contains("Each likely range is a 95% range"))
    }

    @Test func namesEachSourceWithItsLicence() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 20)]
        let page = try await sample.html("areas/midtown/handout/index.html")
        #expect(
            try page.texts(".side-end p.quiet").contains {
                $0.contains("(Sample office; licence: Free to use)")
            }
        )
    }

    @Test func namesThePlansOfTheLargerAreaWhereThePlaceHasNone() async throws {
        var sample = SampleSite()
        sample.links.plansOfArea = [SampleSite.eastley: [0]]
        sample.plans = [SampleSite.plan(title: "Eastley together", [])]
        let page = try await sample.html("areas/midtown/handout/index.html")
        let said = "There is no action plan for Midtown on this site. These are for Eastley, which it lies in."
        #expect(try page.texts("#done ~ p").contains(said))
        #expect(try page.texts("#done ~ ul li strong") == ["Eastley together"])
    }

    @Test func givesNoFigureThatIsWithheld() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, nil, status: .confidential)]
        let page = try await sample.html("areas/midtown/handout/index.html")
        #expect(try page.text("body").contains("has no figures in all"))
        #expect(try page.count("td > strong") == 0)
    }

    @Test func listsOpenActionsTheFirstDueFirst() async throws {
        var sample = SampleSite()
        sample.links.plansOfArea = [SampleSite.midtown: [0]]
        sample.plans = [
            SampleSite.plan([
                try SampleSite.action("Whenever"),
                try SampleSite.action("Later", due: "2027-01-01"),
                try SampleSite.action("Done", due: "2025-01-01", stage: .complete),
                try SampleSite.action("Soon", owner: "Town Forum", due: "2025-12-01", stage: .underWay),
            ])
        ]
        let page = try await sample.page("areas/midtown/handout/index.html")
        let places = try ["Soon (Town Forum)", "Later", "Whenever"].map { try #require(page.range(of: $0)).lowerBound }
        #expect(places == places.sorted())
        #expect(try HTMLPage(page).texts("strong").contains("overdue"))
        #expect(!page.contains("Done"))
    }

    @Test func cutsListsToWhatTwoSidesHold() async throws {
        var sample = SampleSite()
        sample.links.plansOfArea = [SampleSite.midtown: [0]]
        sample.plans = [SampleSite.plan(try (1...9).map { try SampleSite.action("Action number \($0) of many") })]
        let page = try await sample.page("areas/midtown/handout/index.html")
        #expect(page.contains("Action number 4 of many"))
        #expect(!page.contains("Action number 5 of many"))
        #expect(page.contains("1 commitment, 9 actions"))
    }
}
