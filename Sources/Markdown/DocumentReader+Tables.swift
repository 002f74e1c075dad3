extension DocumentReader {
    /// Adds a table where the thematic break that stands for its first line is; passes over those of its other lines.
    ///
    /// Returns false where a line belongs to no table.
    mutating func readTableLine(_ line: Int) -> Bool {
        if nextTable > 0, tree.tables[nextTable - 1].lines.contains(line) { return true }
        guard nextTable < tree.tables.count, tree.tables[nextTable].header.line == line else { return false }
        let table = tree.tables[nextTable]
        nextTable += 1
        begin(.table(alignments: table.alignments), table.source, end: Int.max)
        for (number, row) in table.rows.enumerated() {
            begin(.tableRow(isHeader: number == 0), row.source, end: Int.max)
            for (cell, alignment) in zip(row.cells, table.alignments) { read(cell, alignment) }
            closeLast()
        }
        closeLast()
        return true
    }

    private mutating func read(_ cell: PipeTable.Cell, _ alignment: Node.Alignment?) {
        begin(.tableCell(alignment: alignment), cell.source, end: Int.max)
        if !cell.text.bytes.isEmpty, nextCell < tree.cells.count {
            // The cell's own inlines close before its heading's end; the cell itself is closed below.
            appendInlines(of: tree.cells[nextCell], cell.text, from: 0)
            nextCell += 1
        }
        closeLast()
    }
}
