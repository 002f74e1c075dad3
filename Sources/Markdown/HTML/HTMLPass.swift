internal import Diagnostics

/// One rendering of a document: walks its nodes with a stack of its own and writes HTML.
///
/// Line ends and the form of every element follow cmark's HTML output.
struct HTMLPass {
    let options: HTMLRenderer
    let document: Document
    let insertions: [Int: [HTMLInsertion]]
    let openings: [Int: BlockOpening]
    let address: (String) -> String
    let picture: (String) -> ShownPicture?
    let link: (Reference) -> LinkRendering
    let block: ((Fence) -> String)?
    let notes: FootnoteMarkup
    let tableLabel: (String) -> String
    /// What closes the last paragraph of each note that is rendered.
    var backs: [Int: String] = [:]
    var writer: HTMLWriter
    /// The paragraphs that say whom a quotation is from.
    var attributions: Set<Int> = []
    let noteOfNode: [Int: Footnote]

    /// The nodes that are open, with what their end adds.
    var open: [(node: Int, end: Ending)] = []

    /// What is written where a node ends.
    enum Ending {
        case markup(StaticString)
        case heading(Int)
        case note(back: String)
        case container(StaticString)
        case row(isHeader: Bool, isLast: Bool)
        case table(hasBody: Bool, isWrapped: Bool)
    }

    var html: String { writer.html }

    init(
        _ options: HTMLRenderer,
        _ document: Document,
        insertions: [Int: [HTMLInsertion]] = [:],
        openings: [Int: BlockOpening] = [:],
        address: @escaping (String) -> String,
        picture: @escaping (String) -> ShownPicture? = { _ in nil },
        link: @escaping (Reference) -> LinkRendering,
        block: ((Fence) -> String)?,
        notes: FootnoteMarkup = .numbers,
        tableLabel: @escaping (String) -> String = { $0 },
        showsNotes: Bool = false
    ) {
        self.options = options
        self.document = document
        self.insertions = insertions
        self.openings = openings
        self.address = address
        self.picture = picture
        self.link = link
        self.block = block
        self.notes = notes
        self.tableLabel = tableLabel
        noteOfNode = showsNotes ? Dictionary(document.footnotes.map { ($0.node, $0) }) { first, _ in first } : [:]
        writer = HTMLWriter(capacity: 0)
    }

    /// Adds a node with all it holds.
    ///
    /// A footnote is rendered where it is asked for, and left out of what surrounds it.
    mutating func render(_ root: Int) {
        if root == 0 { writer.reserve(document.file.bytes.count + document.file.bytes.count / 4) }
        var index = root
        if case .footnote = document.nodes[root].kind {
            guard beginNote(root) else { return }
            index += 1
        }
        while index < document.nodes[root].end {
            close(before: index)
            index = enter(index)
        }
        close(before: document.nodes[root].end)
    }

    private mutating func close(before index: Int) {
        while let last = open.last, document.nodes[last.node].end <= index {
            open.removeLast()
            if let back = backs[last.node] { writer.raw(back) }
            finish(last.end)
        }
    }

    private mutating func finish(_ end: Ending) {
        switch end {
        case .markup(let markup): writer.raw(markup)
        case .container(let markup):
            writer.startLine()
            writer.raw(markup)
        case .heading(let level): writer.raw("</h\(level)>\n")
        case .note(let back):
            if !back.isEmpty { writer.raw("<p>\(back)</p>\n") }
            writer.raw(notes.end)
        case .row(let isHeader, let isLast): endRow(isHeader: isHeader, isLast: isLast)
        case .table(let hasBody, let isWrapped): endTable(hasBody: hasBody, isWrapped: isWrapped)
        }
    }

    /// Writes the start of a node; returns the index to go on with, past the node where its content is done with.
    private mutating func enter(_ index: Int) -> Int {
        let node = document.nodes[index]
        switch node.kind {
        case .document, .unknown: break
        case .blockQuote: beginQuote(index)
        case .list(let style): beginList(index, style)
        case .item: begin(index, "<li>", .markup("</li>\n"))
        case .codeBlock(let info, let literal): code(index, info, literal)
        case .htmlBlock(let html):
            writer.startLine()
            rawHTML(html)
            writer.startLine()
        case .paragraph: return beginParagraph(index)
        case .heading(let level): beginHeading(index, level)
        case .footnotes, .footnote: return node.end
        case .thematicBreak:
            writer.startLine()
            writer.raw("<hr />\n" as StaticString)
        case .table: beginTable(index)
        case .tableRow(let isHeader): beginRow(index, isHeader: isHeader)
        case .tableCell(let alignment): beginCell(index, alignment)
        default: return enterInline(index)
        }
        return index + 1
    }

    private mutating func enterInline(_ index: Int) -> Int {
        switch document.nodes[index].kind {
        case .text(let text): self.text(text, at: index)
        case .softBreak: writer.raw("\n" as StaticString)
        case .lineBreak: writer.raw("<br />\n" as StaticString)
        case .code(let code):
            writer.raw("<code>" as StaticString)
            writer.escaped(code)
            writer.raw("</code>" as StaticString)
        case .htmlInline(let html): rawHTML(html)
        case .footnoteReference:
            guard let use = find(index, in: document.footnoteUses, \.node) else { break }
            writer.raw(notes.reference(document.footnotes[use.footnote], use))
        case .emphasis: beginInline(index, "<em>", .markup("</em>"))
        case .strong: beginInline(index, "<strong>", .markup("</strong>"))
        case .link(let url, let title): return beginLink(index, url, title)
        case .image(let url, let title): return image(index, url, title)
        default: break
        }
        return index + 1
    }

    // MARK: For all kinds of nodes

    /// Starts a line with the start of a block.
    mutating func begin(_ index: Int, _ markup: StaticString, _ end: Ending) {
        writer.startLine()
        writer.raw(markup)
        open.append((index, end))
    }

    /// Writes the start of an inline.
    mutating func beginInline(_ index: Int, _ markup: StaticString, _ end: Ending) {
        writer.raw(markup)
        open.append((index, end))
    }

    /// The value that belongs to a node, in a list sorted by node.
    func find<Value>(_ node: Int, in values: [Value], _ key: (Value) -> Int) -> Value? {
        let found = values.indices.partitionPoint { key(values[$0]) >= node }
        return found < values.count && key(values[found]) == node ? values[found] : nil
    }
}
