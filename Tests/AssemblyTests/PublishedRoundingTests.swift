import Analysis
import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct PublishedRoundingTests {
    private let districts = [1, 2].map(AreaIndex.init)
    private let blocks = [4, 5, 6].map(AreaIndex.init)

    private func figure(_ area: AreaIndex, _ value: Double, _ count: Double? = nil, of base: Double? = nil) throws
        -> Observation
    {
        Observation(
            area: area,
            period: try Sample.year(2019),
            value: value,
            numerator: count,
            denominator: base,
            declaredAt: Diagnostics.SourceLocation(path: "Content/indicators/data/voice.csv", line: 2, column: 1)
        )
    }

    private func decimals(_ figures: [Observation], of area: AreaIndex, roundedTo: Double? = nil) throws -> Int? {
        let indicator = Sample.indicator("voice", roundedTo: roundedTo)
        let inputs = SampleInputs(figures: figures, indicator: indicator)
        let site = SiteAssembler().assemble(inputs.content, inputs.data, asOf: try Sample.day("2026-01-01")).value
        let columns = try #require(site.indicators.first).columns
        return try #require(columns.observations(of: area).first).publishedDecimals
    }

    @Test func isReadFromAllCellsOfALevel() throws {
        let figures = try [figure(districts[0], 29), figure(districts[1], 29.6), figure(blocks[0], 31)]
        #expect(try decimals(figures, of: districts[0]) == 1)
        #expect(try decimals(figures, of: districts[1]) == 1)
        #expect(try decimals(figures, of: blocks[0]) == 0)
    }

    @Test func isSaidByTheIndicator() throws {
        let figures = try [figure(districts[0], 29), figure(districts[1], 31)]
        #expect(try decimals(figures, of: districts[0]) == 0)
        #expect(try decimals(figures, of: districts[0], roundedTo: 0.1) == 1)
        #expect(try decimals(figures, of: districts[0], roundedTo: 0.25) == 2)
        #expect(try decimals(figures, of: districts[0], roundedTo: 5) == 0)
    }

    @Test func isNotReadFromValuesThatTheirCountsGive() throws {
        let figures = try [figure(districts[0], 30, 1_200, of: 4_000), figure(districts[1], 31, 1_236, of: 4_000)]
        #expect(try decimals(figures, of: districts[0]) == nil)
        #expect(try decimals(figures, of: districts[1]) == 0)
        #expect(try decimals(figures, of: districts[0], roundedTo: 1) == 0)
    }
}
