import DataLoading
import Diagnostics
import Model
import Testing

struct PeriodParserTests {
    @Test(arguments: [
        ("2008", Period.Kind.calendarYear, "2008-01-01", "2008-12-31"),
        ("Mid-2022", .day, "2022-06-30", "2022-06-30"), ("mid year 2022", .day, "2022-06-30", "2022-06-30"),
        ("As at 31 March 2023", .day, "2023-03-31", "2023-03-31"),
        ("AY 2022/23", .academicYear, "2022-09-01", "2023-08-31"),
        ("201820", .severalYears, "2018-01-01", "2020-12-31"),
        ("2008/09", .financialYear, "2008-04-01", "2009-03-31"),
        ("2012-13", .financialYear, "2012-04-01", "2013-03-31"),
        ("2012\u{2013}13", .financialYear, "2012-04-01", "2013-03-31"),
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
        ("2008-13", .severalYears, "2008-01-01", "2013-12-31"),
        ("2017 - 19", .severalYears, "2017-01-01", "2019-12-31"),
        ("2017\u{A0}\u{2013} 19", .severalYears, "2017-01-01", "2019-12-31"),
        ("2016/17 - 18/19", .span, "2016-04-01", "2019-03-31"),
        ("2016-17 to 2018-19", .span, "2016-04-01", "2019-03-31"),
        ("201819", .financialYear, "2018-04-01", "2019-03-31"),
        ("202207", .month, "2022-07-01", "2022-07-31"),
        ("August 2019", .month, "2019-08-01", "2019-08-31"),
        ("Sep-08", .month, "2008-09-01", "2008-09-30"),
        ("2019 sept", .month, "2019-09-01", "2019-09-30"),
        ("Dec-98", .month, "1998-12-01", "1998-12-31"),
        ("July 2019 to June 2021", .span, "2019-07-01", "2021-06-30"),
        ("Apr 2010-Mar 2011", .financialYear, "2010-04-01", "2011-03-31"),
        ("Apr-Jun 2019", .quarter, "2019-04-01", "2019-06-30"),
        ("Year ending June 2019", .span, "2018-07-01", "2019-06-30"),
        ("12 months to 31 December 2019", .calendarYear, "2019-01-01", "2019-12-31"),
        ("15/05/2024", .day, "2024-05-15", "2024-05-15"),
        ("FY 2016/17", .financialYear, "2016-04-01", "2017-03-31"),
        ("fy2016-17", .financialYear, "2016-04-01", "2017-03-31"),
        ("2016/17 financial year", .financialYear, "2016-04-01", "2017-03-31"),
        ("FYE 2017", .financialYear, "2016-04-01", "2017-03-31"),
        ("YE June 2019", .span, "2018-07-01", "2019-06-30"),
        ("Academic year 2016/17", .academicYear, "2016-09-01", "2017-08-31"),
        ("Q1 2016/17", .quarter, "2016-04-01", "2016-06-30"),
        ("2016-17 Q4", .quarter, "2017-01-01", "2017-03-31"),
        ("Quarter 3 2016", .quarter, "2016-07-01", "2016-09-30"),
        ("2019M08", .month, "2019-08-01", "2019-08-31"),
        ("08/2019", .month, "2019-08-01", "2019-08-31"),
        ("20190831", .day, "2019-08-31", "2019-08-31"),
        ("31AUG2019", .day, "2019-08-31", "2019-08-31"),
        ("31-Aug-19", .day, "2019-08-31", "2019-08-31"),
        ("August 31 2019", .day, "2019-08-31", "2019-08-31"),
        ("31st of August 2019", .day, "2019-08-31", "2019-08-31"),
        ("2019-08-31 00:00:00", .day, "2019-08-31", "2019-08-31"),
        ("2019.0", .calendarYear, "2019-01-01", "2019-12-31"),
        ("2017 to 19", .severalYears, "2017-01-01", "2019-12-31"),
        ("1998 to 00", .severalYears, "1998-01-01", "2000-12-31"),
        ("1998/99 - 00/01", .span, "1998-04-01", "2001-03-31"),
        ("01/07/2018 to 30/06/2019", .span, "2018-07-01", "2019-06-30"),
        ("2018-07-01 - 2019-06-30", .span, "2018-07-01", "2019-06-30"),
        ("2018-07 to 2019-06", .span, "2018-07-01", "2019-06-30"),
        ("2019 r", .calendarYear, "2019-01-01", "2019-12-31"),
        ("2018/19p", .financialYear, "2018-04-01", "2019-03-31"),
        ("2019 [1]", .calendarYear, "2019-01-01", "2019-12-31"),
        ("5/4/2024", .day, "2024-04-05", "2024-04-05"),
        ("1 April 2019 to 31 March 2020", .financialYear, "2019-04-01", "2020-03-31"),
    ])
    func readsPeriods(_ text: String, _ kind: Period.Kind, _ start: String, _ end: String) {
        let period = SmallSite(data: "area,period,value\nN01,\(text),1\n").figures.first?.period
        #expect(period?.kind == kind)
        #expect(period?.start.description == start)
        #expect(period?.end.description == end)
    }

    @Test(arguments: [
        "", "20", "208", "2019M13", "13/2019", "20191331", "FY 2016/19", "Q5 2016/17", "31/06/2018 to 30/06/2019",
        "2019-06 to 2018-07", "2019 x2", "2016/19", "fy", "q1 q2", "2019 to 2019-06", "32AUG2019",
        "0008", "2008/10", "2008-25", "2010 to 2010", "2012-2010", "2023 Q5", "24-Sep", "2022-02-30",
        "05/17/2024", "15/05/24", "Octember 2020", "November to March 2020",
        "2022-01-01/P0Y", "2022-01-01/P99999Y", "2022-01-01/P9999Y", "9999-01-01/P1Y", "2022-01-01/P",
        "2022-12-31/2022-01-01",
        "2022-01-01/", "/", "-", " to ", "Q1", "2022/", "9999/00", "12345", "2022-01-01/P3X", "2022-01-01T12:00:00",
    ])
    func refusesAnythingElse(_ text: String) {
        let site = SmallSite(data: "area,value,period\nN01,1,\(text)\n")
        let code = text == "05/17/2024" ? "D125" : "D108"
        #expect(site.findings == ["\(code) error 2:7"])
        #expect(code == "D125" || site.read.diagnostics.first?.explanation?.contains("2022-01-01/P3Y") == true)
    }

    private func ambiguous(_ periods: [String]) -> [Diagnostic] {
        let rows = periods.enumerated().map { "N0\($0 % 2 + 1),\($1),1\n" }.joined()
        return SmallSite(data: "area,period,value\n" + rows).read.diagnostics.filter { $0.rule.code == "D125" }
    }

    @Test func saysThatTheMonthComesFirst() {
        #expect(ambiguous(["05/17/2024"]).map(\.summary) == ["\"05/17/2024\" is a date only as 17 May 2024"])
        #expect(ambiguous(["05/17/2024"]).map(\.suggestion) == ["Write 2024-05-17 for 17 May 2024."])
        let span = ambiguous(["05/17/2024 to 06/18/2024"])
        #expect(span.map(\.suggestion) == ["Write 2024-05-17/2024-06-18 for 17 May 2024 to 18 June 2024."])
    }

    @Test func refusesFirstsOfMonthsWithTheMonthFirst() {
        #expect(ambiguous(["01/01/2024", "02/01/2024", "03/01/2024", "04/01/2024"]).count == 3)
        #expect(ambiguous(["01/01/2024", "01/02/2024", "01/03/2024", "01/04/2024"]).isEmpty)
        #expect(ambiguous(["01/01/2024", "02/01/2024", "03/01/2024", "13/01/2024"]).isEmpty)
    }

    @Test(arguments: [
        ("2016/19", "2016 to 2019"), ("2024/08", "August 2024 for the month"),
        ("2004/08", "August 2004 for a month, and 2004 to 2008"),
    ])
    func saysWhatToWriteInPlaceOfAFormWithoutOneMeaning(_ text: String, _ advice: String) {
        let site = SmallSite(data: "area,period,value\nN01,\(text),1\n")
        #expect(site.findings == ["D108 error 2:5"])
        #expect(site.read.diagnostics.first?.suggestion?.contains(advice) == true)
    }

    @Test func readsFinancialYearsWrittenInTwoWays() {
        let site = SmallSite(data: "area,period,value\nN01,2015-2016,11\nN01,2016-17,12\n")
        #expect(site.findings.isEmpty)
        #expect(site.figures.map(\.period.kind) == [.financialYear, .financialYear])
    }

    @Test(arguments: ["2015-2016", "2015/2016", "2015-16", "2015/16"])
    func readsTwoYearsThatFollowOneAnotherAlikeInEachForm(_ text: String) {
        #expect(periods([text]) == ["2015-04-01/2016-03-31"])
        #expect(PeriodParser.period(text).map { "\($0.start)/\($0.end)" } == "2015-04-01/2016-03-31")
    }

    @Test func reportsAnUnreadablePeriodOnceForAllItsRows() {
        let site = SmallSite(data: "area,period,value\nN01,Sept,1\nN02,Sept,1\nN01,2008,1\n")
        #expect(site.findings == ["D108 error 2:5"])
        #expect(site.read.diagnostics.first?.effect == "The 2 rows with it appear on no page.")
    }

    @Test(arguments: OfficialPeriod.all)
    func readsTheFormsOfOfficialFiles(_ form: OfficialPeriod) {
        #expect(periods([form.beside, form.text]).contains(form.days))
        #expect(findings([form.beside, form.text]).isEmpty)
        #expect(findings([form.text]) == (form.isAmbiguous ? ["D125 error 2:5"] : []))
        #expect(periods([form.text]) == (form.isAmbiguous ? [] : [form.days]))
    }

    private func periods(_ texts: [String]) -> [String] {
        let rows = texts.map { "N01,\"\($0)\",1\n" }.joined()
        return SmallSite(data: "area,period,value\n" + rows).figures.map { "\($0.period.start)/\($0.period.end)" }
    }

    private func findings(_ texts: [String]) -> [String] {
        let text = "area,period,value\n" + texts.map { "N01,\($0),1\n" }.joined()
        let mapping = SmallSite.mapping(notes: .none)
        return SmallSite(data: text, SmallSite.indicator(data: [mapping])).findings
    }

    @Test(arguments: [
        (["2005-07", "2006-08"], "2005-01-01/2007-12-31"), (["2009-11", "2014-16"], "2009-01-01/2011-12-31"),
        (["2009-11", "2011 to 2013"], "2009-01-01/2011-12-31"),
        (["2009-10", "2009-11", "2009-12"], "2009-10-01/2009-10-31"),
        (["2010-12", "2011-12", "2019-12"], "2010-12-01/2010-12-31"),
        (["2010-11", "2011-12", "2012"], "2010-04-01/2011-03-31"),
        (["2008-09", "2013-14", "2015"], "2008-04-01/2009-03-31"),
        (["2010-11", "2011-12"], "2010-04-01/2011-03-31"), (["2009-10", "2015-16"], "2009-04-01/2010-03-31"),
        (["2012-13"], "2012-04-01/2013-03-31"), (["2009-10", "2011/12"], "2009-04-01/2010-03-31"),
        (["2004-06", "May 2004"], "2004-05-01/2004-05-31"), (["2004-06", "2004-09"], "2004-06-01/2004-06-30"),
        (["2017-2018", "2018-2019"], "2017-04-01/2018-03-31"), (["2017-2018", "2018/19"], "2017-04-01/2018-03-31"),
        (["201011", "201112"], "2010-04-01/2011-03-31"), (["201012", "201101"], "2010-12-01/2010-12-31"),
        (["03/04/2024", "13/04/2024"], "2024-04-03/2024-04-03"),
        (["200810", "200911", "201012", "201113"], "2008-01-01/2010-12-31"),
        (["201012", "201315", "201618"], "2010-01-01/2012-12-31"), (["201012", "201820"], "2010-01-01/2012-12-31"),
        (["200103", "200204", "200305"], "2001-01-01/2003-12-31"), (["199800", "199901"], "1998-01-01/2000-12-31"),
        (["200406", "200407", "200408"], "2004-06-01/2004-06-30"), (["200412", "200501"], "2004-12-01/2004-12-31"),
        (["200811", "200911", "201011"], "2008-11-01/2008-11-30"),
    ])
    func readsAColumnInOneSystem(_ texts: [String], _ first: String) {
        #expect(periods(texts).count == texts.count)
        #expect(periods(texts).first == first)
    }

    @Test(arguments: [
        ["2009-11"], ["2009-10"], ["2010-11"], ["2006-07", "2009-10"], ["2017 - 2018"], ["2019 - 20"], ["201112"],
        ["2009-11", "2012/13"], ["2009-11", "2005-10"],
        ["2009-11", "2000 to 2010"], ["2017-2018", "2011-2013"],
        ["2011-12", "2012", "2013", "2014"], ["2008-09", "2009"], ["2010-12", "2011"], ["2008-09", "2010-11", "2012"],
        ["201012"], ["200406"], ["200406", "2004"], ["200411", "200511", "200812"],
        ["2013-14", "2015-16"], ["2013-2014", "2015-2016"], ["2013-14", "2015-16", "2017-18"],
    ])
    func refusesWhatMayBeTwoPeriods(_ texts: [String]) {
        #expect(findings(texts).first == "D125 error 2:5")
    }

    @Test func namesEveryReadingAndHowToWriteIt() {
        let finding = SmallSite(data: "area,period,value\nN01,2009-11,1\nN02,2009-11,1\n").read.diagnostics.first
        #expect(finding?.summary == "\"2009-11\" may be November 2009 or the years 2009 to 2011")
        #expect(finding?.suggestion == "Write November 2009 or 2009 to 2011.")
        #expect(periods(["November 2009"]) == ["2009-11-01/2009-11-30"])
        #expect(periods(["2009 to 2011"]) == ["2009-01-01/2011-12-31"])
    }

    @Test(arguments: [
        (["2009-11"], "No other period of the column says which."),
        (["2009-11", "2012/13"], "No other period of the column says which."),
        (["2009-11", "May 2009", "2001 to 2003"], "The column has periods of more than one of these kinds."),
        (["05/17/2024"], "Dates are read with the day first, and there are only twelve months."),
        (
            ["03/04/2024", "04/13/2024"],
            "Dates are read with the day first, and others of the column have, or seem to have, the month first."
        ),
    ])
    func saysWhyTheColumnDoesNotTell(_ texts: [String], _ reason: String) {
        let rows = texts.map { "N01,\($0),1\n" }.joined()
        let finding = SmallSite(data: "area,period,value\n" + rows).read.diagnostics.first
        #expect(finding?.rule.code == "D125")
        #expect(finding?.explanation == reason)
    }

    @Test(arguments: [
        ("05/17/2024", "\"05/17/2024\" is a date only as 17 May 2024", "Write 2024-05-17 for 17 May 2024."),
        (
            "2001-02", "\"2001-02\" may be February 2001, the financial year 2001/02 or the years 2001 to 2002",
            "Write February 2001, 2001/02 or 2001 to 2002."
        ),
    ])
    func offersEveryReading(_ text: String, _ summary: String, _ suggestion: String) {
        let rows = [text, "2009-11", "2005-10"].map { "N01,\($0),1\n" }.joined()
        let finding = SmallSite(data: "area,period,value\n" + rows).read.diagnostics.first
        #expect(finding?.summary == summary)
        #expect(finding?.suggestion == suggestion)
    }

    @Test func refusesDatesWithTheMonthFirst() {
        #expect(findings(["03/04/2024", "04/13/2024"]) == ["D125 error 2:5", "D125 error 3:5"])
    }

    @Test(arguments: [
        ("2019 [provisional]", FigureStatus.provisional), ("2019/20 (r)", .revised), ("2019[e][u]", .lowReliability),
        ("2019 [note 3]", .normal),
    ])
    func readsAMarkerBehindAPeriod(_ text: String, _ status: FigureStatus) {
        let site = SmallSite(data: "area,period,value\nN01,\(text),1\n")
        #expect(site.figures.map(\.status) == [status])
        #expect(site.figures.map(\.value) == [1])
    }
}
