import Diagnostics
import Primitives
import TestWorkbooks
import Testing

@testable import Spreadsheets

@Suite("An Excel workbook")
struct ExcelWorkbookTests {
    private static let styles =
        "<numFmts><numFmt numFmtId=\"170\" formatCode=\"mmm\\-yy\"/><numFmt numFmtId=\"171\" formatCode=\"0.0%\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/>"
        + "<xf numFmtId=\"22\"/></cellXfs>"

    private func rows(_ rows: String, after: String = "") -> [UInt8] {
        excelWorkbook([("Sheet1", "<sheetData>\(rows)</sheetData>\(after)")], styles: Self.styles)
    }

    @Test("lists its sheets with the hidden ones, and no sheets of charts")
    func listsItsSheets() throws {
        let book = try workbook(
            excelWorkbook([("Notes", ""), ("Table &amp; 3", "")], states: ["Notes": "veryHidden"])
        )
        #expect(book.sheets.map(\.name) == ["Notes", "Table & 3"])
        #expect(book.sheets.map(\.isHidden) == [true, false])
    }

    @Test("keeps each row on the line of its number, and each cell in its column")
    func keepsRowsAndColumns() throws {
        let bytes = rows(
            "<row r=\"2\"><c r=\"B2\"><v>5</v></c><c r=\"D2\"><v>7</v></c></row><row r=\"4\"><c r=\"A4\"><v>1</v></c></row>"
        )
        #expect(try text(in: bytes) == "\n,5,,7\n\n1\n")
    }

    @Test("reads cells and rows without places one after another")
    func readsCellsWithoutPlaces() throws {
        let bytes = rows("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>")
        #expect(try text(in: bytes) == "1,,2\n3\n")
    }

    @Test("reads elements with a prefix")
    func readsElementsWithAPrefix() throws {
        let bytes = excelWorkbook([
            ("S", "<x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c></x:row></x:sheetData>")
        ])
        #expect(try text(in: bytes) == "5\n")
    }

    @Test("reads shared texts in all their parts, without reading aids")
    func readsSharedTexts() throws {
        let strings =
            "<si><t>Area, name</t></si><si><r><t xml:space=\"preserve\">Hill</t></r><r><t>side</t></r></si>"
            + "<si><t>東</t><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh></si><si><t>a_x000D_&#10;b \"c\"</t></si><si/>"
        let cells = (0...6).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
        let bytes = excelWorkbook([("S", "<sheetData><row>\(cells)</row></sheetData>")], strings: strings)
        #expect(try text(in: bytes) == "\"Area, name\",Hillside,東,\"a  b \"\"c\"\"\"\n")
    }

    @Test("reads texts in the cell, yes and no, errors and days")
    func readsOtherCells() throws {
        let bytes = rows(
            "<row><c t=\"inlineStr\"><is><t>x</t></is></c><c t=\"str\"><f>A1</f><v>y</v></c><c t=\"b\"><v>1</v></c>"
                + "<c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2024-05-15</v></c></row>"
        )
        #expect(try text(in: bytes) == "x,y,TRUE,FALSE,#N/A,2024-05-15\n")
    }

    @Test("reads control characters that XML allows, and no page may have, as blanks")
    func readsControlCharactersAsBlanks() throws {
        let bytes = rows(
            "<row><c t=\"inlineStr\"><is><t>a\u{9B}31mb\u{7F}\u{A0}c</t></is></c><c t=\"str\"><v>a_x009B_b</v></c></row>"
        )
        #expect(try text(in: bytes) == "a  31mb \u{A0}c,a b\n")
        let raised = "<r><t>a</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>\u{9B}b</t></r>"
        let strings = "<si>\(raised)</si>"
        let shared = excelWorkbook(
            [("S", "<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>")],
            strings: strings
        )
        #expect(try text(in: shared) == "a  b\n")
    }

    @Test("gives shares under a per cent format as per cent, and days as much as is shown")
    func readsFormats() throws {
        let bytes = rows(
            "<row><c s=\"3\"><v>0.233</v></c><c s=\"1\"><v>45427</v></c><c s=\"2\"><v>45413</v></c>"
                + "<c s=\"4\"><v>45427.4375</v></c><c s=\"0\"><v>45427</v></c><c s=\"99\"><v>1</v></c></row>"
        )
        #expect(try text(in: bytes) == "23.3%,2024-05-15,May 2024,2024-05-15 10:30:00,45427,1\n")
    }

    @Test("gives a raised number behind a number as a note, and keeps other raised text")
    func readsRaisedText() throws {
        func raised(_ text: String) -> String { "<r><rPr><vertAlign val=\"superscript\"/></rPr><t>\(text)</t></r>" }
        let strings =
            "<si><r><t>12</t></r>\(raised("3"))</si><si><r><t>58.2%</t></r>\(raised("1,2"))</si>"
            + "<si><r><t>1</t></r>\(raised("st"))<r><t> April</t></r></si><si><r><t>km</t></r>\(raised("2"))</si>"
            + "<si><r><rPr><vertAlign val=\"subscript\"/></rPr><t>1</t></r><r><t>2</t></r></si>"
        let cells = (0...4).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
        let inline = "<c t=\"inlineStr\"><is><r><t>7</t></r>\(raised("4"))</is></c>"
        let bytes = excelWorkbook([("S", "<sheetData><row>\(cells)\(inline)</row></sheetData>")], strings: strings)
        #expect(try text(in: bytes) == "12 [note 3],58.2% [note 1] [note 2],1st April,km2,12,7 [note 4]\n")
    }

    @Test("gives the mark that a format shows in the place of a number, and names cells that show nothing")
    func readsShownMarks() throws {
        let codes = [
            "[&lt;5]&quot;*&quot;;0", ";;;", "0&quot; [c]&quot;", "#,##0;-#,##0;[=0]&quot;[c]&quot;",
            "0;-0;&quot;-&quot;",
        ]
        let formats = codes.enumerated().map { "<numFmt numFmtId=\"\(170 + $0)\" formatCode=\"\($1)\"/>" }
        let styles =
            "<numFmts>\(formats.joined())</numFmts><cellXfs>"
            + codes.indices.map { "<xf numFmtId=\"\(170 + $0)\"/>" }.joined() + "</cellXfs>"
        let cells = [(0, 3), (0, 5), (1, 8), (2, 40), (3, 0), (3, 6), (4, 0)]
            .map { "<c s=\"\($0)\"><v>\($1)</v></c>" }.joined()
        let bytes = excelWorkbook([("S", "<sheetData><row>\(cells)</row></sheetData>")], styles: styles)
        let table = try table(in: bytes)
        #expect(String(decoding: table.csv, as: UTF8.self) == "*,5,,40 [c],[c],6,0\n")
        #expect(table.unseenNumbers == [CellPlace(column: 3, row: 1)])
        #expect(table.unseenNumbersCount == 1)
    }

    @Test("counts days from 1904 where the workbook does")
    func countsFrom1904() throws {
        let bytes = excelWorkbook(
            [("S", "<sheetData><row><c s=\"1\"><v>43965</v></c></row></sheetData>")],
            styles: Self.styles,
            properties: "<workbookPr date1904=\"1\"/>"
        )
        #expect(try text(in: bytes) == "2024-05-15\n")
    }

    @Test("names cells whose formula has no result")
    func namesFormulasWithoutResult() throws {
        let bytes = rows("<row><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c><c><f>A1</f><v/></c></row>")
        let table = try table(in: bytes)
        #expect(String(decoding: table.csv, as: UTF8.self) == ",2\n")
        #expect(table.formulasWithoutResult == [CellPlace(column: 1, row: 1), CellPlace(column: 3, row: 1)])
    }

    @Test("repeats a cell that is merged downwards in each of its rows")
    func repeatsMergedCells() throws {
        let bytes = rows(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>North, west</t></is></c><c r=\"B1\"><v>1</v></c></row>"
                + "<row r=\"2\"><c r=\"B2\"><v>2</v></c></row><row r=\"3\"><c r=\"B3\"><v>3</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"
        )
        #expect(try text(in: bytes) == "\"North, west\",1\n\"North, west\",2\n,3\n")
    }

    @Test("counts hidden rows that have cells")
    func countsHiddenRows() throws {
        let bytes = rows("<row hidden=\"1\"><c><v>1</v></c></row><row hidden=\"1\"/><row><c><v>2</v></c></row>")
        #expect(try table(in: bytes).hiddenRows == 1)
    }

    @Test("takes no memory for a million empty rows before one that is not")
    func takesNoMemoryForEmptyRows() throws {
        let bytes = rows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
        #expect(try table(in: bytes).csv.count == 1_048_575 + 16_383 + 2)
    }
}

@Suite("A workbook that cannot be read")
struct UnreadableWorkbookTests {
    private func fault(_ bytes: [UInt8]) -> SpreadsheetFault? {
        do { _ = try text(in: bytes) } catch { return error as? SpreadsheetFault }
        return nil
    }

    private func sheet(_ rows: String) -> [UInt8] {
        excelWorkbook([("S", rows)])
    }

    @Test("is said to be damaged where its bytes are")
    func isDamaged() {
        var archive = ArchiveWriter()
        archive.add("xl/workbook.xml", "<workbook/>")
        let whole = archive.finish()
        #expect(fault(Array(whole.dropLast(30))) == .archive(.cutOff))
        archive = ArchiveWriter()
        archive.checksumError = 1
        archive.add("xl/workbook.xml", "<workbook/>")
        #expect(fault(archive.finish()) == .archive(.damaged("xl/workbook.xml")))
    }

    @Test("is said to ask for a password, or to be packed in a strange way")
    func isEncrypted() {
        var archive = ArchiveWriter()
        archive.isEncrypted = true
        archive.add("xl/workbook.xml", "<workbook/>")
        #expect(fault(archive.finish()) == .archive(.encrypted("xl/workbook.xml")))
        archive = ArchiveWriter()
        archive.method = 14
        archive.add("xl/workbook.xml", "<workbook/>")
        #expect(fault(archive.finish()) == .archive(.unknownMethod("xl/workbook.xml", 14)))
    }

    @Test("is a binary workbook, or lacks a part")
    func lacksAPart() {
        var archive = ArchiveWriter()
        archive.add("xl/workbook.bin", "")
        #expect(fault(archive.finish()) == .binaryWorkbook)
        archive = ArchiveWriter()
        archive.add("xl/workbook.xml", "<workbook/>")
        #expect(fault(archive.finish()) == .missingPart("xl/_rels/workbook.xml.rels"))
    }

    @Test("has entities that stand for more and more, elements without end, or no XML")
    func hasHostileXML() {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
        var archive = ArchiveWriter()
        archive.add("xl/workbook.xml", bomb + "<workbook>&b;</workbook>")
        #expect(fault(archive.finish()) == .xml(part: "xl/workbook.xml", .documentType))
        let part = "xl/worksheets/sheet1.xml"
        #expect(fault(sheet(String(repeating: "<a>", count: 300))) == .xml(part: part, .tooDeep))
        #expect(
            fault(sheet("\n<row></c>")) == .xml(part: part, .malformed("mismatched tag", line: 2, column: 8))
        )
    }

    @Test("has a text that is longer than any cell can have")
    func hasALongText() {
        let long = String(repeating: "é", count: 32_768)
        func cell(_ text: some StringProtocol) -> String {
            "<row><c/><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
        }
        #expect(fault(sheet(cell(long.dropLast()))) == nil)
        #expect(fault(sheet(cell(long))) == .longText(part: "xl/worksheets/sheet1.xml", "cell B1"))
        let shared = excelWorkbook([("S", "")], strings: "<si/><si><t>\(long)</t></si>")
        #expect(fault(shared) == .longText(part: "xl/sharedStrings.xml", "text 2"))
        let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 40) + "</row>"
        let repeated = excelWorkbook([("S", row)], strings: "<si><t>\(long.dropLast())</t></si>")
        #expect(fault(repeated) == .tooLarge(part: "xl/worksheets/sheet1.xml", "bytes in row 1"))
    }

    @Test("has cells or rows that go back, or lie outside of any sheet")
    func hasCellsThatGoBack() {
        let part = "xl/worksheets/sheet1.xml"
        #expect(
            fault(sheet("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"B3\"><v>1</v></c></row>"))
                == .badCell(part: part, "B3")
        )
        #expect(fault(sheet("<row r=\"3\"/><row r=\"2\"/>")) == .badCell(part: part, "row 2"))
        #expect(fault(sheet("<row r=\"1048577\"/>")) == .tooLarge(part: part, "rows"))
        let cells = String(repeating: "<c><v>1</v></c>", count: 16_385)
        #expect(fault(sheet("<row>\(cells)</row>")) == .tooLarge(part: part, "columns"))
    }
}
