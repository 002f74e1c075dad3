import DataLoading
import Diagnostics
import Model
import Testing

/// Tables whose figures stand in several columns, rows or files.
@Suite struct TableShapeTests {
    private func text(_ text: String) -> Located<String> { SmallSite.written(text) }

    private func site(
        _ data: String,
        kind: ValueKind = .count,
        unit: String = "people",
        headerRows: Int = 1,
        conditions: [DataMapping.Condition] = [],
        scale: Double? = nil,
        combine: DataMapping.Combination? = nil,
        _ cells: [DataMapping.Part: DataMapping.Cell]
    ) -> SmallSite {
        var cells = cells
        if cells[.area] == nil { cells[.area] = .column(text("area")) }
        let mapping = DataMapping(
            file: text("data/figures.csv"),
            headerRows: headerRows,
            conditions: conditions,
            cells: cells,
            scale: scale,
            combine: combine
        )
        return SmallSite(data: data, SmallSite.indicator(kind: kind, unit: unit, data: [mapping]))
    }

    private func shown(_ site: SmallSite) -> [String] {
        site.figures.map { figure in
            let value = figure.value.map { "\($0)" } ?? "\(figure.status)"
            let limits = figure.lower.map { " \($0) to \(figure.upper ?? 0)" } ?? ""
            return "\(figure.area.position) \(figure.period.linkName) \(value)\(limits)"
        }
    }

    // MARK: Periods in columns

    @Test func readsAColumnForEachPeriod() {
        let site = site(
            "area,name,2019,2020,2021 [provisional]\nN01,Speke,1,2,3\nN02,Garston,4,c,6\n",
            [.value: .periods(text("{period}"))]
        )
        #expect(site.findings == [])
        #expect(
            shown(site) == [
                "3 2019 1.0", "3 2020 2.0", "3 2021 3.0", "4 2019 4.0", "4 2020 confidential", "4 2021 6.0",
            ]
        )
        #expect(site.figures[2].status == .provisional)
    }

    @Test func readsAMarkBehindTheWordsOfAPatternAsThatOfItsPeriod() {
        let site = site(
            "area,Share 2019 (%),Share 2020 (%) [r],Share 2021 (%)[p],Share 2022 (%) [men]\nN01,1,2,3,4\n",
            kind: .proportion,
            unit: "%",
            [.value: .periods(text("Share {period} (%)"))]
        )
        #expect(site.findings == [])
        #expect(shown(site) == ["3 2019 1.0", "3 2020 2.0", "3 2021 3.0"])
        #expect(site.figures.map(\.status) == [.normal, .revised, .provisional])
    }

    @Test func readsPeriodsWithWordsAroundThem() {
        let site = site(
            "area,Year ending Dec 2018,Year ending Mar 2019,Year ending total\nN01,5,6,11\n",
            [.value: .periods(text("Year ending {period}"))]
        )
        #expect(site.findings == ["D108 error 1:48"])
        #expect(shown(site).map { $0.split(separator: " ").last } == ["5.0", "6.0"])
        #expect(site.figures.map(\.period.kind) == [.calendarYear, .financialYear])
    }

    @Test func readsTheWordsOfAPatternThatBelongToThePeriod() {
        let site = site(
            "area,Sales year ending Mar 2022\nN01,5\n",
            [.value: .periods(text("Sales year ending {period}"))]
        )
        #expect(site.figures.map { "\($0.period.start) \($0.period.end)" } == ["2021-04-01 2022-03-31"])
    }

    @Test func readsTheNamesOfColumnsAsOneSystemOfPeriods() {
        let several = site("area,2008-10,2009-11\nN01,5,6\n", [.value: .periods(text("{period}"))])
        #expect(several.findings == [])
        #expect(several.figures.map(\.period.kind) == [.severalYears, .severalYears])
        let alone = site("area,2010-12\nN01,5\n", [.value: .periods(text("{period}"))])
        #expect(alone.findings == ["D125 error 1:6"])
    }

    @Test func takesLimitsFromTheColumnsOfTheirPeriod() {
        let site = site(
            "area,2019 rate,2019 low,2019 high,2020 rate,2020 low\nN01,5,4,6,7,6\n",
            kind: .mean,
            [
                .value: .periods(text("{period} rate")), .lower: .periods(text("{period} low")),
                .upper: .periods(text("{period} high")),
            ]
        )
        #expect(site.findings == ["D152 warning 9:3"])
        #expect(shown(site).first == "3 2019 5.0 4.0 to 6.0")
    }

    @Test func saysThatNoColumnIsNamedByAPeriod() {
        let site = site("area,value\nN01,5\n", [.value: .periods(text("{period}"))])
        #expect(site.findings == ["D150 error 9:3"])
        #expect(site.read.value.data.indicatorsWithoutData == ["NI4"])
    }

    @Test func readsOneOfTwoColumnsOfOnePeriod() {
        let site = site("area,2019,2020,2019\nN01,5,6,7\n", [.value: .periods(text("{period}"))])
        #expect(site.findings == ["D151 error 1:16"])
        #expect(shown(site) == ["3 2019 5.0", "3 2020 6.0"])
    }

    @Test func joinsNamesThatStandInTwoRows() {
        let site = site(
            """
            Title of the table
            Local authority,area,2019,,2020,
            ,,number,%,number,%
            Speke,N01,10,5.5,11,6.5
            """,
            kind: .mean,
            headerRows: 2,
            [.value: .periods(text("{period}: %"))]
        )
        #expect(site.findings == [])
        #expect(shown(site) == ["3 2019 5.5", "3 2020 6.5"])
    }

    // MARK: Periods that another column explains

    private func period(_ column: String, identifier: String? = nil, shownAs: DataMapping.PeriodUnit? = nil)
        -> DataMapping.Cell
    {
        .period(DataMapping.PeriodCell(column: text(column), identifier: identifier.map(text), shownAs: shownAs))
    }

    @Test(arguments: [
        ("202324", "Academic year", "2023-09-01", "2024-08-31"),
        ("202324", "Financial year", "2023-04-01", "2024-03-31"),
        ("2023", "Calendar year", "2023-01-01", "2023-12-31"), ("2024", "March", "2024-03-01", "2024-03-31"),
        ("202324", "Financial year Q4", "2024-01-01", "2024-03-31"),
        ("2023", "Calendar year Q1", "2023-01-01", "2023-03-31"),
        ("2023.0", "Calendar year", "2023-01-01", "2023-12-31"),
        ("202324", "Tax year Q1", "2023-04-01", "2023-06-30"), ("2023", "Q2", "2023-04-01", "2023-06-30"),
        ("202324", "Q1", "2023-04-01", "2023-06-30"), ("200809", "Academic year", "2008-09-01", "2009-08-31"),
    ])
    func readsAPeriodWithItsSort(_ typed: String, _ sort: String, _ start: String, _ end: String) {
        let cells = [
            DataMapping.Part.period: period("time", identifier: "sort"), .value: .column(text("value")),
        ]
        let site = site("area,time,sort,value\nN01,\(typed),\(sort),5\n", cells)
        #expect(site.findings == [])
        #expect(site.figures.map { "\($0.period.start) \($0.period.end)" } == ["\(start) \(end)"])
    }

    /// A quarter of a school year begins in August or September, by whoever counts; a reporting year at any time.
    @Test(arguments: [
        ("202324", "Academic year Q1"), ("2023", "Financial year Q4"), ("2023", "Tax year Q1"),
        ("202324", "Calendar year"), ("202324", "Calendar year Q2"), ("202324", "Reporting year"),
        ("2023", "Reporting year"), ("2023", "Financial year"), ("2023", "Academic year"),
        ("202325", "Financial year"), ("202324", "October"), ("2023-24", "October"), ("202301", "Calendar year"),
        ("2023", "Autumn term"), ("2023", "Week Q1"),
    ])
    func refusesAPeriodThatIsNoneOfItsSort(_ typed: String, _ sort: String) {
        let cells = [
            DataMapping.Part.period: period("time", identifier: "sort"), .value: .column(text("value")),
        ]
        #expect(site("area,time,sort,value\nN01,\(typed),\(sort),5\n", cells).findings == ["D108 error 2:5"])
    }

    @Test(arguments: [
        ("2023", "month", "4", "2023-04-01", "2023-04-30"), ("2023", "Month number", "04", "2023-04-01", "2023-04-30"),
        ("2023", "month", "12.0", "2023-12-01", "2023-12-31"), ("2023", "Quarter", "4", "2023-10-01", "2023-12-31"),
        ("2023/24", "quarter", "1", "2023-04-01", "2023-06-30"), ("2023", "month", "Apr", "2023-04-01", "2023-04-30"),
    ])
    func readsTheNumberOfAMonthBesideAYear(
        _ typed: String,
        _ column: String,
        _ number: String,
        _ start: String,
        _ end: String
    ) {
        let cells = [DataMapping.Part.period: period("year", identifier: column), .value: .column(text("value"))]
        let site = site("area,year,\(column),value\nN01,\(typed),\(number),5\n", cells)
        #expect(site.findings == [])
        #expect(site.figures.map { "\($0.period.start) \($0.period.end)" } == ["\(start) \(end)"])
    }

    @Test(arguments: [
        ("2023", "month", "13"), ("2023", "month", "0"), ("2023/24", "month", "4"), ("2023", "quarter", "5"),
        ("2023", "financial month", "1"), ("2023", "sort", "4"),
    ])
    func refusesANumberThatIsNoMonth(_ typed: String, _ column: String, _ number: String) {
        let cells = [DataMapping.Part.period: period("year", identifier: column), .value: .column(text("value"))]
        #expect(site("area,year,\(column),value\nN01,\(typed),\(number),5\n", cells).findings == ["D108 error 2:5"])
    }

    @Test func refusesASortOfPeriodThatItDoesNotKnow() {
        let cells = [
            DataMapping.Part.period: period("time", identifier: "sort"), .value: .column(text("value")),
        ]
        let site = site("area,time,sort,value\nN01,2023,Week 12,5\nN02,2023,Week 12,6\n", cells)
        #expect(site.findings == ["D108 error 2:5"])
        #expect(site.read.diagnostics.first?.effect == "The 2 rows with it appear on no page.")
    }

    @Test(arguments: [
        (DataMapping.PeriodUnit.month, "2023-02-01", "2023-02-28"), (.quarter, "2023-01-01", "2023-03-31"),
        (.year, "2023-01-01", "2023-12-31"), (.financialYear, "2022-04-01", "2023-03-31"),
        (.academicYear, "2022-09-01", "2023-08-31"),
    ])
    func readsADayAsWhatItStandsFor(_ unit: DataMapping.PeriodUnit, _ start: String, _ end: String) {
        let cells = [DataMapping.Part.period: period("day", shownAs: unit), .value: .column(text("value"))]
        let site = site("area,day,value\nN01,2023-02-15,5\n", cells)
        #expect(site.findings == [])
        #expect(site.figures.map { "\($0.period.start) \($0.period.end)" } == ["\(start) \(end)"])
    }

    @Test func showsNoPeriodAsAShorterOne() {
        let cells = [DataMapping.Part.period: period("day", shownAs: .month), .value: .column(text("value"))]
        #expect(site("area,day,value\nN01,2023,5\n", cells).findings == ["D108 error 2:5"])
    }

    /// The figures and findings of a column of periods that stand for a longer time.
    private func shownAs(_ unit: DataMapping.PeriodUnit, _ texts: [String]) -> (days: [String], findings: [String]) {
        let cells = [DataMapping.Part.period: period("day", shownAs: unit), .value: .column(text("value"))]
        let site = site("area,day,value\n" + texts.map { "N01,\($0),5\n" }.joined(), cells)
        return (site.figures.map { "\($0.period.start)/\($0.period.end)" }, site.findings)
    }

    @Test(arguments: [
        // Alone, only the month lies in a year.
        (DataMapping.PeriodUnit.year, ["2010-12"], ["2010-01-01/2010-12-31"]),
        (.year, ["2010-12", "2011-11"], ["2010-01-01/2010-12-31", "2011-01-01/2011-12-31"]),
        (.year, ["2009-11", "May 2010"], ["2009-01-01/2009-12-31", "2010-01-01/2010-12-31"]),
        (.financialYear, ["2010-12", "2011-12"], ["2010-04-01/2011-03-31", "2011-04-01/2012-03-31"]),
        (.financialYear, ["2010-11", "2012/13"], ["2010-04-01/2011-03-31", "2012-04-01/2013-03-31"]),
        (.month, ["03/04/2024", "13/05/2024"], ["2024-04-01/2024-04-30", "2024-05-01/2024-05-31"]),
        (.day, ["03/04/2024", "2024-04-05"], ["2024-04-03/2024-04-03", "2024-04-05/2024-04-05"]),
    ])
    func readsWhatMayBeSeveralPeriodsByItsColumnAndWhatItIsShownAs(
        _ unit: DataMapping.PeriodUnit,
        _ texts: [String],
        _ days: [String]
    ) {
        #expect(shownAs(unit, texts).findings == [])
        #expect(shownAs(unit, texts).days == days)
    }

    @Test(arguments: [
        // The rest of the column says that three years are meant, which no year can show.
        (DataMapping.PeriodUnit.year, ["2010-12", "2011-13"], ["D108 error 2:5", "D108 error 3:5"]),
        (.year, ["2010-12", "2001 to 2003"], ["D108 error 2:5", "D108 error 3:5"]),
        // Financial years that follow each other.
        (.year, ["2010-11", "2011-12"], ["D108 error 2:5", "D108 error 3:5"]),
        // Days are first, and one of the column has its month first.
        (.month, ["03/04/2024", "04/13/2024"], ["D125 error 2:5", "D125 error 3:5"]),
        (.month, ["01/01/2024", "02/01/2024", "03/01/2024"], ["D125 error 3:5", "D125 error 4:5"]),
        (.day, ["2024-05"], ["D108 error 2:5"]), (.day, ["2010-12"], ["D125 error 2:5"]),
    ])
    func refusesWhatItsColumnDoesNotLetStandForAUnit(
        _ unit: DataMapping.PeriodUnit,
        _ texts: [String],
        _ findings: [String]
    ) {
        #expect(Array(shownAs(unit, texts).findings.prefix(findings.count)) == findings)
    }

    @Test func readsAMarkerBehindTheOnePeriodOfAFile() {
        let cells = [
            DataMapping.Part.period: DataMapping.Cell.fixed(text("2023/24 [p]")), .value: .column(text("value")),
        ]
        let site = site("area,value\nN01,5\nN02,c\n", cells)
        #expect(site.findings == [])
        #expect(site.figures.map(\.status) == [.provisional, .confidential])
        #expect(site.figures.first?.period.kind == .financialYear)
    }

    @Test func countsTheRowsOfATextThatAnotherOneRefuses() {
        let shown = [DataMapping.Part.period: period("day", shownAs: .year), .value: .column(text("value"))]
        let site = site("area,day,value\nN01,2010-12,5\nN02,2010-12,6\nN01,2011-13,\n", shown)
        #expect(site.findings.first == "D108 error 2:5")
        #expect(site.read.diagnostics.first?.effect == "The 2 rows with it appear on no page.")
    }

    @Test func findsThatTheNamesOfPeriodsSayAnotherTime() {
        let rows = "N01,2011-12,Jan 2011-Dec 2011,5\nN01,2012-12,Jan 2012-Dec 2012,6\n"
        let cells = [DataMapping.Part.period: DataMapping.Cell.column(text("DATE")), .value: .column(text("value"))]
        let site = site("area,DATE,DATE_NAME,value\n" + rows, cells)
        #expect(site.findings == ["D168 error 2:5"])
        #expect(site.read.diagnostics.first?.suggestion == "Write period: DATE_NAME in the indicator's data.")
        let months = "area,DATE,DATE_NAME,value\nN01,2011-12,December 2011,5\nN01,2012-01,January 2012,6\n"
        #expect(self.site(months, cells).findings == [])
    }

    // MARK: Conditions

    private func condition(_ column: String, _ test: DataMapping.Condition.Test) -> DataMapping.Condition {
        DataMapping.Condition(column: text(column), test: test)
    }

    private let sexes = "area,period,sex,value\nN01,2019,men,1\nN01,2019,women,2\nN01,2020,all,3\nN01,2021,all,4\n"
    private var plain: [DataMapping.Part: DataMapping.Cell] {
        [.period: .column(text("period")), .value: .column(text("value"))]
    }

    @Test func leavesOutRowsWithATextThatIsNotWanted() {
        let site = site(sexes, conditions: [condition("sex", .noneOf([text("men"), text("women")]))], plain)
        #expect(site.findings == [])
        #expect(shown(site) == ["3 2020 3.0", "3 2021 4.0"])
    }

    @Test func stopsWhereATextToLeaveOutIsNotThere() {
        let site = site(sexes, conditions: [condition("sex", .noneOf([text("men"), text("womem")]))], plain)
        #expect(site.findings == ["D154 error 9:3"])
        #expect(site.read.diagnostics.first?.suggestion == "Did you mean \"women\"?")
    }

    @Test func takesRowsWithinARangeOfNumbersOrPeriods() {
        let numbers = condition("period", .range(from: text("2020"), to: nil))
        let all = condition("sex", .anyOf(["all"]))
        #expect(shown(site(sexes, conditions: [numbers, all], plain)) == ["3 2020 3.0", "3 2021 4.0"])
        let months = "area,period,value\nN01,May 2020,1\nN01,June 2020,2\nN01,July 2020,3\n"
        let periods = condition("period", .range(from: text("June 2020"), to: text("June 2020")))
        let some = site(months, conditions: [periods], plain)
        #expect(some.findings == [])
        #expect(some.figures.map(\.value) == [2])
    }

    @Test func saysWhichCellsARangeCannotTell() {
        let data = "area,period,age,value\nN01,2019,17,1\nN01,2020,all,2\nN01,2021,,3\n"
        let site = site(data, conditions: [condition("age", .range(from: text("16"), to: text("64")))], plain)
        #expect(site.findings == ["D153 warning 3:10"])
        #expect(shown(site) == ["3 2019 1.0"])
    }

    @Test func refusesARangeWithoutAnOrder() {
        for (from, to) in [("64", "16"), ("a", "b"), ("2020", "b")] {
            let range = condition("period", .range(from: text(from), to: text(to)))
            #expect(site(sexes, conditions: [range], plain).findings == ["D155 error 9:3"])
        }
    }

    // MARK: Sums of columns

    private func sums(_ rows: String, _ sum: DataMapping.Cell) -> SmallSite {
        site("area,period,0,1,2,3+\n" + rows, [.period: .column(text("period")), .value: sum])
    }

    @Test func addsUpColumns() {
        let rows = "N01,2019,1,\"2,000\",3,4\nN02,2019,5,6,7 [r],8\n"
        let named = sums(rows, .sum([text("0"), text("2")]))
        #expect(named.findings == [])
        #expect(shown(named) == ["3 2019 4.0", "4 2019 12.0"])
        #expect(named.figures[1].status == .revised)
        let range = sums(rows, .sumOfRange(from: text("1"), to: text("3+")))
        #expect(shown(range) == ["3 2019 2007.0", "4 2019 21.0"])
    }

    @Test func makesNoSumOfWhatIsNotKnown() {
        let site = sums(
            "N01,2019,1,c,3,4\nN02,2019,1,,3,4\nN02,2020,1,low,3,4\n",
            .sumOfRange(from: text("0"), to: text("3+"))
        )
        #expect(site.findings == ["D160 warning 3:12"])
        #expect(shown(site) == ["3 2019 confidential", "4 2019 notAvailable", "4 2020 notAvailable"])
    }

    @Test func findsTheTotalAmongColumnsThatAreAddedUp() {
        let site = sums("N01,2019,10,1,2,7\nN02,2019,20,5,5,10\n", .sumOfRange(from: text("0"), to: text("3+")))
        #expect(site.findings == ["D159 error 1:13"])
    }

    @Test func addsUpNoColumnTwice() {
        #expect(sums("N01,2019,1,2,3,4\n", .sum([text("0"), text("1"), text("0")])).findings == ["D192 error 9:3"])
    }

    @Test func readsNoMorePeriodsThanThereCanBe() {
        let days = (0..<20_000).map { CalendarDate(daysSinceEpoch: $0).description }
        let wide = site(
            "area," + days.joined(separator: ",") + "\nN01," + days.map { _ in "5" }.joined(separator: ",") + "\n",
            [.value: .periods(text("{period}"))]
        )
        #expect(wide.read.diagnostics.map(\.rule.code) == ["D124"])
        #expect(wide.figures.count == 16_384)
    }

    @Test func takesNoDenominatorThatIsWithheldElsewhere() {
        var site = rates("area,period,value\nN01,2019,50\nN01,2020,4\n", .other(.indicator(text("people"))))
        let people = SmallSite.indicator(
            "people",
            kind: .count,
            suppressBelow: 5,
            data: [SmallSite.mapping("data/people.csv")]
        )
        site.indicators.append(people)
        #expect(site.findings == ["D163 error 9:3"])
    }

    @Test func saysThatTheFirstColumnStandsBehindTheLast() {
        let site = sums("N01,2019,1,2,3,4\n", .sumOfRange(from: text("2"), to: text("0")))
        #expect(site.findings == ["D158 error 9:3"])
        #expect(sums("N01,2019,1,2,3,4\n", .sum([text("4")])).findings == ["D106 error 9:3"])
    }

    // MARK: Rows

    private func row(_ text: String, column: String? = nil) -> DataMapping.Cell {
        let condition = condition("measure", .anyOf([text]))
        return .row(DataMapping.RowCell(column: column.map(self.text), conditions: [condition]))
    }

    private func measures(_ rows: String, _ cells: [DataMapping.Part: DataMapping.Cell]) -> SmallSite {
        site(
            "area,period,measure,value\n" + rows,
            kind: .proportion,
            unit: "%",
            conditions: [condition("measure", .anyOf(["Value"]))],
            plain.merging(cells) { $1 }
        )
    }

    @Test func takesLimitsFromRowsOfTheirOwn() {
        let site = measures(
            "N01,2019,Lower,40\nN01,2019,Value,45.5\nN01,2019,Upper,50\nN02,2019,Value,60\nN02,2019,Upper,65\nN02,2019,Lower,55\n",
            [.lower: row("Lower"), .upper: row("Upper")]
        )
        #expect(site.findings == [])
        #expect(shown(site) == ["3 2019 45.5 40.0 to 50.0", "4 2019 60.0 55.0 to 65.0"])
    }

    @Test func makesLimitsOfHalfTheWidthOfTheLikelyRange() {
        let rows = measures(
            "N01,2019,Value,45.5\nN01,2019,Conf,5.1\nN02,2019,Value,2\nN02,2019,Conf,3\n",
            [.margin: row("Conf")]
        )
        #expect(rows.findings == [])
        #expect(shown(rows) == ["3 2019 45.5 40.4 to 50.6", "4 2019 2.0 0.0 to 5.0"])
        let column = site(
            "area,period,value,conf\nN01,2019,0.455,0.051\n",
            kind: .proportion,
            unit: "%",
            scale: 100,
            plain.merging([.margin: .column(text("conf"))]) { $1 }
        )
        #expect(shown(column) == ["3 2019 45.5 40.4 to 50.6"])
    }

    @Test func saysWhichRowsOfAFigureAreNotThere() {
        let lacking = measures("N01,2019,Value,45\nN01,2019,Lower,40\nN02,2019,Value,60\n", [.lower: row("Lower")])
        #expect(lacking.findings == ["D157 warning 4:1"])
        let loose = measures("N01,2019,Value,45\nN01,2019,Lower,40\nN02,2019,Lower,60\n", [.lower: row("Lower")])
        #expect(loose.findings == ["D157 warning 4:1"])
        #expect(shown(loose).count == 1)
    }

    @Test func findsASecondRowForAPart() {
        let site = measures(
            "N01,2019,Value,45\nN01,2019,Lower,40\nN01,2019,Lower,41\nN01,2019,Value,46\n",
            [.lower: row("Lower")]
        )
        #expect(site.findings == ["D156 error 4:16", "D156 error 5:16"])
    }

    @Test func worksAShareOutOfTwoSetsOfRows() {
        let cells = [
            DataMapping.Part.area: DataMapping.Cell.column(text("area")), .period: .column(text("period")),
            .numerator: row("Unemployed", column: "value"), .denominator: row("All", column: "value"),
        ]
        let rows =
            "area,period,measure,value\nN01,2019,Unemployed,5\nN01,2019,All,50\nN02,2019,Unemployed,c\nN02,2019,All,40\n"
        let site = site(rows, kind: .proportion, unit: "%", cells)
        #expect(site.findings == [])
        #expect(shown(site) == ["3 2019 10.0", "4 2019 confidential"])
        #expect(site.figures.first?.denominator == 50)
    }

    @Test func addsUpTheRowsOfAPartWhereThatIsAsked() {
        let several = DataMapping.Condition(column: text("measure"), test: .anyOf(["Young", "Old"]))
        let cells = [
            DataMapping.Part.period: DataMapping.Cell.column(text("period")),
            .numerator: .row(DataMapping.RowCell(column: text("value"), conditions: [several])),
            .denominator: row("All", column: "value"),
        ]
        let rows = "area,period,measure,value\nN01,2019,Young,5\nN01,2019,Old,6\nN01,2019,All,50\n"
        let site = site(rows, kind: .proportion, unit: "%", combine: .sum, cells)
        #expect(shown(site) == ["3 2019 22.0"])
    }

    // MARK: Elsewhere

    /// A year in the name of a column that serves all periods contradicts none.
    @Test func takesAColumnWithAYearThatServesAllPeriods() {
        let cells: [DataMapping.Part: DataMapping.Cell] = [
            .area: .column(text("code")), .value: .column(text("People 2019")),
        ]
        let people = DataMapping(file: text("data/people.csv"), cells: cells)
        #expect(rates("code,People 2019\nN01,50\n", .other(.table(people))).findings == [])
    }

    private func people(period: String?) -> DataMapping.Cell {
        var cells: [DataMapping.Part: DataMapping.Cell] = [.area: .column(text("code")), .value: .column(text("all"))]
        if let period { cells[.period] = .column(text(period)) }
        return .other(.table(DataMapping(file: text("data/people.csv"), cells: cells)))
    }

    private func rates(_ people: String, _ denominator: DataMapping.Cell) -> SmallSite {
        let cells = [
            DataMapping.Part.period: DataMapping.Cell.column(text("period")), .numerator: .column(text("n")),
            .denominator: denominator,
        ]
        var site = site("area,period,n\nN01,2019,5\nN01,2020,6\n", kind: .proportion, unit: "%", cells)
        site.files["indicators/data/people.csv"] = people
        return site
    }

    @Test func takesTheDenominatorFromAnotherFile() {
        let timed = rates("code,year,all\nN01,2019,50\nN01,2020,60\n", people(period: "year"))
        #expect(timed.findings == [])
        #expect(shown(timed) == ["3 2019 10.0", "3 2020 10.0"])
        #expect(timed.read.value.usedPaths.contains("Content/indicators/data/people.csv"))
        #expect(shown(rates("code,all\nN01,100\n", people(period: nil))) == ["3 2019 5.0", "3 2020 6.0"])
    }

    @Test func dividesASumOfRowsByAnotherNumberOnce() {
        let cells = [
            DataMapping.Part.period: DataMapping.Cell.column(text("period")), .numerator: .column(text("n")),
            .denominator: people(period: nil),
        ]
        let rows = "area,period,n\nN01,2019,5\nN01,2019,6\n"
        var summed = site(rows, kind: .proportion, unit: "%", combine: .sum, cells)
        summed.files["indicators/data/people.csv"] = "code,all\nN01,50\n"
        #expect(summed.findings == [])
        #expect(shown(summed) == ["3 2019 22.0"])
        #expect(summed.figures.map(\.denominator) == [50])
    }

    @Test func looksWhetherWhatRowsComeToTogetherCanBe() {
        let cells = [
            DataMapping.Part.period: DataMapping.Cell.column(text("period")), .numerator: .column(text("n")),
            .denominator: .column(text("d")),
        ]
        let rows = "area,period,n,d\nN01,2019,60,40\nN01,2019,60,70\nN02,2019,5,40\nN02,2019,6,70\n"
        let summed = site(rows, kind: .proportion, unit: "%", combine: .sum, cells)
        #expect(summed.findings == ["D113 error 2:1"])
    }

    @Test func dividesARowOfItsOwnByAnotherNumber() {
        let cells = [
            DataMapping.Part.period: DataMapping.Cell.column(text("period")),
            .numerator: row("Unemployed", column: "value"), .denominator: people(period: nil),
        ]
        let rows = "area,period,measure,value\nN01,2019,Unemployed,5\nN01,2019,All,9\nN02,2019,Unemployed,4\n"
        var parted = site(rows, kind: .proportion, unit: "%", cells)
        parted.files["indicators/data/people.csv"] = "code,all\nN01,50\n"
        #expect(parted.findings == ["D162 warning 4:1"])
        #expect(shown(parted) == ["3 2019 10.0", "4 2019 notAvailable"])
    }

    @Test func saysThatAnotherFileHasNoNumber() {
        let site = rates("code,year,all\nN01,2019,50\n", people(period: "year"))
        #expect(site.findings == ["D162 warning 3:1"])
        #expect(shown(site) == ["3 2019 10.0", "3 2020 notAvailable"])
        let misspelt = rates("code,year,al\nN01,2019,50\n", people(period: "year"))
        #expect(misspelt.findings == ["D106 error 9:3"])
        #expect(misspelt.figures == [])
    }

    @Test func takesTheDenominatorFromAnotherIndicator() {
        var site = rates("area,period,value\nN01,2019,50\nN01,2020,40\n", .other(.indicator(text("people"))))
        #expect(site.findings == ["D163 error 9:3"])
        let people = SmallSite.indicator("people", kind: .count, data: [SmallSite.mapping("data/people.csv")])
        site.indicators.append(people)
        #expect(site.findings == [])
        #expect(shown(site) == ["3 2019 10.0", "3 2020 15.0"])
        site.indicators[1] = SmallSite.indicator("people", kind: .mean, data: [SmallSite.mapping("data/people.csv")])
        #expect(site.findings == ["D163 error 9:3"])
    }

    // MARK: Names

    private func named(_ rows: String, level: String = "neighbourhood") -> SmallSite {
        site(
            "place,period,value\n" + rows,
            plain.merging([.area: .name(column: text("place"), level: text(level))]) { $1 }
        )
    }

    @Test func findsAreasByTheirNames() {
        let site = named("Speke,2019,1\n GARSTON ,2019,2\nLiverpool,2019,9\n")
        #expect(site.findings == [])
        #expect(shown(site) == ["3 2019 1.0", "4 2019 2.0"])
    }

    @Test func findsNamesThatAreMisspelt() {
        #expect(named("Speke,2019,1\nGarstone,2019,2\n").findings == ["D166 error 3:1"])
        #expect(named("Elsewhere,2019,1\n").findings == ["D165 error 2:1"])
        #expect(named("Speke,2019,1\n", level: "ward").findings == ["D167 error 9:3"])
    }

    @Test(arguments: [
        "Saint Mary's & Ashby", "St Marys and Ashby", "ST MARY\u{2019}S & ASHBY", "St. Mary's-and-Ashby",
    ])
    func takesOtherSpellingsOfOneNameForIt(_ spelling: String) {
        var site = named("Speke,2019,1\n\(spelling),2019,2\n")
        site.files["areas/areas.csv"] = SmallSite.areas + "N03,St Mary's & Ashby,neighbourhood,E08000013\n"
        #expect(site.findings == [])
        #expect(shown(site).count == 2)
    }

    @Test(arguments: ["Garsotn", "Garton", "Gaarston", "Garstan", "Garston (Liverpool)", "Garston Neighbourhood"])
    func refusesANameOneSlipAwayFromThatOfAnAreaWithoutARow(_ name: String) throws {
        let site = named("Speke,2019,1\n\(name),2019,2\n")
        #expect(site.findings == ["D166 error 3:1"])
        #expect(site.read.diagnostics.first?.suggestion?.hasPrefix("If \"Garston\" is meant") == true)
        #expect(named("Speke,2019,1\nGarston,2019,3\n\(name),2019,2\n").findings == ["D316 warning 4:1"])
    }

    @Test func namesTheAreaWhereNoNameIsRightAndTheFirstNearlySo() {
        #expect(named("Speke Neighbourhood,2019,1\nGarsten,2019,2\n").findings == ["D166 error 2:1", "D166 error 3:1"])
    }

    @Test func asksAboutNamesThatAreFartherAway() {
        #expect(named("Speke,2019,1\nGaristen,2019,2\n").findings == ["D166 warning 3:1"])
        #expect(named("Speke,2019,1\nAintree,2019,2\n,2019,2\n").findings == ["D316 warning 3:1", "D316 warning 4:1"])
        #expect(named("Speke,2019,1\nLiverpool,2019,2\n").findings == [])
    }

    @Test func findsANameThatIsMisspeltForOnePeriod() throws {
        var site = named(
            ["Speke", "Garston", "Dingle", "Everton"].map { "\($0),2019,1\n" }.joined()
                + "Speke,2020,1\nDingle,2020,1\nEverton,2020,1\nGarsten,2020,2\n"
        )
        site.files["areas/areas.csv"] =
            SmallSite.areas + "N03,Dingle,neighbourhood,E08000012\nN04,Everton,neighbourhood,E08000012\n"
        #expect(site.findings == ["D166 error 9:1"])
        let found = try #require(site.read.diagnostics.first)
        #expect(found.summary == "\"Garsten\" is the name of no area, and \"Garston\" has no row for this period")
    }

    @Test func saysNothingOfTheNamesOfANationalFile() {
        let elsewhere = (0..<400).map { "Place \($0) of elsewhere,2019,1\n" }.joined()
        #expect(named("Speke,2019,1\nGarston,2019,1\n" + elsewhere).findings == [])
        #expect(named("Speke,2019,1\nGarton,2019,1\n" + elsewhere).findings == [])
        #expect(
            named("Speke,2019,1\nGarston,2019,1\n" + (0..<9).map { "Place \($0),2019,1\n" }.joined()).findings == [
                "D316 warning 4:1"
            ]
        )
    }

    @Test func looksForTheNamesOfOneColumnInSeveralLevels() {
        var site = named("Speke,2019,1\nKnowsley,2019,2\n")
        let mappings = ["neighbourhood", "authority"].map { level in
            DataMapping(
                file: text("data/figures.csv"),
                cells: plain.merging([.area: .name(column: text("place"), level: text(level))]) { $1 }
            )
        }
        site.indicators = [SmallSite.indicator(kind: .count, unit: "people", data: mappings)]
        #expect(site.findings == [])
        #expect(shown(site) == ["2 2019 2.0", "3 2019 1.0"])
    }

    @Test func saysThatNothingNamesTheColumnOfARow() {
        let site = site(
            "area,period,measure,value\nN01,2019,All,5\n",
            kind: .proportion,
            unit: "%",
            [.period: .column(text("period")), .numerator: row("All"), .denominator: row("All", column: "value")]
        )
        #expect(site.findings == ["D161 error 9:3"])
    }

    @Test func takesNoNameThatTwoAreasHave() {
        var site = named("Speke,2019,1\nGarston,2019,2\n")
        site.files["areas/areas.csv"] = SmallSite.areas + "N03,Garston,neighbourhood,E08000013\n"
        #expect(site.findings == ["D164 error 3:1"])
        #expect(shown(site) == ["3 2019 1.0"])
    }

    // MARK: What is not read

    @Test func countsTheRowsAndColumnsThatNothingReads() {
        var site = site(
            """
            area,period,sex,value,note,
            N01,2019,all,5,,
            N01,2019,men,2,,
            N01,2019,women,3,,
            E08000099,2019,all,7,,
            """,
            conditions: [condition("sex", .anyOf(["all"]))],
            plain
        )
        #expect(!site.findings.contains("D190 note 0:0"))
        site.saysUnread = true
        let note = site.read.diagnostics.first { $0.severity == .note }
        #expect(note?.summary == "3 of 4 rows and 1 of 6 columns are not read")
        #expect(
            note?.explanation
                == "Rows of other places, or without a figure: 1. Rows that no mapping asks for: 2. Columns: note."
        )
    }

    @Test func saysNothingOfATableThatIsReadWhole() {
        var site = SmallSite(data: "area,period,value\nN01,2019,5\n")
        site.saysUnread = true
        #expect(site.findings == [])
    }

    // MARK: Parts that do not fit together

    /// Numerators in rows `n`, denominators in rows `base`.
    private func share(_ rows: String, combine: DataMapping.Combination? = nil) -> SmallSite {
        let base = condition("m", .anyOf(["base"]))
        return site(
            "area,m,v\n" + rows,
            kind: .proportion,
            unit: "%",
            conditions: [condition("m", .anyOf(["n"]))],
            combine: combine,
            [
                .period: .fixed(text("2020")), .numerator: .column(text("v")),
                .denominator: .row(DataMapping.RowCell(column: text("v"), conditions: [base])),
            ]
        )
    }

    @Test func refusesASecondRowOfTheValueWithOtherCounts() {
        #expect(share("N01,n,5\nN01,n,7\nN01,base,100\n").findings.contains { $0.contains("error") })
    }

    @Test func dividesRowsWhicheverComesFirst() {
        let site = share("N01,base,100\nN01,n,8\nN02,n,6\nN02,base,100\n")
        #expect(site.findings == [])
        #expect(shown(site) == ["3 2020 8.0", "4 2020 6.0"])
    }

    @Test func saysThatABaseInARowOfItsOwnIsWithheld() {
        #expect(shown(share("N01,n,7\nN01,base,c\n")) == ["3 2020 confidential"])
    }

    @Test func addsUpBothCountsThatStandInSeveralRows() {
        let site = share("N01,n,5\nN01,base,50\nN01,n,5\nN01,base,50\n", combine: .sum)
        #expect(site.findings == [])
        #expect(shown(site) == ["3 2020 10.0"])
    }

    @Test func hasNoSumOfSharesWhoseCountsAreNotKnown() {
        let site = site(
            "area,v,n,d\nN01,50,,100\nN01,60,60,100\n",
            kind: .proportion,
            unit: "%",
            combine: .sum,
            [
                .period: .fixed(text("2020")), .value: .column(text("v")), .numerator: .column(text("n")),
                .denominator: .column(text("d")),
            ]
        )
        #expect(shown(site) == ["3 2020 notAvailable"])
    }

    @Test func hasNoSumOfColumnsOfWhichOneIsUnreliableOrTooSmall() {
        let rows = "N01,2019,5,u,7,1\nN02,2019,low,5 [e],8,1\nN01,2020,1,p,1,1\n"
        let site = sums(rows, .sumOfRange(from: text("0"), to: text("3+")))
        #expect(shown(site) == ["3 2019 lowReliability", "3 2020 notAvailable", "4 2019 notAvailable"])
    }

    @Test func refusesASumThatIsTooLargeForANumber() {
        let site = sums("N01,2019,1e308,1e308,1,1\n", .sum([text("0"), text("1")]))
        #expect(site.findings.contains { $0.hasPrefix("D107 error") })
        #expect(site.figures.isEmpty)
    }

    @Test func takesTheMarkOfAnyColumnOfAPeriod() {
        let site = site(
            "area,2020 low,2020 high,2020 [provisional] rate\nN01,4,6,5\n",
            kind: .mean,
            [
                .value: .periods(text("{period} rate")), .lower: .periods(text("{period} low")),
                .upper: .periods(text("{period} high")),
            ]
        )
        #expect(site.figures.map(\.status) == [.provisional])
    }

    // MARK: Notes behind texts, folded names, second tables

    @Test func takesNoNoteForAPartOfACodeOrACondition() {
        let rows = "area,period,sex,value\nN01 [note 1],2019,Persons,1\nN02,2019,Persons [note 2] [Note 3],2\n"
        let asked = site(rows, conditions: [condition("sex", .anyOf(["Persons"]))], plain)
        #expect(shown(asked) == ["3 2019 1.0", "4 2019 2.0"])
        #expect(asked.findings.filter { $0.contains("error") || $0.contains("warning") } == [])
        let left = site(rows, conditions: [condition("sex", .noneOf([text("Persons")]))], plain)
        #expect(shown(left) == [])
        let noted = site(rows, conditions: [condition("sex", .anyOf(["Persons [note 2] [Note 3]"]))], plain)
        #expect(shown(noted) == ["4 2019 2.0"])
    }

    private func named(_ rows: String, areas: String) -> SmallSite {
        let cells: [DataMapping.Part: DataMapping.Cell] = plain.merging(
            [.area: .name(column: text("area"), level: text("neighbourhood"))]
        ) { $1 }
        var site = site("area,period,value\n" + rows, cells)
        site.files["areas/areas.csv"] = "code,name,level,parent\nE08000012,Sampleton,authority,\n" + areas
        return site
    }

    private let folded = "N01,St Mary's & Ashby,neighbourhood,E08000012\nN02,Over-Sample,neighbourhood,E08000012\n"

    @Test(arguments: ["St Marys and Ashby", "ST. MARY\u{2019}S AND ASHBY", "St Mary's & Ashby [note 4]"])
    func findsNamesWithOtherSigns(_ name: String) {
        let site = named("\"\(name)\",2019,1\nOver Sample,2019,2\n", areas: folded)
        #expect(site.figures.map(\.value) == [1, 2])
        #expect(site.findings.filter { $0.contains("error") || $0.contains("warning") } == [])
    }

    @Test func endsATableWhereTheNamesOfColumnsStandAgain() {
        let rows = "area,period,value\nN01,2019,1\nN02,2019,2\n,,\nTable 2,,\nArea,Period,Women\nN01,2020,7\n"
        let site = site(rows, plain)
        #expect(site.findings.filter { $0.contains("error") } == ["D291 error 6:1"])
        #expect(shown(site) == ["3 2019 1.0", "4 2019 2.0"])
    }

    @Test func refusesNumbersOfRowsThatAreCounted() {
        let rows = "area,period,value\nN01,2019,5\nN01,2019,7\nN02,2019,1\n"
        #expect(site(rows, combine: .count, plain).findings == ["D290 error 2:1"])
        let ones = "area,period,value\nN01,2019,1\nN01,2019,1\nN02,2019,c\n"
        #expect(site(ones, combine: .count, plain).findings == [])
    }
}
