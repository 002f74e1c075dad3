/// Where each line of a text starts; a line ends with LF, CRLF or CR, as for cmark.
struct Lines {
    /// The first byte of each line, and last the end of the text where that is not the start of a line already.
    private let starts: [Int]
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        starts.reserveCapacity(bytes.count / 40 + 1)
        for at in bytes.indices {
            let byte = bytes[at]
            guard byte <= Byte.carriageReturn, byte.isLineEnd else { continue }
            if byte == Byte.carriageReturn, at + 1 < bytes.count, bytes[at + 1] == Byte.newline { continue }
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
        if end > start, bytes[end - 1] == Byte.newline { end -= 1 }
        if end > start, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
        return end
    }

    /// The line, from 1, on which a byte stands; looked for first on a line that is likely, and on the next.
    func line(of offset: Int, near hint: Int = 1) -> Int {
        if hint <= starts.count, starts[hint - 1] <= offset {
            if hint == starts.count || offset < starts[hint] { return hint }
            if hint + 1 == starts.count || offset < starts[hint + 1] { return hint + 1 }
        }
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low + 1
    }
}
