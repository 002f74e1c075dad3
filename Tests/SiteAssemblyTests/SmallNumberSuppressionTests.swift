import Diagnostics
import ReportModel
import SiteAssembly
import Testing

@Suite struct SmallNumberSuppressionTests {
    /// Midtown's three blocks and Midtown itself, added up: block 1, 2, 3, then Midtown.
    private func assembled(_ counts: [Double], below threshold: Double?) throws -> [Observation] {
        let figures = try counts.enumerated().map { number, count in
            Observation(
                area: AreaIndex(4 + number),
                period: try SampleSite.year(2019),
                value: count,
                lower: count / 2,
                upper: count * 2,
                numerator: count,
                denominator: 100,
                note: "\(count) of 100"
            )
        }
        let sample = SampleSite(figures: figures, indicator: SampleSite.indicator(suppressBelow: threshold))
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        let site = SiteAssembler().assemble(sample.content, sample.data, asOf: day).value
        let columns = try #require(site.indicators.first).columns
        return try [4, 5, 6, 3].map { try #require(columns.observations(of: AreaIndex($0)).first) }
    }

    @Test func withholdsNothingWhereNothingIsAsked() throws {
        #expect(try assembled([2, 40, 60], below: nil).allSatisfy { $0.value != nil })
    }

    @Test func keepsFiguresWhereEveryCountIsLargeEnough() throws {
        #expect(try assembled([20, 40, 60], below: 5).allSatisfy { $0.value != nil })
    }

    @Test func withholdsASmallCountAndASecondThatWouldGiveItBack() throws {
        let found = try assembled([2, 40, 60], below: 5)
        #expect(found.map { $0.value == nil } == [true, true, false, false])
        #expect(found.prefix(2).allSatisfy { $0.status == .confidential })
    }

    @Test func leavesNoNumberOfAWithheldFigureAnywhere() throws {
        let hidden = try #require(try assembled([2, 40, 60], below: 5).first)
        #expect(hidden.numerator == nil && hidden.denominator == nil)
        #expect(hidden.lower == nil && hidden.upper == nil && hidden.note == nil)
    }

    @Test func withholdsTheWholeWhereAllItsPartsAreSmall() throws {
        #expect(try assembled([1, 1, 1], below: 5).allSatisfy { $0.value == nil })
    }
}
