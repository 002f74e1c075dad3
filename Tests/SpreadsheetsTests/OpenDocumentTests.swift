import Diagnostics
import TestWorkbooks
import Testing

@testable import Spreadsheets

@Suite("An OpenDocument spreadsheet")
struct OpenDocumentTests {
    private func rows(_ rows: String) -> [UInt8] {
        openDocument("<table:table table:name=\"T\">\(rows)</table:table>")
    }

    private func cell(_ text: String, _ attributes: String = "") -> String {
        "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }

    @Test("lists its sheets with the hidden ones")
    func listsItsSheets() throws {
        let book = try workbook(
            openDocument(
                "<table:table table:name=\"Notes\" table:style-name=\"h\"/><table:table table:name=\"Table 3\"/>",
                styles:
                    "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/>"
                    + "</style:style>"
            )
        )
        #expect(book.sheets.map(\.name) == ["Notes", "Table 3"])
        #expect(book.sheets.map(\.isHidden) == [true, false])
    }

    @Test("reads values as they are stored and not as they are shown")
    func readsStoredValues() throws {
        let bytes = rows(
            "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"12.345\"><text:p>12.3</text:p>"
                + "</table:table-cell><table:table-cell office:value-type=\"percentage\" office:value=\"0.2335\">"
                + "<text:p>23%</text:p></table:table-cell><table:table-cell office:value-type=\"date\" "
                + "office:date-value=\"2024-05-15T00:00:00\"/><table:table-cell office:value-type=\"boolean\" "
                + "office:boolean-value=\"true\"/></table:table-row>"
        )
        #expect(try text(in: bytes) == "12.345,23.35%,2024-05-15,TRUE\n")
    }

    @Test("reads control characters that XML allows, and no page may have, as blanks")
    func readsControlCharactersAsBlanks() throws {
        let cell = "<table:table-cell office:value-type=\"string\"><text:p>a\u{9B}b</text:p></table:table-cell>"
        #expect(try text(in: rows("<table:table-row>\(cell)</table:table-row>")) == "a  b\n")
    }

    @Test("gives dates as far as they are shown, and codes with their zeros, by the style of the cell or its column")
    func readsStyles() throws {
        let styles =
            "<number:date-style style:name=\"N1\"><number:month/><number:year/></number:date-style>"
            + "<number:number-style style:name=\"N2\"><number:number number:min-integer-digits=\"4\"/></number:number-style>"
            + "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
            + "<style:style style:name=\"ce2\" style:family=\"table-cell\" style:data-style-name=\"N2\"/>"
        let date = "<table:table-cell office:value-type=\"date\" office:date-value=\"2009-10-01\""
        let table =
            "<table:table table:name=\"T\"><table:table-column/><table:table-column table:default-cell-style-name=\"ce2\"/>"
            + "<table:table-row>\(date) table:style-name=\"ce1\"/><table:table-cell office:value-type=\"float\" office:value=\"11\"/>"
            + "\(date)/></table:table-row></table:table>"
        #expect(try text(in: openDocument(table, styles: styles)) == "October 2009,0011,2009-10-01\n")
    }

    @Test("gives errors of formulas and marks in the place of numbers as they are shown")
    func readsShownMarks() throws {
        func number(_ value: String, _ text: String, _ type: String = "float") -> String {
            "<table:table-cell office:value-type=\"\(type)\" office:value=\"\(value)\"><text:p>\(text)</text:p></table:table-cell>"
        }
        let cells = [
            number("0", "#N/A"), number("0", "Err:502"), number("0", "#DIV/0!"), number("3", "*"), number("4", "[c]"),
            number("0", "-"), number("1200", "£1,200", "currency"), number("40", "40 [c]"), number("5", "###"),
            number("6", ""), number("0.5", "50%", "percentage"), number("12.34", "12.3 km"),
        ]
        let table = try table(in: rows("<table:table-row>\(cells.joined())</table:table-row>"))
        #expect(
            String(decoding: table.csv, as: UTF8.self)
                == "#N/A,Err:502,#DIV/0!,*,[c],0,1200,40 [c],5,,50%,12.34\n"
        )
        #expect(table.unseenNumbers.map(\.description) == ["J1"])
    }

    @Test("gives a raised number behind a number as a note")
    func readsRaisedText() throws {
        let styles =
            "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>"
            + "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties style:text-position=\"sub 58%\"/></style:style>"
        let cells = [
            cell("12<text:span text:style-name=\"T1\">3</text:span>"),
            cell("12<text:span text:style-name=\"T2\">3</text:span>"),
            cell("12<text:span text:style-name=\"T1\"><text:span>3</text:span></text:span><text:span>5</text:span>"),
        ]
        let bytes = openDocument(
            "<table:table table:name=\"T\"><table:table-row>\(cells.joined())</table:table-row></table:table>",
            styles: styles
        )
        #expect(try text(in: bytes) == "12 [note 3],123,12 [note 3]5\n")
    }

    @Test("is refused where a cell is longer than any can be")
    func isRefusedWhereACellIsTooLong() {
        let long = String(repeating: "a", count: 32_768)
        let bytes = rows("<table:table-row>\(cell("a"))\(cell(long))</table:table-row>")
        #expect(throws: SpreadsheetFault.longText(part: "content.xml", "cell B1")) { _ = try workbook(bytes) }
    }

    @Test("reads paragraphs, blanks and line ends of a cell on one line, and no comments")
    func readsText() throws {
        let bytes = rows(
            "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>why</text:p>"
                + "</office:annotation><text:p>Hill<text:s text:c=\"2\"/>side<text:line-break/>and</text:p><text:p>"
                + "<text:span>more, still</text:span></text:p></table:table-cell></table:table-row>"
        )
        #expect(try text(in: bytes) == "\"Hill  side and more, still\"\n")
    }

    @Test("repeats cells and rows that are repeated, and the empty million only where something follows")
    func repeats() throws {
        let bytes = rows(
            "<table:table-row table:number-rows-repeated=\"2\">\(cell("a", "table:number-columns-repeated=\"2\""))"
                + "<table:table-cell table:number-columns-repeated=\"16382\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                + "<table:table-row>\(cell("b"))</table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>"
        )
        #expect(try text(in: bytes) == "a,a\na,a\n\n\n\nb\n")
    }

    @Test("repeats a cell that spans rows in each of them")
    func repeatsSpannedCells() throws {
        let bytes = rows(
            "<table:table-row>\(cell("North", "table:number-rows-spanned=\"2\""))\(cell("1"))</table:table-row>"
                + "<table:table-row><table:covered-table-cell/>\(cell("2"))</table:table-row>"
                + "<table:table-row><table:table-cell/>\(cell("3"))</table:table-row>"
        )
        #expect(try text(in: bytes) == "North,1\nNorth,2\n,3\n")
    }

    @Test("is refused where it asks for a password")
    func isRefusedWhereEncrypted() {
        var archive = ArchiveWriter()
        archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.add("META-INF/manifest.xml", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
        archive.add("content.xml", [1, 2, 3])
        #expect(throws: SpreadsheetFault.encrypted) { _ = try workbook(archive.finish()) }
    }

    @Test("is refused where a row that is not empty is repeated beyond the end of any sheet")
    func isRefusedBeyondTheLastRow() {
        let bytes = rows(
            "<table:table-row><table:table-cell/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"1048576\">\(cell("a"))</table:table-row>"
        )
        #expect(throws: SpreadsheetFault.tooLarge(part: "content.xml", "rows")) { _ = try workbook(bytes) }
    }
}
