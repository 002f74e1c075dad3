/// A place an editor can click on: a file, a line and a column, both counted from 1.
///
/// Columns count UTF-8 bytes, because that is what cmark, the CSV reader and the template compiler report.
/// Line and column are both 0 where a finding is about the whole file.
public struct SourceLocation: Hashable, Sendable {
    /// The file's path as editors know it, `Content/briefings/welcome.md`.
    public let path: String
    public let line: Int
    public let column: Int

    public init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    /// The whole of a file rather than one place in it.
    public static func wholeFile(_ path: String) -> SourceLocation {
        SourceLocation(path: path, line: 0, column: 0)
    }
}

extension SourceLocation: Comparable {
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.path, left.line, left.column) < (right.path, right.line, right.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `path:line:column`, the form that editors and terminals make clickable.
    public var description: String {
        line == 0 ? path : "\(path):\(line):\(column)"
    }
}
