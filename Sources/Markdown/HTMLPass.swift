internal import Diagnostics

/// One rendering of a document: walks its nodes with a stack of its own and writes HTML.
///
/// Line ends and the form of every element follow cmark's HTML output.
struct HTMLPass {
    private let options: HTMLRenderer
    private let document: Document
    private let insertions: [Int: [TextInsertion]]
    private let address: (String) -> String
    private let picture: (String) -> ShownPicture?
    private let link: (Reference) -> LinkRendering
    private let block: ((Fence) -> String)?
    private let notes: FootnoteMarkup
    /// What closes the last paragraph of each note that is rendered.
    private var backs: [Int: String] = [:]
    private var writer: HTMLWriter
    /// The paragraphs that say whom a quotation is from.
    private var attributions: Set<Int> = []
    private let noteOfNode: [Int: Footnote]

    /// The nodes that are open, with what their end adds.
    private var open: [(node: Int, end: Ending)] = []

    private enum Ending {
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
        insertions: [Int: [TextInsertion]] = [:],
        address: @escaping (String) -> String,
        picture: @escaping (String) -> ShownPicture? = { _ in nil },
        link: @escaping (Reference) -> LinkRendering,
        block: ((Fence) -> String)?,
        notes: FootnoteMarkup = .numbers,
        showsNotes: Bool = false
    ) {
        self.options = options
        self.document = document
        self.insertions = insertions
        self.address = address
        self.picture = picture
        self.link = link
        self.block = block
        self.notes = notes
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

    // MARK: Blocks

    private mutating func begin(_ index: Int, _ markup: StaticString, _ end: Ending) {
        writer.startLine()
        writer.raw(markup)
        open.append((index, end))
    }

    private mutating func beginQuote(_ index: Int) {
        guard let attribution = document.attribution(ofQuote: index), options.hasFigures else {
            return begin(index, "<blockquote>\n", .container("</blockquote>\n"))
        }
        attributions.insert(attribution)
        begin(index, "<figure class=\"quote\">\n<blockquote>\n", .container("</figure>\n"))
    }

    private mutating func beginParagraph(_ index: Int) -> Int {
        if attributions.contains(index) {
            begin(index, "</blockquote>\n<figcaption>— ", .markup("</figcaption>\n"))
        } else if options.hasFigures, let title = document.caption(ofParagraph: index),
            case .image(let url, _) = document.nodes[index + 1].kind
        {
            writer.startLine()
            writer.raw("<figure class=\"picture\">\n" as StaticString)
            _ = image(index + 1, url, nil)
            writer.raw("\n<figcaption>" as StaticString)
            writer.escaped(title)
            writer.raw("</figcaption>\n</figure>\n" as StaticString)
            return document.nodes[index].end
        } else if !isTight(index) {
            begin(index, "<p>", .markup("</p>\n"))
        }
        return index + 1
    }

    private mutating func beginList(_ index: Int, _ style: ListStyle) {
        guard style.isOrdered else { return begin(index, "<ul>\n", .markup("</ul>\n")) }
        guard style.start != 1 else { return begin(index, "<ol>\n", .markup("</ol>\n")) }
        writer.startLine()
        writer.raw("<ol start=\"\(style.start)\">\n")
        open.append((index, .markup("</ol>\n")))
    }

    private func isTight(_ paragraph: Int) -> Bool {
        guard let item = document.nodes[paragraph].parent, case .item = document.nodes[item].kind,
            let list = document.nodes[item].parent,
            case .list(let style) = document.nodes[list].kind
        else { return false }
        return style.isTight
    }

    private mutating func beginHeading(_ index: Int, _ typedLevel: Int) {
        let level = min(6, max(1, typedLevel + options.headingLevelOffset))
        writer.startLine()
        writer.raw("<h\(level)")
        if options.headingAnchors, let heading = find(index, in: document.headings, \.node) {
            writer.raw(" id=\"" as StaticString)
            writer.escaped(heading.anchor)
            writer.raw("\"" as StaticString)
        }
        writer.raw(">" as StaticString)
        open.append((index, .heading(level)))
    }

    private mutating func code(_ index: Int, _ info: String, _ literal: String) {
        writer.startLine()
        if let block, let fence = find(index, in: document.fences, \.node) {
            writer.raw(block(fence))
            return
        }
        if info.isEmpty {
            writer.raw("<pre><code>" as StaticString)
        } else {
            writer.raw("<pre><code class=\"language-" as StaticString)
            writer.escaped(String(decoding: info.utf8.prefix { !$0.isMarkdownSpace }, as: UTF8.self))
            writer.raw("\">" as StaticString)
        }
        writer.escaped(literal)
        writer.raw("</code></pre>\n" as StaticString)
    }

    private mutating func rawHTML(_ html: String) {
        if options.isUnsafe {
            writer.raw(html)
        } else {
            writer.raw("<!-- raw HTML omitted -->" as StaticString)
        }
    }

    // MARK: Footnotes

    /// Writes the start of a footnote; false for one that nothing refers to.
    private mutating func beginNote(_ index: Int) -> Bool {
        guard let note = noteOfNode[index] else { return false }
        writer.startLine()
        writer.raw(notes.start(note))
        let children = document.children(of: index)
        let back = notes.back(note)
        if let last = children.last, case .paragraph = document.nodes[last].kind {
            backs = [last: back]
            open.append((index, .note(back: "")))
        } else {
            backs = [:]
            open.append((index, .note(back: back)))
        }
        return true
    }

    // MARK: Tables

    private mutating func beginTable(_ index: Int) {
        let firstRow = index + 1
        let hasBody = document.nodes[firstRow].end < document.nodes[index].end
        writer.startLine()
        if options.scrollingTables {
            let names = document.children(of: firstRow).map { document.plainText(of: $0) }.filter { !$0.isEmpty }
            writer.raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" as StaticString)
            writer.escaped("Table: " + names.joined(separator: ", "))
            writer.raw("\">\n" as StaticString)
        }
        writer.raw("<table>\n" as StaticString)
        open.append((index, .table(hasBody: hasBody, isWrapped: options.scrollingTables)))
    }

    private mutating func endTable(hasBody: Bool, isWrapped: Bool) {
        writer.raw(hasBody ? "</tbody>\n</table>\n" : "</table>\n" as StaticString)
        if isWrapped { writer.raw("</div>\n" as StaticString) }
    }

    private mutating func beginRow(_ index: Int, isHeader: Bool) {
        if isHeader { writer.raw("<thead>\n" as StaticString) }
        writer.raw("<tr>\n" as StaticString)
        let isLast = document.nodes[index].parent.map { document.nodes[$0].end == document.nodes[index].end } ?? true
        open.append((index, .row(isHeader: isHeader, isLast: isLast)))
    }

    private mutating func endRow(isHeader: Bool, isLast: Bool) {
        writer.raw("</tr>\n" as StaticString)
        if isHeader { writer.raw(isLast ? "</thead>\n" : "</thead>\n<tbody>\n" as StaticString) }
    }

    private mutating func beginCell(_ index: Int, _ alignment: Node.Alignment?) {
        var isHeader = false
        if let row = document.nodes[index].parent, case .tableRow(true) = document.nodes[row].kind { isHeader = true }
        writer.raw(isHeader ? "<th scope=\"col\"" : "<td" as StaticString)
        if let alignment { writer.raw(" class=\"align-\(alignment.rawValue)\"") }
        writer.raw(">" as StaticString)
        open.append((index, .markup(isHeader ? "</th>\n" : "</td>\n")))
    }

    // MARK: Inlines

    private mutating func beginInline(_ index: Int, _ markup: StaticString, _ end: Ending) {
        writer.raw(markup)
        open.append((index, end))
    }

    /// Where the start of a text is left out, nothing is put into it.
    private mutating func text(_ text: String, at index: Int) {
        if let paragraph = document.nodes[index].parent, paragraph == index - 1, attributions.contains(paragraph) {
            return writer.escaped(Document.withoutDash(text))
        }
        guard let insertions = insertions[index], !options.omitsTaskMarkers else {
            return writer.escaped(omittingTaskMarker(text, at: index))
        }
        var written = text.utf8.startIndex
        for insertion in insertions {
            let place = text.utf8.index(text.utf8.startIndex, offsetBy: insertion.offset, limitedBy: text.utf8.endIndex)
            guard let place, place >= written else { continue }
            writer.escaped(String(text[written..<place]))
            writer.raw(insertion.html)
            written = place
        }
        writer.escaped(String(text[written...]))
    }

    private func omittingTaskMarker(_ text: String, at index: Int) -> String {
        guard options.omitsTaskMarkers, let paragraph = document.nodes[index].parent, paragraph == index - 1,
            let item = document.nodes[paragraph].parent, item == paragraph - 1,
            case .item(.some) = document.nodes[item].kind
        else { return text }
        return String(text.dropFirst(3).drop { $0 == " " || $0 == "\t" })
    }

    private mutating func beginLink(_ index: Int, _ url: String, _ title: String?) -> Int {
        guard let reference = find(index, in: document.references, \.node) else {
            beginLink(index, url: isRefused(url) ? "" : address(url), title)
            return index + 1
        }
        switch link(reference) {
        case .plain: return index + 1
        case .html(let html):
            writer.raw(html)
            return document.nodes[index].end
        case .link(let href, let text, let shownTitle):
            beginLink(index, url: href, shownTitle ?? title)
            guard let text else { return index + 1 }
            writer.escaped(text)
            return document.nodes[index].end
        }
    }

    private mutating func beginLink(_ index: Int, url: String, _ title: String?) {
        writer.raw("<a href=\"" as StaticString)
        writer.address(url)
        if let title {
            writer.raw("\" title=\"" as StaticString)
            writer.escaped(title)
        }
        writer.raw("\">" as StaticString)
        open.append((index, .markup("</a>")))
    }

    private func isRefused(_ url: String) -> Bool {
        if options.isUnsafe { return false }
        switch document.dialect {
        case .commonMark: return AddressSafety.isRefusedByCMark(url)
        case .placard: return AddressSafety.isDangerous(url)
        }
    }

    /// An image with the plain text of what it holds as its description; one that only decorates has none.
    private mutating func image(_ index: Int, _ url: String, _ title: String?) -> Int {
        let isReference = document.dialect == .placard && ReferenceAddress(url) != nil
        let isLeftOut = isReference || isRefused(url)
        let shown = isLeftOut ? nil : picture(url)
        writer.raw("<img src=\"" as StaticString)
        writer.address(shown?.address ?? (isLeftOut ? "" : address(url)))
        if let size = shown?.size { writer.raw("\" width=\"\(size.width)\" height=\"\(size.height)") }
        writer.raw("\" alt=\"" as StaticString)
        let isDecorative = options.hasFigures && title.map(Document.isDecorative) ?? false
        for inner in index + 1..<document.nodes[index].end where !isDecorative {
            switch document.nodes[inner].kind {
            case .text(let text), .code(let text), .htmlInline(let text): writer.escaped(text)
            case .softBreak, .lineBreak: writer.raw(" " as StaticString)
            default: break
            }
        }
        endImage(isDecorative ? nil : title)
        return document.nodes[index].end
    }

    private mutating func endImage(_ title: String?) {
        if let title {
            writer.raw("\" title=\"" as StaticString)
            writer.escaped(title)
        }
        writer.raw("\" />" as StaticString)
    }

    /// The value that belongs to a node, in a list sorted by node.
    private func find<Value>(_ node: Int, in values: [Value], _ key: (Value) -> Int) -> Value? {
        var low = 0
        var high = values.count
        while low < high {
            let middle = (low + high) / 2
            if key(values[middle]) < node { low = middle + 1 } else { high = middle }
        }
        return low < values.count && key(values[low]) == node ? values[low] : nil
    }
}
