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

    @Test func givesTheSameWhetherCombinedInOneStepOrTwo() throws {
        let strata = [
            SurveyStratum(share: 0.2, population: 3_000, effectiveSample: 100),
            SurveyStratum(share: 0.6, population: 1_000, effectiveSample: 400),
            SurveyStratum(share: nil, population: 500, effectiveSample: 0),
            SurveyStratum(share: 0.4, population: 2_000, effectiveSample: 50),
        ]
        let direct = try #require(StratifiedSurvey(strata))
        let first = try #require(StratifiedSurvey(Array(strata[..<3])))
        let combined = try #require(
            StratifiedSurvey([
                SurveyStratum(
                    share: first.share,
                    population: 4_500,
                    coverage: first.coverage,
                    effectiveSample: first.effectiveSample
                ), strata[3],
            ])
        )
        #expect(isClose(combined.share, direct.share) && isClose(combined.variance, direct.variance))
        #expect(isClose(combined.coverage, direct.coverage) && isClose(combined.coverage, 6_000 / 6_500.0))
    }

    @Test(arguments: [
        SurveyStratum(share: 1.1, population: 10, effectiveSample: 5),
        SurveyStratum(share: 0.5, population: 10, coverage: 1.1, effectiveSample: 5),
        SurveyStratum(share: 0.5, population: 10, coverage: 0, effectiveSample: 5),
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

    /// Share, variance and effective sample from numpy 2.4: with `W = N / N.sum()`, `(W * p).sum()`,
    /// `(W ** 2 * p * (1 - p) / n).sum()` and `P * (1 - P) / V`.
    @Test func agreesWithNumpy() throws {
        let survey = try #require(
            StratifiedSurvey([
                SurveyStratum(share: 0.29, population: 12_000, effectiveSample: 410.5),
                SurveyStratum(share: 0.335, population: 8_000, effectiveSample: 220),
                SurveyStratum(share: 0.41, population: 500, effectiveSample: 35.2),
            ])
        )
        #expect(isRelativelyClose(survey.share, 0.310_487_804_878_048_8))
        #expect(isRelativelyClose(survey.variance, 0.000_330_168_535_672_389_14))
        #expect(isRelativelyClose(survey.effectiveSample, 648.411_658_803_509_2))
    }

    @Test func isWorthNoMoreThanItsReplies() throws {
        // Ten replies without a yes speak for nearly everybody: that nobody varied there does not make them hundreds.
        let survey = try #require(
            StratifiedSurvey([
                SurveyStratum(share: 0, population: 990, effectiveSample: 10),
                SurveyStratum(share: 0.5, population: 10, effectiveSample: 10),
            ])
        )
        #expect(survey.effectiveSample == 20)
        #expect(survey.interval()?.upper ?? 0 > 0.16)
    }

    @Test func keepsAWidthWhereNearlyEverybodySaidSo() throws {
        let survey = try #require(
            StratifiedSurvey([
                SurveyStratum(share: 1, population: 1e20, effectiveSample: 10),
                SurveyStratum(share: 0.5, population: 1, effectiveSample: 10),
            ])
        )
        #expect(survey.share == 1)
        #expect(try #require(survey.interval()).lower < 0.75)
    }
}

@Suite struct EffectiveSampleSizeTests {
    @Test func countsEqualWeightsInFull() {
        #expect(EffectiveSampleSize.of(weights: [2, 2, 2, 2]) == 4)
        #expect(EffectiveSampleSize.of(weights: [1e308, 1e308]) == 2)
    }

    @Test func losesRepliesToUnequalWeights() {
        #expect(isClose(EffectiveSampleSize.of(weights: [3, 1]), 1.6))
        #expect(EffectiveSampleSize.of(weights: [5, 0, 0]) == 1)
    }

    @Test(arguments: [[], [0, 0], [1, -1], [1, Double.nan], [Double.nan, 1], [1, .infinity]])
    func refusesBadInput(_ weights: [Double]) {
        #expect(EffectiveSampleSize.of(weights: weights) == nil)
    }

    /// From numpy 2.4: `w.sum() ** 2 / (w ** 2).sum()`.
    @Test(
        arguments: [
            ([1, 2, 3], 2.571_428_571_428_571_6), ([0.5, 0.5, 2.5, 1, 1], 3.457_142_857_142_857_3), ([4], 1),
            ([0.001, 1_000], 1.000_002), ([0.8, 1.1, 0, 1.7, 0.95], 3.669_029_685_423_127_7),
        ] as [([Double], Double)]
    )
    func agreesWithNumpy(_ weights: [Double], _ expected: Double) {
        #expect(isRelativelyClose(EffectiveSampleSize.of(weights: weights), expected, within: 1e-11))
    }
}
