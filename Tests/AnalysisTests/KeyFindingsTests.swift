import Analysis
import Model
import TestSupport
import Testing

@Suite struct KeyFindingsTests {
    private func findings(_ measures: [SampleLevel.Measure]) throws -> KeyFindings {
        let analyst = Analyst(try SampleLevel(measures: measures).site)
        return KeyFindings(measures.indices.map { analyst.reading(of: SampleLevel.area(0), indicator: $0) })
    }

    @Test func choosesWhatIsFurthestOutsideItsMargin() throws {
        let found = try findings([
            .init(values: [10], whole: 20, margin: 8), .init(values: [15], whole: 20, margin: 1),
            .init(values: [90], whole: 20, margin: 60), .init(values: [24], whole: 20, margin: 1),
        ])
        #expect(found.strength?.reading.indicator == 1)
        #expect(found.concern?.reading.indicator == 3)
        #expect(found.differences.map(\.comparator.outcome) == [.better, .worse])
        #expect(found.tested == 4)
        #expect(found.trendsTested == 0)
    }

    @Test func takesTheFirstOfTwoThatStandOutEqually() throws {
        let measure = SampleLevel.Measure(values: [10], whole: 20, margin: 2)
        #expect(try findings([measure, measure]).strength?.reading.indicator == 0)
    }

    @Test func findsNothingWhereNothingIsClear() throws {
        let found = try findings([
            .init(values: [19], whole: 20, margin: 2), .init(values: [10], whole: 20), .init(values: [nil], whole: 20),
            .init(values: [30], polarity: .noJudgement, whole: 20, margin: 2),
        ])
        #expect(found.differences.isEmpty)
        #expect(found.change == nil)
        #expect(found.tested == 2)
    }

    private func reading(_ values: [Double], polarity: Polarity) throws -> Reading {
        let figures = try values.enumerated().map { number, value in
            try SampleReport.figure(value, (value - 1)...(value + 1), year: 2015 + number)
        }
        return try SampleReport(kind: .mean, polarity: polarity, figures: figures).reading(of: SampleReport.district)
    }

    @Test func choosesTheClearestTrendThatIsGoodOrBadNews() throws {
        let neutral = try reading([10, 30, 50, 70, 90], polarity: .noJudgement)
        let small = try reading([10, 12, 14, 16, 18], polarity: .lowIsGood)
        let large = try reading([18, 15, 12, 9, 6], polarity: .lowIsGood)
        let flat = try reading([10, 10, 10, 10, 10], polarity: .lowIsGood)
        let found = KeyFindings([neutral, small, large, flat])
        #expect(found.change?.trend.direction == .better)
        #expect(found.change?.trend.slopePerYear.rounded() == -3)
        #expect(found.trendsTested == 4)
        #expect(KeyFindings([neutral, flat]).change?.trend.direction == .higher)
        #expect(KeyFindings([flat]).change == nil)
    }
}
