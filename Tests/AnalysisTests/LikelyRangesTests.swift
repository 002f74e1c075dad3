import Analysis
import Model
import TestRandom
import TestSupport
import Testing

@Suite struct LikelyRangesTests {
    private let district = SampleReport.district

    /// The reading of Eastley beside a figure of Sampleland that is taken as known.
    private func reading(
        _ count: Double,
        of base: Double,
        beside known: Double,
        kind: ValueKind = .proportion,
        per multiplier: Double = 100
    ) throws -> Reading {
        let figures = [
            try SampleReport.counted(count, of: base, in: district, per: multiplier),
            try SampleReport.figure(known, in: SampleReport.country),
        ]
        return try SampleReport(kind: kind, multiplier: multiplier, figures: figures).reading(of: district)
    }

    @Test func isExactWhereFewerThanFiveAreExpected() throws {
        let found = try reading(1, of: 100, beside: 0.1)
        let limits = try #require(found.limits)
        #expect(limits.method == .midP)
        #expect(abs(limits.lower - 0.05002) < 1e-4 && abs(limits.upper - 4.83198) < 1e-4)
        #expect(found.comparators.first?.method == .exactBenchmark)
        #expect(try reading(1, of: 100, beside: 6).limits?.method == .wilson)
        #expect(try reading(3, of: 4_000, beside: 1, kind: .rate, per: 1_000).limits?.method == .midP)
        #expect(try reading(3, of: 9_000, beside: 1, kind: .rate, per: 1_000).limits?.method == .exactPoisson)
    }

    /// Clear just where the known figure lies outside the range, for small counts of both kinds.
    @Test(arguments: [ValueKind.proportion, .rate])
    func agreesWithEveryTestAgainstAKnownFigure(_ kind: ValueKind) throws {
        var generator = SeededRandom(seed: 31)
        var (exact, clear) = (0, 0)
        for _ in 0..<600 {
            let base = Double(Int.random(in: 5...200, using: &generator))
            let count = Double(Int.random(in: 0...min(12, Int(base)), using: &generator))
            let known = Double.random(in: 0...12, using: &generator)
            let found = try reading(count, of: base, beside: known, kind: kind)
            let limits = try #require(found.limits)
            let outcome = try #require(found.comparators.first?.outcome)
            #expect((outcome == .better) == (known < limits.lower))
            #expect((outcome == .worse) == (known > limits.upper))
            exact += limits.method == .midP ? 1 : 0
            clear += outcome == .noClearDifference ? 0 : 1
        }
        #expect(exact > 100 && exact < 600 && clear > 50)
    }

    /// Few are expected by Sampleland's figure alone, or by Eastley's counts alone: one range serves both tests.
    @Test func isOneForAllThatAFigureIsHeldAgainst() throws {
        let figures = [
            try SampleReport.counted(3, of: 40, in: SampleReport.midtown),
            try SampleReport.counted(20, of: 400, in: district),
            try SampleReport.figure(19.5, in: SampleReport.country),
        ]
        let report = SampleReport(figures: figures)
        let found = try report.reading(of: SampleReport.midtown)
        #expect(found.limits?.method == .midP)
        #expect(found.comparators.map(\.method) == [.exactRest, .exactBenchmark])
        #expect(try #require(found.limits).upper < 19.5 && found.comparators[1].outcome == .worse)
        let analyst = try report.analyst
        for figure in figures where figure.area == SampleReport.midtown {
            #expect(analyst.ranges.limits(of: figure, indicator: 0) == found.limits)
        }
        #expect(analyst.comparison(of: figures[0], indicator: 0, with: SampleReport.country)?.outcome == .worse)
    }

    @Test func belongsToItsOwnPeriod() throws {
        let early = try SampleReport.counted(1, of: 100, in: district, year: 2018)
        let late = try SampleReport.counted(1, of: 100, in: district, year: 2019)
        let analyst = try SampleReport(
            figures: [
                early, late, try SampleReport.figure(0.1, in: SampleReport.country, year: 2018),
                try SampleReport.figure(10, in: SampleReport.country, year: 2019),
            ]
        ).analyst
        #expect(analyst.ranges.limits(of: early, indicator: 0)?.method == .midP)
        #expect(analyst.ranges.limits(of: late, indicator: 0)?.method == .wilson)
    }

    @Test func keepsPublishedLimitsAndThoseOfIncompleteSums() throws {
        var published = try SampleReport.counted(1, of: 100, in: district)
        published.lower = 0.2
        published.upper = 3
        let country = try SampleReport.figure(0.1, in: SampleReport.country)
        let found = try SampleReport(figures: [published, country]).reading(of: district)
        #expect(found.limits?.method == .published && found.limits?.upper == 3)
        let sum = try SampleReport.counted(1, of: 100, in: district, basis: .derived, coverage: 0.9)
        #expect(try SampleReport(figures: [sum, country]).reading(of: district).limits?.method == .wilson)
        let bare = try SampleReport(figures: [try SampleReport.figure(4), country]).reading(of: district)
        #expect(bare.limits == nil)
    }

    @Test func looksAtTheTargetsAndBaselinesOfPlans() throws {
        func limits(target: Double, baseline: Double?) throws -> Limits? {
            var level = SampleLevel(measures: [.init(values: [6], kind: .proportion, bases: [100])])
            level.plans = [
                SamplePlan.plan(
                    "safer",
                    SamplePlan.commitment(indicator: "measure-0", baseline: baseline, target: target)
                )
            ]
            level.areasOfPlan = [[SampleLevel.area(0)]]
            return Analyst(try level.site).reading(of: SampleLevel.area(0), indicator: 0).limits
        }
        #expect(try limits(target: 6, baseline: 8)?.method == .wilson)
        #expect(try limits(target: 2, baseline: nil)?.method == .midP)
        #expect(try limits(target: 8, baseline: 1)?.method == .midP)
    }
}
