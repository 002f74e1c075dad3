/// Where a piece of Markdown stands in the original file: its first and its last byte, as lines and columns.
///
/// Lines and columns count from 1, columns in UTF-8 bytes; the end is the last byte itself, as cmark has it,
/// so an empty range has an end before its start.
public struct SourceRange: Hashable, Sendable {
    public let startLine: Int
    public let startColumn: Int
    public let endLine: Int
    public let endColumn: Int

    public init(startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
        self.startLine = startLine
        self.startColumn = startColumn
        self.endLine = endLine
        self.endColumn = endColumn
    }
}
