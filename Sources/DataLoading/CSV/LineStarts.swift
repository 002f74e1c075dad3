internal import Diagnostics

/// Where the lines of a file begin, so that a byte's line is found without reading the file again.
struct LineStarts {
    private let starts: [Int]

    /// Lines end with LF, CRLF or a lone CR.
    init(of bytes: [UInt8]) {
        var starts = [0]
        for (position, byte) in bytes.enumerated()
        where byte == .lineFeed || (byte == .carriageReturn && bytes.at(position + 1) != .lineFeed) {
            starts.append(position + 1)
        }
        self.starts = starts
    }

    /// The place of a byte; columns count bytes from 1.
    func location(of offset: Int, path: String) -> SourceLocation {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourceLocation(path: path, line: low + 1, column: offset - starts[low] + 1)
    }
}
