import Primitives
import Spreadsheets

/// The text of a sheet of a workbook, by its number from 0.
func text(ofSheet number: Int = 0, in bytes: [UInt8]) throws -> String {
    let table = try table(ofSheet: number, in: bytes)
    return String(decoding: table.csv, as: UTF8.self)
}

/// A sheet of a workbook, by its number from 0.
func table(ofSheet number: Int = 0, in bytes: [UInt8]) throws -> SheetTable {
    let book = try workbook(bytes)
    return try book.table(of: book.sheets[number])
}

/// A workbook from the bytes of its file.
func workbook(_ bytes: [UInt8]) throws -> Workbook {
    let archive: ZIPArchive
    do throws(ZIPArchive.Fault) { archive = try ZIPArchive(bytes) } catch { throw SpreadsheetFault.archive(error) }
    guard let format = Workbook.format(of: archive) else { throw SpreadsheetFault.missingPart("xl/workbook.xml") }
    return try Workbook(archive, format)
}
