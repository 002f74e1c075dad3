import Analysis
import Model
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
        #expect(first[2].noFigure == 1)
        #expect(first[2].noClearDifference == 1)
        let second = matrix.rows[1].outcomes
        #expect(second[0].noFigure == 1)
        #expect(second[1].worse == 1)
        #expect(second[1].noClearDifference == 1)
        #expect(second.map(\.total) == [1, 2, 2])
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
