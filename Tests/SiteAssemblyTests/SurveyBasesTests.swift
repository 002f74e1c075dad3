import Diagnostics
import ReportModel
import SiteAssembly
import Testing

@Suite struct SurveyBasesTests {
    /// Block 1, 2, 3 of Midtown, then Midtown itself, added up; half of the people say yes.
    private func assembled(_ bases: [Double], status: FigureStatus = .normal) throws -> [Observation] {
        let figures = try bases.enumerated().map { number, base in
            Observation(
                area: AreaIndex(4 + number),
                period: try SampleSite.year(2019),
                value: 50,
                lower: 40,
                upper: 60,
                numerator: base / 2,
                denominator: base,
                status: status,
                note: "\(base) replies"
            )
        }
        let columns = try SampleSite(figures: figures, indicator: SampleSite.indicator(isSurvey: true)).columns()
        return try [4, 5, 6, 3].map { try #require(columns.observations(of: AreaIndex($0)).first) }
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

    @Test func keepsTheSmallOnesInTheTotalOfTheWhole() throws {
        let total = try #require(try assembled([29, 80, 200]).last)
        #expect(total.denominator == 309)
        #expect(total.coverage == 1)
    }

    /// Nobody said yes in either, so what is left for the two says 0% of both, however many answered.
    @Test func goesOnUntilTheShareOfAWithheldFigureIsNotKnownEither() throws {
        let year = try SampleSite.year(2019)
        let figures = [(20.0, 0.0), (70, 0), (200, 90)].enumerated().map { number, counts in
            Observation(
                area: AreaIndex(4 + number),
                period: year,
                value: 100 * counts.1 / counts.0,
                numerator: counts.1,
                denominator: counts.0
            )
        }
        let columns = try SampleSite(figures: figures, indicator: SampleSite.indicator(isSurvey: true)).columns()
        let found = try [4, 6].map { try #require(columns.observations(of: AreaIndex($0)).first) }
        #expect(found.allSatisfy { $0.value == nil })
    }

    @Test func leavesFiguresThatAreNotOfASurvey() throws {
        let figure = Observation(
            area: AreaIndex(4),
            period: try SampleSite.year(2019),
            value: 50,
            numerator: 5,
            denominator: 10
        )
        let columns = try SampleSite(figures: [figure], indicator: SampleSite.indicator()).columns()
        #expect(columns.observations(of: AreaIndex(4)).first?.value == 50)
    }
}
