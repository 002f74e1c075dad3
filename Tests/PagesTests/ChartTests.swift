import Markdown
import Model
import Pages
import Testing

@Suite struct ChartTests {
    private static let oldwick = AreaIndex(6)
    private static let newwick = AreaIndex(7)

    private func sample(_ figures: [Observation]) -> SampleSite {
        var sample = SampleSite()
        sample.otherPlaces = ["Oldwick", "Newwick"]
        sample.figures = figures
        return sample
    }

    private func page(_ path: String, _ figures: [Observation]) async throws -> String {
        try await sample(figures).page(path)
    }

    @Test func marksAnAreaAmongAllOfItsLevel() async throws {
        let page = try await page(
            "areas/midtown/index.html",
            [
                try SampleSite.figure(SampleSite.midtown, 30), try SampleSite.figure(SampleSite.hillside, 20),
                try SampleSite.figure(Self.oldwick, 40), try SampleSite.figure(SampleSite.eastley, 35),
            ]
        )
        #expect(page.contains("<title id=\"strip-voice\">Have a say: Midtown among 3 neighbourhoods</title>"))
        #expect(page.contains("Midtown: 30.0%. Eastley: 35.0%. Lowest: 20.0%. Highest: 40.0%.</desc>"))
        #expect(page.contains(">better → 40.0%</text>"))
        #expect(page.contains("<figcaption>Each line is one of 3 neighbourhoods; a taller line is several."))
    }

    @Test func drawsNothingOfAWithheldFigure() async throws {
        let withheld = try SampleSite.figure(Self.newwick, nil, status: .confidential)
        let known = [
            try SampleSite.figure(SampleSite.midtown, 30), try SampleSite.figure(SampleSite.hillside, 20),
            try SampleSite.figure(Self.oldwick, 40),
        ]
        let page = try await page("areas/midtown/index.html", known + [withheld])
        #expect(page.contains("Midtown among 3 neighbourhoods"))
        #expect(try await self.page("areas/newwick/index.html", known + [withheld]).contains("<figure") == false)
    }

    @Test func drawsNoLineOfTwoAreas() async throws {
        let page = try await page(
            "areas/midtown/index.html",
            [try SampleSite.figure(SampleSite.midtown, 30), try SampleSite.figure(SampleSite.hillside, 20)]
        )
        #expect(!page.contains("<figure"))
    }

    @Test func putsNoEarlierFigureAmongLaterOnes() async throws {
        let page = try await page(
            "areas/midtown/index.html",
            [
                try SampleSite.figure(SampleSite.midtown, 30, year: 2010),
                try SampleSite.figure(SampleSite.hillside, 20), try SampleSite.figure(Self.oldwick, 40),
                try SampleSite.figure(Self.newwick, 50),
            ]
        )
        #expect(!page.contains("id=\"strip-voice\""))
    }

    @Test func drawsATrendOfSeveralPeriodsOnly() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 30, year: 2019), try SampleSite.figure(SampleSite.midtown, 33),
        ]
        let page = try await page("areas/midtown/index.html", figures)
        #expect(page.contains("<title id=\"trend-voice\">Have a say: Midtown over time</title>"))
        #expect(page.contains("Midtown: 30.0% in 2019, 33.0% in 2020.</desc>"))
        #expect(try await !self.page("areas/midtown/index.html", [figures[1]]).contains("id=\"trend-voice\""))
    }

    @Test func drawsABarForEachAreaOnAnIndicatorsPage() async throws {
        let page = try await page(
            "indicators/voice/index.html",
            [
                try SampleSite.figure(SampleSite.eastley, 30, lower: 28, upper: 32),
                try SampleSite.figure(SampleSite.westley, 20), try SampleSite.figure(SampleSite.country, 25),
            ]
        )
        #expect(page.contains("<title id=\"bars-voice-district\">People with a say: districts</title>"))
        #expect(page.contains("Sampleland: 25.0%. Lowest: 20.0%. Highest: 30.0%.</desc>"))
        #expect(page.contains(">Sampleland 25.0%</text>"))
        #expect(page.contains("class=\"limits\""))
    }

    @Test func putsAnAreaBetweenTheExtremesForAnalysts() async throws {
        var sample = sample([
            try SampleSite.figure(SampleSite.midtown, 30), try SampleSite.figure(SampleSite.hillside, 20),
            try SampleSite.figure(Self.oldwick, 40), try SampleSite.figure(SampleSite.eastley, 35),
        ])
        let table = FigureChart(
            content: .spine,
            indicators: [Located("voice", at: SampleSite.location)],
            area: Located("midtown", at: SampleSite.location),
            compare: [],
            title: nil
        )
        sample.briefings = [try SampleSite.briefing(body: "```chart\n```")]
        let fence = try #require(sample.briefings[0].body.fences.first)
        sample.embeddedBlocks = [fence.location: .chart(table)]
        let page = try await sample.page("briefings/one/index.html")
        #expect(page.contains("<td>Eastley 35.0%</td><td class=\"number\">20.0%</td><td><svg class=\"spine\""))
        #expect(page.contains("</svg></td><td>40.0%</td>"))
    }
}
