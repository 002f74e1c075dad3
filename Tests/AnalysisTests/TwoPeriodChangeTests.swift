import Analysis
import Model
import TestSupport
import Testing

@Suite struct TwoPeriodChangeTests {
    private func change(
        since baseline: Double,
        in period: String? = nil,
        _ figures: [Observation],
        kind: ValueKind = .proportion
    ) throws -> TwoPeriodChange? {
        try SampleReport(kind: kind, figures: figures).analyst
            .change(of: SampleReport.district, indicator: 0, since: baseline, in: period)
    }

    private func counted(_ count: Double, _ year: Int) throws -> Observation {
        try SampleReport.counted(count, of: 200, in: SampleReport.district, year: year)
    }

    @Test func testsTwoPeriodsByTheirCounts() throws {
        let found = try #require(try change(since: 44, [try counted(88, 2018), try counted(112, 2019)]))
        #expect(found.outcome == .better)
        #expect(found.method == .pairByCounts)
        #expect(found.start?.period == (try Sample.year(2018)))
        #expect(found.difference.map { abs($0.value - 12) < 1e-9 } == true)
    }

    @Test func saysWhatTheLargerAreaDidSinceTheBaseline() throws {
        let country = try [(400.0, 2018), (600, 2019)].map {
            try SampleReport.counted($0, of: 2_000, in: SampleReport.country, year: $1)
        }
        func larger(_ own: [Observation], since baseline: Double) throws -> LargerAreaChange? {
            let analyst = try SampleReport(figures: own + country).analyst
            let change = try #require(analyst.change(of: SampleReport.district, indicator: 0, since: baseline, in: nil))
            return analyst.changeOfLarger(SampleReport.district, indicator: 0, beside: change)
        }
        let found = try larger([try counted(88, 2018), try counted(112, 2019)], since: 44)
        #expect(found?.area == SampleReport.country)
        #expect([found?.first.value, found?.last.value] == [20, 30])
        #expect(try larger([try counted(88, 2018), try counted(90, 2019)], since: 44) == nil)
        #expect(try larger([try counted(88, 2017), try counted(112, 2019)], since: 44) == nil)
    }

    @Test func takesTheFigureOfThePeriodThatThePlanNames() throws {
        let figures = [try counted(88, 2017), try counted(88, 2018), try counted(112, 2019)]
        #expect(try change(since: 44, in: "2017", figures)?.start?.period == (try Sample.year(2017)))
        #expect(try change(since: 44, figures)?.start?.period == (try Sample.year(2018)))
    }

    @Test func saysNothingOfLaterFiguresWhereTheBaselineIsEarlier() throws {
        let figures = [try counted(112, 2019)]
        #expect(try change(since: 56, figures)?.start?.period == (try Sample.year(2019)))
        #expect(try change(since: 56, in: "2016", figures)?.start == nil)
    }

    @Test func testsTwoPeriodsByTheirLimitsWithoutCounts() throws {
        let figures = [
            try SampleReport.figure(27.14, 26...28, year: 2018), try SampleReport.figure(30, 29...31, year: 2019),
        ]
        let found = try #require(try change(since: 27.1, figures))
        #expect(found.outcome == .better)
        #expect(found.method == .pairByIntervals)
        #expect(try change(since: 27, figures, kind: .mean)?.start == nil)
    }

    @Test func findsABaselineThatWasShownWithoutDecimals() throws {
        let figures = [try SampleReport.counted(55, of: 199, in: SampleReport.district, year: 2018)]
        let later = try SampleReport.counted(60, of: 199, in: SampleReport.district, year: 2019)
        #expect(try change(since: 28, figures + [later])?.start == figures[0])
        #expect(try change(since: 27.6, figures + [later])?.start == figures[0])
        #expect(try change(since: 27.9, figures + [later])?.start == nil)
    }

    @Test func takesABaselineFromElsewhereForKnown() throws {
        let found = try #require(try change(since: 20, [try counted(88, 2018), try counted(112, 2019)]))
        #expect(found.start == nil)
        #expect(found.outcome == .better)
        #expect(found.method == .fixedBenchmark(limitsAreDerived: true))
    }

    @Test func testsNothingAcrossABreak() throws {
        var later = try counted(112, 2019)
        later.status = .seriesBreak
        #expect(try change(since: 44, [try counted(88, 2018), later])?.outcome == .notCompared(.seriesBreak))
        let silent = try SampleReport.figure(nil, year: 2018, status: .seriesBreak)
        let figures = [try counted(88, 2017), silent, try counted(112, 2019)]
        #expect(try change(since: 44, figures)?.outcome == .notCompared(.seriesBreak))
    }

    @Test func testsNoPeriodsThatShareYears() throws {
        let figures = try [(88.0, 2018), (112, 2019)].map { count, end in
            var figure = try counted(count, end)
            figure.period = try Sample.years(end - 2, end)
            return figure
        }
        #expect(try change(since: 44, figures)?.outcome == .notCompared(.overlappingPeriods))
    }

    @Test func waitsForALaterFigureThanTheBaseline() throws {
        let found = try #require(try change(since: 56, [try counted(88, 2018), try counted(112, 2019)]))
        #expect(found.outcome == .notCompared(.noLaterFigure))
        #expect(found.start == found.latest)
    }

    @Test func takesTheLatestOfSeveralPeriodsWithTheBaseline() throws {
        let figures = [try counted(88, 2017), try counted(88, 2018), try counted(112, 2019)]
        #expect(try change(since: 44, figures)?.start?.period == (try Sample.year(2018)))
    }

    @Test func saysThatNothingWasTestedWithoutAMargin() throws {
        let bare = [try SampleReport.figure(20, year: 2018), try SampleReport.figure(30, year: 2019)]
        #expect(try change(since: 20, bare)?.outcome == .notCompared(.noMargin))
        #expect(try change(since: 21, bare)?.outcome == .notCompared(.noMargin))
        #expect(try change(since: 21, bare)?.difference?.value == 9)
        #expect(try change(since: 20, []) == nil)
    }

    @Test func takesZeroForABaselineLikeAnyOther() throws {
        let found = try #require(try change(since: 0, [try counted(0, 2018), try counted(112, 2019)]))
        #expect(found.start?.value == 0)
        #expect(found.outcome == .better)
    }
}
