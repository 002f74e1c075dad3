import Analysis
import Model
import TestSupport
import Testing

@Suite struct FigureComparisonTests {
    /// The reading of Eastley beside Sampleland.
    private func comparison(
        _ figures: [Observation],
        kind: ValueKind = .proportion,
        polarity: Polarity = .highIsGood,
        per multiplier: Double = 100
    ) throws -> ComparatorReading {
        let report = SampleReport(kind: kind, polarity: polarity, multiplier: multiplier, figures: figures)
        return try #require(try report.reading(of: SampleReport.district).comparators.first)
    }

    @Test func holdsAShareAgainstTheRestOfTheLargerArea() throws {
        let found = try comparison([
            try SampleReport.counted(112, of: 200, in: SampleReport.district),
            try SampleReport.counted(200, of: 400, in: SampleReport.country),
        ])
        #expect(found.outcome == .better)
        #expect(found.method == .restByCounts)
        let difference = try #require(found.difference)
        #expect(abs(difference.value - 12) < 1e-9)
        #expect(abs(difference.other - 44) < 1e-9)
        #expect(abs((difference.lower ?? 0) - 2.2019) < 0.001)
        #expect(abs((difference.upper ?? 0) - 21.4783) < 0.001)
    }

    @Test func letsPublishedLimitsDecideBeforeCounts() throws {
        var own = try SampleReport.counted(112, of: 200, in: SampleReport.district)
        own.lower = 45
        own.upper = 67
        let found = try comparison([own, try SampleReport.counted(200, of: 400, in: SampleReport.country)])
        #expect(found.outcome == .noClearDifference)
        #expect(found.method == .restByLimits || found.method == .bothByLimits)
        let bare = try comparison([own, try SampleReport.figure(50, in: SampleReport.country)])
        #expect(bare.outcome == .noClearDifference)
        #expect(bare.method == .fixedBenchmark(limitsAreDerived: false))
        #expect(bare.difference?.other == 50)
        #expect(bare.difference?.lower == -5)
        #expect(bare.difference?.upper == 17)
    }

    @Test func takesTheLargerAreaForKnownWhereItHasNoCounts() throws {
        let found = try comparison([
            try SampleReport.counted(29, of: 100, in: SampleReport.district),
            try SampleReport.figure(50, in: SampleReport.country),
        ])
        #expect(found.outcome == .worse)
        #expect(found.method == .fixedBenchmark(limitsAreDerived: true))
        #expect(abs((found.difference?.upper ?? 0) - (38.54 - 50)) < 0.01)
    }

    @Test func holdsARateAgainstTheRestByBothLimits() throws {
        let clear = try comparison(
            [
                try SampleReport.counted(30, of: 1_000, in: SampleReport.district, per: 1_000),
                try SampleReport.counted(90, of: 5_000, in: SampleReport.country, per: 1_000),
            ],
            kind: .rate,
            polarity: .lowIsGood,
            per: 1_000
        )
        #expect(clear.outcome == .worse)
        #expect(clear.method == .restByIntervals)
        let difference = try #require(clear.difference)
        #expect(abs(difference.value - 15) < 1e-9)
        #expect(abs((difference.lower ?? 0) - 4.3286) < 0.001)
        #expect(abs((difference.upper ?? 0) - 28.3116) < 0.001)
        let close = try comparison(
            [
                try SampleReport.counted(18, of: 1_000, in: SampleReport.district, per: 1_000),
                try SampleReport.counted(78, of: 5_000, in: SampleReport.country, per: 1_000),
            ],
            kind: .rate,
            per: 1_000
        )
        #expect(close.outcome == .noClearDifference)
    }

    @Test(arguments: [
        (200.0, 400.0, ComparisonOutcome.notCompared(.isTheWhole)), (150, 300, .notCompared(.countsDoNotFit)),
        (190, 500, .notCompared(.countsDoNotFit)), (400, 450, .notCompared(.countsDoNotFit)),
    ])
    func refusesWhereTheLargerAreaHasNoRest(_ count: Double, _ base: Double, _ outcome: ComparisonOutcome) throws {
        let found = try comparison([
            try SampleReport.counted(200, of: 400, in: SampleReport.district),
            try SampleReport.counted(count, of: base, in: SampleReport.country),
        ])
        #expect(found.outcome == outcome)
        #expect(found.method == nil)
        #expect(found.difference?.lower == nil)
    }

    @Test func comparesNobodyAndEverybodyLikeAnyOtherCount() throws {
        let none = try comparison([
            try SampleReport.counted(0, of: 50, in: SampleReport.district),
            try SampleReport.counted(20, of: 200, in: SampleReport.country),
        ])
        #expect(none.outcome == .worse)
        #expect(none.difference?.value.rounded() == -13)
        let all = try comparison([
            try SampleReport.counted(50, of: 50, in: SampleReport.district),
            try SampleReport.counted(170, of: 200, in: SampleReport.country),
        ])
        #expect(all.outcome == .better)
        #expect(all.difference.map { abs($0.value - 20) < 1e-9 } == true)
    }

    /// 1 of 100 where the country has 1 in a thousand: the exact two-sided chance is 0.0998.
    @Test(arguments: [ValueKind.proportion, .rate])
    func testsExactlyWhereFewAreExpected(_ kind: ValueKind) throws {
        let against = try comparison(
            [
                try SampleReport.counted(1, of: 100, in: SampleReport.district),
                try SampleReport.counted(1_000, of: 1_000_000, in: SampleReport.country),
            ],
            kind: kind
        )
        #expect(against.outcome == .noClearDifference && against.method == .exactRest)
        #expect(against.difference?.lower == nil)
        let known = try comparison(
            [
                try SampleReport.counted(1, of: 100, in: SampleReport.district),
                try SampleReport.figure(0.1, in: SampleReport.country),
            ],
            kind: kind
        )
        #expect(known.outcome == .noClearDifference && known.method == .exactBenchmark)
        let clear = try comparison(
            [
                try SampleReport.counted(4, of: 100, in: SampleReport.district),
                try SampleReport.counted(1_000, of: 1_000_000, in: SampleReport.country),
            ],
            kind: kind
        )
        #expect(clear.outcome == .better && clear.method == .exactRest)
    }

    /// Two figures with limits that overlap and a benchmark just outside one of them: z = 1.18.
    @Test func countsTheErrorOfTheLargerAreaToo() throws {
        let own = try SampleReport.figure(50, 46.9...53.1)
        let found = try comparison([own, try SampleReport.figure(46.5, 41.6...51.4, in: SampleReport.country)])
        #expect(found.outcome == .noClearDifference && found.method == .bothByLimits)
        let clear = try comparison([own, try SampleReport.figure(43, 40...46, in: SampleReport.country)])
        #expect(clear.outcome == .better)
        var few = try SampleReport.figure(46.5, in: SampleReport.country)
        few.denominator = 400
        #expect(try comparison([own, few]).outcome == .noClearDifference)
        #expect(try comparison([own, try SampleReport.figure(46.5, in: SampleReport.country)]).outcome == .better)
    }

    @Test func takesThePartOutOfAWholeWithLimitsWhereCountsAreKnown() throws {
        var own = try SampleReport.counted(112, of: 200, in: SampleReport.district)
        (own.lower, own.upper) = (49.1, 62.7)
        var larger = try SampleReport.counted(200, of: 400, in: SampleReport.country)
        (larger.lower, larger.upper) = (45.1, 54.9)
        let found = try comparison([own, larger])
        #expect(found.method == .restByLimits && found.outcome == .better)
        #expect(found.difference.map { abs($0.other - 44) < 1e-9 } == true)
    }

    @Test func holdsNoCountAgainstTheTotalThatItIsPartOf() throws {
        let figures = [try SampleReport.figure(100), try SampleReport.figure(300, in: SampleReport.country)]
        #expect(try comparison(figures, kind: .count).outcome == .notCompared(.isPartOfTotal))
    }

    @Test func findsNoDifferenceWhereNobodyIsCountedAnywhere() throws {
        let found = try comparison([
            try SampleReport.counted(0, of: 50, in: SampleReport.district),
            try SampleReport.counted(0, of: 200, in: SampleReport.country),
        ])
        #expect(found.outcome == .noClearDifference)
        #expect(found.difference?.value == 0)
    }

    @Test func claimsNothingForASumOfSomeOfTheParts() throws {
        let partly = try SampleReport.counted(
            112,
            of: 200,
            in: SampleReport.district,
            basis: .derived,
            coverage: 0.9
        )
        let whole = try SampleReport.counted(200, of: 400, in: SampleReport.country)
        #expect(try comparison([partly, whole]).outcome == .notCompared(.partlyCovered))
        let own = try SampleReport.counted(112, of: 200, in: SampleReport.district, basis: .derived, coverage: 1)
        #expect(try comparison([own, whole]).outcome == .better)
        let larger = try SampleReport.counted(200, of: 400, in: SampleReport.country, basis: .derived, coverage: 0.9)
        #expect(try comparison([own, larger]).outcome == .notCompared(.partlyCovered))
    }

    @Test func leavesCountsAloneThatGiveAnotherFigure() throws {
        var own = try SampleReport.counted(112, of: 200, in: SampleReport.district)
        let larger = try SampleReport.counted(200, of: 400, in: SampleReport.country)
        own.countsBelong = false
        #expect(try comparison([own, larger]).outcome == .notCompared(.countsDoNotFit))
        #expect(
            try comparison([own, try SampleReport.figure(50, in: SampleReport.country)]).outcome
                == .notCompared(.countsDoNotFit)
        )
        own.lower = 50.5
        own.upper = 61
        #expect(try comparison([own, try SampleReport.figure(50, in: SampleReport.country)]).outcome == .better)
    }

    @Test func takesNegativeFigures() throws {
        let found = try comparison(
            [try SampleReport.figure(-4, -5 ... -3), try SampleReport.figure(-1, in: SampleReport.country)],
            kind: .mean
        )
        #expect(found.outcome == .worse)
        #expect(found.difference?.value == -3)
        #expect(found.difference?.inHalfWidths == 3)
    }
}
