import Analysis
import Model
import Testing

@Suite struct ComparisonCountTests {
    private func count(_ measure: SampleLevel.Measure, against larger: AreaIndex = SampleLevel.district) throws
        -> ComparisonCount?
    {
        let level = SampleLevel(measures: [measure])
        return ComparisonCount(of: level.areas, against: larger, indicator: 0, in: try level.table)
    }

    @Test func countsAreasPlainlyAndByTest() throws {
        let found = try #require(try count(.init(values: [10, 19, 20.04, 30, nil], whole: 20, margin: 2)))
        #expect(found.lower == 2)
        #expect(found.equal == 1)
        #expect(found.higher == 1)
        #expect(found.outcomes.better == 1)
        #expect(found.outcomes.worse == 1)
        #expect(found.outcomes.noClearDifference == 2)
        #expect(found.outcomes.noFigure == 1)
        #expect(found.outcomes.tested == 4)
        #expect(found.outcomes.total == 5)
    }

    @Test func countsWhatWasNotTested() throws {
        let found = try #require(try count(.init(values: [10, 30], whole: 20)))
        #expect(found.lower == 1)
        #expect(found.higher == 1)
        #expect(found.outcomes.notTested == 2)
        #expect(found.outcomes.tested == 0)
    }

    @Test func saysNoGoodOrBadWithoutPolarity() throws {
        let found = try #require(try count(.init(values: [10, 30], polarity: .noJudgement, whole: 20, margin: 2)))
        #expect(found.outcomes.lower == 1)
        #expect(found.outcomes.higher == 1)
    }

    @Test func needsTheLargerAreasFigureForThePeriod() throws {
        #expect(try count(.init(values: [10, 30], margin: 2)) == nil)
        #expect(try count(.init(values: [10, 30], whole: 20), against: SampleLevel.country) == nil)
        #expect(try count(.init(values: [nil], whole: 20)) == nil)
        #expect(try count(.init(values: [0, 0], whole: 0))?.equal == 2)
    }
}
