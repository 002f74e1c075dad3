import Analysis
import Model
import TestRandom
import TestSupport
import Testing

@Suite struct ComparisonCountTests {
    private func count(_ measure: SampleLevel.Measure, against larger: AreaIndex = SampleLevel.district) throws
        -> ComparisonCount?
    {
        let level = SampleLevel(measures: [measure])
        return ComparisonCount(
            of: level.areas,
            against: larger,
            indicator: 0,
            in: try level.matrix,
            ranges: Analyst(try level.site).ranges
        )
    }

    @Test func countsAreasPlainlyAndByTest() throws {
        let found = try #require(try count(.init(values: [10, 19, 20.04, 30, nil], whole: 20, margin: 2)))
        #expect(found.lower == 2)
        #expect(found.equal == 1)
        #expect(found.higher == 1)
        #expect(found.outcomes.better == 1)
        #expect(found.outcomes.worse == 1)
        #expect(found.outcomes.noClearDifference == 2)
        #expect(found.outcomes.noFigure == 1)
        #expect(found.outcomes.tested == 4)
        #expect(found.outcomes.total == 5)
    }

    @Test func countsWhatWasNotTested() throws {
        let found = try #require(try count(.init(values: [10, 30], whole: 20)))
        #expect(found.lower == 1)
        #expect(found.higher == 1)
        #expect(found.outcomes.notTested == 2)
        #expect(found.outcomes.tested == 0)
    }

    @Test func saysNoGoodOrBadWithoutPolarity() throws {
        let found = try #require(try count(.init(values: [10, 30], polarity: .noJudgement, whole: 20, margin: 2)))
        #expect(found.outcomes.lower == 1)
        #expect(found.outcomes.higher == 1)
    }

    @Test func countsSmallRatesAsTheyAreShown() throws {
        let found = try #require(try count(.init(values: [0.01, 0.03, 0.04, 0], whole: 0.03)))
        #expect(found.lower == 2)
        #expect(found.equal == 1)
        #expect(found.higher == 1)
    }

    /// The district's figure was published as a whole number, those of its neighbourhoods with one decimal.
    @Test func countsApartWhatDiffersByLessThanThePublishedRounding() throws {
        let values = [27.9, 28.0, 28.1, 29.0, 29.9, 30.0, 30.1]
        let found = try #require(
            try count(.init(values: values, whole: 29, roundingOfWhole: 1, roundingOfParts: 0.1))
        )
        #expect(found.lower == 2)
        #expect(found.equal == 1)
        #expect(found.tooClose == 2)
        #expect(found.higher == 2)
        let fine = try #require(
            try count(.init(values: values, whole: 29, roundingOfWhole: 0.1, roundingOfParts: 0.1))
        )
        #expect([fine.lower, fine.equal, fine.higher] == [3, 1, 3])
    }

    /// The neighbourhoods' figures are sums, and not rounded: 19.08 is shown as 19.1.
    @Test func countsSumsAsTheyAreShown() throws {
        let found = try #require(try count(.init(values: [18.92, 19.02, 19.08], whole: 19, roundingOfWhole: 0.1)))
        #expect([found.lower, found.equal, found.higher] == [1, 1, 1])
    }

    /// Of figures rounded alike, those that look like the larger area's are the same, and no others.
    @Test func countsAsDifferentWhatIsPrintedDifferently() throws {
        let words = Formatters(try EnglishWords.read()).figures
        var random = SeededRandom(seed: 8)
        var equal = 0
        for unit in [nil, 0.1, 1] as [Double?] {
            for _ in 0..<100 {
                let scales: [Double] = [0.002, 0.02, 0.4, 5, 60]
                let scale = scales.randomElement(using: &random) ?? 1
                let values = (0..<12).map { _ -> Double in
                    let raw = Double.random(in: 0...scale, using: &random)
                    return unit.map { (raw / $0).rounded() * $0 } ?? raw
                }
                let level = SampleLevel(
                    measures: [.init(values: values, whole: values[0], roundingOfWhole: unit, roundingOfParts: unit)]
                )
                let (matrix, ranges) = (try level.matrix, Analyst(try level.site).ranges)
                let found = try #require(
                    ComparisonCount(
                        of: level.areas,
                        against: SampleLevel.district,
                        indicator: 0,
                        in: matrix,
                        ranges: ranges
                    )
                )
                let indicator = try level.site.indicators[0].indicator
                let texts = level.areas.compactMap { matrix.observation(of: $0, indicator: 0) }.map {
                    words.value($0, of: indicator)
                }
                #expect(found.equal == texts.count { $0 == texts[0] }, "\(values)")
                equal += found.equal
            }
        }
        #expect(equal > 400)
    }

    @Test func testsNoDifferenceThatIsLessThanThePublishedRounding() throws {
        var measure = SampleLevel.Measure(values: [29.6, 30.4], whole: 29, margin: 0.1)
        #expect(try count(measure)?.outcomes.worse == 2)
        (measure.roundingOfWhole, measure.roundingOfParts) = (1, 0.1)
        let found = try #require(try count(measure))
        #expect(found.outcomes.worse == 1)
        #expect(found.outcomes.noClearDifference == 1)
    }

    @Test func needsTheLargerAreasFigureForThePeriod() throws {
        #expect(try count(.init(values: [10, 30], margin: 2)) == nil)
        #expect(try count(.init(values: [10, 30], whole: 20), against: SampleLevel.country) == nil)
        #expect(try count(.init(values: [nil], whole: 20)) == nil)
        #expect(try count(.init(values: [0, 0], whole: 0))?.equal == 2)
    }
}

@Suite struct ThemeMatrixTests {
    @Test func countsOutcomesByTheFirstThemeOfAnIndicator() throws {
        let level = SampleLevel(
            measures: [
                .init(values: [10, 30], theme: "voice", whole: 20, margin: 2),
                .init(values: [10, 19], polarity: .noJudgement, theme: "voice", whole: 20, margin: 2),
                .init(values: [10, nil], theme: "money", whole: 20),
                .init(values: [10, 10]), .init(values: [10, 30], theme: "unheard-of", whole: 10, margin: 1),
            ],
            themes: ["money", "unused", "voice"]
        )
        let matrix = Analyst(try level.site).themeMatrix(of: level.areas)
        #expect(matrix.themes == [0, 2, nil])
        #expect(matrix.rows.map(\.area) == level.areas)
        let first = matrix.rows[0].outcomes
        #expect(first[0].notTested == 1)
        #expect(first[1].better == 1)
        #expect(first[1].lower == 1)
        #expect(first[2].alone == 1)
        #expect(first[2].noClearDifference == 1)
        let second = matrix.rows[1].outcomes
        #expect(second[0].noFigure == 1)
        #expect(second[1].worse == 1)
        #expect(second[1].noClearDifference == 1)
        #expect(second.map(\.total) == [1, 2, 1])
    }

    @Test func tellsAFigureWithNothingBesideItFromNone() throws {
        let level = SampleLevel(measures: [
            .init(values: [10, nil], margin: 2), .init(values: [10, nil], kind: .count, whole: 20),
        ])
        let rows = Analyst(try level.site).themeMatrix(of: level.areas).rows.map(\.outcomes[0])
        #expect(rows[0].alone == 2 && rows[0].noFigure == 0 && rows[0].total == 0)
        #expect(rows[1].alone == 0 && rows[1].noFigure == 2)
    }

    @Test func agreesWithTheReadingsOfTheAreas() throws {
        let level = SampleLevel(measures: [.init(values: [10, 19, 30], whole: 20, margin: 2)])
        let analyst = Analyst(try level.site)
        let matrix = analyst.themeMatrix(of: level.areas)
        for row in matrix.rows {
            let outcome = analyst.reading(of: row.area, indicator: 0).nearest?.outcome
            #expect((row.outcomes[0].better == 1) == (outcome == .better))
            #expect((row.outcomes[0].worse == 1) == (outcome == .worse))
            #expect((row.outcomes[0].noClearDifference == 1) == (outcome == .noClearDifference))
        }
    }

    @Test func hasNoRowsWithoutAreas() throws {
        let level = SampleLevel(measures: [.init(values: [10])])
        #expect(Analyst(try level.site).themeMatrix(of: []).rows.isEmpty)
    }
}
