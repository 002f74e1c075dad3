import Analysis
import Model
import TestSupport
import Testing

@Suite struct KeyFindingsTests {
    private func findings(_ measures: [SampleLevel.Measure]) throws -> KeyFindings {
        let analyst = Analyst(try SampleLevel(measures: measures).site)
        return KeyFindings(measures.indices.map { analyst.reading(of: SampleLevel.area(0), indicator: $0) })
    }

    @Test func choosesWhatIsFurthestOutsideItsMargin() throws {
        let found = try findings([
            .init(values: [10], whole: 20, margin: 8), .init(values: [15], whole: 20, margin: 1),
            .init(values: [90], whole: 20, margin: 60), .init(values: [24], whole: 20, margin: 1),
        ])
        #expect(found.strength?.reading.indicator == 1)
        #expect(found.concern?.reading.indicator == 3)
        #expect(found.strength?.comparator.outcome == .better)
        #expect(found.concern?.comparator.outcome == .worse)
        #expect(found.tested == 4)
        #expect(found.trendsTested == 0)
    }

    @Test func takesTheFirstOfTwoThatStandOutEqually() throws {
        let measure = SampleLevel.Measure(values: [10], whole: 20, margin: 2)
        #expect(try findings([measure, measure]).strength?.reading.indicator == 0)
    }

    @Test func findsNothingWhereNothingIsClear() throws {
        let found = try findings([
            .init(values: [19], whole: 20, margin: 2), .init(values: [10], whole: 20), .init(values: [nil], whole: 20),
            .init(values: [30], polarity: .noJudgement, whole: 20, margin: 2),
        ])
        #expect(found.strength == nil)
        #expect(found.concern == nil)
        #expect(found.change == nil)
        #expect(found.tested == 2)
    }

    @Test(arguments: [([15.0, 16], true), ([19, 20], false), ([15, 40], false)])
    func saysThatADifferenceOfAlikeAreasIsNotTold(_ values: [Double], _ isUntold: Bool) throws {
        let found = try findings([.init(values: values, whole: 18, margin: 2)])
        #expect(found.hasUntold == isUntold)
        #expect((found.strength == nil) == (values != [15, 40]))
    }

    @Test func tellsNoDifferenceFromAFartherAreaWhereTheNearestMayBeAlike() throws {
        // 12% against 11% of the district, which may be chance, and 30% of the country.
        let report = SampleReport(
            polarity: .lowIsGood,
            figures: [
                try SampleReport.counted(12, of: 100, in: SampleReport.midtown),
                try SampleReport.counted(110, of: 1_000, in: SampleReport.district),
                try SampleReport.counted(30_000, of: 100_000, in: SampleReport.country),
            ]
        )
        let found = KeyFindings([try report.reading(of: SampleReport.midtown)])
        #expect(found.strength == nil && found.tested == 2)
        // It stands apart, beside the country.
        #expect(found.elsewhere.map(\.comparator.area) == [SampleReport.country])
        #expect(found.elsewhere.map(\.comparator.outcome) == [.better])
    }

    @Test func tellsAllClearDifferencesTheLargestFirst() throws {
        let found = try findings([
            .init(values: [24], whole: 20, margin: 2), .init(values: [30], whole: 20, margin: 2),
            .init(values: [20], whole: 20, margin: 2), .init(values: [27], whole: 20, margin: 2),
            .init(values: [30], polarity: .noJudgement, whole: 20, margin: 2),
        ])
        #expect(found.concerns.map(\.reading.indicator) == [1, 3, 0])
        #expect(found.strengths.isEmpty)
        #expect(found.others.map(\.reading.indicator) == [4])
    }

    /// Forty areas that differ as alike ones do, and one that a test tells apart from the district.
    @Test func findsNothingInWhatChanceAloneWouldMake() throws {
        let values = [12.5] + Array(repeating: 20.0, count: 39)
        let noise = SampleLevel.Measure(values: values, whole: 20, margin: 7)
        let found = try findings([noise])
        #expect(found.strength == nil && found.tested == 1)
        let apart = SampleLevel.Measure(values: Array(repeating: 40, count: 40), whole: 20, margin: 7)
        #expect(try findings([apart]).concern != nil)
    }

    private func reading(_ values: [Double], polarity: Polarity) throws -> Reading {
        let figures = try values.enumerated().map { number, value in
            try SampleReport.figure(value, (value - 1)...(value + 1), year: 2015 + number)
        }
        return try SampleReport(kind: .mean, polarity: polarity, figures: figures).reading(of: SampleReport.district)
    }

    @Test func choosesTheClearestTrendThatIsGoodOrBadNews() throws {
        let neutral = try reading([10, 30, 50, 70, 90], polarity: .noJudgement)
        let small = try reading([10, 12, 14, 16, 18], polarity: .lowIsGood)
        let large = try reading([18, 15, 12, 9, 6], polarity: .lowIsGood)
        let flat = try reading([10, 10, 10, 10, 10], polarity: .lowIsGood)
        let found = KeyFindings([neutral, small, large, flat])
        #expect(found.change?.trend.direction == .better)
        #expect(found.change?.trend.slopePerYear.rounded() == -3)
        #expect(found.trendsTested == 4)
        #expect(KeyFindings([neutral, flat]).change?.trend.direction == .higher)
        #expect(KeyFindings([flat]).change == nil)
    }
}

@Suite struct TellingFiguresTests {
    private func chosen(_ measures: [SampleLevel.Measure], atMost count: Int) throws -> [Int] {
        let analyst = Analyst(try SampleLevel(measures: measures).site)
        let readings = measures.indices.map { analyst.reading(of: SampleLevel.area(0), indicator: $0) }
        return KeyFigureSelector.select(from: readings, atMost: count).map(\.indicator)
    }

    @Test func putsAStrengthAndAConcernBeforeTheWidestDifferences() throws {
        let found = try chosen(
            [
                .init(values: [20], whole: 20, margin: 2),  // no difference
                .init(values: [12], whole: 20, margin: 2),  // better
                .init(values: [28], whole: 20, margin: 2),  // worse
                .init(values: [5], whole: 20, margin: 2),  // the strength
                .init(values: [40], whole: 20, margin: 2),  // the concern
                .init(values: [22], whole: 20),  // not tested
                .init(values: [10], whole: 20, margin: 2),  // better than the second
            ],
            atMost: 9
        )
        #expect(found == [3, 4, 6, 1, 2, 0, 5])
    }

    @Test func drawsClearDifferencesOfDifferentThemesFirstAndThenOneATheme() throws {
        let measures: [SampleLevel.Measure] = [
            .init(values: [20], theme: "work", whole: 20, margin: 2),  // no difference
            .init(values: [12], theme: "work", whole: 20, margin: 2),  // better
            .init(values: [40], theme: "work", whole: 20, margin: 2),  // worse, and wider
            .init(values: [20], theme: "health", whole: 20, margin: 2),  // no difference
            .init(values: [60], theme: "culture", whole: 20, margin: 2),  // worse, and the widest
            .init(values: [20], theme: "health", whole: 20),  // not tested
        ]
        let site = try SampleLevel(measures: measures, themes: ["work", "health", "culture"]).site
        let analyst = Analyst(site)
        let readings = measures.indices.map { analyst.reading(of: SampleLevel.area(0), indicator: $0) }
        func order(besides shown: [Int] = []) -> [Int] {
            KeyFigureSelector.acrossThemes(readings, of: site, besides: shown).map(\.indicator)
        }
        #expect(order() == [2, 4, 1, 3, 0, 5])
        #expect(order(besides: [0]) == [4, 2, 1, 3, 0, 5])
    }

    @Test func choosesNoMoreThanThereIsRoomFor() throws {
        let measures = Array(repeating: SampleLevel.Measure(values: [20], whole: 20, margin: 2), count: 5)
        #expect(try chosen(measures, atMost: 2) == [0, 1])
        #expect(try chosen(measures, atMost: 0) == [])
    }
}
