import Analysis
import Diagnostics
import Model
import TestSupport
import Testing

/// What people raised, counted by status, by age and by place and theme.
struct IssueTallyTests {
    private static let place = SourceLocation(path: "Content/issues/a.md", line: 1, column: 1)

    private func issue(_ status: RaisedIssue.Status, raised: String? = nil) -> RaisedIssue {
        let day = raised.flatMap { CalendarDate(iso: $0) }
        return RaisedIssue(said: "Dark", raised: day, status: status, declaredAt: Self.place)
    }

    @Test func countsByStatusInTheOrderInWhichAnswersComeAbout() throws {
        let day = try #require(CalendarDate(year: 2031, month: 5, day: 4))
        let tally = IssueTally([issue(.refused), issue(.raised), issue(.done), issue(.raised)], on: day)
        #expect(tally.statuses.map(\.status) == [.raised, .done, .refused])
        #expect(tally.statuses.map(\.count) == [2, 1, 1])
        #expect(tally.total == 4)
        #expect(tally.unanswered == 2)
    }

    @Test(
        arguments: [
            ("2031-05-04", .underThreeMonths), ("2031-02-05", .underThreeMonths), ("2031-02-04", .underSixMonths),
            ("2030-11-05", .underSixMonths), ("2030-11-04", .underYear), ("2030-05-05", .underYear),
            ("2030-05-04", .yearOrMore), ("2031-05-05", .unknown), (nil, .unknown),
        ] as [(String?, IssueTally.Age)]
    )
    func countsThoseWithoutAnAnswerByAge(_ raised: String?, _ age: IssueTally.Age) throws {
        let day = try #require(CalendarDate(year: 2031, month: 5, day: 4))
        let tally = IssueTally([issue(.lookedAt, raised: raised), issue(.agreed, raised: raised)], on: day)
        #expect(tally.ages.map(\.age) == [age])
        #expect(tally.ages.map(\.count) == [1])
    }

    @Test func takesTheLastDayOfAMonthAndKnowsThatItHasBegun() throws {
        let day = try #require(CalendarDate(year: 2031, month: 5, day: 4))
        let start = try #require(CalendarDate(year: 2031, month: 5, day: 1))
        let end = try #require(CalendarDate(year: 2031, month: 5, day: 31))
        let month = try #require(Period(kind: .month, start: start, end: end))
        let issue = RaisedIssue(said: "Dark", raised: end, raisedPeriod: month, declaredAt: Self.place)
        #expect(issue.age(on: day) == .underThreeMonths)
    }
}
