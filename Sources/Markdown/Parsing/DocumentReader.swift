internal import Diagnostics

/// Turns cmark's tree into a document's nodes, with the place of each in the original file.
struct DocumentReader {
    let text: MarkdownSource
    let tree: ExtendedTree
    /// Whether tasks and references to footnotes are read: not in plain CommonMark.
    let readsTasks: Bool
    let path: String

    var walk = ContainerTracker()
    var entities = EntityDecoder()
    /// The positions in the tree of the first table and the first cell that are not read yet.
    private var nextTable = 0
    private var nextCell = 0

    /// The line on which the last node starts.
    var lineHint = 1

    /// Nodes whose subtree is not finished: where it ends in cmark's tree, and their own index.
    var open: [(end: Int, node: Int)] = []

    var nodes: [Node] = []

    /// Where the address of a link or an image was typed, where it stands beside the text; in the original file.
    var addresses: [Int: Range<Int>] = [:]

    /// Fenced blocks that nothing ends.
    var unclosedFences: [Int] = []

    /// The end in cmark's tree of the last link or image of the block, in which no footnote can be referred to.
    var linkEnd = 0

    /// References to footnotes that are not defined, or stand in a link; in the original file.
    var unresolvedReferences: [UnresolvedFootnoteReference] = []

    init(_ text: MarkdownSource, _ tree: ExtendedTree, readsTasks: Bool, path: String) {
        self.text = text
        self.tree = tree
        self.readsTasks = readsTasks
        self.path = path
        nodes.reserveCapacity(tree.nodes.count)
        var index = 0
        while index < tree.nodes.count { index = read(index) }
        close(before: tree.nodes.count)
    }

    /// Reads one block of cmark's tree, its inlines included; returns the index of the next.
    private mutating func read(_ index: Int) -> Int {
        let node = tree.nodes[index]
        guard index > 0 else {
            begin(.document, 0..<text.bytes.count, end: node.end)
            return 1
        }
        guard node.startLine > 0 else { return node.end }
        close(before: index)
        walk.move(to: index, in: tree.nodes, of: text)
        switch node.kind {
        case .thematicBreak:
            if readTableLine(node.startLine) { return node.end }
            leaf(node, lastLine: node.startLine)
        case .paragraph, .heading: readInlines(of: index)
        case .codeBlock(let info, let literal): readCode(node, info: info, literal)
        case .htmlBlock(let literal): leaf(node, lastLine: node.startLine + Self.lineCount(literal) - 1)
        default:
            let start = offset(of: node)
            begin(node.kind, start..<max(start, text.lines.textEnd(of: node.startLine)), end: node.end)
            return index + 1
        }
        return node.end
    }

    func offset(of node: CMarkNode) -> Int {
        min(text.lines.start(of: node.startLine) + node.startColumn - 1, text.lines.textEnd(of: node.startLine))
    }

    // MARK: Building the flat tree

    mutating func append(_ kind: Node.Kind, _ source: Range<Int>) {
        nodes.append(
            Node(
                kind: kind,
                range: text.range(source, near: &lineHint),
                source: text.original(source),
                parent: open.last?.node,
                end: nodes.count + 1
            )
        )
    }

    /// Adds a node and lets what follows stand inside it, up to an index of cmark's tree.
    mutating func begin(_ kind: Node.Kind, _ source: Range<Int>, end: Int) {
        append(kind, source)
        open.append((end, nodes.count - 1))
    }

    /// Adds a block without children that ends with a line.
    mutating func leaf(_ node: CMarkNode, lastLine: Int) {
        let start = offset(of: node)
        append(node.kind, start..<max(start, text.lines.textEnd(of: max(node.startLine, lastLine))))
        stretchContainer(around: nodes.count - 1)
    }

    mutating func close(before index: Int) {
        while let last = open.last, last.end <= index { closeLast() }
    }

    mutating func closeLast() {
        guard let last = open.popLast() else { return }
        nodes[last.node].end = nodes.count
        stretchContainer(around: last.node)
    }

    /// Lets a list, an item or a quote end with the last block in it: blank lines below belong to none of them.
    private mutating func stretchContainer(around child: Int) {
        guard let container = open.last?.node else { return }
        switch nodes[container].kind {
        case .blockQuote, .list, .item, .footnotes, .footnote: break
        default: return
        }
        let start = nodes[container].range
        let end = nodes[child].range
        nodes[container].range = SourceRange(
            startLine: start.startLine,
            startColumn: start.startColumn,
            endLine: end.endLine,
            endColumn: end.endColumn
        )
        nodes[container].source = nodes[container].source.lowerBound..<nodes[child].source.upperBound
    }
}

// MARK: Tables

extension DocumentReader {
    /// Adds a table where the thematic break that stands for its first line is; passes over those of its other lines.
    ///
    /// Returns false where a line belongs to no table.
    private mutating func readTableLine(_ line: Int) -> Bool {
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
