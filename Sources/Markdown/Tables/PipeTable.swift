/// A table typed with pipes, as found in the source; offsets are into the repaired text.
struct PipeTable {
    struct Cell {
        /// Its text without the space around it; a place of no length where the row has too few cells.
        let source: Range<Int>

        /// What its inlines are read from, `\|` already turned into `|`.
        let text: LeafSource
    }

    struct Row {
        let line: Int
        let source: Range<Int>
        let cells: [Cell]
    }

    let alignments: [Node.Alignment?]

    /// The header row, and the rows below the delimiter row.
    let header: Row
    let body: [Row]

    /// The header row with its indentation, which does not count: above the delimiter row it is part of a paragraph.
    let headerLine: Range<Int>

    /// The line and text of the delimiter row.
    let delimiterLine: Int
    let delimiter: Range<Int>

    /// The rows that have more cells than the header, with the first byte of what is too much.
    let overlong: [(row: Int, at: Int)]

    var rows: [Row] { [header] + body }

    var lines: ClosedRange<Int> { header.line...max(delimiterLine, body.last?.line ?? 0) }

    var source: Range<Int> {
        header.source.lowerBound..<max(delimiter.upperBound, body.last?.source.upperBound ?? 0)
    }
}

/// Splits the text of one line into the cells of a pipe table.
///
/// After GitHub Flavored Markdown: a pipe at either end is optional, `\|` never parts two cells, not even in code.
enum PipeRow {
    /// The cells' texts, without the space around them; none where the line is no row.
    static func cells(_ line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var at = line.lowerBound
        var end = line.upperBound
        while end > at, bytes[end - 1].isMarkdownSpace { end -= 1 }
        if at < end, bytes[at] == ASCII.pipe { at += 1 }
        var cells: [Range<Int>] = []
        var start = at
        while at < end {
            if bytes[at] == ASCII.pipe, at == start || bytes[at - 1] != ASCII.backslash {
                cells.append(trimmed(start..<at, in: bytes))
                start = at + 1
            }
            at += 1
        }
        let last = trimmed(start..<max(start, end), in: bytes)
        if !last.isEmpty { cells.append(last) }
        return cells
    }

    /// The alignments that a delimiter row gives; nil where the line is none.
    static func alignments(_ line: Range<Int>, in bytes: [UInt8]) -> [Node.Alignment?]? {
        let cells = cells(line, in: bytes)
        guard !cells.isEmpty else { return nil }
        var alignments: [Node.Alignment?] = []
        for cell in cells {
            var dashes = cell
            let isLeft = !dashes.isEmpty && bytes[dashes.lowerBound] == ASCII.colon
            if isLeft { dashes = dashes.lowerBound + 1..<dashes.upperBound }
            let isRight = !dashes.isEmpty && bytes[dashes.upperBound - 1] == ASCII.colon
            if isRight { dashes = dashes.lowerBound..<dashes.upperBound - 1 }
            guard !dashes.isEmpty, bytes[dashes].allSatisfy({ $0 == ASCII.hyphen }) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : nil))
        }
        return alignments
    }

    /// A cell's text with `\|` turned into `|`.
    static func text(of cell: Range<Int>, in bytes: [UInt8]) -> LeafSource {
        var text = LeafSource()
        var start = cell.lowerBound
        for at in cell where bytes[at] == ASCII.pipe && at > start && bytes[at - 1] == ASCII.backslash {
            text.append(start..<at - 1, of: bytes)
            start = at
        }
        text.append(start..<cell.upperBound, of: bytes)
        return text
    }

    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low].isMarkdownSpace { low += 1 }
        while high > low, bytes[high - 1].isMarkdownSpace { high -= 1 }
        return low..<high
    }
}
