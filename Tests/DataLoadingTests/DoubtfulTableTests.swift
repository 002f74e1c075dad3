import DataLoading
import Diagnostics
import Model
import TestWorkbooks
import Testing

/// Tables that read well, and whose figures would be wrong: in thousands, counted twice, of a second table.
@Suite struct DoubtfulTableTests {
    private func text(_ text: String) -> Located<String> { SmallSite.written(text) }

    private func site(
        _ data: String,
        kind: ValueKind = .count,
        unit: String = "trees",
        scale: Double? = nil,
        combine: DataMapping.Combination? = nil,
        meant: Set<DataMapping.Oddity> = [],
        _ cells: [DataMapping.Part: DataMapping.Cell] = [:]
    ) -> SmallSite {
        var all: [DataMapping.Part: DataMapping.Cell] = [
            .area: .column(text("area")), .period: .column(text("year")), .value: .column(text("value")),
        ]
        all.merge(cells) { $1 }
        let mapping = DataMapping(
            file: text("data/figures.csv"),
            cells: all,
            scale: scale,
            combine: combine,
            meant: meant
        )
        return SmallSite(data: data, SmallSite.indicator(kind: kind, unit: unit, data: [mapping]))
    }

    // MARK: Thousands

    @Test(arguments: [
        "Population (thousands)", "Population (000s)", "Population '000", "Population, thousand", "Sales £000",
        "Sales (£m)", "Sales, £ million", "Trees in thousands", "Sales £bn", "Trees (000)",
    ])
    func refusesNumbersThatTheirColumnCallsThousands(_ name: String) {
        let data = "area,year,\"\(name)\"\nN01,2019,15\n"
        let cells = [DataMapping.Part.value: DataMapping.Cell.column(text(name))]
        #expect(site(data, cells).findings == ["D324 error 1:11"])
        #expect(site(data, scale: 1_000, cells).findings == [])
        #expect(site(data, scale: 1, cells).findings == [])
        #expect(site(data, unit: "thousand trees", cells).findings == [])
        #expect(site(data, unit: "£ million", cells).findings == [])
    }

    @Test(arguments: [
        "Trees per thousand", "Trees in 10,000 gardens", "Areas of 10 000", "A million trees", "Trees of 2000",
        "3 million trees", "Thousandth", "per 1,000",
    ])
    func takesOtherNumbersInNamesForNoThousands(_ name: String) {
        let cells = [DataMapping.Part.value: DataMapping.Cell.column(text(name))]
        #expect(site("area,year,\"\(name)\"\nN01,2019,15\n", cells).findings == [])
    }

    @Test func asksAboutThousandsInATitle() {
        let data = "Trees (thousands)\narea,year,value\nN01,2019,15\n"
        #expect(site(data).findings == ["D324 warning 1:1"])
        #expect(site(data, scale: 1_000).findings == [])
        #expect(site(data, kind: .mean, unit: "years").findings == [])
    }

    @Test func warnsOfCountsInThousandsBehindAShare() {
        let data = "area,year,trees,People (000s)\nN01,2019,15,2\n"
        let cells: [DataMapping.Part: DataMapping.Cell] = [
            .value: .column(text("trees")), .denominator: .column(text("People (000s)")),
        ]
        #expect(site(data, kind: .rate, unit: "per 1,000 people", cells).findings == ["D324 warning 1:17"])
    }

    // MARK: Limits

    /// As numbers of people in thousands are; where there are as many people as events in half of the rows, nobody can
    /// tell.
    @Test(arguments: [
        (["21,10", "25,21", "22,30"], ["D330 warning 2:1"]),
        (["21,30", "25,21", "30,9", "18,15"], ["D330 warning 4:1"]), (["21,10", "25,41", "22,30"], []),
        (["21,10", "25,21", "22,30", "20,40"], []), (["21,10.0", "25,21.5"], ["D330 warning 2:1"]),
        (["5,12.3", "6,13.1", "4,11.2"], ["D330 warning 4:1"]), (["5,12", "6,13", "4,11.2"], []),
        (["5.5,12.3", "6,13.1", "4,11.2"], []), (["5,1200.3", "6,13.1", "4,11.2"], []),
    ])
    func warnsOfDenominatorsBelowTheirNumerators(_ counts: [String], _ expected: [String]) {
        let areas = ["N01", "N02", "E08000012", "E08000013"]
        let rows = zip(areas, counts).map { "\($0),2019,\($1)\n" }.joined()
        let mapping = SmallSite.mapping(parts: [.area, .period, .numerator, .denominator])
        let indicator = SmallSite.indicator(kind: .rate, unit: "per 1,000", multiplier: 1_000, data: [mapping])
        let site = SmallSite(data: "area,period,numerator,denominator\n" + rows, indicator)
        #expect(site.findings.filter { $0.hasPrefix("D330") } == expected)
    }

    @Test func scalesTheLimitsOfFigures() {
        let data = "area,year,value\nN01,2019,<0.05\nN02,2019,>0.95\nN01,2020,>95%\nN02,2020,<0.005\n"
        let read = site(data, kind: .proportion, unit: "%", scale: 100)
        #expect(read.findings == [])
        #expect(read.figures.map(\.status) == [.confidential, .onlyLimit, .onlyLimit, .roundsToZero])
        #expect(read.figures.map(\.note) == [nil, ">95%", ">95", nil])
    }

    // MARK: Parts that overlap

    private func ages(_ labels: [String], _ numbers: [Int]) -> String {
        "area,year,age,value\n"
            + ["N01", "N02"].enumerated().flatMap { shift, area in
                zip(labels, numbers).map { "\(area),2019,\($0),\($1 * (shift + 1))\n" }
            }
            .joined()
    }

    @Test(arguments: [
        (["Under 18", "18-64", "65+", "Under 65"], [20, 60, 15, 80]),
        (["0 to 15", "16 to 64", "65 and over", "Aged 0-64"], [20, 60, 15, 80]),
        (["Age 0", "1", "2", "0-2"], [5, 6, 8, 19]),
        (["0-4", "5-9", "10+", "85 years and over"], [5, 6, 80, 8]),
    ])
    func refusesAgesThatOverlapInRowsToAddUp(_ labels: [String], _ numbers: [Int]) {
        let read = site(ages(labels, numbers), combine: .sum)
        #expect(read.findings.map { $0.prefix(10) } == ["D323 error"])
        #expect(site(ages(labels, numbers), combine: .sum, meant: [.totals]).findings == [])
    }

    @Test(arguments: [
        (["Under 18", "18-64", "65+"], [20, 60, 15]),
        (["0-5", "5-10", "10-15", "15 and over"], [20, 60, 15, 9]),
        (["Men 0-15", "Women 0-64", "Men 16+"], [20, 60, 15]),
        (["0", "1", "2", "3+"], [20, 60, 15, 9]),
        (["2019/20", "2018-19", "2 of 3"], [20, 60, 15]),
        // The larger range has fewer trees, so that its label is of something else.
        (["1-2 rooms", "3-4 rooms", "2-4 rooms"], [60, 60, 15]),
    ])
    func addsUpAgesThatDoNotOverlap(_ labels: [String], _ numbers: [Int]) {
        #expect(site(ages(labels, numbers), combine: .sum).findings == [])
    }

    @Test func refusesASubtotalWhoseWordsItsPartsHave() {
        let labels = ["Owned", "Owned outright", "Owned with a mortgage", "Rented"]
        #expect(site(ages(labels, [30, 10, 20, 25]), combine: .sum).findings.count == 1)
        // Gas alone is no sum of the others.
        let fuels = ["Gas", "Gas and wood", "Gas and oil", "Electric"]
        #expect(site(ages(fuels, [300, 10, 20, 25]), combine: .sum).findings == [])
    }

    @Test(arguments: [
        ["0-4", "5-9", "Under 10"], ["0", "1", "Total 0-1"], ["Aged 0", "Aged 1", "Aged 0 to 1"],
        ["Sex: Men; Age: 0", "Sex: Men; Age: 1", "Sex: Men; Age: 0 to 1"],
    ])
    func refusesColumnsToAddUpThatOverlap(_ names: [String]) {
        let data = "area,year,\(names[0]),\(names[1]),\(names[2]),last\nN01,2019,4,5,9,7\nN02,2019,3,5,8,1\n"
        let sum = DataMapping.Cell.sum((names + ["last"]).map(text))
        #expect(site(data, [.value: sum]).findings.map { $0.prefix(10) } == ["D323 error"])
        #expect(site(data, meant: [.totals], [.value: sum]).findings == [])
        #expect(site(data, [.value: .sum(names.prefix(2).map(text))]).findings == [])
    }

    // MARK: Older codes

    @Test(arguments: [DataMapping.Combination.sum, .count])
    func refusesToAddUpRowsOfAnOlderAndThePresentCode(_ combine: DataMapping.Combination) {
        func site(_ data: String, meant: Set<DataMapping.Oddity> = []) -> SmallSite {
            var site = self.site(data, combine: combine, meant: meant)
            site.files["areas/areas.csv"] =
                "code,name,level,parent,also_known_as\nN01,Speke,neighbourhood,,S01\nN02,Garston,neighbourhood,,\n"
            return site
        }
        #expect(site("area,year,value\nS01,2018,1\nN01,2019,1\nN02,2019,1\n").findings == [])
        let both = "area,year,value\nN01,2019,1\nS01,2019,1\nN02,2019,1\n"
        #expect(site(both).findings == ["D322 error 3:1"])
        #expect(site(both, meant: [.totals]).findings == [])
    }

    // MARK: Second tables

    @Test(arguments: [
        "Code,Year,Women", "Place,Period,Number of homes", "AREA,Year,Women", "area,year,women",
    ])
    func refusesASecondTableWithOtherNames(_ header: String) {
        let data = "area,year,value\nN01,2019,15\nN02,2019,c\n\(header)\nN01,2020,7\n"
        let read = site(data)
        #expect(read.findings == ["D291 error 4:1"])
        #expect(read.figures.count == 2)
    }

    @Test func refusesASecondTableOfOtherYears() {
        let data = "area,2018,2019\nN01,15,16\nCode,2020,2021\nN01,7,8\n"
        let cells: [DataMapping.Part: DataMapping.Cell] = [.value: .periods(text("{period}"))]
        var mapping = SmallSite.mapping(parts: [.area])
        mapping = mapping.replacing(cells: mapping.cells.merging(cells) { $1 })
        let read = SmallSite(data: data, SmallSite.indicator(kind: .count, unit: "trees", data: [mapping]))
        #expect(read.findings == ["D291 error 3:1"])
        #expect(read.figures.count == 2)
    }

    @Test(arguments: ["Unknown,2019,c", "Elsewhere,2019,see note", "Total,2019,suppressed", "N02,2019,Women"])
    func takesRowsOfOtherPlacesForNoSecondTable(_ row: String) {
        let read = site("area,year,value\nN01,2019,15\n\(row)\nN01,2020,7\n")
        #expect(!read.findings.contains { $0.hasPrefix("D291") })
        #expect(read.figures.contains { $0.value == 7 })
    }

    // MARK: Merged cells

    private func merged(_ rows: String, _ merge: String, kind: ValueKind) -> [String] {
        let book = excelWorkbook([
            ("Data", "<sheetData>\(rows)</sheetData><mergeCells><mergeCell ref=\"\(merge)\"/></mergeCells>")
        ])
        var mapping = SmallSite.mapping(parts: [.area, .period, .value])
        mapping = DataMapping(file: text("data/figures.xlsx"), cells: mapping.cells)
        let indicator = SmallSite.indicator(kind: kind, unit: kind == .count ? "trees" : "years", data: [mapping])
        let files = [
            SourceFile(path: "Content/areas/areas.csv", text: SmallSite.areas),
            SourceFile(path: "Content/indicators/data/figures.xlsx", bytes: book),
        ]
        return DataReader().read(files, indicators: [indicator], plans: [], levels: SmallSite.levels, asOf: nil)
            .diagnostics.map { "\($0.rule.code) \($0.severity.rawValue)" }
    }

    private func row(_ number: Int, _ cells: [String]) -> String {
        let texts = zip("ABC", cells).map { column, cell in
            Int(cell) == nil
                ? "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
                : "<c r=\"\(column)\(number)\"><v>\(cell)</v></c>"
        }
        return "<row r=\"\(number)\">\(texts.joined())</row>"
    }

    @Test func refusesACountInMergedCells() {
        let header = row(1, ["area", "period", "value"])
        let rows = header + row(2, ["N01", "2019", "15"]) + row(3, ["N02", "2019"])
        #expect(merged(rows, "C2:C3", kind: .count) == ["D325 error"])
        #expect(merged(rows, "C2:C3", kind: .mean) == ["D325 warning"])
        let years =
            header + row(2, ["N01", "2019", "15"]) + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>N02</t></is></c>"
            + "<c r=\"C3\"><v>16</v></c></row>"
        #expect(merged(years, "B2:B3", kind: .count) == [])
    }
}
