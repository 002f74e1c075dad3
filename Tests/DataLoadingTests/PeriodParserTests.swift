import DataLoading
import Diagnostics
import Model
import Testing

struct PeriodParserTests {
    @Test(arguments: [
        ("2008", Period.Kind.calendarYear, "2008-01-01", "2008-12-31"),
        ("2008/09", .financialYear, "2008-04-01", "2009-03-31"),
        ("2008-09", .financialYear, "2008-04-01", "2009-03-31"),
        ("2008\u{2013}09", .financialYear, "2008-04-01", "2009-03-31"),
        ("1999/00", .financialYear, "1999-04-01", "2000-03-31"),
        ("2008/2009", .financialYear, "2008-04-01", "2009-03-31"),
        ("2022-09", .month, "2022-09-01", "2022-09-30"),
        ("2024-02", .month, "2024-02-01", "2024-02-29"),
        ("2022-01-01/P3Y", .severalYears, "2022-01-01", "2024-12-31"),
        ("2018-01-01/P1Y", .calendarYear, "2018-01-01", "2018-12-31"),
        ("2018-04-01/P1Y", .financialYear, "2018-04-01", "2019-03-31"),
        ("2018-09-01/P12M", .academicYear, "2018-09-01", "2019-08-31"),
        ("2018-07-01/P1Y", .span, "2018-07-01", "2019-06-30"),
        ("2024-05-01/P1M", .month, "2024-05-01", "2024-05-31"),
        ("2024-05-01/P3M", .quarter, "2024-05-01", "2024-07-31"),
        ("2024-05-01T00:00:00/P1D", .day, "2024-05-01", "2024-05-01"),
        ("2024-05-15", .day, "2024-05-15", "2024-05-15"),
        ("2024-05-15/P2W", .span, "2024-05-15", "2024-05-28"),
        ("2010-2012", .severalYears, "2010-01-01", "2012-12-31"),
        ("2010 to 2012", .severalYears, "2010-01-01", "2012-12-31"),
        ("2023 Q1", .quarter, "2023-01-01", "2023-03-31"),
        ("2023Q4", .quarter, "2023-10-01", "2023-12-31"),
        ("Q2 2023", .quarter, "2023-04-01", "2023-06-30"),
        ("2022-01-01/2022-12-31", .calendarYear, "2022-01-01", "2022-12-31"),
        ("2022-01-10/2022-02-03", .span, "2022-01-10", "2022-02-03"),
        ("2022-04-01/P2Y", .span, "2022-04-01", "2024-03-31"),
    ])
    func readsPeriods(_ text: String, _ kind: Period.Kind, _ start: String, _ end: String) {
        let period = SmallSite(data: "area,period,value\nN01,\(text),1\n").figures.first?.period
        #expect(period?.kind == kind)
        #expect(period?.start.description == start)
        #expect(period?.end.description == end)
    }

    @Test(arguments: [
        "", "20", "208", "0008", "2008/10", "2008-13", "2010 to 2010", "2012-2010", "2023 Q5", "Sep-08", "2022-02-30",
        "2022-01-01/P0Y", "2022-01-01/P99999Y", "2022-01-01/P9999Y", "9999-01-01/P1Y", "2022-01-01/P",
        "2022-12-31/2022-01-01",
        "2022-01-01/", "/", "-", " to ", "Q1", "2022/", "9999/00", "12345", "2022-01-01/P3X", "2022-01-01T12:00:00",
    ])
    func refusesAnythingElse(_ text: String) {
        let site = SmallSite(data: "area,value,period\nN01,1,\(text)\n")
        #expect(site.findings == ["D108 error 2:7"])
        #expect(site.read.diagnostics.first?.explanation?.contains("2022-01-01/P3Y") ?? false)
    }

    @Test func reportsAnUnreadablePeriodOnceForAllItsRows() {
        let site = SmallSite(data: "area,period,value\nN01,Sept,1\nN02,Sept,1\nN01,2008,1\n")
        #expect(site.findings == ["D108 error 2:5"])
        #expect(site.read.diagnostics.first?.effect == "The 2 rows with it appear on no page.")
    }

    @Test func warnsWhereAMonthMayHaveBeenReadAsAYear() {
        let site = SmallSite(data: "area,period,value\nN01,2011-10,1\nN01,2011-11,1\nN01,2011-12,1\n")
        #expect(site.findings == ["D123 warning 4:5"])
        #expect(SmallSite(data: "area,period,value\nN01,2010-11,1\nN01,2011-12,1\n").findings.isEmpty)
    }
}
