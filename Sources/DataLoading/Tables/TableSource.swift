internal import Diagnostics
internal import Spreadsheets

/// The text of a table's file as UTF-8, whatever it was on disk, and the way back to a line and column of the file.
struct TableSource {
    let path: String
    /// The name of the sheet, in a workbook.
    let sheet: String?
    /// UTF-8 without a byte order mark.
    private(set) var bytes: [UInt8]
    /// Whether one byte of the file became up to three bytes here.
    private let isConverted: Bool
    /// What stands between the cells of a row: a comma, or a tab, a semicolon or a bar.
    private(set) var delimiter = UInt8.comma
    /// The cells of a sheet that repeat a number of a merged cell above them.
    private(set) var mergedNumbers: [CellPlace] = []

    /// Reads a file as text; nil, with a diagnostic, where it is not text that can be read.
    ///
    /// A UTF-8 byte order mark is dropped. Bytes that are not UTF-8 are read as Windows-1252, with a warning.
    init?(_ file: SourceFile, into diagnostics: inout DiagnosticCollector) {
        path = file.path
        sheet = nil
        if let format = FileSignature.format(of: file) {
            diagnostics.add(.notATable(format, path: file.path))
            return nil
        }
        if let encoding = TextEncoding.unreadableMark(of: file.bytes) {
            diagnostics.add(.notReadableText(path: file.path, encoding: encoding))
            return nil
        }
        if let converted = TextEncoding.utf8(fromUTF16: file.bytes) {
            bytes = converted
            isConverted = true
            return
        }
        let text = TextEncoding.withoutMark(file.bytes)
        if let offset = text.firstIndex(of: 0) {
            let place = LineMap(text, path: path).location(of: offset)
            diagnostics.add(.containsNUL(at: place))
            return nil
        }
        guard let offset = text.firstInvalidUTF8 else {
            bytes = text
            isConverted = false
            return
        }
        let place = LineMap(text, path: path).location(of: offset)
        diagnostics.add(.readAsWindows1252(byte: text[offset], at: place))
        bytes = TextEncoding.utf8(fromWindows1252: text)
        isConverted = true
    }

    /// The text of a sheet.
    init(_ table: SheetTable, sheet: String, path: String) {
        self.path = path
        self.sheet = sheet
        bytes = table.csv
        mergedNumbers = table.mergedNumbers
        isConverted = false
    }

    /// The whole of the file, or of the sheet.
    var location: SourceLocation { SourceLocation(path: path, sheet: sheet, line: 0, column: 0) }

    /// A copy of the file whose cells are separated by another byte.
    func separated(by delimiter: UInt8) -> TableSource {
        var source = self
        source.delimiter = delimiter
        return source
    }

    /// A copy of the file with other bytes at the same positions.
    func replacing(_ bytes: [UInt8]) -> TableSource {
        var source = self
        source.bytes = bytes
        return source
    }

    /// The place of a byte, counted from the start of the record that holds it.
    ///
    /// - Parameters:
    ///   - offset: a position in `bytes`.
    ///   - recordStart: the position of the first byte of the record, which starts a line.
    ///   - recordLine: the line of the record's first byte.
    func location(of offset: Int, recordStart: Int, recordLine: Int) -> SourceLocation {
        if sheet != nil { return cell(of: offset, recordStart: recordStart, row: recordLine) }
        var line = recordLine
        var lineStart = recordStart
        var position = recordStart
        while position < offset, position < bytes.count {
            let byte = bytes[position]
            position += 1
            let endsLine = byte == .lineFeed || (byte == .carriageReturn && !(bytes.at(position) == .lineFeed))
            if endsLine {
                line += 1
                lineStart = position
            }
        }
        let before = bytes[lineStart..<min(max(offset, lineStart), bytes.count)]
        let column = isConverted ? before.count { $0 & 0xC0 != 0x80 } : before.count
        return SourceLocation(path: path, line: line, column: column + 1)
    }

    /// The cell that a byte of a sheet's row is in, which the commas before it tell.
    private func cell(of offset: Int, recordStart: Int, row: Int) -> SourceLocation {
        var column = 1
        var isQuoted = false
        for byte in bytes[min(recordStart, bytes.count)..<min(max(offset, recordStart), bytes.count)] {
            if byte == .quote { isQuoted.toggle() }
            if byte == .comma, !isQuoted { column += 1 }
        }
        return SourceLocation(path: path, sheet: sheet, line: row, column: column)
    }
}
