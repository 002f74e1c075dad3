/// The Markdown of one file, ready to parse, with everything needed to say where a byte of it stands.
struct MarkdownText {
    let repaired: RepairedText
    let lines: Lines
    private let firstLine: Int
    /// How many bytes stand before the body on its first line.
    private let firstColumnShift: Int
    private let hasByteOrderMark: Bool

    var bytes: [UInt8] { repaired.bytes }

    init(_ source: [UInt8], body: Range<Int>, firstLine: Int?) {
        repaired = RepairedText(source, body: body)
        lines = Lines(repaired.bytes)
        var lineStart = body.lowerBound
        while lineStart > 0, !source[lineStart - 1].isLineEnd { lineStart -= 1 }
        firstColumnShift = body.lowerBound - lineStart
        self.firstLine = firstLine ?? Lines(Array(source[..<lineStart])).count
        hasByteOrderMark = repaired.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }

    /// How many bytes of a byte order mark stand at the start of a line; cmark reads past them on the first.
    func markWidth(ofLine line: Int) -> Int {
        line == 1 && hasByteOrderMark ? 3 : 0
    }

    /// The first byte of a line that counts as Markdown.
    func contentStart(of line: Int) -> Int {
        lines.start(of: line) + markWidth(ofLine: line)
    }

    /// The line and column in the original file of a byte of the repaired text.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var hint = 1
        return place(of: offset, near: &hint)
    }

    /// The same, where the line is likely to be near the last one asked for.
    private func place(of offset: Int, near hint: inout Int) -> (line: Int, column: Int) {
        let line = lines.line(of: offset, near: hint)
        hint = line
        let column = repaired.original(offset) - repaired.original(lines.start(of: line)) + 1
        return (line - 1 + firstLine, line == 1 ? column + firstColumnShift : column)
    }

    /// The same, from an offset into the original file.
    func placeOfOriginal(_ offset: Int, in source: [UInt8]) -> (line: Int, column: Int) {
        var low = 1
        var high = lines.count
        while low < high {
            let middle = (low + high + 1) / 2
            if repaired.original(lines.start(of: middle)) <= offset { low = middle } else { high = middle - 1 }
        }
        let column = offset - repaired.original(lines.start(of: low)) + 1
        return (low - 1 + firstLine, low == 1 ? column + firstColumnShift : column)
    }

    func range(_ offsets: Range<Int>, near hint: inout Int) -> SourceRange {
        let start = place(of: offsets.lowerBound, near: &hint)
        guard !offsets.isEmpty else {
            return SourceRange(
                startLine: start.line,
                startColumn: start.column,
                endLine: start.line,
                endColumn: start.column - 1
            )
        }
        var endHint = hint
        let end = place(of: offsets.upperBound - 1, near: &endHint)
        return SourceRange(
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column
        )
    }

    func original(_ offsets: Range<Int>) -> Range<Int> {
        let start = repaired.original(offsets.lowerBound)
        return start..<max(start, offsets.isEmpty ? start : repaired.original(offsets.upperBound - 1) + 1)
    }
}
