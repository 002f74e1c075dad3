package import Primitives

/// A workbook of Excel (`.xlsx`, ECMA-376) or an OpenDocument spreadsheet (`.ods`, version 1.3), from bytes that may be
/// anybody's.
///
/// Values are read as they are stored, not as they are shown: `12.345%` where the sheet shows `12.3%`, and the result
/// that a formula had when the file was saved. Dates come as `2024-05-15`, or as much of that as the cell shows.
/// Formats, colours, charts, comments and macros are not read.
package struct Workbook: Sendable {
    /// A sheet, in the order of the workbook.
    package struct Sheet: Sendable {
        /// As on its tab.
        package let name: String
        /// Whether its tab is hidden.
        package let isHidden: Bool
        fileprivate let number: Int
    }

    /// What a workbook is known by.
    package enum Format: Sendable {
        case excel
        case openDocument
    }

    private enum Source: Sendable {
        case excel(ExcelWorkbook)
        case openDocument([SheetTable])
    }

    /// What it is.
    package let format: Format
    /// All sheets with cells, hidden ones too.
    package let sheets: [Sheet]
    private let source: Source

    /// The format of a workbook, by what its archive holds; nil where it is none.
    package static func format(of archive: ZIPArchive) -> Format? {
        if archive.entry(named: "xl/workbook.xml") != nil || archive.entry(named: "xl/workbook.bin") != nil {
            return .excel
        }
        guard let type = archive.entry(named: "mimetype"), let text = archive.start(of: type, limit: 100)
        else { return nil }
        let isSheet = String(decoding: text, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument.spreadsheet")
        return isSheet ? .openDocument : nil
    }

    /// Reads what a workbook holds; the cells of an Excel sheet only when they are asked for.
    package init(_ archive: ZIPArchive, _ format: Format) throws(SpreadsheetFault) {
        self.format = format
        switch format {
        case .excel:
            let workbook = try ExcelWorkbook(archive)
            source = .excel(workbook)
            sheets = workbook.sheets.indices.map {
                Sheet(name: workbook.sheets[$0].name, isHidden: workbook.sheets[$0].isHidden, number: $0)
            }
        case .openDocument:
            let found = try OpenDocumentReader.read(archive)
            source = .openDocument(found.map(\.table))
            sheets = found.indices.map { Sheet(name: found[$0].name, isHidden: found[$0].isHidden, number: $0) }
        }
    }

    /// The cells of a sheet.
    ///
    /// - Parameter rows: how many rows are wanted, from the first; more may come.
    package func table(of sheet: Sheet, rows: Int = .max) throws(SpreadsheetFault) -> SheetTable {
        switch source {
        case .excel(let workbook): try workbook.table(of: workbook.sheets[sheet.number], rows: rows)
        case .openDocument(let tables): tables[sheet.number]
        }
    }
}
