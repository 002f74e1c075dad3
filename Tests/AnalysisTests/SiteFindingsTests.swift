import Analysis
import Model
import TestSupport
import Testing

@Suite struct SiteFindingsTests {
    private func found(_ measures: [SampleLevel.Measure], atMost count: Int = 3) throws -> SiteFindings {
        let level = SampleLevel(measures: measures)
        let indicators = measures.indices
        return SiteFindings(atMost: count, among: level.areas, indicators: indicators, analyst: Analyst(try level.site))
    }

    private func chosen(_ found: SiteFindings) -> [[Int]] {
        found.findings.map { [$0.reading.indicator, Int($0.reading.area.position)] }
    }

    @Test func takesTheClearestOfEachKindByTurns() throws {
        let found = try found([
            .init(values: [24, 30, 20], whole: 20, margin: 1),  // the clearest concern: N1
            .init(values: [29, 20, 20], whole: 20, margin: 1),  // the next: N0
            .init(values: [20, 20, 5], whole: 20, margin: 1),  // the clearest strength: N2
        ])
        #expect(chosen(found) == [[0, 3], [2, 4], [1, 2]])
        #expect(found.tested == 9)
    }

    @Test func tellsOneIndicatorOnce() throws {
        let found = try found([.init(values: [30, 31, 32], whole: 20, margin: 1)])
        #expect(chosen(found) == [[0, 4]])
    }

    @Test func tellsOfOnePlaceAgainOnlyWhereNoOtherIsLeft() throws {
        let found = try found([
            .init(values: [40, 20], whole: 20, margin: 1), .init(values: [39, 20], whole: 20, margin: 1),
            .init(values: [20, 24], whole: 20, margin: 1),
        ])
        #expect(chosen(found) == [[0, 2], [2, 3], [1, 2]])
    }

    @Test func findsNothingWhereNothingIsTested() throws {
        let found = try found([.init(values: [40, 20], whole: 20)])
        #expect(found.findings.isEmpty && found.tested == 0)
    }
}
