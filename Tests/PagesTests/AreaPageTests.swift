import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@Suite struct AreaPageTests {
    @Test func showsTheFigureWithItsPeriodRangeAndComparison() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 40, lower: 35, upper: 45),
            try SampleSite.figure(SampleSite.eastley, 50),
        ]
        let page = try await sample.html("areas/midtown/index.html")
        #expect(try page.texts(".card .card-figure") == ["40.0% 2020"])
        #expect(try page.text(".card-figure strong") == "40.0%")
        #expect(try page.attributes(".card-figure .period time", "datetime") == ["2020"])
        #expect(try page.texts(".card > .card-fact").contains("Likely range 35.0% to 45.0%"))
        #expect(try page.texts(".card-details dd").contains("95%, from the source"))
        #expect(try page.texts(".card .card-beside .beside") == ["◆ worse than Eastley (50.0%)"])
        #expect(try page.texts(".beside a[href='../../areas/eastley/index.html']") == ["Eastley"])
        #expect(try page.texts(".card-words p") == ["That is about 2 in 5, 10.0 percentage points lower than Eastley."])
        #expect(try page.texts(".card-details dd").contains("Sampleland for 2020"))
        #expect(try page.texts("td").allSatisfy { !$0.hasSuffix("no figure") })
        #expect(try !page.text("html").contains("not compared"))
    }

    @Test func shows0AsAValue() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 0)]
        #expect(try await sample.html("areas/midtown/index.html").texts(".card .card-figure strong") == ["0.0%"])
    }

    @Test func labelsFiguresOfTheLargerAreaAsItsOwn() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.eastley, 50)]
        let page = try await sample.html("areas/hillside/index.html")
        #expect(try page.text(".stands-out > p.quiet") == "There are no figures about this place itself.")
        #expect(try page.text("h2#wider") == "Figures for Eastley as a whole")
        #expect(try page.texts(".wider .figures thead th") == ["Indicator", "Eastley"])
        #expect(try page.texts(".wider .figures strong") == ["50.0%"])
    }

    /// Neither under a heading that promises more, nor again above the reasons.
    @Test func saysOnceThatAPlaceHasNoFigures() async throws {
        let page = try await SampleSite().html("areas/hillside/index.html")
        #expect(try page.count("#short") == 0)
        #expect(try page.text(".stands-out > p.quiet") == "There are no figures about this place itself.")
        #expect(try page.count("#figures") + page.count("a[href='#figures']") == 0)
        #expect(try page.texts(".stands-out > details > summary") == ["1 indicator without a figure, and why"])
    }

    @Test func hasNoHeadingOfPlacesNearbyWhereThereAreNone() async throws {
        #expect(try await SampleSite().html("areas/sampleland/index.html").count("#nearby") == 0)
        #expect(try await SampleSite().html("areas/eastley/index.html").count("#nearby") == 1)
    }

    @Test func saysThatOnlyALimitIsKnownOfAPlace() async throws {
        var sample = SampleSite()
        sample.figures = [
            Observation(
                area: SampleSite.hillside,
                period: try Sample.year(2020),
                value: nil,
                status: .onlyLimit,
                note: ">95%"
            )
        ]
        let page = try await sample.html("areas/hillside/index.html")
        let lead = "There is no exact figure about this place itself: the source says only what it is above."
        #expect(try page.texts(".stands-out > p")[0].hasPrefix(lead))
    }

    @Test func saysWhyThereIsNoFigureAnywhere() async throws {
        let page = try await SampleSite().html("areas/hillside/index.html")
        #expect(try page.text(".absent-list summary") == "1 indicator without a figure, and why")
        #expect(try page.text(".absent-list p").contains("There is no figure for Hillside"))
    }

    @Test func saysThatAFigureIsWithheld() async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, nil, status: .confidential)]
        let page = try await sample.html("areas/midtown/index.html")
        let words = "Too few people to show without the risk of identifying someone."
        #expect(try page.text(".without-figure li").hasSuffix(words))
    }

    @Test func keepsAFigureThatCoversTooLittleAmongThoseOfThePlace() async throws {
        var sample = SampleSite()
        let period = try SampleSite.figure(SampleSite.midtown, nil).period
        sample.figures = [
            Observation(area: SampleSite.midtown, period: period, value: nil, basis: .derived, coverage: 0.4),
            try SampleSite.figure(SampleSite.eastley, 50),
        ]
        let page = try await sample.html("areas/midtown/index.html")
        #expect(try page.text(".without-figure li").contains("There is no figure for Midtown."))
        #expect(try page.count("#wider") == 0)
    }

    @Test func showsTheNoteOfAPublishedFigureBesideIt() async throws {
        var sample = SampleSite()
        let period = try SampleSite.figure(SampleSite.midtown, nil).period
        sample.figures = [Observation(area: SampleSite.midtown, period: period, value: 40, note: "Unreliable")]
        let page = try await sample.html("areas/midtown/index.html")
        #expect(try page.texts(".card > .card-note") == ["Note in the data Unreliable"])
        #expect(try page.count(".card-note ~ .card-details") == 1)
    }

    @Test func setsPlacesBesideTheNearestLargerAreaWithAFigureForThePeriod() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 40, lower: 35, upper: 45),
            try SampleSite.figure(SampleSite.country, 50),
        ]
        let first = try await sample.html("areas/eastley/index.html")
        #expect(try first.texts(".side-by-side tbody tr") == ["Midtown 40.0% ◆"])
        sample.figures += [
            try SampleSite.figure(SampleSite.hillside, 40, year: 2021, lower: 35, upper: 45),
            try SampleSite.figure(SampleSite.eastley, 30, year: 2021),
        ]
        let page = try await sample.html("areas/eastley/index.html")
        #expect(try page.texts(".side-by-side tbody tr") == ["Hillside 40.0% ●", "Midtown 40.0% (2020) ◆"])
    }

    @Test func saysOnceWhyIndicatorsHaveNoFigure() async throws {
        let html = try await SampleSite().page("areas/sampleland/index.html")
        #expect(html.components(separatedBy: "There is no figure for Sampleland").count == 2)
        #expect(try HTMLPage(html).text(".absent-list summary") == "1 indicator without a figure, and why")
    }

    @Test func saysWhatNobodyHasWrittenYet() async throws {
        let page = try await SampleSite().html("areas/midtown/index.html")
        let nobody = "Nobody has written about this place for this site yet."
        #expect(try page.texts("#profile ~ p")[0].hasPrefix(nobody))
        #expect(
            try page.texts("section[aria-labelledby='plans'] p")[0]
                == "There is no action plan for Midtown on this site."
        )
        #expect(try page.count("#briefings") == 0)
    }

    @Test func showsTheProfileBelowTheHeadingsOfThePage() async throws {
        var sample = SampleSite()
        sample.profile = "# Markets\n\nOn Fridays."
        let page = try await sample.html("areas/midtown/index.html")
        #expect(try page.texts("#profile ~ div h3") == ["Markets"])
        let reviewed = "#profile ~ p time[datetime='2025-03-02']"
        #expect(try page.text(reviewed) == "2 March 2025")
    }

    @Test func listsNeighboursButNotThePlaceItself() async throws {
        let page = try await SampleSite().html("areas/midtown/index.html")
        #expect(try page.texts(".places-line a").suffix(1) == ["Hillside"])
        #expect(try page.attributes(".places-line a", "href").suffix(1) == ["../../areas/hillside/index.html"])
        #expect(try page.count(".places-line a[href='../../areas/midtown/index.html']") == 0)
    }

    @Test func namesTheWorstAndTheBestPlaceOfALargerArea() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 60),
        ]
        let page = try await sample.html("areas/eastley/index.html")
        #expect(try page.texts(".figures thead th").suffix(2) == ["Worst or lowest", "Best or highest"])
        #expect(try page.texts(".figures tr[id] td") == ["–", "Midtown 40.0%", "Hillside 60.0%"])
    }

    @Test func saysWhichEndIsWhichWhereNeitherIsGood() async throws {
        var sample = SampleSite()
        sample.indicatorPolarity = .noJudgement
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 60),
        ]
        let page = try await sample.html("areas/eastley/index.html")
        #expect(try page.texts(".figures tr[id] td") == ["–", "lowest: Midtown 40.0%", "highest: Hillside 60.0%"])
    }

    @Test func saysHowManyPlacesShareAnEnd() async throws {
        var sample = SampleSite()
        sample.otherPlaces = ["Aldwick", "Borwick", "Corwick", "Dorwick"]
        sample.figures = try [40.0, 40, 60, 40].enumerated().map { try SampleSite.figure(AreaIndex(6 + $0), $1) }
        let page = try await sample.html("areas/westley/index.html")
        #expect(try page.texts(".figures tr[id] td").dropFirst() == ["Aldwick and 2 more, 40.0%", "Corwick 60.0%"])
    }

    /// It is for editors, whom `placard check` tells.
    @Test func saysNothingOfWhatThePlacesInsideLack() async throws {
        let page = try await SampleSite().html("areas/eastley/index.html")
        // The comma is text, so that it is copied and read aloud.
        #expect(try page.texts("#places ~ p.quiet").contains { $0.hasSuffix("Hillside, Midtown") })
        #expect(try !page.text("main").contains("none here"))
    }

    @Test func hasOneMainHeading() async throws {
        for (path, html) in try await SampleSite().pages() where path.hasSuffix(".html") {
            #expect(try HTMLPage(html).count("h1") == 1, "\(path)")
        }
    }
}
