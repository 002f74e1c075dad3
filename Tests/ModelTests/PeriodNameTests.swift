import Model
import Testing

@Suite struct PeriodNameTests {
    @Test(arguments: [
        ("2008-01-01", "2008-12-31", Period.Kind.calendarYear, "2008", "2008"),
        ("2022-04-01", "2023-03-31", .financialYear, "2022/23", "2022-23"),
        ("2020-01-01", "2022-12-31", .severalYears, "2020-2022", "2020 to 2022"),
        ("2024-05-01", "2024-05-31", .month, "2024-05", "2024-05-01/2024-05-31"),
        ("2023-01-01", "2023-03-31", .quarter, "2023-Q1", "2023 Q1"),
        ("2023-10-01", "2023-12-31", .quarter, "2023-Q4", "2023 Q4"),
        ("2023-02-01", "2023-04-30", .quarter, "2023-02-01/2023-04-30", "2023-02-01/2023-04-30"),
        ("2022-04-01", "2024-03-31", .span, "2022-04-01/2024-03-31", "2022 to 2024"),
        ("2024-05-15", "2024-05-15", .day, "2024-05-15", "2024-05-15"),
    ])
    func isFoundByTheNameThatALinkGivesIt(
        _ start: String,
        _ end: String,
        _ kind: Period.Kind,
        _ link: String,
        _ other: String
    ) throws {
        let first = try #require(CalendarDate(iso: start))
        let last = try #require(CalendarDate(iso: end))
        let period = try #require(Period(kind: kind, start: first, end: last))
        #expect(period.linkName == link)
        #expect(period.isNamed(link))
        #expect(period.isNamed(other))
        #expect(!period.isNamed("2001"))
    }

    @Test(arguments: [
        ("2008", "2008-01-01", "2008-12-31", Period.Kind.calendarYear),
        ("2022/23", "2022-04-01", "2023-03-31", .financialYear),
        ("2022-23", "2022-04-01", "2023-03-31", .financialYear),
        ("1999/00", "1999-04-01", "2000-03-31", .financialYear),
        ("2020 to 2022", "2020-01-01", "2022-12-31", .severalYears),
        ("2020-2022", "2020-01-01", "2022-12-31", .severalYears), ("2024-02", "2024-02-01", "2024-02-29", .month),
        ("2023 Q4", "2023-10-01", "2023-12-31", .quarter), ("2023-Q1", "2023-01-01", "2023-03-31", .quarter),
        ("2024-05-15", "2024-05-15", "2024-05-15", .day),
        ("2024-02-01/2024-04-30", "2024-02-01", "2024-04-30", .quarter),
    ])
    func isReadFromItsName(_ name: String, _ start: String, _ end: String, _ kind: Period.Kind) throws {
        let period = try #require(PeriodName(name)?.alone)
        #expect(period.start.description == start)
        #expect(period.end.description == end)
        #expect(period.kind == kind)
        #expect(period.isNamed(name))
    }

    /// What a link calls a period is read as that period, or as one of those that it may be.
    @Test(arguments: [
        "2008", "2022/23", "2022-23", "2008-09", "2020-2022", "2020 to 2022", "2023-Q1", "2023 Q1", "2024-05",
        "2009-10",
        "2024-05-15", "2024-02-01/2024-04-30",
    ])
    func mayMeanEveryPeriodThatHasTheName(_ text: String) throws {
        let name = try #require(PeriodName(text))
        for period in name.possible {
            #expect(name.mayMean(period))
            #expect(try #require(PeriodName(period.linkName)).mayMean(period))
        }
        #expect(!name.possible.isEmpty)
    }

    @Test func leavesToTheDataWhichOfSeveralPeriodsIsMeant() throws {
        let name = try #require(PeriodName("2008-09"))
        let meant = ["2008/09", "September 2008", "2008 to 2009"].compactMap { PeriodParser.period($0) }
        #expect(meant.count == 3)
        #expect(name.alone == nil)
        #expect(meant.allSatisfy(name.mayMean))
        #expect(try !name.mayMean(#require(PeriodParser.period("2009"))))
    }

    @Test(arguments: [
        "", "23", "0023", "1023", "2200", "2023?", "2023/25", "2023 05", "2022 to 2020", "2023 Q5", "２０２３",
        "2023-02-30", "2024-04-30/2024-02-01", "a 2023", "2023 to", "2023-Q", "1/2/3", "2023-24-25", "05/17/2024",
    ])
    func isNotReadFromOtherWords(_ name: String) {
        #expect(PeriodName(name) == nil)
    }
}
