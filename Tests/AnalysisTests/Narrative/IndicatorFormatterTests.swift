import Analysis
import Model
import TestSupport
import Testing

@Suite struct IndicatorFormatterTests {
    @Test(arguments: [
        (Polarity.highIsGood, "A higher figure is better.", "the best"),
        (.lowIsGood, "A lower figure is better.", "the best"),
        (.noJudgement, "A higher figure is neither better nor worse in itself.", "the highest"),
    ])
    func saysWhichDirectionIsGood(_ polarity: Polarity, _ sentence: String, _ first: String) throws {
        let text = Formatters(try EnglishWords.read())
        let indicator = SampleReport(polarity: polarity, figures: []).indicator
        #expect(text.indicators.polarity(indicator) == sentence)
        #expect(text.ranks.meaningOfFirst(indicator) == first)
    }

    @Test func namesWhatAPercentageIsOf() throws {
        let text = Formatters(try EnglishWords.read())
        #expect(text.indicators.kind(SampleReport(figures: []).indicator) == "Percentage of people asked")
    }

    @Test func givesEachAbsenceAReasonOfItsOwn() throws {
        let text = Formatters(try EnglishWords.read())
        let indicator = SampleReport(figures: []).indicator
        let day = try #require(CalendarDate(iso: "2023-04-01"))
        #expect(
            text.absences.reason(.notYetThere(began: day), of: indicator)
                == "It began in April 2023, after these figures."
        )
        #expect(
            text.absences.reason(.noLongerThere(ended: day), of: indicator)
                == "It ended in March 2023, before these figures."
        )
        let absences: [Absence] = [
            .notCollected, .notAvailable, .withheld, .notApplicable, .doesNotAddUp(parts: 2),
            .tooLittleCovered(coverage: 0.5, present: 1, parts: 2),
            .tooLittleCovered(coverage: nil, present: 1, parts: 2),
            .noBlocks,
        ]
        #expect(Set(absences.map { text.absences.reason($0, of: indicator) }).count == absences.count)
    }

    @Test(arguments: [("%", "35.0% to 45.0%"), ("years", "35.0 to 45.0 years"), ("", "35.0 to 45.0")])
    func givesTheUnitOfARangeOnce(_ unit: String, _ text: String) throws {
        let start = try #require(CalendarDate(iso: "2020-01-01"))
        let period = try #require(Period(kind: .day, start: start, end: start))
        let figure = Observation(area: SampleReport.midtown, period: period, value: 40, lower: 35, upper: 45)
        let report = SampleReport(unit: unit, figures: [figure])
        let limits = try #require(try report.reading(of: SampleReport.midtown).limits)
        let words = try Formatters(EnglishWords.read()).indicators
        #expect(words.likelyRange(limits, of: figure, report.indicator) == text)
    }
}
