internal import Diagnostics

/// cmark's tree of a text, with the tables and footnotes that cmark does not know.
///
/// They cannot be read out of one tree, because they change how the lines after them are read: a line that continues a
/// paragraph begins a list, a heading or a block of code where a table has ended, `[^1]: /u` would define a link, and
/// what is indented below it would be code. So a text that has any is parsed again with stand-ins that cmark does know.
///
/// Each line of a table is replaced by a thematic break, which ends what is above it as a table does. The text of each
/// cell is put in front of the document as a heading of one line, where the document's link definitions hold. The lines
/// of those headings are 0 and less, so that all others keep their numbers. The `[^label]:` of a footnote is replaced
/// by the marker of a list item.
///
/// libcmark-gfm would read both in one parse. It is a fork, though, of an older CommonMark (0.29) and with releases and
/// security fixes of its own; and its tables lose places that diagnostics need: it takes the backslash out of `\|`
/// before it reads a cell's inlines, whose columns are then too small, and a paragraph right above a table gets no line
/// (`extensions/table.c`; its issue 222). So plain libcmark stays.
struct ExtendedTree {
    private(set) var nodes: [CMarkNode]

    /// The tables, in source order.
    private(set) var tables: [PipeTable] = []

    /// The footnotes that are defined, in source order.
    private(set) var footnotes: [FootnoteDefinition] = []

    /// Their labels, in lower case.
    private(set) var footnoteLabels: Set<String> = []

    /// What stands for the start of a footnote: a list marker that the document does not use itself.
    private var footnoteMarker: [UInt8] = []

    private(set) var mismatches: [TableFinder.Mismatch] = []

    /// The header rows of tables that leave too many cells out.
    private(set) var gappyTables: [Range<Int>] = []

    /// The node of each cell that has text, in the order of tables, rows and columns.
    private(set) var cells: [Int] = []

    /// How often a text is parsed again at most for its footnotes, and as often for its tables.
    ///
    /// One parse is enough for each, unless the lines below a table that another block ends hold one more table. After
    /// this many rounds they stay paragraphs, so that no text takes longer than its length allows.
    private static let rounds = 8

    init(_ text: MarkdownSource, readsExtensions: Bool) {
        nodes = []
        parse(text.bytes, linesBefore: 0, text)
        guard readsExtensions else { return }
        if text.bytes.contains(ASCII.caret) { replaceFootnotes(text) }
        guard text.bytes.contains(ASCII.hyphen) else { return }
        var finder = TableFinder(text)
        for _ in 0..<Self.rounds {
            let found = finder.tables(in: nodes)
            mismatches = finder.mismatches
            gappyTables = finder.gappy
            if found.isEmpty { break }
            tables = (tables + found).sorted { $0.header.line < $1.header.line }
            parseAgain(text)
        }
    }

    private mutating func parse(_ source: [UInt8], linesBefore: Int, _ text: MarkdownSource) {
        nodes = CMarkTree(parsing: source).nodes()
        let markWidth = text.markWidth(ofLine: 1)
        guard linesBefore > 0 || markWidth > 0 else { return }
        for index in nodes.indices {
            nodes[index].startLine -= linesBefore
            nodes[index].endLine -= linesBefore
            if nodes[index].startLine == 1 { nodes[index].startColumn += markWidth }
        }
    }

    // MARK: Footnotes

    /// Lets cmark read the footnotes as list items; what it does not read as the start of an item is no footnote.
    private mutating func replaceFootnotes(_ text: MarkdownSource) {
        footnotes = FootnoteDefinition.all(in: text, nodes)
        guard !footnotes.isEmpty else { return }
        footnoteMarker = Self.unusedMarker(nodes, text)
        for _ in 0..<Self.rounds {
            parseAgain(text)
            let found = Set(nodes.lazy.filter { $0.kind.isFootnote }.map(\.startLine))
            if found.count == footnotes.count { break }
            footnotes = footnotes.filter { found.contains($0.line) }
        }
        footnoteLabels = Set(footnotes.map(\.label))
    }

    /// A list goes on only with the same marker, so that one which is not used keeps footnotes apart from lists.
    private static func unusedMarker(_ nodes: [CMarkNode], _ text: MarkdownSource) -> [UInt8] {
        var used: Set<UInt8> = []
        for node in nodes {
            guard case .item = node.kind else { continue }
            var at = text.lines.start(of: node.startLine) + node.startColumn - 1
            while at < text.bytes.count, text.bytes[at].isASCIIDigit { at += 1 }
            if at < text.bytes.count { used.insert(text.bytes[at]) }
        }
        let markers = ["+   ", "*   ", "-   ", "1)  ", "1.  "].map { Array($0.utf8) }
        return markers.first { !used.contains($0[0]) && !used.contains($0[1]) } ?? markers[0]
    }

    /// Makes footnotes of the items that stand for them, and moves what is on their first lines to where it was typed.
    private mutating func restoreFootnotes(_ text: MarkdownSource) {
        let byLine = Dictionary(footnotes.map { ($0.line, $0) }) { first, _ in first }
        for index in nodes.indices {
            guard let footnote = byLine[nodes[index].startLine] else { continue }
            let column = footnote.marker.lowerBound - text.lines.start(of: footnote.line) + 1
            if nodes[index].startColumn > column {
                nodes[index].startColumn += footnote.marker.count - footnoteMarker.count
            } else if case .item = nodes[index].kind {
                nodes[index].kind = .footnote(label: footnote.label)
            }
        }
        for index in nodes.indices {
            guard case .list = nodes[index].kind else { continue }
            var child = index + 1
            while child < nodes[index].end, nodes[child].kind.isFootnote { child = nodes[child].end }
            if child == nodes[index].end { nodes[index].kind = .footnotes }
        }
    }

    // MARK: Parsing again

    private mutating func parseAgain(_ text: MarkdownSource) {
        var source: [UInt8] = []
        source.reserveCapacity(text.bytes.count * 2)
        var cellCount = 0
        for cell in tables.lazy.flatMap(\.rows).flatMap(\.cells) where !cell.text.bytes.isEmpty {
            source += [ASCII.hash, ASCII.space]
            source += cell.text.bytes
            source += [ASCII.space, ASCII.hash, ASCII.newline]
            cellCount += 1
        }
        appendMasked(text, to: &source)
        parse(source, linesBefore: cellCount, text)
        if !footnotes.isEmpty { restoreFootnotes(text) }
        cells = []
        var index = 1
        while index < nodes.count, nodes[index].startLine < 1 {
            cells.append(index)
            index = nodes[index].end
        }
    }

    private func appendMasked(_ text: MarkdownSource, to source: inout [UInt8]) {
        // Underscores, because `* ***` would be one thematic break instead of one in a list.
        let line = Array("___".utf8)
        let rows = tables.flatMap { [$0.headerLine, $0.delimiter] + $0.body.map(\.source) }
        let masks =
            (rows.map { ($0, line) } + footnotes.map { ($0.marker, footnoteMarker) })
            .sorted { $0.0.lowerBound < $1.0.lowerBound }
        var at = text.contentStart(of: 1)
        for (range, replacement) in masks {
            source += text.bytes[at..<range.lowerBound]
            source += replacement
            at = range.upperBound
        }
        source += text.bytes[at...]
    }
}

extension Node.Kind {
    fileprivate var isFootnote: Bool {
        if case .footnote = self { true } else { false }
    }
}
