import Diagnostics
import Markdown
import Model
import Pages
import Testing

@Suite struct EmbeddedBlockRendererTests {
    @Test func putsASharedPeriodIntoTheHeaderAndReasonsIntoTheCells() async throws {
        let table = FigureTable(
            indicators: [Located("voice", at: SampleSite.location)],
            areas: Self.places,
            caption: "Say <it>"
        )
        let html = try await page("```table\n```", .table(table), [try SampleSite.figure(SampleSite.midtown, 40)])
        #expect(html.contains("<caption>Say &lt;it&gt;</caption>"))
        #expect(html.contains("Have a say</a> <span class=\"period\"><time datetime=\"2020\">2020</time></span></th>"))
        #expect(html.contains("<td class=\"number\">40.0%</td>"))
        #expect(
            html.contains(
                "<td class=\"absent\" data-value=\"\">No figure. We do not know which smaller areas make it up"
            )
        )
        #expect(html.contains("<p class=\"source\">Source: Sample survey, Sample office.</p>"))
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
        let html = try await page("```table\n```", .table(table), figures)
        #expect(html.contains("0.0% <span class=\"period\"><time datetime=\"2021\">2021</time></span></td>"))
    }

    @Test func nestsPlacesUnderLargerOnes() async throws {
        let list = AreaList(areas: Self.places, groupedBy: Located("district", at: SampleSite.location))
        let html = try await page("```areas\n```", .areas(list), [])
        let eastley = "<li><span class=\"group-name\"><a href=\"../../areas/eastley/index.html\">Eastley</a></span>"
        #expect(html.contains("<ul class=\"grouped-places\">\n\(eastley)\n<ul class=\"places\">"))
        #expect(html.contains("<li><a href=\"../../areas/hillside/index.html\">Hillside</a></li>"))
    }

    private func chart(_ content: FigureChart.Content, area: String? = nil, compare: [String] = []) -> EmbeddedBlock {
        .chart(
            FigureChart(
                content: content,
                indicators: [Located("voice", at: SampleSite.location)],
                area: area.map { Located($0, at: SampleSite.location) },
                compare: compare.map { Located($0, at: SampleSite.location) },
                title: "Say <it>"
            )
        )
    }

    @Test func drawsBarsAboveTheirTable() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40), try SampleSite.figure(SampleSite.hillside, 30),
            try SampleSite.figure(SampleSite.country, 35),
        ]
        let block = chart(.bars(Self.places, period: nil), area: "hillside", compare: ["sampleland"])
        let html = try await page("```chart\n```", block, figures)
        #expect(html.contains("<p class=\"chart-title\">Say &lt;it&gt;</p>\n<figure class=\"chart wide\">"))
        #expect(html.contains("class=\"here\">Hillside</text>"))
        #expect(html.contains(">Sampleland 35.0%</text>"))
        #expect(html.contains("<caption class=\"visually-hidden\">Say &lt;it&gt;</caption>"))
        #expect(html.contains("<th scope=\"col\" class=\"number\">Figure 2020</th>"))
        #expect(html.contains("<p class=\"source\">Source: Sample survey, Sample office.</p>"))
    }

    @Test func drawsBarsOfThePeriodThatIsNamed() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40, year: 2019), try SampleSite.figure(SampleSite.midtown, 41),
            try SampleSite.figure(SampleSite.hillside, 30, year: 2019),
            try SampleSite.figure(SampleSite.hillside, 31),
        ]
        let period = Located("2019", at: SampleSite.location)
        let html = try await page("```chart\n```", chart(.bars(Self.places, period: period)), figures)
        #expect(html.contains("<td class=\"number\">40.0%</td>"))
        #expect(!html.contains("41.0%"))
    }

    @Test func drawsATrendBesideAnotherArea() async throws {
        let figures = [
            try SampleSite.figure(SampleSite.midtown, 40, year: 2019), try SampleSite.figure(SampleSite.midtown, 41),
            try SampleSite.figure(SampleSite.country, 35, year: 2019),
            try SampleSite.figure(SampleSite.country, 36),
        ]
        let html = try await page("```chart\n```", chart(.trend, area: "midtown", compare: ["sampleland"]), figures)
        #expect(
            html.contains("Midtown: 40.0% in 2019, 41.0% in 2020. Sampleland: 35.0% in 2019, 36.0% in 2020.</desc>")
        )
        let row =
            "<time datetime=\"2020\">2020</time></th><td class=\"number\">41.0%</td><td class=\"number\">36.0%</td>"
        #expect(html.contains(row))
    }

    @Test func saysWhereAChartHasNothingToShow() async throws {
        let level = FigureChart.Content.strip(Located("place", at: SampleSite.location), within: nil)
        for content in [.bars(Self.places, period: nil), .trend, level, .spine] as [FigureChart.Content] {
            let html = try await page("```chart\n```", chart(content, area: "midtown"), [])
            #expect(html.contains("There are no figures to show here."))
        }
    }

    private static let places = AreaSelection.named(
        ["midtown", "hillside"].map { Located($0, at: SampleSite.location) }
    )

    private func page(_ body: String, _ block: EmbeddedBlock, _ figures: [Observation]) async throws -> String {
        var sample = SampleSite()
        sample.figures = figures
        sample.briefings = [try SampleSite.briefing(body: body)]
        let fence = try #require(sample.briefings[0].body.fences.first)
        sample.embeddedBlocks = [fence.location: block]
        return try await sample.page("briefings/one/index.html")
    }
}
