import Statistics
import Testing

@Suite struct PrimarySuppressionTests {
    @Test(
        arguments: [
            (0, PrimarySuppression.withhold), (29.9, .withhold), (30, .showWithLowReliability),
            (49, .showWithLowReliability), (50, .show), (-5, .withhold), (.nan, .withhold),
        ] as [(Double, PrimarySuppression)]
    )
    func followsTheSurveyRule(_ base: Double, _ expected: PrimarySuppression) {
        #expect(PrimarySuppression.forSurvey(base: base) == expected)
    }

    @Test(
        arguments: [
            (4, 5, PrimarySuppression.withhold), (5, 5, .show), (0, 5, .withhold), (0, 0, .show), (3, -1, .show),
            (-1, 0, .withhold), (.nan, 5, .withhold), (3, .nan, .withhold),
        ] as [(Double, Double, PrimarySuppression)]
    )
    func withholdsCountsBelowTheThreshold(_ count: Double, _ threshold: Double, _ expected: PrimarySuppression) {
        #expect(PrimarySuppression.forCount(count, below: threshold) == expected)
    }
}
