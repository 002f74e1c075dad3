import Analysis
import Model
import TestSupport
import Testing

@Suite struct AreaGapTests {
    private func gap(_ measure: SampleLevel.Measure) throws -> AreaGap? {
        let level = SampleLevel(measures: [measure])
        return AreaGap(among: level.areas, indicator: 0, in: try level.matrix)
    }

    @Test func measuresTheGapInPointsRatioAndPeople() throws {
        let found = try #require(
            try gap(
                .init(values: [20, nil, 50, 80], kind: .proportion, bases: [100, 100, 100, 200])
            )
        )
        #expect(found.count == 3)
        #expect(found.lowest == [SampleLevel.area(0)])
        #expect(found.highest == [SampleLevel.area(3)])
        #expect(found.difference.value == 60)
        #expect(found.ratio == 4)
        #expect(found.people?.area == SampleLevel.area(3))
        #expect(found.people?.change == -120)
        #expect(found.outcome == .higher)
        #expect(found.method == .pairByCounts)
    }

    /// 29 was published as a whole number, so that it may be 29.4.
    @Test func claimsNoGapWithinThePublishedRounding() throws {
        let exact = try #require(try gap(.init(values: [29, 29.4], margin: 0.05)))
        #expect(exact.outcome == .higher)
        let rounded = try #require(try gap(.init(values: [29, 29.4], margin: 0.05, roundingOfParts: 1)))
        #expect(rounded.outcome == .noClearDifference)
    }

    @Test func countsPeopleInTheWorseArea() throws {
        let high = try gap(
            .init(values: [20, 80], kind: .proportion, polarity: .highIsGood, bases: [100, 200])
        )
        #expect(high?.people?.area == SampleLevel.area(0))
        #expect(high?.people?.change == 60)
        let neutral = try gap(
            .init(values: [20, 80], kind: .proportion, polarity: .noJudgement, bases: [100, 200])
        )
        #expect(neutral?.people == nil)
        #expect(neutral?.ratio == 4)
        let survey = try gap(.init(values: [20, 80], kind: .proportion, isSurvey: true, bases: [100, 200]))
        #expect(survey?.people == nil)
        #expect(try gap(.init(values: [20, 80], kind: .proportion))?.people == nil)
    }

    @Test(arguments: [(false, true), (true, false)])
    func countsNoPeopleByAStandardisedRate(_ lowBelongs: Bool, _ highBelongs: Bool) throws {
        let year = try Sample.year(2019)
        func rate(_ area: AreaIndex, _ value: Double, _ belongs: Bool) -> Observation {
            Observation(
                area: area,
                period: year,
                value: value,
                numerator: 10,
                denominator: 1_000,
                countsBelong: belongs
            )
        }
        let areas = [SampleReport.midtown, SampleReport.farAway]
        let report = SampleReport(
            kind: .rate,
            unit: "per 1,000",
            polarity: .lowIsGood,
            multiplier: 1_000,
            figures: [rate(areas[0], 10, lowBelongs), rate(areas[1], 180, highBelongs)]
        )
        let found = try #require(AreaGap(among: areas, indicator: 0, in: try report.matrix))
        #expect(found.people == nil && found.difference.value == 170)
    }

    @Test func listsAreasThatShareAnEnd() throws {
        let found = try #require(try gap(.init(values: [20.04, 19.96, 50, 50], margin: 1)))
        #expect(found.lowest == [SampleLevel.area(0), SampleLevel.area(1)])
        #expect(found.lowestFigure.value == 19.96)
        #expect(found.highest == [SampleLevel.area(2), SampleLevel.area(3)])
        #expect(found.highestFigure.area == SampleLevel.area(2))
    }

    @Test func findsNoGapAmongEqualAreas() throws {
        let found = try #require(try gap(.init(values: [20, 20, 20], margin: 1)))
        #expect(found.lowest == found.highest)
        #expect(found.lowest.count == 3)
        #expect(found.difference.value == 0)
        #expect(found.outcome == .noClearDifference)
    }

    @Test func givesNoRatioWhereNoneMakesSense() throws {
        #expect(try gap(.init(values: [0, 20], kind: .proportion))?.ratio == nil)
        #expect(try gap(.init(values: [10, 20], kind: .mean))?.ratio == nil)
        #expect(try gap(.init(values: [10, 20], kind: .score))?.ratio == nil)
        #expect(try gap(.init(values: [10, 20], kind: .rate))?.ratio == 2)
        let negative = try #require(try gap(.init(values: [-10, 20], kind: .mean)))
        #expect(negative.ratio == nil)
        #expect(negative.difference.value == 30)
    }

    @Test func claimsNothingForTheEndsOfWhatChanceAloneMakes() throws {
        // The ends alone would test as different; the forty areas together vary as alike ones do.
        let values = [10.0] + Array(repeating: 20, count: 38) + [30]
        let found = try #require(
            try gap(.init(values: values, kind: .proportion, bases: values.map { _ in 80 }))
        )
        #expect(found.outcome == .noClearDifference)
        guard case .noMoreThanChance = found.variation else {
            Issue.record("varies: \(found.variation)")
            return
        }
        let alone = try gap(.init(values: [10, 30], kind: .proportion, bases: [80, 80]))
        #expect(alone?.outcome == .higher)
    }

    @Test func saysThatAGapWithoutMarginsWasNotTested() throws {
        let found = try #require(try gap(.init(values: [10, 20])))
        #expect(found.outcome == .notCompared(.noMargin))
        #expect(found.difference.value == 10)
        #expect(found.difference.lower == nil)
    }

    @Test func needsTwoAreasAndAKindThatCanBeSetSideBySide() throws {
        #expect(try gap(.init(values: [10, nil])) == nil)
        #expect(try gap(.init(values: [nil, nil])) == nil)
        #expect(try gap(.init(values: [10, 20], kind: .count)) == nil)
        #expect(try gap(.init(values: [10, 20], kind: .decile)) == nil)
    }

    @Test func takesForEqualWhatReadersSeeAsEqual() throws {
        let found = try #require(
            try gap(.init(values: [20.3, 19.8, 50], kind: .proportion, bases: [60, 60, 60]))
        )
        #expect(found.lowest == [SampleLevel.area(0), SampleLevel.area(1)])
    }
}
