import Analysis
import Model
import TestSupport
import Testing

@Suite struct ChangeFormatterTests {
    /// One figure a year from 2015 on, each with limits this far on either side, or with none.
    private func sentence(_ values: [Double?], margin: Double?, polarity: Polarity = .highIsGood) throws -> String? {
        let figures = try values.enumerated().map { number, value in
            Observation(
                area: SampleReport.district,
                period: try Sample.year(2015 + number),
                value: value,
                lower: margin.flatMap { margin in value.map { $0 - margin } },
                upper: margin.flatMap { margin in value.map { $0 + margin } },
                status: value == nil ? .confidential : .normal
            )
        }
        let report = SampleReport(polarity: polarity, figures: figures)
        let text = Formatters(try EnglishWords.read())
        return text.changes.sentence(try report.reading(of: SampleReport.district), in: try report.site)
    }

    @Test(arguments: [
        (Polarity.highIsGood, "It has got better: "), (.lowIsGood, "It has got worse: "),
        (.noJudgement, "It has risen: "),
    ])
    func saysFromWhichFigureToWhichATrendHasLed(_ polarity: Polarity, _ start: String) throws {
        let found = try sentence([10, 20, 30, 40, 50, 60], margin: 2, polarity: polarity)
        #expect(found == start + "from 20.0% in 2016 to 60.0% in 2020. Chance alone would rarely make such a trend.")
    }

    private func title(_ values: [Double], margin: Double?) throws -> String? {
        let figures = try values.enumerated().map { number, value in
            try SampleReport.figure(value, margin.map { (value - $0)...(value + $0) }, year: 2015 + number)
        }
        let report = SampleReport(figures: figures)
        let text = Formatters(try EnglishWords.read())
        return text.changes.title(try report.reading(of: SampleReport.district), in: try report.site)
    }

    @Test func saysWhereATrendStartedLongBeforeWhenThatIsNotWhereItSeems() throws {
        let values: [Double] = [55, 20, 30, 40, 50, 60]
        let trend = "from 20.0% in 2016 to 60.0% in 2020"
        #expect(
            try sentence(values, margin: 2)
                == "It has got better: \(trend). Chance alone would rarely make such a trend. It was 55.0% in 2015."
        )
        #expect(try title(values, margin: 2)?.hasSuffix("risen \(trend) (55.0% in 2015)") == true)
        #expect(try title([30, 20, 30, 40, 50, 60], margin: 2)?.hasSuffix("risen \(trend)") == true)
    }

    @Test func saysThePeakOrTroughThatTheEndsOfASeriesHide() throws {
        let ends = ": 10.0% in 2015, 12.0% in 2018"
        #expect(try title([10, 30, 20, 12], margin: nil)?.hasSuffix(ends + "; highest 30.0% in 2016") == true)
        #expect(try title([10, 8, 2, 12], margin: nil)?.hasSuffix(ends + "; lowest 2.0% in 2017") == true)
        #expect(try title([10, 13, 11, 12], margin: nil)?.hasSuffix(ends) == true)
        #expect(try title([10, 30, 20, 12], margin: 4)?.hasSuffix(ends + "; highest 30.0% in 2016") == true)
        #expect(try title([10, 30, 20, 12], margin: 12)?.hasSuffix(ends) == true)
    }

    @Test func saysSinceWhenNothingHasClearlyChanged() throws {
        #expect(try sentence([10, 11, 9, 10, 12], margin: 5) == "No clear change since 2015.")
    }

    @Test func saysHowManyYearsThereAreWhereFiveAreNeeded() throws {
        #expect(
            try sentence([10, nil, 30], margin: 5)
                == "Too few years to see a trend: it takes five, and there are 2."
        )
    }

    @Test func claimsNothingWithoutAMarginOfError() throws {
        #expect(
            try sentence([10, 20, 30, 40, 50], margin: nil) == "Not tested: the source gives no margin of error."
        )
    }

    private func sentence(_ figures: [Observation], counted: CountCoverage? = nil) throws -> String? {
        let report = SampleReport(counted: counted, figures: figures)
        let text = Formatters(try EnglishWords.read())
        return text.changes.sentence(try report.reading(of: SampleReport.district), in: try report.site)
    }

    @Test func tellsSomeMarginsFromNone() throws {
        let figures = try (0..<5).map { step in
            let value = 10 + 10 * Double(step)
            return try SampleReport.figure(value, step == 2 ? nil : (value - 1)...(value + 1), year: 2015 + step)
        }
        #expect(
            try sentence(figures)
                == "Not tested: one of the latest figures has no margin of error, or one of another kind."
        )
    }

    @Test func asksForNoMarginWhereEverybodyIsCounted() throws {
        let figures = try (0..<5).map { try SampleReport.figure(10 + 10 * Double($0), year: 2015 + $0) }
        #expect(
            try sentence(figures, counted: .all)
                == "Everybody is counted, so a change is a fact. We have not tested whether it stands out. "
                + "From 2015 to 2019 it went from 10.0% to 50.0%."
        )
    }

    /// Figures of several periods by their first and last days, each with limits.
    private func figures(_ kind: Period.Kind, _ days: [(String, String)]) throws -> [Observation] {
        try days.enumerated().map { step, days in
            let value = 10 + 10 * Double(step)
            let (start, end) = (try Sample.day(days.0), try Sample.day(days.1))
            return Observation(
                area: SampleReport.district,
                period: try #require(Period(kind: kind, start: start, end: end)),
                value: value,
                lower: value - 1,
                upper: value + 1
            )
        }
    }

    @Test func saysThatMonthsAreComparedWithTheSameMonthOfOtherYears() throws {
        #expect(
            try sentence(try figures(.month, [("2024-01-01", "2024-01-31"), ("2024-03-01", "2024-03-31")]))
                == "Too few years to see a trend: it takes the same part of five years, and there is 1."
        )
    }

    @Test func saysThatYearsMustNotOverlapWhereMoreAreShownThanCount() throws {
        let spans = [2015, 2016, 2017, 2018].map { ("\($0)-01-01", "\($0 + 2)-12-31") }
        #expect(
            try sentence(try figures(.severalYears, spans))
                == "Too few separate periods in a row to see a trend: it takes five, and there are 2."
        )
    }

    @Test func callsASpanAPeriodSoThatTheSentenceCanBeRead() throws {
        let spans = [2009, 2012, 2015, 2018, 2021].map { ("\($0)-01-01", "\($0 + 2)-12-31") }
        #expect(
            try sentence(try figures(.severalYears, spans))
                == "It has got better: from 10.0% in the period 2009 to 2011 to 50.0% in the period 2021 to 2023. "
                + "Chance alone would rarely make such a trend."
        )
    }

    @Test func saysThatOneYearTellsNothing() throws {
        let one = "We have figures for one year only, so we cannot say whether it has changed."
        #expect(try sentence([10], margin: 1) == one)
        #expect(try sentence([nil, 10], margin: 1) == one)
        #expect(try sentence([], margin: 1) == nil)
    }

    @Test func tellsAChangeThatIsTooOldAsAFact() throws {
        #expect(
            try sentence([40, 41, 30, 30, 31, 30, 30], margin: 2)
                == "No clear change since 2017. From 2015 to 2021 it went from 40.0% to 30.0%."
        )
        #expect(try sentence([30, 41, 30, 30, 31, 30, 30], margin: 2) == "No clear change since 2017.")
    }

    @Test func tellsWhatTheLargerAreaDidInTheSameYears() throws {
        let figures = try (0..<5).flatMap { step in
            try [(SampleReport.district, 10.0), (SampleReport.country, 20)].map { area, start in
                let value = start + 5 * Double(step)
                return try SampleReport.figure(value, (value - 1)...(value + 1), in: area, year: 2015 + step)
            }
        }
        let report = SampleReport(figures: figures)
        let text = Formatters(try EnglishWords.read())
        let found = text.changes.sentence(try report.reading(of: SampleReport.district), in: try report.site)
        #expect(found?.hasSuffix("Over the same time Sampleland went from 20.0% to 40.0%.") == true)
    }

    /// A district whose change is older than five years, beside the larger area's figures; a missing one is left out.
    private func old(beside larger: [Double?], breakIn year: Int? = nil) throws -> String? {
        let figures = try [(SampleReport.district, [40.0, 41, 30, 30, 31, 30, 30]), (SampleReport.country, larger)]
            .flatMap { area, values in
                try values.enumerated().compactMap { number, value in
                    try value.map {
                        try SampleReport.figure(
                            $0,
                            ($0 - 2)...($0 + 2),
                            in: area,
                            year: 2015 + number,
                            status: area == SampleReport.country && year == 2015 + number ? .seriesBreak : .normal
                        )
                    }
                }
            }
        let report = SampleReport(figures: figures)
        let text = Formatters(try EnglishWords.read())
        return text.changes.sentence(try report.reading(of: SampleReport.district), in: try report.site)
    }

    @Test func tellsWhatTheLargerAreaDidInTheYearsOfAnOldChange() throws {
        let own = "No clear change since 2017. From 2015 to 2021 it went from 40.0% to 30.0%."
        #expect(
            try old(beside: [50, nil, nil, nil, nil, nil, 45])
                == own + " Over the same time Sampleland went from 50.0% to 45.0%."
        )
        #expect(
            try old(beside: [50, 40, 40, 40, 40, 40, 50]) == own + " Over the same time Sampleland stayed at 50.0%."
        )
        #expect(try old(beside: [nil, 50, 50, 50, 50, 50, 45]) == own)
        #expect(try old(beside: [50, 50, 50, 50, 45, 45, 45], breakIn: 2019) == own)
        #expect(try old(beside: [50, 50, 50, 50, 45, 45, 45], breakIn: 2015)?.hasSuffix("to 45.0%.") == true)
    }

    @Test func saysThatAClearSlopeHasNoDirection() throws {
        #expect(
            try sentence([15, 10, 12, 14.9, 14.9], margin: 0.3)
                == "It has gone up and down since 2015, in no one direction."
        )
    }
}
