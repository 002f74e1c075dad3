import Diagnostics
import Markdown
import Model
import Pages
import TestSupport
import Testing

/// The maps of pages, on a made-up site of squares.
@Suite struct MapsTests {
    private func square(_ west: Double, _ south: Double, width: Double, height: Double) -> Boundary {
        let corners = [(0.0, 0.0), (width, 0), (width, height), (0, height)]
        let ring = corners.map { Boundary.Point(longitude: west + $0.0, latitude: south + $0.1) }
        return Boundary(polygons: [.init(rings: [ring])])
    }

    /// Midtown has no outline of its own, only its block has.
    private func sample(_ figures: [Observation] = []) -> SampleSite {
        var sample = SampleSite()
        sample.figures = figures
        sample.boundaries = [
            SampleSite.country: square(0, 50, width: 2, height: 1),
            SampleSite.eastley: square(0, 50, width: 1, height: 1),
            SampleSite.westley: square(1, 50, width: 1, height: 1),
            SampleSite.block: square(0, 50, width: 0.5, height: 1),
            SampleSite.hillside: square(0.5, 50, width: 0.5, height: 1),
        ]
        return sample
    }

    private func briefing(
        _ figures: [Observation],
        classes: MapClasses = .usual,
        _ change: (inout SampleSite) -> Void = { _ in }
    ) async throws -> HTMLPage {
        var sample = sample(figures)
        change(&sample)
        sample.briefings = [try SampleSite.briefing(body: "```map\n```")]
        let fence = try #require(sample.briefings[0].body.fences.first)
        let map = FigureMap(
            indicator: Located("voice", at: SampleSite.location),
            level: Located("place", at: SampleSite.location),
            classes: classes,
            title: "Say <it>"
        )
        sample.embeddedBlocks = [fence.location: .map(map)]
        return try await sample.html("briefings/one/index.html")
    }

    @Test func drawsAnAreaByTheOutlineOfItsBlocks() async throws {
        let page = try await sample().html("areas/midtown/index.html")
        #expect(try page.texts("figure.locator-figure > figcaption") == ["Where Midtown lies in Eastley"])
        #expect(try page.count("svg.map.locator[role='img']") == 1)
    }

    @Test func namesPlacesThatAreSpecksOnTilesThatAReaderMayOpen() async throws {
        var sample = sample()
        sample.otherPlaces = ["Oldwick", "Newwick", "Farwick"]
        let others = (6...8).map { AreaIndex($0) }
        for (number, area) in others.enumerated() {
            sample.boundaries[area] = square(1 + Double(number) / 4, 50, width: 0.001, height: 0.001)
        }
        sample.figures = try ([SampleSite.midtown, SampleSite.hillside] + others).enumerated().map { number, area in
            try SampleSite.figure(area, Double(20 + number))
        }
        let page = try await sample.html("indicators/voice/index.html")
        #expect(try page.texts(".tile-map > summary") == ["5 neighbourhoods as tiles"])
        #expect(try page.texts("figcaption + .tile-map .named-tiles a").contains("Farwick 24.0%"))
    }

    @Test func leadsFromTheMapOfTheHomePageToPlaces() async throws {
        let page = try await sample().html("index.html")
        let link = "svg a[href='areas/eastley/index.html'][tabindex='-1']"
        #expect(try page.texts("\(link) > title") == ["Eastley"])
        #expect(try page.count("\(link) > title + path") == 1)
    }

    @Test func drawsNoMapWithoutOutlines() async throws {
        let pages = try await SampleSite().pages()
        #expect(try HTMLPage(#require(pages["areas/midtown/index.html"])).text("h1").contains("Midtown"))
        for (path, html) in pages where path != "indicators/voice/index.html" {
            #expect(!html.contains("class=\"map"), "\(path)")
        }
    }

    @Test func namesEachPlaceWithItsFigureAndClass() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 60),
        ]
        let page = try await briefing(figures, classes: .breaks([50]))
        let titles = try page.texts("svg title")
        #expect(titles.contains("Midtown: 40.0%, under 50%"))
        #expect(titles.contains("Hillside: 60.0%, 50% or more"))
        #expect(try page.texts("figcaption") == ["Say <it>"])
        #expect(try page.texts("th[scope='row'] > a[href='../../areas/hillside/index.html']") == ["Hillside"])
        #expect(try page.text("main").contains("A higher figure is better."))
    }

    @Test func roundsNoFigureOverABreak() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 49.97), try SampleSite.figure(SampleSite.hillside, 50.25),
        ]
        let titles = try await briefing(figures, classes: .breaks([50, 50.26])).texts("svg title")
        #expect(titles.contains("Midtown: 49.97%, under 50%"))
        #expect(titles.contains("Hillside: 50.25%, 50% or more, under 50.26%"))
    }

    @Test func givesNothingOfAWithheldFigureAway() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40),
            try SampleSite.figure(SampleSite.hillside, nil, status: .confidential),
        ]
        let page = try await briefing(figures)
        let words = "Hillside: Too few people to show without the risk of identifying someone."
        #expect(try page.texts("svg title").contains(words))
        #expect(try page.count("[class='c0']") > 0)
        #expect(try page.texts("li").contains("No figure"))
        // The classes are those of the figures that are shown.
        #expect(try page.text("main").contains("All the same: 40.0%"))
    }

    @Test func escapesHostileNames() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 60),
        ]
        let page = try await briefing(figures) { $0.midtownName = "<script>\"&" }
        #expect(try page.texts("script").allSatisfy { !$0.hasPrefix("\"") })
        #expect(try page.texts("svg title").contains { $0.hasPrefix("<script>\"&") })
    }

    @Test func takesTilesWhereOutlinesAreMissing() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 60),
        ]
        let placed = try await briefing(figures) { $0.boundaries[SampleSite.block] = nil }
        #expect(try placed.texts("svg text").contains("Midt"))
        let north = "Each square is one neighbourhood. Those in the north come first"
        #expect(try placed.texts("p").contains { $0.hasPrefix(north) })
        let unplaced = try await briefing(figures) { $0.boundaries = [:] }
        #expect(try unplaced.texts("p").contains("Each square is one neighbourhood."))
    }

    @Test func saysSoWhereThereIsNothingToShow() async throws {
        let page = try await briefing([])
        #expect(try page.texts("p").contains("There are no figures to show here."))
        #expect(try page.count("figure.map-figure") == 0)
    }
}
