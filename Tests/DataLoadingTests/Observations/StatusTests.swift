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
