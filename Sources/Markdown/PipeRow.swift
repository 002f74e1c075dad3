/// Splits the text of one line into the cells of a pipe table.
///
/// After GitHub Flavored Markdown: a pipe at either end is optional, `\|` never parts two cells, not even in code.
enum PipeRow {
    /// The cells' texts, without the space around them; none where the line is no row.
    static func cells(_ line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var at = line.lowerBound
        var end = line.upperBound
        while end > at, bytes[end - 1].isMarkdownSpace { end -= 1 }
        if at < end, bytes[at] == Byte.pipe { at += 1 }
        var cells: [Range<Int>] = []
        var start = at
        while at < end {
            if bytes[at] == Byte.pipe, at == start || bytes[at - 1] != Byte.backslash {
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
            let isLeft = !dashes.isEmpty && bytes[dashes.lowerBound] == Byte.colon
            if isLeft { dashes = dashes.lowerBound + 1..<dashes.upperBound }
            let isRight = !dashes.isEmpty && bytes[dashes.upperBound - 1] == Byte.colon
            if isRight { dashes = dashes.lowerBound..<dashes.upperBound - 1 }
            guard !dashes.isEmpty, bytes[dashes].allSatisfy({ $0 == Byte.hyphen }) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : nil))
        }
        return alignments
    }

    /// A cell's text with `\|` turned into `|`.
    static func text(of cell: Range<Int>, in bytes: [UInt8]) -> LeafText {
        var text = LeafText()
        var start = cell.lowerBound
        for at in cell where bytes[at] == Byte.pipe && at > start && bytes[at - 1] == Byte.backslash {
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
