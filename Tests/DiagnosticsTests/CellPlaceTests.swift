import Testing

@testable import Diagnostics

@Suite("The place of a cell")
struct CellPlaceTests {
    @Test(
        "is written as spreadsheets write it",
        arguments: [("A1", 1, 1), ("F12", 6, 12), ("Z9", 26, 9), ("AA1", 27, 1), ("XFD1048576", 16_384, 1_048_576)]
    )
    func isWrittenAsSpreadsheetsWriteIt(text: String, column: Int, row: Int) {
        #expect(CellPlace(text) == CellPlace(column: column, row: row))
        #expect(CellPlace(column: column, row: row).description == text)
    }

    @Test(
        "is none outside of any sheet",
        arguments: ["", "A", "12", "A0", "XFE1", "A1048577", "1A", "A-1", "AAAAAAAAA1"]
    )
    func isNoneOutsideOfAnySheet(text: String) {
        #expect(CellPlace(text) == nil)
    }
}
