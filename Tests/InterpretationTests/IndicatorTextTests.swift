import Interpretation
import ReportModel
import Testing

@Suite struct IndicatorTextTests {
    @Test(arguments: [
        (Polarity.highIsGood, "A higher figure is better.", "the best"),
        (.lowIsGood, "A lower figure is better.", "the best"),
        (.noJudgement, "A higher figure is neither better nor worse in itself.", "the highest"),
    ])
    func saysWhichDirectionIsGood(_ polarity: Polarity, _ sentence: String, _ first: String) {
        let indicator = SampleReport(polarity: polarity, figures: []).indicator
        #expect(IndicatorText.polarity(indicator) == sentence)
        #expect(StandingText.meaningOfFirst(indicator) == first)
    }

    @Test func namesWhatAPercentageIsOf() {
        #expect(IndicatorText.kind(SampleReport(figures: []).indicator) == "Percentage of people asked")
    }

    @Test func givesEachAbsenceAReasonOfItsOwn() {
        let indicator = SampleReport(figures: []).indicator
        let absences: [Absence] = [
            .notCollected, .notAvailable, .withheld, .notApplicable, .doesNotAddUp(parts: 2), .tooLittleCovered(0.5),
            .noBlocks,
        ]
        #expect(Set(absences.map { AbsenceText.reason($0, of: indicator) }).count == absences.count)
    }
}
