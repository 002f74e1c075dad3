import Markdown
import Model
import Pages
import TestSupport
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

    private func page(_ path: String, _ figures: [Observation]) async throws -> HTMLPage {
        try await sample(figures).html(path)
    }

    @Test func marksAnAreaAmongAllOfItsLevel() async throws {
        let page = try await page(
            "areas/midtown/index.html",
            [
                try SampleSite.figure(SampleSite.midtown, 30), try SampleSite.figure(SampleSite.hillside, 20),
                try SampleSite.figure(Self.oldwick, 40), try SampleSite.figure(SampleSite.eastley, 35),
            ]
        )
        #expect(
            try page.text("svg > title#strip-voice") == "Have a say: Midtown among 3 neighbourhoods with a figure, 2020"
        )
        let words = "Midtown: 30.0%. Eastley: 35.0%. Lowest: 20.0%. Highest: 40.0%."
        #expect(try page.text("#strip-voice ~ desc").hasSuffix(words))
        #expect(try page.texts("#strip-voice ~ text").contains("better → 40.0%"))
        let caption = "Each line is one of 3 neighbourhoods."
        #expect(try page.texts("figcaption").contains { $0.hasPrefix(caption) })
    }

    @Test func drawsNothingOfAWithheldFigure() async throws {
        let withheld = try SampleSite.figure(Self.newwick, nil, status: .confidential)
        let known = [
            try SampleSite.figure(SampleSite.midtown, 30), try SampleSite.figure(SampleSite.hillside, 20),
            try SampleSite.figure(Self.oldwick, 40),
        ]
        let page = try await page("areas/midtown/index.html", known + [withheld])
        #expect(try page.text("#strip-voice").hasSuffix("Midtown among 3 neighbourhoods with a figure, 2020"))
        #expect(try await self.page("areas/newwick/index.html", known + [withheld]).count("figure") == 0)
    }

    @Test func putsWhatIsToBeSeenAboveEachChartOfATheme() async throws {
        let page = try await page(
            "themes/say/index.html",
            [
                try SampleSite.figure(SampleSite.midtown, 30), try SampleSite.figure(SampleSite.hillside, 20),
                try SampleSite.figure(Self.oldwick, 40),
            ]
        )
        let title = "Neighbourhoods: highest Oldwick (40.0%), lowest Hillside (20.0%)"
        #expect(try page.texts(".multiples .chart-title") == [title])
        let statistic = "Have a say: 3 neighbourhoods with a figure, 2020"
        #expect(try page.texts(".chart-title + .chart-statistic") == [statistic])
        #expect(try page.count(".multiples figcaption") == 0)
    }

    @Test func drawsNoLineOfTwoAreas() async throws {
        let page = try await page(
            "areas/midtown/index.html",
            [try SampleSite.figure(SampleSite.midtown, 30), try SampleSite.figure(SampleSite.hillside, 20)]
        )
        #expect(try page.count("figure") == 0)
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
        #expect(try page.count("#strip-voice") == 0)
    }

    @Test func drawsATrendOfFourPeriodsOrMore() async throws {
        let figures = try (0..<4).map { try SampleSite.figure(SampleSite.midtown, 30 + Double($0), year: 2017 + $0) }
        let page = try await page("areas/midtown/index.html", figures)
        #expect(try page.text("svg > title#trend-voice") == "Have a say: Midtown over time")
        #expect(try page.text("#trend-voice ~ desc").hasSuffix("Midtown: 30.0% in 2017, 33.0% in 2020."))
        #expect(try await self.page("areas/midtown/index.html", Array(figures.dropFirst())).count("#trend-voice") == 0)
    }

    @Test func saysOnceAboveATableThatNoneOfItsRanksIsTested() async throws {
        let figures = [try SampleSite.figure(SampleSite.eastley, 30), try SampleSite.figure(SampleSite.westley, 20)]
        let page = try await page("indicators/voice/index.html", figures)
        #expect(try page.texts("table.bars td[data-label='Rank']") == ["1st", "2nd"])
        #expect(try page.text("table.bars caption").hasSuffix("None of these ranks is tested."))
    }

    @Test func drawsABarForEachAreaOnAnIndicatorsPage() async throws {
        let page = try await page(
            "indicators/voice/index.html",
            [
                try SampleSite.figure(SampleSite.eastley, 30, lower: 28, upper: 32),
                try SampleSite.figure(SampleSite.westley, 20), try SampleSite.figure(SampleSite.country, 25),
            ]
        )
        #expect(try page.count("table.bars svg.table-bar[aria-hidden='true']") == 2)
        #expect(try page.texts("table.bars th.bar-head") == ["0% to 40%; line: Sampleland 25.0%"])
        #expect(try page.count("table.bars svg .limits") == 1)
        let heading = "Districts: highest Eastley (30.0%), lowest Westley (20.0%)"
        #expect(try page.texts("h2#ranking-voice-district") == [heading])
    }

    @Test func saysInASentenceWhatIsTooShortForALine() async throws {
        let figures = try (0..<3).map { try SampleSite.figure(SampleSite.country, 30 + Double($0), year: 2018 + $0) }
        let page = try await page("indicators/voice/index.html", figures)
        #expect(try page.count("#trend ~ svg") == 0)
        #expect(try page.texts("#trend ~ p") == ["Sampleland: 30.0% in 2018, 32.0% in 2020."])
    }

    @Test func putsAnAreaBetweenTheExtremesForAnalysts() async throws {
        var sample = sample([
            try SampleSite.figure(SampleSite.midtown, 30), try SampleSite.figure(SampleSite.hillside, 20),
            try SampleSite.figure(Self.oldwick, 40), try SampleSite.figure(SampleSite.eastley, 35),
        ])
        let table = FigureChart(
            kind: .spine,
            indicators: [Located("voice", at: SampleSite.location)],
            area: Located("midtown", at: SampleSite.location),
            compare: [],
            title: nil
        )
        sample.briefings = [try SampleSite.briefing(body: "```chart\n```")]
        let fence = try #require(sample.briefings[0].body.fences.first)
        sample.embeddedBlocks = [fence.location: .chart(table)]
        let page = try await sample.html("briefings/one/index.html")
        let cells = try page.texts("table tbody td")
        let place = try #require(cells.firstIndex(of: "Eastley 35.0%"))
        #expect(cells[place...].dropFirst().first == "20.0%")
        #expect(try page.count("td.number + td > svg.spine") == 1)
        #expect(cells[place...].dropFirst(3).first == "40.0%")
    }
}
