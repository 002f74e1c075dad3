import Diagnostics
import Markdown
import Model
import Pages
import TestSupport
import Testing

@Suite struct EmbeddedBlockRendererTests {
    @Test func putsASharedPeriodIntoTheHeaderAndReasonsIntoTheCells() async throws {
        let table = FigureTable(
            indicators: [Located("voice", at: SampleSite.location)],
            areas: Self.places,
            caption: "Say <it>"
        )
        let page = try await self.page("```table\n```", .table(table), [try SampleSite.figure(SampleSite.midtown, 40)])
        #expect(try page.texts("caption") == ["Say <it>"])
        #expect(try page.texts("th").contains("Have a say 2020"))
        #expect(try page.texts("th > a + .period > time[datetime='2020']") == ["2020"])
        #expect(try page.texts("td.number") == ["40.0%"])
        let absent = try page.text("td.absent[data-value='']")
        #expect(absent.hasPrefix("No figure. We do not know which smaller areas make it up"))
        #expect(try page.texts("p.source") == ["Source: Sample survey, Sample office."])
    }

    @Test func putsPeriodsIntoTheCellsWhereTheyDiffer() async throws {
        let table = FigureTable(
            indicators: [Located("voice", at: SampleSite.location)],
            areas: Self.places,
            caption: nil
        )
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 0, year: 2021),
        ]
        let page = try await self.page("```table\n```", .table(table), figures)
        #expect(try page.texts("td.number").contains("0.0% 2021"))
        #expect(try page.texts("td > .period > time[datetime='2021']") == ["2021"])
    }

    @Test func nestsPlacesUnderLargerOnes() async throws {
        let list = AreaList(areas: Self.places, groupedBy: Located("district", at: SampleSite.location))
        let page = try await self.page("```areas\n```", .areas(list), [])
        let group = "ul.grouped-places > li > .group-name"
        #expect(try page.texts("\(group) > a[href='../../areas/eastley/index.html']") == ["Eastley"])
        let inner = "\(group) + ul.places > li > a"
        #expect(try page.texts("\(inner)[href='../../areas/hillside/index.html']") == ["Hillside"])
    }

    private func chart(
        _ kind: FigureChart.Kind,
        area: String? = nil,
        compare: [String] = [],
        title: String? = "Say <it>"
    ) -> EmbeddedBlock {
        .chart(
            FigureChart(
                kind: kind,
                indicators: [Located("voice", at: SampleSite.location)],
                area: area.map { Located($0, at: SampleSite.location) },
                compare: compare.map { Located($0, at: SampleSite.location) },
                title: title
            )
        )
    }

    @Test func drawsBarsAboveTheirTable() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 30),
            try SampleSite.figure(SampleSite.country, 35),
        ]
        let block = chart(.bars(Self.places, period: nil), area: "hillside", compare: ["sampleland"])
        let page = try await self.page("```chart\n```", block, figures)
        #expect(try page.texts("p.chart-title") == ["Say <it>"])
        #expect(try page.count("p.chart-title + p.chart-statistic + figure.chart.wide") == 1)
        #expect(try page.texts("svg text.here").contains("Hillside"))
        #expect(try page.texts("svg text").contains("Sampleland 35.0%"))
        #expect(try page.texts("caption.visually-hidden") == ["Say <it>"])
        #expect(try page.texts("th.number[scope='col']") == ["Figure 2020"])
        #expect(try page.texts("p.source") == ["Source: Sample survey, Sample office."])
    }

    private func trend(title: String?) async throws -> HTMLPage {
        let figures = try (2015...2020).map { year in
            let value = Double(30 + 4 * (year - 2015))
            return try SampleSite.figure(SampleSite.midtown, value, year: year, lower: value - 1, upper: value + 1)
        }
        return try await page("```chart\n```", chart(.trend, area: "midtown", title: title), figures)
    }

    @Test func titlesAChartWithTheTestedChangeThatItShows() async throws {
        let page = try await trend(title: nil)
        #expect(try page.texts("p.chart-title") == ["Midtown: risen from 34.0% in 2016 to 50.0% in 2020"])
        #expect(try page.count("p.chart-title + p.chart-statistic + figure.chart") == 1)
    }

    @Test func saysBelowAChartWithATitleWhatItShows() async throws {
        let page = try await trend(title: "Say <it>")
        let finding = "Midtown: risen from 34.0% in 2016 to 50.0% in 2020. "
        #expect(try page.texts("p.chart-title") == ["Say <it>"])
        #expect(try page.text(".chart figcaption").hasPrefix(finding))
        #expect(try page.text(".chart desc").hasPrefix(finding))
    }

    @Test func titlesBarsWithTheBestAndTheWorstOfThoseThatAreDrawn() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40, lower: 39, upper: 41),
            try SampleSite.figure(SampleSite.hillside, 30, lower: 29, upper: 31),
        ]
        let page = try await self.page("```chart\n```", chart(.bars(Self.places, period: nil), title: nil), figures)
        #expect(try page.texts("p.chart-title") == ["Neighbourhoods: best Midtown (40.0%), worst Hillside (30.0%)"])
    }

    @Test func titlesAChartWithTheStatisticWhereNothingIsKnownTogether() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.eastley, 30),
        ]
        let places = AreaSelection.named(["midtown", "eastley"].map { Located($0, at: SampleSite.location) })
        let page = try await self.page("```chart\n```", chart(.bars(places, period: nil), title: nil), figures)
        #expect(try page.count("p.chart-statistic") == 0)
        #expect(try page.count("p.chart-title + figure.chart.wide") == 1)
    }

    @Test func drawsBarsOfThePeriodThatIsNamed() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40, year: 2019), try SampleSite.figure(SampleSite.midtown, 41),
            try SampleSite.figure(SampleSite.hillside, 30, year: 2019),
            try SampleSite.figure(SampleSite.hillside, 31),
        ]
        let period = Located("2019", at: SampleSite.location)
        let page = try await self.page("```chart\n```", chart(.bars(Self.places, period: period)), figures)
        #expect(try page.texts("td.number") == ["40.0%", "30.0%"])
        #expect(try !page.text("html").contains("41.0%"))
    }

    @Test func drawsATrendBesideAnotherArea() async throws {
        let figures = try (2017...2020).flatMap { year in
            [
                try SampleSite.figure(SampleSite.midtown, Double(year - 1_979), year: year),
                try SampleSite.figure(SampleSite.country, Double(year - 1_984), year: year),
            ]
        }
        let block = chart(.trend, area: "midtown", compare: ["sampleland"])
        let page = try await self.page("```chart\n```", block, figures)
        let words = try page.text("svg > desc")
        #expect(words.contains("Midtown: 38.0% in 2017") && words.contains("41.0% in 2020. Sampleland: 33.0% in 2017"))
        #expect(try page.texts("tbody tr").contains("2020 41.0% 36.0%"))
        #expect(try page.count("th > time[datetime='2020']") == 1)
    }

    @Test func showsWhatIsTooLittleForADrawingAsATable() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 30, year: 2019),
        ]
        let bars = try await self.page("```chart\n```", chart(.bars(Self.places, period: nil)), figures)
        #expect(try bars.count("svg") == 0)
        #expect(try bars.texts("td.number") == ["40.0%", "30.0% 2019"])
        #expect(try bars.texts("p.quiet") == ["No figure for 2020: Hillside."])
        let trend = try await self.page("```chart\n```", chart(.trend, area: "midtown"), figures)
        #expect(try trend.count("svg") == 0)
        #expect(try trend.texts("td.number") == ["40.0%"])
        let level = FigureChart.Kind.strip(Located("place", at: SampleSite.location), within: nil)
        let strip = try await self.page("```chart\n```", chart(level, area: "midtown"), figures)
        #expect(try strip.count("svg") == 0)
        #expect(try strip.texts("td.number").first == "40.0%")
        #expect(try strip.texts("p.quiet").first?.hasPrefix("No figure for 2020") == true)
        for page in [bars, trend, strip] {
            #expect(try !page.texts("p").contains("There are no figures to show here."))
        }
    }

    @Test func saysWhereAChartHasNothingToShow() async throws {
        let level = FigureChart.Kind.strip(Located("place", at: SampleSite.location), within: nil)
        for kind in [.bars(Self.places, period: nil), .trend, level, .spine] as [FigureChart.Kind] {
            let page = try await self.page("```chart\n```", chart(kind, area: "midtown"), [])
            #expect(try page.texts("p").contains("There are no figures to show here."))
        }
    }

    private static let places = AreaSelection.named(
        ["midtown", "hillside"].map { Located($0, at: SampleSite.location) }
    )

    private func page(_ body: String, _ block: EmbeddedBlock, _ figures: [Observation]) async throws -> HTMLPage {
        var sample = SampleSite()
        sample.figures = figures
        sample.briefings = [try SampleSite.briefing(body: body)]
        let fence = try #require(sample.briefings[0].body.fences.first)
        sample.embeddedBlocks = [fence.location: block]
        return try await sample.html("briefings/one/index.html")
    }
}
