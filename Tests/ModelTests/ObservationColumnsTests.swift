import Diagnostics
import Model
import Testing

@Suite struct ObservationColumnsTests {
    private func year(_ number: Int) throws -> Period {
        let start = try #require(CalendarDate(year: number, month: 1, day: 1))
        let end = try #require(CalendarDate(year: number, month: 12, day: 31))
        return try #require(Period(kind: .calendarYear, start: start, end: end))
    }

    @Test func sortsByAreaAndThenByTime() throws {
        let columns = ObservationColumns(
            [
                Observation(area: AreaIndex(1), period: try year(2020), value: 4),
                Observation(area: AreaIndex(0), period: try year(2020), value: 2),
                Observation(area: AreaIndex(0), period: try year(2008), value: 1),
            ],
            areaCount: 3
        )
        #expect(columns.observations(of: AreaIndex(0)).map(\.value) == [1, 2])
        #expect(columns.observations(of: AreaIndex(1)).map(\.value) == [4])
        #expect(columns.observations(of: AreaIndex(2)).isEmpty)
        #expect(columns.observations(of: AreaIndex(99)).isEmpty)
    }

    @Test func givesBackEveryPartOfAnObservation() throws {
        let full = Observation(
            area: AreaIndex(0),
            period: try year(2008),
            value: 0,
            lower: 0,
            upper: 16.1,
            numerator: 0,
            denominator: 20,
            status: .lowReliability,
            note: "few",
            basis: .derived,
            coverage: 0.5,
            declaredAt: .init(path: "a.csv", line: 7, column: 1)
        )
        let bare = Observation(area: AreaIndex(1), period: try year(2008), value: nil, status: .confidential)
        let columns = ObservationColumns([bare, full], areaCount: 2)
        #expect(columns.observation(at: 0) == full)
        #expect(columns.observation(at: 1) == bare)
    }

    @Test func keepsTheFirstOfTwoFiguresForOneAreaAndPeriod() throws {
        let columns = ObservationColumns(
            [
                Observation(area: AreaIndex(0), period: try year(2008), value: 1),
                Observation(area: AreaIndex(0), period: try year(2008), value: 2),
            ],
            areaCount: 1
        )
        #expect(columns.observations(of: AreaIndex(0)).map(\.value) == [1])
    }

    @Test func leavesOutAnAreaBeyondTheTree() throws {
        let columns = ObservationColumns(
            [Observation(area: AreaIndex(5), period: try year(2008), value: 1)],
            areaCount: 1
        )
        #expect(columns.count == 0)
    }

    @Test func takesAsManyPeriodsAsItsMessageSays() throws {
        var builder = ObservationColumnsBuilder()
        var taken = 0
        let days = (1801...1999).lazy.flatMap { year in
            (1...12).lazy.flatMap { month in
                (1...31).lazy.compactMap { day in CalendarDate(year: year, month: month, day: day) }
            }
        }
        for day in days {
            let period = try #require(Period(kind: .span, start: day, end: day))
            guard builder.append(Observation(area: AreaIndex(0), period: period, value: 1)) else { break }
            taken += 1
        }
        #expect(taken == 65_536)
    }
}
