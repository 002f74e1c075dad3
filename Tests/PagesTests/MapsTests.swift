import Diagnostics
import Markdown
import Model
import Pages
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
    ) async throws -> String {
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
        return try await sample.page("briefings/one/index.html")
    }

    @Test func drawsAnAreaByTheOutlineOfItsBlocks() async throws {
        let html = try await sample().page("areas/midtown/index.html")
        #expect(html.contains("<figcaption>Where Midtown lies in Eastley</figcaption>"))
        #expect(html.contains("class=\"map locator\" role=\"img\""))
    }

    @Test func leadsFromTheMapOfTheHomePageToPlaces() async throws {
        let html = try await sample().page("index.html")
        #expect(html.contains("href=\"areas/eastley/index.html\" tabindex=\"-1\"><title>Eastley</title><path"))
    }

    @Test func drawsNoMapWithoutOutlines() async throws {
        let pages = try await SampleSite().pages()
        for (path, html) in pages where path != "indicators/voice/index.html" {
            #expect(!html.contains("class=\"map"), "\(path)")
        }
    }

    @Test func namesEachPlaceWithItsFigureAndClass() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 60),
        ]
        let html = try await briefing(figures, classes: .breaks([50]))
        #expect(html.contains("<title>Midtown: 40.0%, under 50%</title>"))
        #expect(html.contains("<title>Hillside: 60.0%, 50% or more</title>"))
        #expect(html.contains("<figcaption>Say &lt;it&gt;</figcaption>"))
        #expect(html.contains("<th scope=\"row\"><a href=\"../../areas/hillside/index.html\">Hillside</a></th>"))
        #expect(html.contains("A higher figure is better."))
    }

    @Test func givesNothingOfAWithheldFigureAway() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40),
            try SampleSite.figure(SampleSite.hillside, nil, status: .confidential),
        ]
        let html = try await briefing(figures)
        #expect(
            html.contains("<title>Hillside: Too few people to show without the risk of identifying someone.</title>")
        )
        #expect(html.contains("class=\"c0\""))
        #expect(html.contains("> No figure</li>"))
        // The classes are those of the figures that are shown.
        #expect(html.contains("All the same: 40.0%"))
    }

    @Test func escapesHostileNames() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 60),
        ]
        let html = try await briefing(figures) { $0.midtownName = "<script>\"&" }
        #expect(!html.contains("<script>\""))
        #expect(html.contains("<title>&lt;script&gt;"))
    }

    @Test func takesTilesWhereOutlinesAreMissing() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 60),
        ]
        let placed = try await briefing(figures) { $0.boundaries[SampleSite.block] = nil }
        #expect(placed.contains(">Midt</text>"))
        #expect(placed.contains("Each square is one neighbourhood. Those in the north come first"))
        let unplaced = try await briefing(figures) { $0.boundaries = [:] }
        #expect(unplaced.contains("<p>Each square is one neighbourhood.</p>"))
    }

    @Test func saysSoWhereThereIsNothingToShow() async throws {
        let html = try await briefing([])
        #expect(html.contains("<p>There are no figures to show here.</p>"))
        #expect(!html.contains("<figure class=\"map-figure\">"))
    }
}
