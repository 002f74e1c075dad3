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
        return text.changes.sentence(try report.reading(of: SampleReport.district), of: report.indicator)
    }

    @Test(arguments: [
        (Polarity.highIsGood, "It has got better: "), (.lowIsGood, "It has got worse: "),
        (.noJudgement, "It has risen: "),
    ])
    func saysFromWhichFigureToWhichATrendHasLed(_ polarity: Polarity, _ start: String) throws {
        let found = try sentence([10, 20, 30, 40, 50, 60], margin: 2, polarity: polarity)
        #expect(found == start + "from 20.0% in 2016 to 60.0% in 2020. Chance alone would rarely make such a trend.")
    }

    @Test func saysSinceWhenNothingHasClearlyChanged() throws {
        #expect(try sentence([10, 11, 9, 10, 12], margin: 5) == "No clear change since 2015.")
    }

    @Test func saysHowManyYearsThereAreWhereFiveAreNeeded() throws {
        #expect(
            try sentence([10, nil, 30], margin: 5)
                == "Too few years to say: 2 periods follow one another without a break or a shared year, and five are needed."
        )
    }

    @Test func claimsNothingWithoutAMarginOfError() throws {
        #expect(
            try sentence([10, 20, 30, 40, 50], margin: nil) == "Not tested: the source gives no margin of error."
        )
    }

    @Test func saysNothingOfASingleFigure() throws {
        #expect(try sentence([10], margin: 1) == nil)
        #expect(try sentence([nil, 10], margin: 1) == nil)
        #expect(try sentence([], margin: 1) == nil)
    }
}
