import DataLoading
import Diagnostics
import Model
import Testing

struct UnknownAreasTests {
    private func diagnostics(_ codes: [String]) -> [Diagnostic] {
        let rows = codes.map { "\($0),2008,1\n" }.joined()
        return SmallSite(data: "area,period,value\nE08000012,2008,1\n" + rows).read.diagnostics
    }

    @Test(arguments: ["E0800012", "E080000122", "EO8000012", "e08000012", "N28", "n01"])
    func refusesACodeThatLooksLikeAMisspelling(_ code: String) {
        #expect(diagnostics([code]).map(\.short) == ["D104 error 3:1"])
    }

    @Test func namesTheCodeThatWasMeant() throws {
        let diagnostic = try #require(diagnostics(["E0800012", "E0800012"]).first)
        #expect(diagnostic.summary == "area code \"E0800012\" is not in areas.csv")
        #expect(diagnostic.place == "column area")
        #expect(diagnostic.suggestion == "Did you mean E08000012 (Liverpool)?")
        #expect(diagnostic.effect == "The 2 rows with it appear on no page.")
    }

    @Test func givesTheCodeOfANamedArea() {
        let found = diagnostics(["Liverpool", "speke"])
        #expect(found.map(\.suggestion) == ["The code of Liverpool is E08000012.", "The code of Speke is N01."])
        #expect(found.hasErrors)
    }

    @Test func saysNothingOfAnOfficialFileWithMoreAreas() {
        #expect(diagnostics(["E06000001", "E06000002", "E06000003"]).isEmpty)
    }

    @Test func saysNothingOfOtherCountries() {
        #expect(diagnostics(["K02000001", "W92000004", "S92000003"]).isEmpty)
    }

    @Test func warnsOfTheOddOfficialCodeInTheSitesOwnFile() {
        #expect(diagnostics(["E08000013", "N01", "E08000099"]).map(\.short) == ["D104 warning 5:1"])
    }

    @Test func sumsUpManyOfficialCodes() {
        let known = ["E08000013", "N01", "N02", "E01000001", "E01000002", "E92000001"]
        let found = diagnostics(known + (1...6).map { "E0600000\($0)" })
        #expect(found.map(\.summary) == ["6 area codes are not in areas.csv"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func warnsOfTotalsAndEmptyCodes() {
        #expect(diagnostics(["Total", ""]).map(\.short) == ["D104 warning 3:1", "D104 warning 4:1"])
    }

    @Test func reportsAFileWithoutAnyAreaOfTheSiteOnce() {
        let site = SmallSite(data: "area,period,value\nLiverpool City,2008,1\nManchester,2008,1\nE06000001,2008,1\n")
        #expect(site.findings == ["D119 error 2:1"])
    }
}
