public import Diagnostics

/// Says on which line and in which column a byte of a file stands.
public struct FilePlaces: Sendable {
    private let path: String
    private let lines: Lines

    public init(_ file: SourceFile) {
        path = file.path
        lines = Lines(file.bytes)
    }

    /// The line, from 1, of an offset into the bytes of the file.
    public func line(of offset: Int) -> Int {
        lines.line(of: offset)
    }

    /// The place of an offset into the bytes of the file.
    public func location(of offset: Int) -> SourceLocation {
        let line = lines.line(of: offset)
        return SourceLocation(path: path, line: line, column: offset - lines.start(of: line) + 1)
    }
}
