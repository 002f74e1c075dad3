import DataLoading
import Diagnostics
import Model
import Testing

struct CellTests {
    private func site(_ cells: [String], kind: ValueKind = .mean, unit: String = "points") -> SmallSite {
        let rows = cells.enumerated().map { "N01,\(2000 + $0),\"\($1)\"\n" }.joined()
        let mapping = SmallSite.mapping(notes: .none)
        return SmallSite(
            data: "area,period,value\n" + rows,
            SmallSite.indicator(kind: kind, unit: unit, data: [mapping])
        )
    }

    @Test(arguments: [
        ("4.5 [e]", 4.5, FigureStatus.estimated), ("7[r]", 7, .revised), ("1,204 (p)", 1204, .provisional),
        ("3 [r][u]", 3, .lowReliability), ("3 [note 4]", 3, .normal), ("8 [provisional]", 8, .provisional),
        ("£75", 75, .normal), ("-£3.50", -3.5, .normal), ("£1,250 [r]", 1250, .revised), ("(12)", -12, .normal),
        ("12 345", 12345, .normal), ("€9", 9, .normal), ("4.5r", 4.5, .revised), ("4.5 p", 4.5, .provisional),
        ("7 e", 7, .estimated), ("31 [1]", 31, .normal), (" 1,203,514 ", 1_203_514, .normal), ("1e3", 1_000, .normal),
        ("12.3 [f]", 12.3, .forecast), ("12.3 [ns]", 12.3, .notSignificant), ("12.3 [ss]", 12.3, .normal),
        ("12.3 [er]", 12.3, .revised), ("9.5[u2]", 9.5, .lowReliability), ("9.5 [b1][r]", 9.5, .seriesBreak),
        ("9.5 [f][u]", 9.5, .forecast), ("9.5 [note 12]", 9.5, .normal), ("\u{2212}12", -12, .normal),
        ("12.3 [forecast]", 12.3, .forecast),
    ])
    func readsNumbersWithSigns(_ cell: String, _ value: Double, _ status: FigureStatus) {
        #expect(site([cell]).figures.map(\.value) == [value])
        #expect(site([cell]).figures.map(\.status) == [status])
        #expect(site([cell]).findings.isEmpty)
    }

    /// A spreadsheet drops the zero of 29.0; a file that has it says to what the figures are rounded.
    @Test(
        arguments: [
            ("29.0", 0.1), ("29.00", 0.01), ("0.10", 0.01), ("1,204.0", 0.1), ("29.0 [r]", 0.1), ("-3.0", 0.1),
            ("29", nil), ("29.5", nil), ("290", nil), ("1.20E3", nil), ("0.", nil),
        ] as [(String, Double?)]
    )
    func keepsWhatZerosAtTheEndSay(_ cell: String, _ unit: Double?) {
        #expect(site([cell]).figures.first?.roundedTo == unit)
    }

    @Test(arguments: [
        ("<3", FigureStatus.confidential), ("< 10", .confidential), ("fewer than 7", .confidential),
        ("<0.1", .roundsToZero),
        ("<1", .roundsToZero), ("k", .roundsToZero), ("[k]", .roundsToZero), ("~", .roundsToZero),
        ("[c][r]", .confidential), ("suppressed", .confidential), ("<=5", .confidential), ("\u{2264}7", .confidential),
        ("fewer than five", .confidential), ("5 or fewer", .confidential), ("up to 10", .confidential),
        ("1-4", .confidential), ("0 to 5", .confidential), ("1\u{2013}9", .confidential),
        ("[c]", .confidential), ("c", .confidential), ("[c1]", .confidential), ("*", .confidential),
        ("!", .confidential), ("[x]", .notAvailable), ("x", .notAvailable), ("..", .notAvailable),
        (":", .notAvailable), ("\u{2026}", .notAvailable), ("[z]", .notApplicable), ("z", .notApplicable),
        ("[low]", .roundsToZero), ("low", .roundsToZero), ("[u]", .lowReliability), ("[w]", .noneRecorded),
        ("w", .noneRecorded), ("none recorded in survey", .noneRecorded),
    ])
    func readsMarkersInPlaceOfNumbers(_ cell: String, _ status: FigureStatus) {
        #expect(site([cell], kind: .count).figures.map(\.value) == [nil])
        #expect(site([cell], kind: .count).figures.map(\.status) == [status])
        #expect(site([cell], kind: .count).findings.isEmpty)
    }

    /// A letter that says something of a number is none where there is no number.
    @Test(arguments: ["[e]", "[p]", "[r]", "[b]", "[f]", "[ns]"])
    func takesACodeOfANumberAloneForAMissingOne(_ cell: String) {
        #expect(site([cell]).figures.map(\.value) == [nil])
        #expect(site([cell]).figures.map(\.status) == [.notAvailable])
    }

    @Test(
        arguments: [
            ">95", "95+", "5+", ">95%", "\u{2265}95", ">= 95", "95 or more", "more than 95", "at least 95 %", "1,000+",
            "> \u{A3}95", ">95 [r]",
        ]
    )
    func keepsALimitThatAFigureIsAboveAsItIsWritten(_ cell: String) {
        for (kind, unit) in [(ValueKind.proportion, "%"), (.count, "people"), (.mean, "years")] {
            let site = site([cell], kind: kind, unit: unit)
            #expect(site.figures.map(\.value) == [nil])
            #expect(site.figures.map(\.status) == [.onlyLimit])
            #expect(site.figures.map(\.note) == [cell])
            #expect(site.findings.isEmpty)
        }
    }

    @Test func keepsTheNoteBesideALimit() {
        let mapping = SmallSite.mapping(parts: [.area, .period, .value, .note])
        let rows = "area,period,value,note\nN01,2008,>95,Of those asked\n"
        let site = SmallSite(data: rows, SmallSite.indicator(data: [mapping]))
        #expect(site.figures.map(\.note) == [">95; Of those asked"])
    }

    @Test func makesNoNumberOfALimit() {
        let mapping = SmallSite.mapping(parts: [.area, .period, .numerator, .denominator])
        let share = SmallSite(
            data: "area,period,numerator,denominator\nN01,2008,>95,100\n",
            SmallSite.indicator(data: [mapping])
        )
        #expect(share.figures.map(\.value) == [nil])
        #expect(share.figures.map(\.status) == [.notAvailable])
        let sum = SmallSite(
            data: "area,period,value\nN01,2008,>95\nN01,2008,3\n",
            SmallSite.indicator(kind: .count, unit: "people", data: [SmallSite.mapping(combine: .sum)])
        )
        #expect(sum.figures.map(\.value) == [nil])
        #expect(sum.figures.map(\.status) == [.notAvailable])
    }

    @Test func dropsTheRangeOfALimit() {
        let mapping = SmallSite.mapping(parts: [.area, .period, .value, .lower, .upper])
        let site = SmallSite(
            data: "area,period,value,lower,upper\nN01,2008,>95,90,99\n",
            SmallSite.indicator(data: [mapping])
        )
        #expect(site.findings == ["D114 warning 2:10"])
        #expect(site.figures.map(\.upper) == [nil])
    }

    @Test(arguments: [
        "-", ".", "**", "[d]", "S", "n/a", "NA", "#N/A", "12.3*", "12.3 [w1x]", "[s1x]", "+", ">", "+5+", ">x", "5 +-",
        "12.3 [q]", "£", "(", "()", "12 34", "5 < 6", "<x", "£12%", "4 [r", "(-3)", "12*", "3 (1)", "2-4", "1-40",
        "4 [a1]",
    ])
    func refusesAnythingElse(_ cell: String) {
        #expect(site([cell]).findings == ["D107 error 2:10"])
    }

    @Test(arguments: [("12*", FigureStatus.lowReliability), ("12 \u{2020}", .seriesBreak), ("12 a", .provisional)])
    func readsTheMappingsOwnCodesBehindNumbers(_ cell: String, _ status: FigureStatus) {
        let mapping = SmallSite.mapping(codes: ["*": .lowReliability, "\u{2020}": .seriesBreak, "a": .provisional])
        let site = SmallSite(data: "area,period,value\nN01,2008,\(cell)\n", SmallSite.indicator(data: [mapping]))
        #expect(site.figures.map(\.value) == [12])
        #expect(site.figures.map(\.status) == [status])
    }

    @Test func takesPenceForNoMarker() {
        #expect(site(["95p"], unit: "pence").figures.map(\.value) == [95])
        #expect(site(["95p"], unit: "£ a week").findings == ["D107 error 2:10"])
    }

    @Test(arguments: [
        ("NULL", "status_codes"), ("Data suppressed", "status_codes"), ("#DIV/0!", "formula"), ("12*", "status_codes"),
        ("0,5", "decimal point"), ("1.2.3", "decimal point"),
    ])
    func saysWhatToDoWithACellThatIsNoNumber(_ cell: String, _ advice: String) {
        #expect(site([cell]).read.diagnostics.first?.suggestion?.contains(advice) == true)
    }

    @Test func refusesMoneyWherePerCentAreExpected() {
        #expect(site(["£12"], kind: .proportion, unit: "%").findings == ["D107 error 2:10"])
    }

    @Test(arguments: [("[r][e]", FigureStatus.estimated), ("[p] [u]", .lowReliability), ("r, p", .provisional)])
    func readsSeveralMarkersOfOneFigure(_ code: String, _ status: FigureStatus) {
        let mapping = SmallSite.mapping(parts: [.area, .period, .value, .status])
        let site = SmallSite(
            data: "area,period,value,status\nN01,2008,5,\"\(code)\"\n",
            SmallSite.indicator(data: [mapping])
        )
        #expect(site.figures.map(\.status) == [status])
        #expect(site.figures.map(\.value) == [5])
    }

    @Test func refusesPerCentSignsInPartOfAColumn() {
        #expect(site(["14%", "0.13", "15%"], kind: .proportion, unit: "%").findings == ["D127 error 3:10"])
        #expect(site(["0.4%", "0.3%"], kind: .proportion, unit: "%").findings.isEmpty)
        #expect(site(["14%", "13", "15%"], kind: .proportion, unit: "%").findings.isEmpty)
    }
}

struct ShareCheckTests {
    private func site(_ rows: String, scale: Double? = nil) -> SmallSite {
        SmallSite(
            data: "area,period,value\n" + rows,
            SmallSite.indicator(data: [SmallSite.mapping(scale: scale)])
        )
    }

    @Test func refusesAColumnOfShares() {
        let rows = "N01,2008,0.31\nN02,2008,0.44\nE08000012,2008,0.4\n"
        #expect(site(rows).findings == ["D126 error 2:1"] || site(rows).findings == ["D126 error 4:1"])
        #expect(site(rows, scale: 100).findings.isEmpty)
        #expect(site(rows, scale: 100).figures.map(\.value) == [40, 31, 44])
        #expect(site(rows, scale: 1).findings.isEmpty)
        #expect(site(rows, scale: 1).figures.map(\.value) == [0.4, 0.31, 0.44])
    }

    @Test func refusesSharesOfARateInPerCent() {
        let rows = "area,period,value\nN01,2008,0.31\nN02,2008,0.44\n"
        #expect(SmallSite(data: rows, SmallSite.indicator(kind: .rate)).findings == ["D126 error 2:1"])
    }

    @Test(
        arguments: [ValueKind.mean, .median, .score, .count],
        ["%", "per cent", "% of income"]
    )
    func refusesSharesOfAnythingInPerCent(_ kind: ValueKind, _ unit: String) throws {
        func site(_ scale: Double?) -> SmallSite {
            let mapping = SmallSite.mapping(scale: scale)
            return SmallSite(
                data: "area,period,value\nN01,2008,0.52\nN02,2008,0.41\n",
                SmallSite.indicator(kind: kind, unit: unit, multiplier: 1, data: [mapping])
            )
        }
        let finding = try #require(site(nil).read.diagnostics.first)
        #expect(finding.short == "D126 error 2:1")
        #expect(finding.suggestion?.contains("Write scale: 100") == true)
        #expect(site(100).findings.isEmpty)
        #expect(site(100).figures.map(\.value) == [52, 41])
        #expect(site(1).findings.isEmpty)
    }

    @Test func asksAboutAverageSharesOfSomeYearsOnly() {
        let rows = "area,period,value\nN01,2008,52\nN02,2008,41\nN01,2009,0.53\nN02,2009,0.42\n"
        let mean = SmallSite.indicator(kind: .mean, multiplier: 1)
        #expect(SmallSite(data: rows, mean).findings == ["D126 warning 4:1"])
        let level = "area,period,value\nE08000012,2008,47\nN01,2008,0.53\nN02,2008,0.42\n"
        #expect(SmallSite(data: level, mean).findings == ["D126 error 3:1"])
        // A change may be as small as it likes.
        let change = "area,period,value\nN01,2008,0.2\nN02,2008,-0.3\nN01,2009,12\nN02,2009,9\n"
        #expect(SmallSite(data: change, mean).findings.isEmpty)
        let points = SmallSite.indicator(kind: .mean, unit: "percentage points", multiplier: 1)
        #expect(SmallSite(data: rows, points).findings.isEmpty)
    }

    @Test func asksAboutAShareAmongFewPlacesOfItsLevel() {
        let rows = "E08000012,2008,33\nE08000013,2008,0.41\nN01,2008,52\nN02,2008,43\n"
        #expect(site(rows).findings == ["D126 warning 3:1"])
        #expect(site(rows, scale: 1).findings.isEmpty)
    }

    private func rates(_ rows: String, per multiplier: Double = 1_000, scale: Double? = nil) -> SmallSite {
        let parts: [DataMapping.Part] = [.area, .period, .value, .numerator, .denominator]
        let mapping = SmallSite.mapping(parts: parts, scale: scale)
        let unit = "per \(Int(multiplier))"
        return SmallSite(
            data: "area,period,value,numerator,denominator\n" + rows,
            SmallSite.indicator(kind: .rate, unit: unit, multiplier: multiplier, data: [mapping])
        )
    }

    @Test(arguments: [
        ("N01,2008,0.0003,,\nN02,2008,0.0004,,\n", 1_000.0), ("N01,2008,0.0041,,\n", 100_000),
        ("N01,2008,0.041,41,1000\nN02,2008,0.05,,\n", 1_000), ("N01,2008,0.3,300,1000\n", 10_000),
    ])
    func refusesSharesOfARatePerThousand(_ rows: String, _ multiplier: Double) {
        #expect(rates(rows, per: multiplier).findings == ["D126 error 2:1"])
        #expect(rates(rows, per: multiplier, scale: multiplier).findings.isEmpty)
        #expect(rates(rows, per: multiplier, scale: 1).findings.isEmpty)
    }

    @Test(arguments: ["N01,2008,0.3,,\nN02,2008,0.4,,\n", "N01,2008,0.04,,\n"])
    func asksAboutRatesThatMayBeSharesOrSmall(_ rows: String) {
        #expect(rates(rows).findings == ["D126 warning 2:1"])
        #expect(rates(rows, scale: 1).findings.isEmpty)
        #expect(rates(rows, scale: 1_000).findings.isEmpty)
    }

    @Test func findsAYearALevelAndAnAreaOfSharesAmongRates() {
        let year = "N01,2008,31,,\nN01,2009,0.033,,\nN01,2010,34,,\n"
        #expect(rates(year).findings == ["D126 error 3:1"])
        #expect(rates("E08000012,2008,31,,\nN01,2008,0.033,,\nN02,2008,0.036,,\n").findings == ["D126 error 3:1"])
        #expect(rates(year + "N02,2009,41,,\n").findings == ["D126 error 3:1"])
        #expect(rates(year + "N02,2009,41,,\n").read.diagnostics.first?.suggestion?.hasPrefix("Write 33 if") == true)
    }

    @Test(arguments: [
        "N01,2008,0.3,3,10000\nN02,2008,0.4,,\n", "N01,2008,0.3,,\nN02,2008,1.7,,\n", "N01,2008,0,,\n",
        "N01,2008,0.8,,\nN01,2009,12,,\nN01,2010,0.9,,\n", "N01,2008,0.0003,3,10000000\n",
    ])
    func letsSmallRatesBe(_ rows: String) {
        #expect(rates(rows).findings.isEmpty)
    }

    @Test func namesTheTimeAndTheLevelOfShares() {
        func summary(_ rows: String) -> String? { site(rows).read.diagnostics.first?.summary }
        #expect(summary("N01,2008,31\nN01,2009,0.33\nN01,2010,34\n") == "values of 2009 look like shares of 1")
        #expect(
            summary("E08000012,2008,31\nN01,2008,0.33\nN02,2008,0.36\n")
                == "values of 2008 for level neighbourhood look like shares of 1"
        )
    }

    @Test func saysThatTheScaleMadeAValueTooLarge() {
        let finding = site("N01,2008,23.3\n", scale: 100).read.diagnostics.first
        #expect(finding?.rule.code == "D111")
        #expect(finding?.explanation?.hasPrefix("23.3 × 100 (scale: 100) is 2330.") == true)
        #expect(finding?.suggestion?.contains("take scale: 100 away") == true)
    }

    @Test func scalesToTheNumberMeant() {
        #expect(site("N01,2008,0.29\nN01,2009,0.07\n", scale: 100).figures.map(\.value) == [29, 7])
    }

    @Test func refusesAYearOfSharesAmongPerCent() {
        #expect(site("N01,2008,31\nN01,2009,0.33\nN01,2010,34\n").findings == ["D126 error 3:1"])
    }

    @Test func refusesALevelOfSharesAmongPerCent() {
        #expect(site("E08000012,2008,31\nN01,2008,0.33\nN02,2008,0.36\n").findings == ["D126 error 3:1"])
    }

    @Test func refusesASingleShareBetweenFiguresOfItsArea() {
        #expect(site("N01,2008,31\nN01,2009,0.33\nN01,2010,34\nN02,2009,41\n").findings == ["D126 error 3:1"])
        #expect(site("N01,2008,31\nN01,2009,0.33\nN01,2010,34\nN02,2009,41\n", scale: 1).findings.isEmpty)
        #expect(site("N01,2008,0.6\nN01,2009,0.8\nN01,2010,2\nN01,2011,7\n").findings.isEmpty)
    }

    @Test func warnsOfSharesOfSomeAreasAmongPerCent() {
        let others = "E08000012,2008,31\nE08000013,2008,24\nN02,2008,52\n"
        let indicator = SmallSite.indicator()
        var site = SmallSite(
            areas: SmallSite.areas.replacing("N0", with: "E0700000").replacing("neighbourhood", with: "authority")
        )
        site.indicators = [indicator]
        site.files["indicators/data/figures.csv"] = ("area,period,value\n" + others + "N01,2008,0.41\n")
            .replacing("N0", with: "E0700000")
        #expect(site.findings.filter { $0.hasPrefix("D126") } == ["D126 warning 5:1"])
        site.files["indicators/data/figures.csv"]?.replace("0.41", with: "4.1")
        #expect(site.findings.filter { $0.hasPrefix("D126") }.isEmpty)
    }

    @Test(arguments: [ValueKind.mean, .median, .score])
    func refusesAveragesInPerCentThatAreAllShares(_ kind: ValueKind) {
        let rows = "area,period,value\nN01,2008,0.31\nN02,2008,0.44\n"
        #expect(SmallSite(data: rows, SmallSite.indicator(kind: kind)).findings == ["D126 error 2:1"])
        let signed = rows.replacing("0.44", with: "-0.44")
        #expect(SmallSite(data: signed, SmallSite.indicator(kind: kind)).findings.isEmpty)
        #expect(SmallSite(data: rows, SmallSite.indicator(kind: kind, unit: "years")).findings.isEmpty)
    }

    @Test(arguments: [
        "N01,2008,0.4\nN02,2008,1.7\n", "N01,2008,0\nN02,2008,1\n", "N01,2008,0.9\nN01,2009,1.2\n",
    ])
    func letsSmallPercentagesBe(_ rows: String) {
        #expect(site(rows).findings.isEmpty)
    }

    @Test func believesTheCounts() {
        let mapping = SmallSite.mapping(parts: [.area, .period, .value, .numerator, .denominator])
        let site = SmallSite(
            data: "area,period,value,numerator,denominator\nN01,2008,0.4,4,1000\n",
            SmallSite.indicator(data: [mapping])
        )
        #expect(site.findings.isEmpty)
    }
}

struct FuturePeriodTests {
    @Test func refusesAFigureOfATimeToCome() {
        var site = SmallSite(data: "area,period,value\nN01,2008,1\nN01,2041,1\n")
        site.asOf = CalendarDate(year: 2026, month: 5, day: 1)
        #expect(site.findings == ["D128 error 3:5"])
        site.indicators = [SmallSite.indicator(data: [SmallSite.mapping(meant: [.future])])]
        #expect(site.findings.isEmpty)
    }

    @Test func refusesAFigureOfATimeBeforeAllCensuses() {
        var site = SmallSite(data: "area,period,value\nN01,2008,1\nN02,1024,1\nN02,1801,1\n")
        #expect(site.findings == ["D313 error 3:5"])
        site.indicators = [SmallSite.indicator(data: [SmallSite.mapping(meant: [.past])])]
        #expect(site.findings.isEmpty)
    }

    @Test func takesAPeriodThatHasBegun() {
        var site = SmallSite(data: "area,period,value\nN01,2026,1\n")
        site.asOf = CalendarDate(year: 2026, month: 5, day: 1)
        #expect(site.findings.isEmpty)
    }
}

struct NumberCodeTests {
    @Test(arguments: [("9999", FigureStatus.notAvailable), ("0", .confidential), ("-1", .notApplicable)])
    func takesANumberForTheCodeThatItIs(_ code: String, _ status: FigureStatus) {
        let mapping = SmallSite.mapping(codes: [code: status])
        let rows = "area,period,value\nN01,2008,\(code)\nN02,2008,12\n"
        let site = SmallSite(data: rows, SmallSite.indicator(kind: .count, unit: "", data: [mapping]))
        #expect(site.figures.map(\.value) == [nil, 12])
        #expect(site.figures.map(\.status) == [status, .normal])
        #expect(site.findings == [])
    }
}

struct CombinedRowsTests {
    private func site(_ rows: String, _ mapping: DataMapping, kind: ValueKind = .count) -> SmallSite {
        SmallSite(data: rows, SmallSite.indicator(kind: kind, unit: kind == .count ? "" : "%", data: [mapping]))
    }

    private let rows = "area,period,value\nN01,2008,3\nN01,2008,3\nN02,2008,4\nN01,2009,5\n"

    @Test func findsRowsThatRepeatOneAnother() {
        #expect(site(rows, SmallSite.mapping()).findings == ["D129 warning 3:1"])
    }

    @Test func countsRows() {
        let counted = site(rows, SmallSite.mapping(parts: [.area, .period], combine: .count))
        #expect(counted.figures.map(\.value) == [2, 1, 1])
        #expect(counted.findings.isEmpty)
    }

    /// Rows that are one figure are told of as much as rows that are added up.
    @Test(arguments: [nil, DataMapping.Combination.sum])
    func saysThatAnIndicatorHasMorePeriodsThanItCan(_ combine: DataMapping.Combination?) throws {
        let first = try #require(CalendarDate(year: 1801, month: 1, day: 1))
        let days = (0...65_536).map { CalendarDate(daysSinceEpoch: first.daysSinceEpoch + $0) }
        let rows = "area,period,value\n" + days.map { "N01,\($0),3\n" }.joined()
        #expect(site(rows, SmallSite.mapping(combine: combine)).findings == ["D124 error 65538:1"])
    }

    @Test func addsRowsUp() {
        let added = site(rows, SmallSite.mapping(combine: .sum))
        #expect(added.figures.map(\.value) == [6, 5, 4])
        #expect(added.findings.isEmpty)
    }

    @Test func hasNoSumOfAPartThatIsWithheld() {
        let added = site("area,period,value\nN01,2008,3\nN01,2008,c\n", SmallSite.mapping(combine: .sum))
        #expect(added.figures.map(\.value) == [nil])
        #expect(added.figures.map(\.status) == [.confidential])
    }

    private static let bySex = """
        area,period,sex,value
        N01,2008,women,14
        N01,2008,men,11
        N01,2008,all,25
        N02,2008,women,3
        N02,2008,men,9
        N02,2008,all,12

        """

    @Test func refusesATotalThatIsAddedUpWithItsParts() {
        #expect(site(Self.bySex, SmallSite.mapping(combine: .sum)).findings == ["D130 error 4:10"])
        let unlabelled = Self.bySex.replacing("all", with: "x")
        #expect(site(unlabelled, SmallSite.mapping(combine: .sum)).findings == ["D130 error 4:1"])
        #expect(site(Self.bySex, SmallSite.mapping(combine: .sum, meant: [.totals])).findings.isEmpty)
        let parts = Self.bySex.replacing("all,25", with: "other,24").replacing("all,12", with: "other,2")
        #expect(site(parts, SmallSite.mapping(combine: .sum)).findings.isEmpty)
    }

    @Test(arguments: [
        // Rounded, so that parts do not add up.
        "N01,2008,16-24,45\nN01,2008,25-49,30\nN01,2008,50+,15\nN01,2008,Total,95\n",
        // Another area has one row.
        "N01,2008,Burglary,30\nN01,2008,Theft,12\nN01,2008,Total,42\nN02,2008,Theft,1\n",
        "N01,2008,Burglary,30\nN01,2008,Theft,12\nN01,2008,All crime [note 3],41\nN02,2008,Theft,1\n",
        "N01,2008,Burglary,30\nN01,2008,All crime,30\nN02,2008,Theft,5\nN02,2008,All crime,5\n",
        "N01,2008,16-24,c\nN01,2008,25-49,30\nN01,2008,Persons,33\n",
        "N01,2008,Cars,20\nN01,2008,Vans,10\nN01,2008,All vehicles,30\n",
    ])
    func refusesATotalThatItsLabelNames(_ rows: String) {
        let site = site("area,period,type,value\n" + rows, SmallSite.mapping(combine: .sum))
        #expect(site.findings.map { $0.prefix(10) }.filter { $0.hasSuffix("error") } == ["D130 error"])
        #expect(site.read.diagnostics.first?.suggestion?.contains("where: { \"type\": { not: \"") == true)
    }

    @Test(arguments: [
        "N01,2008,All Saints School,90\nN01,2008,Hill School,20\n",
        "N01,2008,Burglary,90\nN01,2008,All other crime,100\nN02,2008,Theft,9\nN02,2008,All other crime,10\n",
        // The total alone, of a table with another label in another area.
        "N01,2008,Total,90\nN02,2008,Total,80\n",
        "N01,2008,Total,90\nN01,2009,Part,80\n",
    ])
    func letsLabelsBeThatAreNoTotals(_ rows: String) {
        #expect(site("area,period,type,value\n" + rows, SmallSite.mapping(combine: .sum)).findings.isEmpty)
    }

    @Test func refusesATotalThatIsTheSumOfItsPartsButForRounding() {
        let rows = [(25, 35, 60), (30, 35, 70), (35, 40, 75), (40, 45, 80)].enumerated().map { year, numbers in
            "N01,200\(year),\(numbers.0)\nN01,200\(year),\(numbers.1)\nN01,200\(year),\(numbers.2)\n"
        }
        let table = "area,period,value\n" + rows.joined()
        #expect(site(table, SmallSite.mapping(combine: .sum)).findings == ["D130 error 4:1"])
        let lone = table + "N01,2007,7\nN01,2007,9\nN01,2007,50\nN02,2007,12\n"
        #expect(site(lone, SmallSite.mapping(combine: .sum)).findings.isEmpty)
    }

    @Test func refusesATotalInMostAreas() {
        let rows = (0..<4).map { "N01,200\($0),\(10 + $0)\nN01,200\($0),31\nN01,200\($0),\(41 + $0)\n" }.joined()
        let table = "area,period,value\n" + rows + "N02,2001,4\nN02,2001,30\nN02,2001,50\n"
        #expect(site(table, SmallSite.mapping(combine: .sum)).findings == ["D130 error 4:1"])
    }

    @Test func refusesATotalAmongTheCountsOfShares() {
        let counts = "10,100 20,100 30,200 15,100 25,100 40,200".split(separator: " ")
        let rows = zip(["N01", "N01", "N01", "N02", "N02", "N02"], counts).map { "\($0),2008,\($1)\n" }.joined()
        let mapping = SmallSite.mapping(parts: [.area, .period, .numerator, .denominator], combine: .sum)
        let table = "area,period,numerator,denominator\n" + rows
        #expect(site(table, mapping, kind: .proportion).findings == ["D130 error 4:1"])
    }

    @Test(arguments: [
        "N01,2008,1\nN01,2008,1\nN01,2008,2\nN02,2008,3\n", "N01,2008,5\nN01,2008,5\nN02,2008,5\nN02,2008,5\n",
    ])
    func letsPartsBeThatFitByChance(_ rows: String) {
        #expect(site("area,period,value\n" + rows, SmallSite.mapping(combine: .sum)).findings.isEmpty)
    }

    @Test(arguments: [
        ("c,40", FigureStatus.confidential), ("<5,40", .confidential), ("x,40", .notAvailable), (",c", .confidential),
        ("[low],40", .roundsToZero),
    ])
    func saysWhyAShareCannotBeWorkedOut(_ counts: String, _ status: FigureStatus) {
        let rows = "area,period,numerator,denominator\nN01,2008,\(counts)\n"
        let site = site(rows, SmallSite.mapping(parts: [.area, .period, .numerator, .denominator]), kind: .proportion)
        #expect(site.figures.map(\.status) == [status])
        #expect(site.figures.map(\.value) == [nil])
        #expect(site.findings.isEmpty)
    }

    @Test(arguments: [("30 [r],40", FigureStatus.revised, 75.0), ("30,40 (p)", .provisional, 75), ("0,0", .normal, 0)])
    func keepsTheMarkersOfTheCountsOfAShare(_ counts: String, _ status: FigureStatus, _ value: Double) {
        let rows = "area,period,numerator,denominator\nN01,2008,\(counts)\n"
        let site = site(rows, SmallSite.mapping(parts: [.area, .period, .numerator, .denominator]), kind: .proportion)
        #expect(site.figures.map(\.status) == [status])
        #expect(site.figures.map(\.value) == [value])
    }

    @Test(arguments: [(",40", "D115 warning 2:10"), ("30,", "D115 warning 2:13")])
    func reportsSharesWithoutACount(_ counts: String, _ finding: String) {
        let rows = "area,period,numerator,denominator\nN01,2008,\(counts)\n"
        let site = site(rows, SmallSite.mapping(parts: [.area, .period, .numerator, .denominator]), kind: .proportion)
        #expect(site.findings == [finding])
    }

    @Test func worksASharesSumOutAnew() {
        let rows = "area,period,value,numerator,denominator\nN01,2008,50,5,10\nN01,2008,10,3,30\n"
        let mapping = SmallSite.mapping(parts: [.area, .period, .value, .numerator, .denominator], combine: .sum)
        #expect(site(rows, mapping, kind: .proportion).figures.map(\.value) == [20])
    }

    @Test func worksAShareOutOfCounts() {
        let rows = "area,period,numerator,denominator\nN01,2008,30,40\n"
        let mapping = SmallSite.mapping(parts: [.area, .period, .numerator, .denominator])
        #expect(site(rows, mapping, kind: .proportion).figures.map(\.value) == [75])
        #expect(site(rows, mapping, kind: .proportion).findings.isEmpty)
    }
}
