/// A file as it was read: its path and its bytes, kept together so that anything found in it can be pointed at.
public struct SourceFile: Hashable, Sendable {
    /// The path shown to editors, relative to the site's folder, with `/` between its parts: `Content/areas/areas.csv`.
    public let path: String

    /// The bytes exactly as they are on disk: a byte order mark and CRLF line ends are still there.
    public let bytes: [UInt8]

    /// A file as it was read from disk.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file made from text, for tests and for text that comes from elsewhere.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The last part of the path: `areas.csv`.
    public var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The bytes as text; a byte sequence that is not UTF-8 becomes U+FFFD.
    public var text: String {
        String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// The offset of the first byte after a byte order mark.
    package var startOfText: Int {
        starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The offset of the first byte that is not part of well-formed UTF-8; nil where all of it is.
    package var firstInvalidUTF8: Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}

/// A place an editor can click on: a file, a line and a column, both counted from 1; or a cell of a workbook's sheet.
///
/// Columns count UTF-8 bytes, because that is what cmark, the CSV reader and the template compiler report; a byte order
/// mark is not counted.
/// Line and column are both 0 where a finding is about the whole file, or the whole sheet.
public struct SourceLocation: Hashable, Sendable {
    /// The file's path as editors know it, `Content/briefings/welcome.md`.
    public let path: String
    /// The name of the sheet, in a workbook; nil in any other file.
    public let sheet: String?
    /// Counted from 1; 0 for the whole file.
    ///
    /// In a sheet, the number of the row.
    public let line: Int
    /// Counted from 1 in UTF-8 bytes; 0 for the whole file.
    ///
    /// In a sheet, the number of the column: 6 for F.
    public let column: Int

    /// A place in a file.
    public init(path: String, sheet: String? = nil, line: Int, column: Int) {
        self.path = path
        self.sheet = sheet
        self.line = line
        self.column = column
    }

    /// Another place in the same file and sheet.
    package func at(line: Int, column: Int) -> SourceLocation {
        SourceLocation(path: path, sheet: sheet, line: line, column: column)
    }

    /// The cell of a place in a sheet: `F12`; nil in any other file, and for a whole sheet.
    public var cell: String? {
        sheet == nil || line == 0 ? nil : CellPlace(column: max(1, column), row: line).description
    }

    /// The whole of a file rather than one place in it.
    public static func wholeFile(_ path: String) -> SourceLocation {
        SourceLocation(path: path, line: 0, column: 0)
    }
}

extension SourceLocation: Comparable {
    /// By path, then sheet, then line, then column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.path != right.path { return left.path < right.path }
        if left.sheet != right.sheet { return left.sheet ?? "" < right.sheet ?? "" }
        return (left.line, left.column) < (right.line, right.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `path:line:column`, the form that editors and terminals make clickable; `path, sheet "Table 3", cell F12`.
    public var description: String {
        guard let sheet else { return line == 0 ? path : "\(path):\(line):\(column)" }
        return "\(path), sheet \"\(sheet)\"" + (cell.map { ", cell \($0)" } ?? "")
    }
}
