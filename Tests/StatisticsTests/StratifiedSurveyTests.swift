import Statistics
import Testing

@Suite struct StratifiedSurveyTests {
    @Test func weighsAreasByPopulation() throws {
        let survey = try #require(
            StratifiedSurvey([
                SurveyStratum(share: 0.2, population: 3_000, effectiveSample: 100),
                SurveyStratum(share: 0.6, population: 1_000, effectiveSample: 400),
            ])
        )
        #expect(isClose(survey.share, 0.3))
        #expect(isClose(survey.variance, 0.5625 * 0.0016 + 0.0625 * 0.0006))
        #expect(isClose(survey.effectiveSample, 0.21 / 0.000_937_5))
        #expect(survey.coverage == 1)
        let interval = try #require(survey.interval())
        #expect(isClose(interval.lower, 0.243_7, within: 0.000_5) && isClose(interval.upper, 0.363, within: 0.000_5))
    }

    @Test func isAnOrdinaryProportionForOneArea() throws {
        let survey = try #require(
            StratifiedSurvey([SurveyStratum(share: 0.29, population: 5_000, effectiveSample: 100)])
        )
        let plain = try #require(WilsonInterval.of(count: 29, base: 100))
        #expect(isClose(survey.interval()?.lower, plain.lower) && isClose(survey.interval()?.upper, plain.upper))
    }

    @Test func keepsAWidthWhereNobodySaidSo() throws {
        let strata = [0, 0].map { SurveyStratum(share: $0, population: 500, effectiveSample: 10) }
        let survey = try #require(StratifiedSurvey(strata))
        #expect(survey.share == 0 && survey.variance == 0 && survey.effectiveSample == 20)
        #expect(isClose(survey.interval()?.upper, 0.161_125_158_052_819_4))
    }

    @Test func leavesOutAreasWithoutAFigureAndSaysHowMuchIsCovered() throws {
        let survey = try #require(
            StratifiedSurvey([
                SurveyStratum(share: 0.5, population: 600, effectiveSample: 50),
                SurveyStratum(share: nil, population: 400, effectiveSample: 0),
            ])
        )
        #expect(survey.share == 0.5 && survey.coverage == 0.6)
    }

    @Test(arguments: [
        SurveyStratum(share: 1.1, population: 10, effectiveSample: 5),
        SurveyStratum(share: -0.1, population: 10, effectiveSample: 5),
        SurveyStratum(share: .nan, population: 10, effectiveSample: 5),
        SurveyStratum(share: 0.5, population: -10, effectiveSample: 5),
        SurveyStratum(share: 0.5, population: .infinity, effectiveSample: 5),
        SurveyStratum(share: 0.5, population: 10, effectiveSample: 0),
        SurveyStratum(share: 0.5, population: 10, effectiveSample: .nan),
        SurveyStratum(share: 0.5, population: 0, effectiveSample: 5),
        SurveyStratum(share: nil, population: 10, effectiveSample: 5),
    ])
    func refusesBadInput(_ stratum: SurveyStratum) {
        #expect(StratifiedSurvey([stratum]) == nil)
        #expect(StratifiedSurvey([]) == nil)
    }
}
