import Analysis
import Model
import TestSupport
import Testing

@Suite struct SeriesTrendTests {
    private func change(
        _ figures: [Observation],
        kind: ValueKind = .mean,
        polarity: Polarity = .highIsGood
    ) throws -> ChangeOverTime {
        try SampleReport(kind: kind, polarity: polarity, figures: figures).reading(of: SampleReport.district).change
    }

    /// One figure a year up to 2019, each one above or below its value by the margin.
    private func series(_ values: [Double?], margin: Double = 1, breakIn: Int? = nil) throws -> [Observation] {
        try values.enumerated().map { number, value in
            let year = 2020 - values.count + number
            let status: FigureStatus = year == breakIn ? .seriesBreak : value == nil ? .confidential : .normal
            return try SampleReport.figure(
                value,
                value.map { ($0 - margin)...($0 + margin) },
                year: year,
                status: status
            )
        }
    }

    @Test(arguments: [
        (Polarity.highIsGood, JudgedDirection.better), (.lowIsGood, .worse), (.noJudgement, .higher),
    ])
    func judgesARiseByPolarity(_ polarity: Polarity, _ direction: JudgedDirection) throws {
        let found = try change(try series([10, 12, 14, 16, 18]), polarity: polarity)
        guard case .changed(let trend) = found else {
            Issue.record("no trend: \(found)")
            return
        }
        #expect(trend.direction == direction)
        #expect(trend.first == (try Sample.year(2015)))
        #expect(trend.last == (try Sample.year(2019)))
        #expect(abs(trend.slopePerYear - 2) < 1e-9)
        #expect(abs(trend.chiSquared - 153.664) < 0.001)
    }

    @Test func looksAtTheLatestFiveOnly() throws {
        let found = try change(try series([90, 80, 10, 10, 10, 10, 10]))
        #expect(found == .noClearChange(since: try Sample.year(2015)))
    }

    @Test func findsNoClearChangeWithinTheMargins() throws {
        #expect(
            try change(try series([10, 11, 10, 11, 10], margin: 5))
                == .noClearChange(since: try Sample.year(2015))
        )
    }

    @Test func startsAnewAtABreak() throws {
        #expect(try change(try series([1, 2, 10, 12, 14, 16, 18], breakIn: 2016)) == .tooFewPeriods(4))
        let after = try change(try series([90, 80, 10, 12, 14, 16, 18], breakIn: 2015))
        guard case .changed(let trend) = after else {
            Issue.record("no trend: \(after)")
            return
        }
        #expect(trend.first == (try Sample.year(2015)))
    }

    @Test func startsAnewAtABreakThatHasNoFigure() throws {
        #expect(try change(try series([1, 2, 3, nil, 12, 14, 16, 18], breakIn: 2015)) == .tooFewPeriods(4))
    }

    @Test func passesOverWithheldFigures() throws {
        let found = try change(try series([10, 12, nil, 16, 18, 20]))
        guard case .changed(let trend) = found else {
            Issue.record("no trend: \(found)")
            return
        }
        #expect(trend.first == (try Sample.year(2014)))
        #expect(abs(trend.slopePerYear - 2) < 1e-9)
    }

    @Test func saysThatFewPeriodsAreNotNoChange() throws {
        #expect(try change(try series([10, 12, 14, 16])) == .tooFewPeriods(4))
        #expect(try change([]) == .none)
        #expect(try change(try series([nil])) == .none)
    }

    @Test func testsNothingWithoutMargins() throws {
        let bare = try (2015...2019).map { try SampleReport.figure(Double($0), year: $0) }
        #expect(try change(bare) == .noMargin)
        var mixed = try series([10, 12, 14, 16, 18])
        mixed[2].lower = nil
        #expect(try change(mixed) == .noMargin)
    }

    @Test func doesNotMixPublishedLimitsWithDerivedOnes() throws {
        var figures = try (0...4).map { step in
            try SampleReport.counted(
                Double(100 + 40 * step),
                of: 1_000,
                in: SampleReport.district,
                year: 2015 + step,
                per: 1_000
            )
        }
        #expect(try change(figures, kind: .rate) != .noMargin)
        for year in figures.indices.dropFirst() {
            figures[year].lower = figures[year].value.map { $0 - 20 }
            figures[year].upper = figures[year].value.map { $0 + 20 }
            figures[year].countsBelong = false
        }
        #expect(try change(figures, kind: .rate) == .noMargin)
        // Sums of a survey have limits of their own making.
        var sums = try series([10, 12, 14, 16, 18])
        sums[1].basis = .derived
        sums[1].coverage = 1
        #expect(try change(sums) == .noMargin)
        for year in sums.indices {
            sums[year].basis = .derived
            sums[year].coverage = 1
        }
        #expect(try change(sums) != .noMargin)
    }

    @Test func saysNothingOfAHandfulOfPeople() throws {
        let counts = [(5.0, 5.0), (3, 5), (1, 5), (1, 4), (2, 4)]
        let figures = try counts.enumerated().map { number, pair in
            try SampleReport.counted(pair.0, of: pair.1, in: SampleReport.district, year: 2015 + number)
        }
        #expect(try change(figures, kind: .proportion) == .tooFewCounted)
        #expect(try change(figures, kind: .rate) == .tooFewCounted)
    }

    /// The slope is clear and the last figure lies on the other side of the first.
    @Test(arguments: [[15.0, 10, 12, 14.9, 14.9], [15, 10, 12, 14.9, 15.01]])
    func tellsNoTrendAgainstItsOwnEnds(_ values: [Double]) throws {
        let figures = try values.enumerated().map { number, value in
            try SampleReport.counted(200 * value, of: 20_000, in: SampleReport.district, year: 2015 + number)
        }
        #expect(try change(figures, kind: .proportion) == .noDirection(since: try Sample.year(2015)))
    }

    /// A year of months that comes back, then part of it again.
    @Test func takesNoSeasonForATrend() throws {
        let season = [1.2, 1.16, 1.1, 1, 0.9, 0.8, 0.7, 0.76, 0.84, 0.96, 1.1, 1.2]
        func month(_ number: Int) throws -> Period {
            let (year, month) = (2010 + number / 12, number % 12 + 1)
            let start = try #require(CalendarDate(year: year, month: month, day: 1))
            let end = try #require(
                CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
            )
            return try #require(Period(kind: .month, start: start, end: end))
        }
        func figures(_ count: Int, rise: Double) throws -> [Observation] {
            try (0..<count).map { number in
                let value = season[number % 12] + rise * Double(number / 12)
                return Observation(
                    area: SampleReport.district,
                    period: try month(number),
                    value: value,
                    numerator: value * 500,
                    denominator: 50_000
                )
            }
        }
        #expect(try change(try figures(17, rise: 0), kind: .proportion) == .tooFewPeriods(2))
        #expect(
            try change(try figures(53, rise: 0), kind: .proportion) == .noClearChange(since: try month(4))
        )
        guard case .changed(let trend) = try change(try figures(53, rise: 0.2), kind: .proportion) else {
            Issue.record("no trend among the same months")
            return
        }
        #expect(trend.first == (try month(4)) && abs(trend.slopePerYear - 0.2) < 1e-6)
    }

    @Test func takesTheSameTermsOfOtherYears() throws {
        let terms = try (2015...2019).flatMap { year in
            try [(9, 1 + year % 5, 12, 20), (1, 5, 4, 5)].map { first, day, last, end in
                let start = try #require(CalendarDate(year: first == 1 ? year + 1 : year, month: first, day: day))
                let finish = try #require(CalendarDate(year: first == 1 ? year + 1 : year, month: last, day: end))
                return try #require(Period(kind: .span, start: start, end: finish))
            }
        }
        let figures = terms.enumerated().map { number, period in
            Observation(
                area: SampleReport.district,
                period: period,
                value: number.isMultiple(of: 2) ? 5 : 9,
                lower: number.isMultiple(of: 2) ? 4 : 8,
                upper: number.isMultiple(of: 2) ? 6 : 10
            )
        }
        #expect(try change(figures) == .noClearChange(since: terms[1]))
    }

    @Test func derivesMarginsFromCounts() throws {
        let rising = try (0...4).map { step in
            try SampleReport.counted(
                Double(100 + 100 * step),
                of: 1_000,
                in: SampleReport.district,
                year: 2015 + step
            )
        }
        let found = try change(rising, kind: .proportion)
        guard case .changed(let trend) = found else {
            Issue.record("no trend: \(found)")
            return
        }
        #expect(trend.direction == .better)
        #expect(abs(trend.slopePerYear - 10) < 0.2)
    }

    /// Three-year averages of every year, rising by 2 a year.
    private func rolling(_ ends: ClosedRange<Int>) throws -> [Observation] {
        try ends.map { end in
            let value = Double(end) * 2
            return Observation(
                area: SampleReport.district,
                period: try Sample.years(end - 2, end),
                value: value,
                lower: value - 1,
                upper: value + 1
            )
        }
    }

    @Test func takesOnlyPeriodsThatShareNoTime() throws {
        #expect(try change(try rolling(2008...2019)) == .tooFewPeriods(4))
        let found = try change(try rolling(2007...2019))
        guard case .changed(let trend) = found else {
            Issue.record("no trend: \(found)")
            return
        }
        #expect(trend.first == (try Sample.years(2005, 2007)))
        #expect(abs(trend.slopePerYear - 2) < 1e-9)
    }

    @Test func leavesOutPeriodsOfAnotherLength() throws {
        let figures = try series([10, 12, 14, 16, 18]).dropLast() + rolling(2021...2021)
        #expect(try change(Array(figures)) == .tooFewPeriods(1))
    }
}
