package import Diagnostics

/// Where each line of a text starts; a line ends with LF, CRLF or CR, as for cmark.
struct LineStarts {
    /// The first byte of each line, and last the end of the text where that is not the start of a line already.
    private let starts: [Int]
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        starts.reserveCapacity(bytes.count / 40 + 1)
        for at in bytes.indices {
            let byte = bytes[at]
            guard byte <= ASCII.carriageReturn, byte.isLineEnd else { continue }
            if byte == ASCII.carriageReturn, at + 1 < bytes.count, bytes[at + 1] == ASCII.newline { continue }
            starts.append(at + 1)
        }
        self.starts = starts
    }

    /// How many lines there are; a text that ends with a line end has an empty line after it.
    var count: Int { starts.count }

    /// The first byte of a line, lines numbered from 1; the end of the text past the last line.
    func start(of line: Int) -> Int {
        line <= starts.count ? starts[max(line, 1) - 1] : bytes.count
    }

    /// The end of a line's text, its line end left out.
    func textEnd(of line: Int) -> Int {
        var end = start(of: line + 1)
        let start = start(of: line)
        if end > start, bytes[end - 1] == ASCII.newline { end -= 1 }
        if end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
        return end
    }

    /// The line, from 1, on which a byte stands; looked for first on a line that is likely, and on the next.
    func line(of offset: Int, near hint: Int = 1) -> Int {
        if hint <= starts.count, starts[hint - 1] <= offset {
            if hint == starts.count || offset < starts[hint] { return hint }
            if hint + 1 == starts.count || offset < starts[hint + 1] { return hint + 1 }
        }
        return starts.indices.partitionPoint { starts[$0] > offset }
    }
}

/// The lines of a file, so that a byte of it can be pointed at as a line and a column.
package struct SourceLocator: Sendable {
    private let path: String
    private let lines: LineStarts

    /// Finds the lines of a file.
    package init(_ file: SourceFile) {
        path = file.path
        lines = LineStarts(file.bytes)
    }

    /// The line, from 1, of an offset into the bytes of the file.
    package func line(of offset: Int) -> Int {
        lines.line(of: offset)
    }

    /// The place of an offset into the bytes of the file.
    package func location(of offset: Int) -> SourceLocation {
        let line = lines.line(of: offset)
        return SourceLocation(path: path, line: line, column: offset - lines.start(of: line) + 1)
    }
}

extension Range<Int> {
    /// The first number for which a statement holds, which then holds for all after it; the upper bound where none is.
    func partitionPoint(where holds: (Int) -> Bool) -> Int {
        var low = lowerBound
        var high = upperBound
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
