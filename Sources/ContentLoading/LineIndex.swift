internal import Diagnostics

/// Where the lines of a file begin, so that a byte can be pointed at as a line and a column.
///
/// LF, CRLF and a lone CR each end a line, as cmark has it. A byte order mark is no part of the first line's columns.
struct LineIndex: Sendable {
    private let path: String
    private let starts: [Int]
    private let firstLine: Int
    private let indentation: Int

    /// The lines of a file, or of a part of one that was lifted out of it.
    ///
    /// - Parameters:
    ///   - firstLine: the line of the original file on which the part starts.
    ///   - indentation: how many bytes stood before the part on each of its lines.
    init(of file: SourceFile, firstLine: Int = 1, indentation: Int = 0) {
        path = file.path
        self.firstLine = firstLine
        self.indentation = indentation
        let bytes = file.bytes
        var starts = [file.startOfText]
        for index in bytes.indices {
            let isEnd =
                bytes[index] == 10 || (bytes[index] == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10))
            if isEnd { starts.append(index + 1) }
        }
        self.starts = starts
    }

    /// The place of a byte, or of the end of the file.
    func location(of offset: Int) -> SourceLocation {
        let line = line(of: offset)
        let column = max(1, offset - starts[line - 1] + 1) + indentation
        return SourceLocation(path: path, line: line + firstLine - 1, column: column)
    }

    /// The line, from 1 for the first of the part, that holds a byte.
    func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// How many lines there are; a file that ends with a line end has an empty last line.
    var count: Int { starts.count }

    /// The offset of a line's first byte; lines count from 1.
    func start(ofLine line: Int) -> Int {
        starts[line - 1]
    }
}

extension SourceFile {
    /// The offset of the first byte after a byte order mark.
    var startOfText: Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }
}
