import DataLoading
import Diagnostics
import Model
import Testing

struct SeparatorTests {
    @Test(arguments: ["\t", ";", "|"])
    func readsOtherSignsBetweenColumns(_ sign: String) {
        let text = "area,period,value\nN01,2008,31\nN02,2008,44\n".replacing(",", with: sign)
        #expect(SmallSite(data: text).figures.map(\.value) == [31, 44])
        #expect(SmallSite(data: text).findings.isEmpty)
        #expect(SmallSite(data: "sep=\(sign)\n" + text).figures.map(\.value) == [31, 44])
    }

    @Test func readsDecimalCommas() {
        let site = SmallSite(data: "area;period;value\nN01;2008;31,5\nN02;2008;\"44,25\"\nN01;2009;12,125\n")
        #expect(site.figures.map(\.value) == [31.5, 12.125, 44.25])
        #expect(site.findings.isEmpty)
    }

    @Test(arguments: [
        ("1.234,5", 1234.5), ("-12,5", -12.5), ("12,5 [r]", 12.5), ("1.234.567,25", 1_234_567.25), ("£12,5", 12.5),
        ("0,125", 0.125), ("(3,5)", -3.5),
    ])
    func readsDecimalCommasWithSignsAround(_ cell: String, _ value: Double) {
        let site = SmallSite(
            data: "area;period;value;version\nN01;2008;\(cell);1.5\nN02;2008;7;1.5\n",
            SmallSite.indicator(kind: .mean, unit: "points")
        )
        #expect(site.figures.map(\.value) == [value, 7])
        #expect(site.findings.isEmpty)
    }

    @Test(arguments: [
        ("\"0,234\"", "\"0,987\"", [0.234, 0.987]), ("\"12,5\"", "\"-0,345\"", [12.5, -0.345]),
        ("\"1.234,5\"", "\"0,5\"", [1234.5, 0.5]), ("\"1,234\"", "\"2,345\"", [1234, 2345]),
        ("\"1,234,567\"", "\"2,345\"", [1_234_567, 2345]), ("\"0,5 [r]\"", "\"1,25\"", [0.5, 1.25]),
    ])
    func readsDecimalCommasInQuotationMarks(_ first: String, _ second: String, _ values: [Double]) {
        let rows = "area,period,value\nN01,2008,\(first)\nN02,2008,\(second)\n"
        let site = SmallSite(data: rows, SmallSite.indicator(kind: .mean, unit: "points"))
        #expect(site.figures.map(\.value) == values)
        #expect(site.findings.isEmpty)
    }

    @Test(arguments: [
        ["\"1,234\"", "\"2,345\"", "\"0,987\""], ["\"1,234\"", "\"12,34\"", "\"2,345\""],
        ["\"1,234\"", "\"0,34\"", "\"2,345\"", "\"0,986\"", "\"5,645\""],
    ])
    func refusesAColumnWhereACommaMayBeASlip(_ cells: [String]) {
        let rows = zip(["N01", "N02", "E08000012", "E08000013", "E92000001"], cells).map { "\($0),2008,\($1)\n" }
            .joined()
        let site = SmallSite(data: "area,period,value\n" + rows, SmallSite.indicator(kind: .mean, unit: "points"))
        #expect(site.findings.map { $0.prefix(10) } == ["D107 error"])
    }

    @Test func takesAZeroInFrontForNoThousands() {
        let rows = "area,period,value\nN01,2008,\"0,234\"\nN02,2008,1.5\n"
        #expect(SmallSite(data: rows, SmallSite.indicator(kind: .mean)).findings == ["D107 error 2:10"])
    }

    @Test func saysOnceThatCommasCutNumbersInTwo() {
        let rows = "area,period,value\nN01,2008,12,5\nN02,2008,0,234\nN01,2009,-3,25\n"
        let site = SmallSite(data: rows, SmallSite.indicator(kind: .mean))
        #expect(site.findings == ["D105 error 2:10"])
        #expect(site.read.diagnostics.first?.suggestion?.contains("12.5") == true)
    }

    @Test(arguments: [("\t", "Tabs"), (";", "Semicolons"), ("|", "Bars")])
    func saysWhatStandsBetweenTheColumns(_ sign: String, _ name: String) {
        let rows = "area\(sign)period\(sign)value\nN01\(sign)2008\(sign)1,234\n"
        let finding = SmallSite(data: rows, SmallSite.indicator(kind: .mean)).read.diagnostics.first
        #expect(finding?.explanation?.hasPrefix(name) == true)
    }

    @Test func refusesAPointBetweenSemicolonsThatMayBeEither() {
        let indicator = SmallSite.indicator(kind: .count, unit: "people")
        let rows = "area;period;value\nN01;2008;1.234\nN02;2008;31\n"
        // Nobody is 1.234 people, either.
        #expect(SmallSite(data: rows, indicator).findings == ["D298 error 2:1", "D107 error 2:10"])
        #expect(SmallSite(data: rows.replacing(";", with: "\t"), indicator).figures.map(\.value) == [1.234, 31])
        let plain = rows.replacing("31", with: "31.5")
        #expect(SmallSite(data: plain, indicator).figures.map(\.value) == [1.234, 31.5])
    }

    @Test func saysThatAWholeLineIsOneCell() {
        let site = SmallSite(data: "\"area,period,value\"\n\"N01,2008,3\"\n")
        let advice =
            "The whole line is one cell: put commas between the columns, and no quotation marks around whole lines."
        #expect(Set(site.read.diagnostics.map(\.suggestion)) == [advice])
    }

    @Test(arguments: ["value\u{200B}", "\u{FEFF}value"])
    func readsHeadersWithInvisibleCharacters(_ name: String) {
        #expect(
            SmallSite(data: "\u{FEFF}area,period,\(name)\n\u{200B}N01,2008,3\u{FEFF}\n").figures.map(\.value) == [3]
        )
    }

    @Test func refusesACommaThatMayBeEither() {
        #expect(
            SmallSite(data: "area;period;value\nN01;2008;31,512\n", SmallSite.indicator(kind: .count)).findings == [
                "D107 error 2:10"
            ]
        )
        let points = SmallSite(
            data: "area;period;value\nN01;2008;31,512\nN02;2008;1.5\n",
            SmallSite.indicator(kind: .mean)
        )
        #expect(points.figures.map(\.value) == [31512, 1.5])
    }

    @Test(arguments: [

        ("%PDF-1.7", "a PDF document"), ("\n<!DOCTYPE html>", "a web page (HTML)"),
        ("PK\u{3}\u{4}\u{0}word/document.xml", "a document of a word processor"),
        ("BZh91AY", "a compressed file (bzip2)"), ("PAR1\u{15}", "a Parquet file"),
        ("{\\rtf1", "a document of a word processor (RTF)"),
        ("[ {\"area\": 1}]", "JSON"), ("{\n \"rows\": []}", "JSON"),
        ("version https://git-lfs.github.com/spec/v1", "a pointer of Git LFS"),
    ])
    func namesFilesThatAreNoTables(_ start: String, _ name: String) {
        let found = SmallSite(data: start).read.diagnostics.filter { $0.location?.path.hasSuffix("csv") ?? false }
        #expect(found.map(\.summary) == ["the file is \(name), which is not read as a table"])
    }

    /// A line above the header may begin with a bracket.
    @Test(arguments: ["[note 1] Figures of 2008\n", "{draft}\n", "[]\n"])
    func readsTablesBelowOtherLines(_ above: String) {
        let site = SmallSite(data: above + "area,period,value\nN01,2008,1\n")
        #expect(!site.read.diagnostics.contains { $0.summary.hasPrefix("the file is") })
    }

    @Test("a column is found whose name has notes behind it, and offered where two have")
    func findsTheColumnWithANote() {
        func read(_ header: String) -> Outcome<DataReader.Result> {
            let mapping = SmallSite.mapping(columns: [.value: "2019"])
            return SmallSite(data: header + "\nN01,2008,1,2\n", SmallSite.indicator(data: [mapping])).read
        }
        let noted = read("area,period,2017,2019 [Note 1] [note 2]")
        // Nothing is wrong with it; a file that is no workbook has no texts of its notes.
        #expect(noted.diagnostics.map(\.short) == ["D194 note 1:18"])
        #expect(noted.value.data.figures.first?.value(at: 0) == 2)
        #expect(
            read("area,period,2017,2019 (provisional)").diagnostics.first?.suggestion
                == "Did you mean \"2019 (provisional)\"?"
        )
        #expect(read("area,period,2019 [note 1],2019 [note 2]").diagnostics.first?.rule.code == "D106")
    }
}
