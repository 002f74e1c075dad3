/// A table typed with pipes, as found in the source; offsets are into the repaired text.
struct PipeTable {
    struct Cell {
        /// Its text without the space around it; a place of no length where the row has too few cells.
        let source: Range<Int>

        /// What its inlines are read from, `\|` already turned into `|`.
        let text: LeafText
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
