/// A tree in which tables have been set apart, so that cmark reads what surrounds them as if they were blocks.
///
/// cmark knows no tables. So each line of a table is replaced by a thematic break, which ends what is above it as a
/// table does, and the text of each cell is put in front of the document as a heading of one line, where the
/// document's link definitions hold. The headings' lines are 0 and less, so that all other lines stay as they are.
struct TableTree {
    private(set) var nodes: [CMarkNode]

    /// The tables, in source order.
    private(set) var tables: [PipeTable] = []

    private(set) var mismatches: [TableFinder.Mismatch] = []

    /// The node of each cell that has text, in the order of tables, rows and columns.
    private(set) var cells: [Int] = []

    /// How often a document is read again because a table was found.
    ///
    /// Lines below a broken-off table may hold another; after this many rounds they stay paragraphs.
    private static let rounds = 8

    init(_ text: MarkdownText, findsTables: Bool) {
        nodes = []
        parse(text.bytes, linesBefore: 0, text)
        guard findsTables, text.bytes.contains(Byte.hyphen) else { return }
        var finder = TableFinder(text)
        for _ in 0..<Self.rounds {
            let found = finder.tables(in: nodes)
            mismatches = finder.mismatches
            if found.isEmpty { break }
            tables = (tables + found).sorted { $0.header.line < $1.header.line }
            parseAgain(text)
        }
    }

    private mutating func parse(_ source: [UInt8], linesBefore: Int, _ text: MarkdownText) {
        nodes = CMarkTree(parsing: source).nodes()
        let markWidth = text.markWidth(ofLine: 1)
        guard linesBefore > 0 || markWidth > 0 else { return }
        for index in nodes.indices {
            nodes[index].startLine -= linesBefore
            nodes[index].endLine -= linesBefore
            if nodes[index].startLine == 1 { nodes[index].startColumn += markWidth }
        }
    }

    private mutating func parseAgain(_ text: MarkdownText) {
        var source: [UInt8] = []
        source.reserveCapacity(text.bytes.count * 2)
        var cellCount = 0
        for cell in tables.lazy.flatMap(\.rows).flatMap(\.cells) where !cell.text.bytes.isEmpty {
            source += [Byte.hash, Byte.space]
            source += cell.text.bytes
            source += [Byte.space, Byte.hash, Byte.newline]
            cellCount += 1
        }
        Self.appendMasked(text, tables, to: &source)
        parse(source, linesBefore: cellCount, text)
        cells = []
        var index = 1
        while index < nodes.count, nodes[index].startLine < 1 {
            cells.append(index)
            index = nodes[index].end
        }
    }

    private static func appendMasked(_ text: MarkdownText, _ tables: [PipeTable], to source: inout [UInt8]) {
        var at = text.contentStart(of: 1)
        for table in tables {
            let lines = [table.headerLine, table.delimiter] + table.body.map(\.source)
            for row in lines {
                source += text.bytes[at..<row.lowerBound]
                // Underscores, because `* ***` would be one thematic break instead of one in a list.
                source += [Byte.underscore, Byte.underscore, Byte.underscore]
                at = row.upperBound
            }
        }
        source += text.bytes[at...]
    }
}
