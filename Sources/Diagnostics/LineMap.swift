/// Where the lines of a text begin, so that a byte of it can be pointed at as a line and a column.
///
/// LF, CRLF and a lone CR each end a line, as CommonMark and YAML have it. Places count no byte order mark, which no
/// editor shows; the offsets of lines do.
package struct LineMap: Sendable {
    private let bytes: [UInt8]
    private let path: String
    private let firstLine: Int
    private let indentation: Int
    /// The first byte of each line; a text that ends with a line end has an empty line after it.
    private let starts: [Int]

    /// The lines of a file, or of a part of one that was lifted out of it.
    ///
    /// - Parameters:
    ///   - path: of the file that places are in.
    ///   - firstLine: the line of the original file on which the part starts.
    ///   - indentation: how many bytes stood before the part on each of its lines.
    package init(_ bytes: [UInt8], path: String = "", firstLine: Int = 1, indentation: Int = 0) {
        self.bytes = bytes
        self.path = path
        self.firstLine = firstLine
        self.indentation = indentation
        var starts = [0]
        starts.reserveCapacity(bytes.count / 40 + 1)
        for at in bytes.indices {
            let byte = bytes[at]
            guard byte <= 13, byte == 10 || byte == 13 else { continue }
            if byte == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { continue }
            starts.append(at + 1)
        }
        self.starts = starts
    }

    /// How many lines there are.
    package var count: Int { starts.count }

    /// The offset of a line's first byte, lines numbered from 1; the end of the text past the last line.
    package func start(of line: Int) -> Int {
        line <= starts.count ? starts[max(line, 1) - 1] : bytes.count
    }

    /// The end of a line's text, its line end left out.
    package func textEnd(of line: Int) -> Int {
        var end = start(of: line + 1)
        let start = start(of: line)
        if end > start, bytes[end - 1] == 10 { end -= 1 }
        if end > start, bytes[end - 1] == 13 { end -= 1 }
        return end
    }

    /// The bytes of a line without its end, and without a byte order mark; nil where there is no such line.
    func bytes(ofLine line: Int) -> ArraySlice<UInt8>? {
        starts.indices.contains(line - 1) ? bytes[max(start(of: line), bytes.startOfText)..<textEnd(of: line)] : nil
    }

    /// The line, from 1 for the first of the text, on which a byte stands; looked for first on a line that is likely,
    /// and on the next.
    package func line(of offset: Int, near hint: Int = 1) -> Int {
        if hint <= starts.count, starts[hint - 1] <= offset {
            if hint == starts.count || offset < starts[hint] { return hint }
            if hint + 1 == starts.count || offset < starts[hint + 1] { return hint + 1 }
        }
        return starts.indices.partitionPoint { starts[$0] > offset }
    }

    /// The place of a byte, or of the end of the text, in the original file.
    package func location(of offset: Int) -> SourceLocation {
        let line = line(of: offset)
        let start = line == 1 ? bytes.startOfText : starts[line - 1]
        let column = max(1, offset - start + 1) + indentation
        return SourceLocation(path: path, line: line + firstLine - 1, column: column)
    }
}

extension Range<Int> {
    /// The first number for which a statement holds, which then holds for all after it; the upper bound where none is.
    @inlinable
    package func partitionPoint(where holds: (Int) -> Bool) -> Int {
        var low = lowerBound
        var high = upperBound
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
