import DataLoading
import Diagnostics
import Model
import Testing

struct StatusTests {
    private func site(_ rows: String, codes: [String: FigureStatus] = [:]) -> SmallSite {
        let mapping = SmallSite.mapping(
            parts: [.area, .period, .value, .lower, .upper, .numerator, .denominator, .status],
            codes: codes
        )
        return SmallSite(
            data: "area,period,value,lower,upper,numerator,denominator,status\n" + rows,
            SmallSite.indicator(data: [mapping])
        )
    }

    @Test(arguments: [
        ("", "x", FigureStatus.notAvailable), ("", "[c]", .confidential), ("*", "", .confidential),
        ("..", "", .notAvailable),
        (":", "", .notAvailable), ("[x]", "", .notAvailable), ("[z]", "", .notApplicable), ("Low", "", .roundsToZero),
        ("", "u", .lowReliability), ("", "p", .notAvailable),
    ])
    func readsWhyThereIsNoFigure(_ value: String, _ code: String, _ status: FigureStatus) {
        let site = site("N01,2008,\(value),,,,,\(code)\n")
        #expect(site.figures.map(\.status) == [status])
        #expect(site.figures.map(\.value) == [nil])
        #expect(site.findings.isEmpty)
    }

    @Test(arguments: [
        ("e", FigureStatus.estimated), ("P", .provisional), ("[r]", .revised), ("b", .seriesBreak),
        ("u", .lowReliability),
    ])
    func keepsAFigureWithAStatus(_ code: String, _ status: FigureStatus) {
        let figures = site("N01,2008,0,,,,,\(code)\n").figures
        #expect(figures.map(\.status) == [status])
        #expect(figures.map(\.value) == [0])
    }

    @Test func readsTheFilesOwnCodesFirst() {
        let site = site("N01,2008,-,,,,,\nN02,2008,5,,,,,x\n", codes: ["-": .notApplicable, "x": .estimated])
        #expect(site.figures.map(\.status) == [.notApplicable, .estimated])
        #expect(site.figures.map(\.value) == [nil, 5])
        #expect(site.findings.isEmpty)
    }

    @Test func refusesCodesWithoutAMeaning() {
        #expect(site("N01,2008,5,,,,,q\n").findings == ["D109 error 2:16"])
        #expect(site("N01,2008,-,,,,,\n").findings == ["D107 error 2:10"])
    }

    @Test func letsNothingOfAWithheldFigureThrough() throws {
        let site = site("N01,2008,3.5,1,9,7,200,c\n")
        let figure = try #require(site.figures.first)
        #expect([figure.value, figure.lower, figure.upper, figure.numerator] == [nil, nil, nil, nil])
        #expect(figure.denominator == 200)
        #expect(site.findings == ["D114 warning 2:10"])
    }

    @Test func letsNoNumeratorOfAWithheldFigureThrough() {
        #expect(site("N01,2008,*,,,7,200,\n").figures.map(\.numerator) == [nil])
        #expect(site("N01,2008,*,,,7,200,\n").findings == ["D114 warning 2:10"])
        #expect(site("N01,2008,25,,,*,200,\n").findings.isEmpty)
    }

    @Test func countsMissingValuesWithoutAReasonOnce() {
        let site = site("N01,2008,1,,,,,\nN01,2009,,,,,,\nN02,2008, ,,,,,\n")
        #expect(site.findings == ["D115 warning 3:10"])
        #expect(site.read.diagnostics.first?.summary == "2 values are empty without a reason")
        #expect(site.figures.map(\.status) == [.normal, .notAvailable, .notAvailable])
    }
}

struct FigureChecksTests {
    private func findings(
        _ row: String,
        kind: ValueKind = .proportion,
        meant: Set<DataMapping.Oddity> = []
    ) -> [String] {
        let parts: [DataMapping.Part] = [.area, .period, .value, .lower, .upper, .numerator, .denominator]
        let mapping = SmallSite.mapping(parts: parts, meant: meant)
        return SmallSite(
            data: "area,period,value,lower,upper,numerator,denominator\nN01,2008,\(row)\n",
            SmallSite.indicator(kind: kind, data: [mapping])
        ).findings
    }

    @Test(arguments: [
        ("100.3,,,,", ValueKind.proportion, "D111"), ("-0.1,,,,", .proportion, "D111"), ("20,21,30,,", .mean, "D112"),
        ("20,10,19,,", .mean, "D112"),
    ])
    func warnsOfNumbersThatCannotBe(_ row: String, _ kind: ValueKind, _ code: String) {
        #expect(findings(row, kind: kind) == ["\(code) warning 2:10"])
    }

    @Test(arguments: [
        ("221300,,,,", ValueKind.proportion, "D111"), ("101,,,,", .proportion, "D111"), ("-7,,,,", .proportion, "D111"),
        ("-1,,,,", .count, "D111"), ("-0.2,,,,", .rate, "D111"), ("0,,,,", .rank, "D111"), ("11,,,,", .decile, "D111"),
        ("20,30,10,,", .mean, "D112"), ("50,,,20,10", .proportion, "D113"), ("2.5,,,,", .decile, "D111"),
        ("52,0.5,0.54,,", .proportion, "D112"), ("20,21,21.5,,", .mean, "D112"), ("20,1,4,,", .mean, "D112"),
    ])
    func refusesNumbersThatCannotBe(_ row: String, _ kind: ValueKind, _ code: String) {
        #expect(findings(row, kind: kind) == ["\(code) error 2:10"])
        #expect(findings(row, kind: kind, meant: Set(DataMapping.Oddity.allCases)).isEmpty)
    }

    @Test(arguments: [("20,,,-4,20", ValueKind.proportion), ("20,,,4,-20", .proportion), ("5,,,5,-1", .mean)])
    func refusesNegativeCounts(_ row: String, _ kind: ValueKind) {
        #expect(findings(row, kind: kind) == ["D113 error 2:10"])
    }

    @Test(arguments: [
        ("0,,,0,100", ValueKind.proportion), ("100,,,,", .proportion), ("50,49,51,48,100", .proportion),
        ("250,,,,", .rate),
        ("-5,,,,", .mean), ("-1.2,,,,", .score), ("1,,,,", .rank), ("10,,,,", .decile), ("50,,,5,0", .rate),
        ("50,,,,0", .proportion),
    ])
    func saysNothingOfNumbersThatMayBe(_ row: String, _ kind: ValueKind) {
        #expect(findings(row, kind: kind).isEmpty)
    }

    @Test func recognisesAShareOfOne() {
        let mapping = SmallSite.mapping(parts: [.area, .period, .value, .numerator, .denominator])
        let site = SmallSite(
            data: "area,period,value,numerator,denominator\nN01,2008,0.27,27,100\n",
            SmallSite.indicator(data: [mapping])
        )
        #expect(site.findings == ["D126 error 2:1"])
    }

    @Test func refusesALimitThatIsNoNumberAndKeepsTheRow() {
        #expect(findings("20,x1,30,,") == ["D107 error 2:13"])
    }
}
