import CommonMark
import Diagnostics
import PageRendering
import ReportModel
import Testing

@Suite struct EmbeddedBlockRendererTests {
    @Test func putsASharedPeriodIntoTheHeaderAndReasonsIntoTheCells() async throws {
        let table = FigureTable(
            indicators: [Written("voice", at: SampleSite.location)],
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
            indicators: [Written("voice", at: SampleSite.location)],
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
        let list = AreaList(areas: Self.places, groupedBy: Written("district", at: SampleSite.location))
        let html = try await page("```areas\n```", .areas(list), [])
        let eastley = "<li><span class=\"group-name\"><a href=\"../../areas/eastley/index.html\">Eastley</a></span>"
        #expect(html.contains("<ul class=\"grouped-places\">\n\(eastley)\n<ul class=\"places\">"))
        #expect(html.contains("<li><a href=\"../../areas/hillside/index.html\">Hillside</a></li>"))
    }

    private static let places = AreaSelection.named(
        ["midtown", "hillside"].map { Written($0, at: SampleSite.location) }
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
