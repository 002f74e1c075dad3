import Diagnostics
import Model
import Primitives
import TestWorkbooks
import Testing

@testable import DataLoading

@Suite("Workbooks and archives of figures")
struct TableFileTests {
    private static let header = "area,period,value"
    private static let figures = header + "\nN01,2008,29\nN02,2008,31\n"

    /// The rows of a sheet of Excel from a table as CSV without quotation marks.
    private func rows(_ csv: String) -> String {
        let rows = csv.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { text in
                text.isEmpty
                    ? "<c/>"
                    : Double(text) == nil ? "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" : "<c><v>\(text)</v></c>"
            }
            return "<row>\(cells.joined())</row>"
        }
        return "<sheetData>\(rows.joined())</sheetData>"
    }

    private func read(
        _ bytes: [UInt8],
        named name: String = "figures.xlsx",
        sheet: String? = nil,
        columns: [DataMapping.Part: String] = [:]
    ) -> (values: [Double?], findings: [Diagnostic]) {
        let plain = SmallSite.mapping("data/" + name, columns: columns)
        let mapping = DataMapping(
            file: plain.file,
            sheet: sheet.map(SmallSite.written),
            conditions: plain.conditions,
            cells: plain.cells
        )
        let outcome = DataReader().read(
            [
                SourceFile(path: "Content/areas/areas.csv", text: SmallSite.areas),
                SourceFile(path: "Content/indicators/data/" + name, bytes: bytes),
            ],
            indicators: [SmallSite.indicator(data: [mapping])],
            levels: SmallSite.levels
        )
        let columns = outcome.value.data.figures.first
        return ((0..<(columns?.count ?? 0)).map { columns?.value(at: $0) }, outcome.diagnostics)
    }

    @Test("the sheet with the columns is read, whatever stands before and above")
    func readsTheSheetWithTheColumns() {
        let bytes = excelWorkbook([
            ("Cover", rows("Fuel poverty,2008")),
            ("Table 1", rows("Table 1\nThis worksheet contains one table\n\n" + Self.figures)),
        ])
        let (values, findings) = read(bytes)
        #expect(values == [29, 31])
        #expect(findings.isEmpty)
    }

    @Test("a finding names the cell of the sheet")
    func findingNamesTheCell() {
        let bytes = excelWorkbook([("Table 1", rows("Title\n\(Self.header)\nN01,2008,29\nN02,2008,many"))])
        let finding = read(bytes).findings.first
        #expect(
            finding?.location?.description == "Content/indicators/data/figures.xlsx, sheet \"Table 1\", cell C4"
        )
        #expect(finding?.summary.contains("many") == true)
    }

    @Test("of several sheets with the columns none is taken, and the key that decides decides")
    func severalSheetsAreAnError() {
        let bytes = excelWorkbook([("2008", rows(Self.figures)), ("2009", rows(Self.header + "\nN01,2008,40"))])
        let (values, findings) = read(bytes)
        #expect(values.isEmpty)
        #expect(findings.map(\.rule.code) == ["D142"])
        #expect(findings.first?.suggestion == "Write sheet: 2008 beside file, or another of these names.")
        #expect(read(bytes, sheet: " 2009").values == [40])
        #expect(read(bytes, sheet: "2009").findings.isEmpty)
    }

    @Test("a hidden sheet is passed over where another has the columns, and said where none has")
    func hiddenSheets() {
        let sheets = [("Old", rows(Self.header + "\nN01,2008,40")), ("New", rows(Self.figures))]
        let both = read(excelWorkbook(sheets, states: ["Old": "hidden"]))
        #expect(both.values == [29, 31])
        #expect(both.findings.isEmpty)
        let alone = read(excelWorkbook([sheets[0]], states: ["Old": "hidden"]))
        #expect(alone.values == [40])
        #expect(alone.findings.map(\.rule.code) == ["D145"])
    }

    @Test("a sheet that is not there is an error with the nearest name")
    func unknownSheet() {
        let finding = read(excelWorkbook([("Table 1", rows(Self.figures)), ("Notes", "")]), sheet: "Tabel 1").findings
            .first
        #expect(finding?.rule.code == "D141")
        #expect(finding?.suggestion == "Did you mean \"Table 1\"?")
    }

    @Test("a column that no sheet has is looked for in the sheet with most of the others")
    func missingColumn() {
        let bytes = excelWorkbook([("Cover", rows("About")), ("Table 1", rows(Self.figures))])
        let finding = read(bytes, columns: [.value: "Rate"]).findings.first
        #expect(finding?.rule.code == "D106")
        #expect(finding?.explanation == "Its columns are: area, period, value.")
    }

    @Test("rows that end early and cells beside the table do not shift the columns")
    func rowsThatEndEarly() {
        let bytes = excelWorkbook([("T", rows("area,period,value,note\nN01,2008,29\nN02,2008,31,x,and more"))])
        let (values, findings) = read(bytes)
        #expect(values == [29, 31])
        #expect(findings.map(\.rule.code) == ["D143"])
        #expect(findings.first?.location?.cell == "E3")
    }

    @Test("formulas without results are an error at the first cell")
    func formulasWithoutResults() {
        let cells =
            "<sheetData><row><c t=\"inlineStr\"><is><t>area</t></is></c><c t=\"inlineStr\"><is><t>period</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>value</t></is></c></row><row><c t=\"inlineStr\"><is><t>N01</t></is></c><c><v>2008</v></c>"
            + "<c><f>1+1</f></c></row></sheetData>"
        let finding = read(excelWorkbook([("T", cells)])).findings.first
        #expect(finding?.rule.code == "D144")
        #expect(finding?.location?.cell == "C2")
    }

    @Test("shares under a per cent format are per cent")
    func sharesUnderAPerCentFormat() {
        let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/></cellXfs>"
        let sheet = rows(Self.figures).replacing("<c><v>29</v></c>", with: "<c s=\"1\"><v>0.293</v></c>")
            .replacing("<c><v>31</v></c>", with: "<c s=\"1\"><v>0.005</v></c>")
        let (values, findings) = read(excelWorkbook([("T", sheet)], styles: styles))
        #expect(values == [29.3, 0.5])
        #expect(findings.isEmpty)
    }

    @Test("a raised number behind a figure is no digit of it, and a mark of the format is read in its place")
    func raisedNumbersAndMarks() {
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[&lt;5]&quot;*&quot;;0\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>"
        let raised = "<r><t>29</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>3</t></r>"
        let sheet = rows(Self.figures).replacing("<c><v>31</v></c>", with: "<c s=\"1\"><v>3</v></c>")
            .replacing("<c><v>29</v></c>", with: "<c t=\"inlineStr\"><is>\(raised)</is></c>")
        let (values, findings) = read(excelWorkbook([("T", sheet)], styles: styles))
        #expect(values == [29, nil])
        #expect(findings.filter { $0.severity == .error } == [])
    }

    @Test("a number that its cell does not show is an error at the cell")
    func numbersThatAreNotShown() {
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\";;;\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>"
        let sheet = rows(Self.figures).replacing("<c><v>31</v></c>", with: "<c s=\"1\"><v>3</v></c>")
        let (values, findings) = read(excelWorkbook([("T", sheet)], styles: styles))
        #expect(!values.contains(3))
        #expect(findings.first { $0.severity == .error }?.rule.code == "D281")
        #expect(findings.first { $0.severity == .error }?.location?.cell == "C3")
    }

    @Test("an error of a formula in an OpenDocument spreadsheet is no figure, though 0 is stored with it")
    func errorsInAnOpenDocumentSpreadsheet() {
        func cell(_ text: String) -> String {
            "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
        }
        let error =
            "<table:table-cell office:value-type=\"float\" office:value=\"0\"><text:p>#DIV/0!</text:p></table:table-cell>"
        let rows = [["area", "period", "value"].map(cell), ["N01", "2008"].map(cell) + [error]]
            .map { "<table:table-row>\($0.joined())</table:table-row>" }
        let bytes = openDocument("<table:table table:name=\"T\">\(rows.joined())</table:table>")
        let (values, findings) = read(bytes, named: "figures.ods")
        #expect(!values.contains(0))
        #expect(findings.map(\.rule.code).contains("D107"))
    }

    @Test("a date that is shown as a month is that month, and no financial year")
    func datesAreMonths() {
        let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"17\"/></cellXfs>"
        let sheet = rows(Self.header + "\nN01,40087,29").replacing(
            "<c><v>40087</v></c>",
            with: "<c s=\"1\"><v>40087</v></c>"
        )
        let outcome = DataReader().read(
            [
                SourceFile(path: "Content/areas/areas.csv", text: SmallSite.areas),
                SourceFile(
                    path: "Content/indicators/data/figures.xlsx",
                    bytes: excelWorkbook([("T", sheet)], styles: styles)
                ),
            ],
            indicators: [SmallSite.indicator(data: [SmallSite.mapping("data/figures.xlsx")])],
            levels: SmallSite.levels
        )
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.value.data.figures.first?.periods.map(\.kind) == [.month])
        #expect(outcome.value.data.figures.first?.periods.first?.start == CalendarDate(iso: "2009-10-01"))
    }

    @Test("an OpenDocument spreadsheet is read alike")
    func openDocumentSpreadsheet() {
        let rows = Self.figures.split(separator: "\n").map { line in
            let cells = line.split(separator: ",").map { text in
                Double(text) == nil
                    ? "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
                    : "<table:table-cell office:value-type=\"float\" office:value=\"\(text)\"/>"
            }
            return "<table:table-row>\(cells.joined())</table:table-row>"
        }
        let bytes = openDocument("<table:table table:name=\"T\">\(rows.joined())</table:table>")
        #expect(read(bytes, named: "figures.ods").values == [29, 31])
    }

    @Test("the table in a ZIP archive is found by its columns, or named")
    func tableInAnArchive() {
        var archive = ArchiveWriter()
        archive.add("readme.txt", "About these data")
        archive.add("data/census-msoa.csv", "geography,count\nN01,5\n")
        archive.add("data/census-ward.csv", Self.figures)
        archive.add("__MACOSX/data/._census-ward.csv", Self.figures)
        let bytes = archive.finish()
        #expect(read(bytes, named: "census.zip").values == [29, 31])
        #expect(read(bytes, named: "census.zip", sheet: "census-ward.csv").values == [29, 31])
        #expect(read(bytes, named: "census.zip", sheet: "data/census-msoa.csv").findings.first?.rule.code == "D106")
    }

    @Test("a workbook in an archive is opened, and a finding says where it is")
    func workbookInAnArchive() {
        var archive = ArchiveWriter()
        archive.add("tables.xlsx", excelWorkbook([("T", rows(Self.header + "\nN01,2008,many"))]))
        let finding = read(archive.finish(), named: "all.zip").findings.first
        #expect(
            finding?.location?.description
                == "Content/indicators/data/all.zip/tables.xlsx, sheet \"T\", cell C2"
        )
    }

    @Test(
        "what cannot be opened is one error with what to do",
        arguments: [
            ("PK\u{3}\u{4}and no more", "the workbook cannot be read"),
            ("\u{1F}\u{8B}no gzip", "the file cannot be unpacked"),
        ]
    )
    func whatCannotBeOpened(start: String, summary: String) {
        let bytes = start.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let findings = read(bytes).findings
        #expect(findings.map(\.rule.code) == ["D140"])
        #expect(findings.first?.summary == summary)
        #expect(findings.first?.suggestion == "Get the file from its source again." || summary.contains("unpacked"))
    }

    @Test("a table packed by gzip in several members is read to its end")
    func severalMembersOfGzip() throws {
        // The first member ends inside a line.
        let parts = [Self.header + "\nN01,20", "08,29\nN02,2008,31\n"]
        let packed = try parts.flatMap { try #require(Gzip.compressed(Array($0.utf8))) }
        let (values, findings) = read(packed, named: "figures.csv.gz")
        #expect(values == [29, 31])
        #expect(findings.isEmpty)
    }

    @Test("text in UTF-16 is read as spreadsheets save it", arguments: [true, false])
    func textInUTF16(isLittle: Bool) {
        let units = ("\u{FEFF}" + Self.figures.replacing(",", with: "\t")).utf16
        let bytes = units.flatMap { unit -> [UInt8] in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return isLittle ? [low, high] : [high, low]
        }
        let (values, findings) = read(bytes, named: "figures.txt")
        #expect(values == [29, 31])
        #expect(findings.isEmpty)
    }
}
