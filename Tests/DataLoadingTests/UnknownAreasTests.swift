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

    @Test(arguments: [
        "Knowsley (E08000013)", "E08000013 Knowsley", "E08000013: Knowsley", "\"=\"\"E08000013\"\"\"", "E08OOOO13",
        "e08000013",
        "\u{FF25}08000013", "E080\u{200B}00013", "E08 000 013", "\u{201C}E08000013\u{201D}", "'E08000013'",
    ])
    func offersTheCodeThatATextHolds(_ text: String) {
        let found = SmallSite(data: "area,period,value\nE08000012,2008,41\n\(text),2008,42\n").read.diagnostics
        #expect(found.map(\.short) == ["D104 error 3:1"])
        #expect(found.first?.suggestion == "Did you mean E08000013 (Knowsley)?")
    }

    @Test func offersNoCodeWhereATextHoldsSeveral() {
        #expect(diagnostics(["E08000012 and E08000013"]).map(\.short) == ["D104 warning 3:1"])
    }

    @Test(arguments: ["Knowsley (E08000013)", "e08000013", "\"=\"\"E08000013\"\"\""])
    func saysThatACellMustHoldTheCodeAlone(_ text: String) {
        let found = SmallSite(data: "area,period,value\n\(text),2008,42\n").read.diagnostics
        #expect(found.map(\.rule.code) == ["D119"])
        #expect(
            found.first?.suggestion == "A cell must hold the code alone, as areas.csv has it: E08000013 for Knowsley."
        )
    }

    @Test(arguments: ["1.23E+05", "1.2E5", "\"1,23E+05\"", "2-Jan", "Jan-02", "01/02/2026", "1/2/26"])
    func findsACodeThatASpreadsheetChanged(_ text: String) {
        let found = diagnostics([text])
        #expect(found.map(\.short) == ["D104 error 3:1"])
        #expect(found.first?.explanation?.contains("spreadsheet") == true)
    }

    @Test(arguments: ["12", "12.0", "00012"])
    func offersTheCodeOfANumberWithOtherZeros(_ text: String) {
        let areas = SmallSite.areas.replacing("N01", with: "0012")
        var site = known(["E08000012", text], areas: areas)
        site.files["indicators/data/figures.csv"] = "area,period,value\nE08000012,2008,41\n\(text),2008,42\n"
        #expect(site.read.diagnostics.first?.suggestion == "Did you mean 0012 (Speke)?")
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

    private func known(_ codes: [String], areas: String) -> SmallSite {
        var site = SmallSite(areas: areas)
        site.files["indicators/data/figures.csv"] =
            "area,period,value\n" + codes.map { "\($0),2008,1\n" }.joined()
        site.indicators = [SmallSite.indicator()]
        return site
    }

    private static let councils = """
        code,name,level,parent,also_known_as
        E92000001,England,country,,
        E08000037,Gateshead,authority,E92000001,E08000020;Gatesid
        E08000021,Newcastle,authority,E92000001,
        0451,Hamlet,neighbourhood,E08000037,

        """

    @Test func readsAnOlderCode() {
        let site = known(["E08000020", "E08000021"], areas: Self.councils)
        #expect(site.figures.count == 2)
        #expect(site.findings.isEmpty)
    }

    @Test(arguments: [
        (["E08000037", "E08000012", "E92000001"], "Newcastle"), (["E08000037", "E92000001", "451"], "Hamlet"),
    ])
    func namesTheAreaWithoutAFigure(_ codes: [String], _ name: String) {
        let finding = known(codes, areas: Self.councils).read.diagnostics.first
        #expect(finding?.severity == .error)
        #expect(finding?.suggestion?.contains(name) ?? false)
    }

    private static let wards =
        "code,name,level,parent,also_known_as\nE08000037,Gateshead,authority,,\n"
        + ["39", "40", "41", "42"].map { "E050152\($0),Ward \($0),neighbourhood,E08000037,\n" }.joined()

    @Test func findsASlipAmongTenThousandCodes() {
        let elsewhere = (10_000..<20_000).map { "E050\($0)" }.filter { !$0.hasPrefix("E050152") && $0 != "E05015204" }
        let site = known(["E05015239", "E05015241", "E05015242", "E05015204"] + elsewhere, areas: Self.wards)
        #expect(site.findings == ["D104 warning 5:1"])
        #expect(site.read.diagnostics.first?.suggestion?.hasPrefix("Did you mean E05015240 (Ward 40)?") == true)
    }

    private static let threeWards =
        "code,name,level,parent\nE92000001,England,country,\nE08000037,Gateshead,authority,E92000001\n"
        + ["39", "40", "41"].map { "E050152\($0),Ward \($0),neighbourhood,E08000037\n" }.joined()

    /// Wards of somewhere else, one after the other.
    private static let elsewhere = (16_000..<16_026).map { "E050\($0)" }

    @Test(arguments: ["E05015204", "E05012540", "E05051240", "E05015290", "E05015248"])
    func findsASlipAmongRowsOfPlacesElsewhere(_ code: String) {
        for count in [0, 2, 26] {
            let rows = ["E05015239", code, "E05015241"] + Self.elsewhere.prefix(count)
            let found = known(rows, areas: Self.threeWards).read.diagnostics
            #expect(found.filter { $0.severity == .error }.map(\.short) == ["D104 error 3:1"])
            #expect(found.first?.suggestion?.hasPrefix("Did you mean E05015240 (Ward 40)?") == true)
        }
    }

    @Test(arguments: ["E05051240", "E05015204", "E05015249"])
    func findsASlipInOneYearOfThreeWards(_ code: String) {
        var site = SmallSite(areas: Self.threeWards)
        let years = [("2008", "E05015240"), ("2009", code)]
        site.files["indicators/data/figures.csv"] =
            "area,period,value\n"
            + years.map { year, ward in "E05015239,\(year),1\n\(ward),\(year),2\nE05015241,\(year),3\n" }.joined()
        site.indicators = [SmallSite.indicator()]
        #expect(site.findings == ["D104 error 6:1"])
    }

    @Test(arguments: [
        // Two codes may stand for one ward, so that neither is likely to be its own.
        ["E05015239", "E05015242", "E05015241", "E05015243"],
        // Codes of neighbours around it: a ward of somewhere else.
        ["E05015239", "E05015241", "E05015246", "E05015247", "E05015248", "E05015251"],
        // The site's own wards have no figures either.
        ["E92000001", "E08000037", "E05015242", "E05015241"],
        // Nothing is known of other councils.
        ["E92000001", "E08000038", "E08000027"],
    ])
    func refusesNoTrueCodesOfElsewhereInASmallExtract(_ codes: [String]) {
        #expect(!known(codes, areas: Self.threeWards).read.diagnostics.hasErrors)
    }

    @Test func takesNoTrueCodeForASlipInAFileWithManyGaps() {
        // Wards of a country, of which every third run is one ward alone.
        var rows = ["E05015239", "E05015241"]
        for run in 1_000..<1_700 where run != 1_523 {
            rows += run % 3 == 0 ? ["E050\(run)5"] : ["E050\(run)1", "E050\(run)2"]
        }
        #expect(!known(rows, areas: Self.threeWards).read.diagnostics.hasErrors)
    }

    @Test func findsALetterOfAnotherCountryInACode() {
        let rows = ["E05015239", "W05015240", "E05015241"] + Self.elsewhere
        #expect(known(rows, areas: Self.threeWards).findings == ["D104 error 3:1"])
    }

    @Test func saysNothingOfSwappedDigitsAmongTheNeighboursOfANationalFile() {
        let neighbours = (202...206).map { "E05015\($0)" }
        let rows = ["E05015239", "E05015241", "E05015242"] + neighbours + Self.elsewhere
        #expect(known(rows, areas: Self.wards).findings == [])
    }

    @Test func findsASlipInOneYearOnly() {
        func finding(_ later: [String]) -> Diagnostic? {
            var site = SmallSite(areas: Self.wards)
            let rows = ["E05015239", "E05015240", "E05015241", "E05015242"].map { "\($0),2008,1\n" }
            site.files["indicators/data/figures.csv"] =
                "area,period,value\n" + (rows + later.map { "\($0),2009,1\n" }).joined()
            site.indicators = [SmallSite.indicator()]
            return site.read.diagnostics.first
        }
        let slip = finding(["E05015239", "E05015204", "E05015241", "E05015242"])
        #expect(slip?.severity == .error)
        #expect(
            slip?.suggestion == "Did you mean E05015240 (Ward 40)? "
                + "Rows of another place are left out with where: { \"area\": { not: \"E05015204\" } }."
        )
        #expect(slip?.explanation?.contains("for this period") == true)
        #expect(finding(["E05015239", "E05015240", "E05015241", "E05015242", "E05015204"])?.severity == .warning)
    }

    @Test func offersNoCodeOfAnotherKind() {
        let areas = Self.wards.replacing(
            "E08000037,Gateshead",
            with: "E92000001,England,authority,,\nE08000037,Gateshead"
        )
        for code in ["E010100001", "E010100000"] {
            let finding = known(["E05015239", code], areas: areas).read.diagnostics.first
            #expect(finding?.severity == .error)
            #expect(finding?.suggestion == nil)
        }
        let swapped = known(["E05015239", "E5015240"], areas: areas).read.diagnostics.first
        #expect(swapped?.suggestion == "Did you mean E05015240 (Ward 40)?")
    }

    @Test func takesNoTrueNeighbourForASlipInANationalFile() {
        let elsewhere = (30...60).map { "E080000\($0 + 8)" }
        #expect(known(["E08000037", "E08000022"] + elsewhere, areas: Self.councils).findings.isEmpty)
    }

    @Test(arguments: ["4.5E+02", "1-Mar"])
    func saysWhatASpreadsheetDidToACode(_ code: String) {
        let finding = known(["E08000037", code], areas: Self.councils).read.diagnostics.first
        #expect(finding?.severity == .error)
        #expect(finding?.explanation?.contains("spreadsheet") ?? false)
    }

    @Test func saysThatNamesAreNoCodes() {
        let finding = known(["Newcastle", "Gatesid"], areas: Self.councils).read.diagnostics.first
        #expect(finding?.suggestion?.contains("Newcastle is E08000021") ?? false)
    }
}
