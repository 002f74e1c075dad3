import Diagnostics
import Markdown
import Model
import Testing

@Suite struct PopulationTests {
    private let town = AreaIndex(0)

    private func year(_ number: Int) throws -> Period {
        let start = try #require(CalendarDate(year: number, month: 1, day: 1))
        let end = try #require(CalendarDate(year: number, month: 12, day: 31))
        return try #require(Period(kind: .calendarYear, start: start, end: end))
    }

    private func population(_ observations: [Observation], kind: ValueKind = .count) -> Population {
        let indicator = Indicator(
            id: "people",
            title: "People",
            short: "People",
            kind: kind,
            unit: "people",
            polarity: .noJudgement,
            decimals: 0,
            source: Citation(title: "Sample count"),
            body: Document(parsing: SourceFile(path: "people.md", text: "")),
            declaredAt: .wholeFile("people.md")
        )
        let columns = ObservationColumns(observations, areaCount: 2)
        return Population(IndicatorFigures(indicator: indicator, columns: columns))
    }

    @Test(arguments: [(2008, 10.0), (2010, 10), (2012, 10), (2013, 30), (2020, 30)])
    func takesTheLatestYearThatEndsNoLaterElseTheEarliest(_ asked: Int, _ people: Double) throws {
        let population = population([
            Observation(area: town, period: try year(2010), value: 10),
            Observation(area: town, period: try year(2013), value: 30),
        ])
        #expect(population.people(in: town, at: try year(asked)) == people)
        #expect(population.people(in: AreaIndex(1), at: try year(asked)) == nil)
    }

    @Test func takesTheDenominatorOfAnythingButACount() throws {
        let figure = Observation(area: town, period: try year(2010), value: 50, numerator: 200, denominator: 400)
        #expect(population([figure], kind: .proportion).people(in: town, at: try year(2010)) == 400)
        #expect(population([figure]).people(in: town, at: try year(2010)) == 50)
    }

    @Test func knowsNothingWhereTheFigureIsWithheldOrMissing() throws {
        let withheld = population([
            Observation(area: town, period: try year(2010), value: 10),
            Observation(area: town, period: try year(2011), value: nil, denominator: 400, status: .confidential),
        ])
        #expect(withheld.people(in: town, at: try year(2011)) == nil)
        #expect(withheld.people(in: town, at: try year(2010)) == 10)
    }

    @Test func takesZeroForANumberOfPeople() throws {
        let nobody = population([Observation(area: town, period: try year(2010), value: 0)])
        #expect(nobody.people(in: town, at: try year(2010)) == 0)
    }

    @Test func doesNotTakeSomeOfThePeopleForAllOfThem() throws {
        let partial = Observation(
            area: town,
            period: try year(2010),
            value: 10,
            basis: .derived,
            coverage: 0.9
        )
        #expect(population([partial]).people(in: town, at: try year(2010)) == nil)
        let weight = try #require(population([partial]).weight(of: town, at: try year(2010)))
        #expect(abs(weight - 10 / 0.9) < 1e-6)
    }
}
