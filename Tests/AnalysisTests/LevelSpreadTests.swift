import Analysis
import Model
import TestSupport
import Testing

@Suite struct LevelSpreadTests {
    private func figure(_ area: AreaIndex, _ value: Double?, status: FigureStatus = .normal) throws -> Observation {
        Observation(area: area, period: try Sample.year(2020), value: value, status: status)
    }

    @Test func goesFromTheLowestToTheHighestFigure() throws {
        let report = SampleReport(figures: [
            try figure(SampleReport.midtown, 40), try figure(SampleReport.unlocated, 10),
            try figure(SampleReport.farAway, 25),
        ])
        let spread = try #require(LevelSpread(try report.table, indicator: 0))
        #expect(spread.lowest.area == SampleReport.unlocated)
        #expect(spread.highest.area == SampleReport.midtown)
        #expect(spread.values == [40, 10, 25])
        #expect(spread.middleHalf == nil)
    }

    @Test func leavesOutWithheldFigures() throws {
        let report = SampleReport(figures: [
            try figure(SampleReport.midtown, 40), try figure(SampleReport.unlocated, nil, status: .confidential),
            try figure(SampleReport.farAway, 25),
        ])
        let spread = try #require(LevelSpread(try report.table, indicator: 0))
        #expect(spread.values == [40, 25])
        #expect(spread.lowest.area == SampleReport.farAway)
    }

    @Test func isMissingWithoutFigures() throws {
        let report = SampleReport(figures: [try figure(SampleReport.country, 40)])
        #expect(LevelSpread(try report.table, indicator: 0) == nil)
        #expect(LevelSpread(try report.table, indicator: 5) == nil)
    }
}
