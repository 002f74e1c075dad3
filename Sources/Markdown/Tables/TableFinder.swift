internal import Diagnostics

/// Finds pipe tables in what cmark took for paragraphs and underlined headings.
///
/// A table is a header row directly above a delimiter row with as many cells, followed by rows up to the first line
/// that would start another block. Rows below the header are indented by less than four columns.
struct TableFinder {
    let text: MarkdownSource

    /// A delimiter row under a line of pipes with another number of cells: most likely meant as a table.
    struct Mismatch {
        let header: Range<Int>
        let headerCells: Int
        let delimiterCells: Int
    }

    private(set) var mismatches: [Mismatch] = []

    /// The header rows of tables that are none because their rows leave too many cells out.
    private(set) var gappy: [Range<Int>] = []

    /// So many cells the tables of one text may leave out: each is made, and 28 kilobytes can leave out 16 million.
    static let mostMissingCells = 20_000

    /// How many cells the tables of this text have left out.
    private var missingCells = 0

    init(_ text: MarkdownSource) {
        self.text = text
    }

    /// The tables in a tree, in source order: at most one in each block.
    mutating func tables(in nodes: [CMarkNode]) -> [PipeTable] {
        mismatches = []
        gappy = []
        var walk = ContainerTracker()
        var tables: [PipeTable] = []
        var index = 1
        while index < nodes.count {
            defer { index += 1 }
            let node = nodes[index]
            if node.startLine < 1 {
                index = node.end - 1
                continue
            }
            walk.move(to: index, in: nodes, of: text)
            switch node.kind {
            case .paragraph, .heading:
                if let table = table(in: node, walk) { tables.append(table) }
                index = node.end - 1
            default: break
            }
        }
        return tables
    }

    private mutating func table(in node: CMarkNode, _ walk: ContainerTracker) -> PipeTable? {
        guard case .paragraph = node.kind, node.endLine == node.startLine else {
            return tableAcrossLines(LeafLines(of: node, walk: walk, in: text), walk)
        }
        return nil
    }

    private mutating func tableAcrossLines(_ leaf: LeafLines, _ walk: ContainerTracker) -> PipeTable? {
        var firstText: Int?
        for line in leaf.lines.dropFirst() where mayBeDelimiter(line) {
            guard let delimiter = rowText(line, leaf, walk),
                let alignments = PipeRow.alignments(delimiter, in: text.bytes),
                let header = rowText(line - 1, leaf, walk, isHeader: true)
            else { continue }
            let first = firstText ?? firstLineOfText(leaf, walk)
            firstText = first
            guard line - 1 >= first else { continue }
            let cells = PipeRow.cells(header, in: text.bytes)
            if cells.count == alignments.count {
                let missing = missingCells
                let table = table(header, cells, delimiter, line, alignments, leaf, walk)
                if table == nil {
                    gappy.append(header)
                    missingCells = missing
                }
                return table
            }
            if text.bytes[header].contains(ASCII.pipe), text.bytes[delimiter].contains(ASCII.pipe) {
                mismatches.append(
                    Mismatch(header: header, headerCells: cells.count, delimiterCells: alignments.count)
                )
            }
        }
        return nil
    }

    /// Whether a line ends as delimiter rows do; looked at before anything costly.
    private func mayBeDelimiter(_ line: Int) -> Bool {
        let start = text.lines.start(of: line)
        var end = text.lines.textEnd(of: line)
        while end > start, text.bytes[end - 1].isMarkdownSpace { end -= 1 }
        guard end > start else { return false }
        let last = text.bytes[end - 1]
        return last == ASCII.pipe || last == ASCII.hyphen || last == ASCII.colon
    }

    /// The text of a line that may belong to a table; nil for one that is indented as code or only a continuation.
    private func rowText(
        _ line: Int,
        _ leaf: LeafLines,
        _ walk: ContainerTracker,
        isHeader: Bool = false
    ) -> Range<Int>? {
        let end = text.lines.textEnd(of: line)
        if line == leaf.lines.lowerBound { return leaf.start..<max(leaf.start, end) }
        let rest = walk.rest(ofLine: line, in: text)
        guard !rest.isLazy, isHeader || rest.indentation < 4, rest.start < end else { return nil }
        return rest.start..<end
    }

    /// A header row with the indentation before it.
    private func lineText(_ line: Int, _ header: Range<Int>, _ leaf: LeafLines, _ walk: ContainerTracker) -> Range<Int>
    {
        guard line > leaf.lines.lowerBound else { return header }
        let cursor = walk.rest(ofLine: line, in: text).cursor
        return (cursor.isInsideTab ? cursor.offset + 1 : cursor.offset)..<header.upperBound
    }

    /// The first line that no link definition takes.
    private func firstLineOfText(_ leaf: LeafLines, _ walk: ContainerTracker) -> Int {
        guard leaf.start < text.bytes.count, text.bytes[leaf.start] == ASCII.openBracket else {
            return leaf.lines.lowerBound
        }
        let content = LeafSource(of: leaf, walk: walk, in: text)
        let end = LinkSyntax.definitionsEnd(content.bytes)
        guard end < content.bytes.count else { return leaf.lines.upperBound + 1 }
        return text.lines.line(of: content.source(end..<end).lowerBound)
    }

    /// Nil where too many cells are left out.
    private mutating func table(
        _ header: Range<Int>,
        _ headerCells: [Range<Int>],
        _ delimiter: Range<Int>,
        _ delimiterLine: Int,
        _ alignments: [Node.Alignment?],
        _ leaf: LeafLines,
        _ walk: ContainerTracker
    ) -> PipeTable? {
        var body: [PipeTable.Row] = []
        var overlong: [(row: Int, at: Int)] = []
        var line = delimiterLine + 1
        while line <= (leaf.underline ?? leaf.lines.upperBound), let row = rowText(line, leaf, walk) {
            let cells = PipeRow.cells(row, in: text.bytes)
            guard !cells.isEmpty, !startsAnotherBlock(row) else { break }
            missingCells += max(alignments.count - cells.count, 0)
            guard missingCells <= Self.mostMissingCells else { return nil }
            if cells.count > alignments.count { overlong.append((body.count, cells[alignments.count].lowerBound)) }
            body.append(self.row(line, row, cells, width: alignments.count))
            line += 1
        }
        return PipeTable(
            alignments: alignments,
            header: row(delimiterLine - 1, header, headerCells, width: alignments.count),
            body: body,
            headerLine: lineText(delimiterLine - 1, header, leaf, walk),
            delimiterLine: delimiterLine,
            delimiter: delimiter,
            overlong: overlong
        )
    }

    private func row(_ line: Int, _ source: Range<Int>, _ cells: [Range<Int>], width: Int) -> PipeTable.Row {
        let missing = source.upperBound..<source.upperBound
        let cells = (0..<width).map { column in
            let cell = column < cells.count ? cells[column] : missing
            return PipeTable.Cell(source: cell, text: PipeRow.text(of: cell, in: text.bytes))
        }
        return PipeTable.Row(line: line, source: source, cells: cells)
    }

    /// Whether a line that can continue a paragraph would start a block where there is none.
    private func startsAnotherBlock(_ row: Range<Int>) -> Bool {
        switch text.bytes[row.lowerBound] {
        case ASCII.hyphen, ASCII.plus, ASCII.asterisk, ASCII.less: break
        case let byte where byte.isASCIIDigit: break
        default: return false
        }
        let alone = CMarkTree(parsing: Array(text.bytes[row])).nodes()
        guard alone.count > 1, case .paragraph = alone[1].kind else { return true }
        return false
    }
}
