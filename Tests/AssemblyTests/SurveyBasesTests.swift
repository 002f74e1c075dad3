import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct SurveyBasesTests {
    /// Block 1, 2, 3 of Midtown, then Midtown itself, as one survey published them; half of the people say yes.
    private func assembled(_ bases: [Double], status: FigureStatus = .normal) throws -> [Observation] {
        let areas = [4, 5, 6, 3].map(AreaIndex.init)
        let figures = try zip(areas, bases + [bases.reduce(0, +)]).map { area, base in
            Observation(
                area: area,
                period: try Sample.year(2019),
                value: 50,
                lower: 40,
                upper: 60,
                numerator: base / 2,
                denominator: base,
                status: status,
                note: "\(base) replies"
            )
        }
        let columns = try SampleInputs(figures: figures, indicator: Sample.indicator(isSurvey: true)).columns()
        return try areas.map { try #require(columns.observations(of: $0).first) }
    }

    @Test func withholdsAFigureOfFewerThanThirtyRepliesWithAllItsNumbers() throws {
        let found = try #require(try assembled([29, 80, 200]).first)
        #expect(found.value == nil && found.numerator == nil && found.denominator == nil)
        #expect(found.lower == nil && found.upper == nil && found.note == nil)
    }

    @Test func withholdsASecondFigureThatWouldGiveTheBaseBack() throws {
        #expect(try assembled([29, 80, 200]).map { $0.value == nil } == [true, true, false, false])
    }

    @Test func saysTheSameOfAFigureThatIsTooSmallAndOfOneThatProtectsIt() throws {
        #expect(try assembled([29, 80, 200]).prefix(2).map(\.status) == [.confidential, .confidential])
    }

    @Test func marksFiguresOfThirtyToFortyNineReplies() throws {
        let found = try assembled([30, 49, 50])
        #expect(found.map(\.status) == [.lowReliability, .lowReliability, .normal, .normal])
        #expect(found.allSatisfy { $0.value != nil })
    }

    @Test func leavesTheMarkOfTheSource() throws {
        #expect(
            try assembled([30, 30, 200], status: .provisional).prefix(2).map(\.status) == [.provisional, .provisional]
        )
    }

    /// Nobody said yes in either, so what is left for the two says 0% of both, however many answered.
    @Test func goesOnUntilTheShareOfAWithheldFigureIsNotKnownEither() throws {
        let year = try Sample.year(2019)
        let counts = [(4, 20.0, 0.0), (5, 70, 0), (6, 200, 90), (3, 290, 90)]
        let figures = counts.map { area, base, count in
            Observation(
                area: AreaIndex(area),
                period: year,
                value: 100 * count / base,
                numerator: count,
                denominator: base
            )
        }
        let columns = try SampleInputs(figures: figures, indicator: Sample.indicator(isSurvey: true)).columns()
        let found = try [4, 6].map { try #require(columns.observations(of: AreaIndex($0)).first) }
        #expect(found.allSatisfy { $0.value == nil })
    }

    /// Everybody said yes in both, which is as telling.
    @Test func goesOnUntilNobodyKnowsThatEverybodySaidYes() throws {
        let year = try Sample.year(2019)
        let counts = [(4, 20.0, 20.0), (5, 70, 70), (6, 200, 90), (3, 290, 180)]
        let figures = counts.map { area, base, count in
            Observation(
                area: AreaIndex(area),
                period: year,
                value: 100 * count / base,
                numerator: count,
                denominator: base
            )
        }
        let columns = try SampleInputs(figures: figures, indicator: Sample.indicator(isSurvey: true)).columns()
        let found = try [4, 6].map { try #require(columns.observations(of: AreaIndex($0)).first) }
        #expect(found.allSatisfy { $0.value == nil })
    }

    @Test func leavesFiguresThatAreNotOfASurvey() throws {
        let figure = Observation(
            area: AreaIndex(4),
            period: try Sample.year(2019),
            value: 50,
            numerator: 5,
            denominator: 10
        )
        let columns = try SampleInputs(figures: [figure], indicator: Sample.indicator()).columns()
        #expect(columns.observations(of: AreaIndex(4)).first?.value == 50)
    }

    /// A total that had the withheld figure in it would give it back: the other parts and all weights are shown.
    @Test func addsUpOnlyWhatIsShownOfASurvey() throws {
        let year = try Sample.year(2019)
        let answers = [(4, 80.0, 29.0), (5, 50, 100), (6, 20, 200)].map { area, value, base in
            Observation(area: AreaIndex(area), period: year, value: value, denominator: base)
        }
        let people = [4, 5, 6].map { Observation(area: AreaIndex($0), period: year, value: 1_000) }
        let count = Sample.indicator("people", kind: .count)
        let survey = Sample.indicator(minimumCoverage: 0.5, isSurvey: true)
        var site = SampleInputs(figures: answers, indicator: survey)
        site.content.indicators.append(count)
        site.content.settings.population = Located("people", at: .wholeFile("site.yml"))
        site.data.figures.append(ObservationColumns(people, areaCount: site.data.areas.areas.count))
        let total = try #require(try site.columns().observations(of: SampleInputs.midtown).first)
        #expect(total.value == 35)
        #expect(total.coverage.map { abs($0 - 2 / 3.0) < 1e-6 } == true)
    }
}
