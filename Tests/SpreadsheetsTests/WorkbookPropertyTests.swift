import Primitives
import Spreadsheets
import TestRandom
import TestWorkbooks
import Testing

/// Workbooks made at random, and workbooks broken at random.
@Suite("Any workbook")
struct WorkbookPropertyTests {
    /// Cells of letters and signs that mean something to XML, CSV or Excel; an empty one is not in the sheet.
    private func cells(_ random: inout SeededRandom) -> [[String]] {
        let signs = ["a", "B", "7", ",", "\"", "&", "<", "é", "東", " ", "_x000D_", "'", "="]
        return (0..<Int.random(in: 1...6, using: &random)).map { _ in
            (0..<Int.random(in: 1...5, using: &random)).map { _ in
                guard !random.isTrue(oneIn: 3) else { return "" }
                let count = Int.random(in: 1...4, using: &random)
                return (0..<count).map { _ in signs.randomElement(using: &random) ?? "" }.joined()
            }
        }
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    private func excel(_ cells: [[String]]) -> [UInt8] {
        let rows = cells.map { row in
            let cells = row.map { text in
                text.isEmpty
                    ? "<c/>" : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
            }
            return "<row>\(cells.joined())</row>"
        }
        return excelWorkbook([("T", "<sheetData>\(rows.joined())</sheetData>")])
    }

    private func openDocument(_ cells: [[String]]) -> [UInt8] {
        let rows = cells.map { row in
            let cells = row.map { text in
                text.isEmpty
                    ? "<table:table-cell/>"
                    : "<table:table-cell office:value-type=\"string\"><text:p>\(escaped(text))</text:p></table:table-cell>"
            }
            return "<table:table-row>\(cells.joined())</table:table-row>"
        }
        return TestWorkbooks.openDocument("<table:table table:name=\"T\">\(rows.joined())</table:table>")
    }

    @Test("gives the texts of its cells in their rows and columns")
    func givesItsCells() throws {
        var random = SeededRandom(seed: 18)
        for _ in 0..<TestLength.count(300, long: 10_000) {
            let cells = cells(&random)
            for (bytes, isExcel) in [(excel(cells), true), (openDocument(cells), false)] {
                let csv = try table(in: bytes).csv
                let lines = String(decoding: csv, as: UTF8.self)
                // Rows end with their last cell, the sheet with its last row.
                var expected = cells.map { row in
                    row.map { isExcel ? $0.replacing("_x000D_", with: " ") : $0 }
                }
                for row in expected.indices {
                    while expected[row].last == "" { expected[row].removeLast() }
                }
                while expected.last == [] { expected.removeLast() }
                let written = expected.map { row in
                    row.map { text in
                        text.contains(",") || text.contains("\"") ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
                    }.joined(separator: ",") + "\n"
                }
                #expect(lines == written.joined())
            }
        }
    }

    @Test("does no harm where its bytes are broken")
    func doesNoHarmWhereBroken() throws {
        var random = SeededRandom(seed: 19)
        let cells = [["area", "period", "value"], ["N01", "2008", "29"], ["N02, x", "2008", "31"]]
        let wholes = [excel(cells), openDocument(cells)]
        var read = 0
        for number in 0..<TestLength.count(2_000, long: 100_000) {
            var bytes = wholes[number % 2]
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(UInt8.random(in: 32...126, using: &random), at: at)
                default: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
                }
            }
            do {
                let book = try workbook(bytes)
                for sheet in book.sheets {
                    #expect(try book.table(of: sheet).csv.count < 10_000)
                    read += 1
                }
            } catch is SpreadsheetFault {}
        }
        // What was changed is sealed by a checksum, so that little of it can be read.
        #expect(read < 1_000)
    }

    @Test("does no harm where its texts are broken and its seals are not")
    func doesNoHarmWhereTextsAreBroken() throws {
        var random = SeededRandom(seed: 20)
        let sheet = Array(
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>0.5</v></c><c><f>A1</f></c></row>"
                .utf8
        )
        let styles = Array("<cellXfs><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/></cellXfs>".utf8)
        for _ in 0..<TestLength.count(1_000, long: 50_000) {
            func broken(_ text: [UInt8]) -> String {
                var text = text
                let at = Int.random(in: text.indices, using: &random)
                text[at] = (Array("0123456789<>\"/=ABz;&".utf8)).randomElement(using: &random) ?? 0
                return String(decoding: text, as: UTF8.self)
            }
            let bytes = excelWorkbook(
                [("T", broken(sheet) + "</sheetData>")],
                strings: "<si><t>x</t></si>",
                styles: broken(styles)
            )
            do { #expect(try table(in: bytes).csv.count < 20_000_000) } catch is SpreadsheetFault {}
        }
    }
}
