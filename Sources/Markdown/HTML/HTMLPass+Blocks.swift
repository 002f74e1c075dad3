/// Paragraphs, lists, headings, code, footnotes and tables.
extension HTMLPass {
    mutating func beginParagraph(_ index: Int) -> Int {
        if attributions.contains(index) {
            begin(index, "</blockquote>\n<figcaption>— ", .markup("</figcaption>\n"))
        } else if options.hasFigures, let title = document.caption(ofParagraph: index),
            case .image(let url, _) = document.nodes[index + 1].kind
        {
            captionedPicture(inParagraph: index, url: url, caption: title)
            return document.nodes[index].end
        } else if let opening = openings[index] {
            writer.startLine()
            writer.raw("<p\(opening.attributes)>\(opening.html)")
            open.append((index, .markup("</p>\n")))
        } else if !isTight(index) {
            begin(index, "<p>", .markup("</p>\n"))
        }
        return index + 1
    }

    mutating func beginList(_ index: Int, _ style: ListStyle) {
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

    mutating func beginHeading(_ index: Int, _ typedLevel: Int) {
        let level = min(6, max(1, typedLevel + options.headingLevelOffset))
        writer.startLine()
        writer.raw("<h\(level)")
        if options.headingAnchors, let heading = find(index, in: document.headings, \.node) {
            writer.raw(" id=\"" as StaticString)
            writer.escaped(heading.anchor)
            writer.raw("\"" as StaticString)
        }
        writer.raw(">" as StaticString)
        if let opening = openings[index] { writer.raw(opening.html) }
        open.append((index, .heading(level)))
    }

    mutating func code(_ index: Int, _ info: String, _ literal: String) {
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

    mutating func rawHTML(_ html: String) {
        if options.isUnsafe {
            writer.raw(html)
        } else {
            writer.raw("<!-- raw HTML omitted -->" as StaticString)
        }
    }

    // MARK: Footnotes

    /// Writes the start of a footnote; false for one that nothing refers to.
    mutating func beginNote(_ index: Int) -> Bool {
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

    mutating func beginTable(_ index: Int) {
        let firstRow = index + 1
        let hasBody = document.nodes[firstRow].end < document.nodes[index].end
        writer.startLine()
        if options.scrollingTables {
            let names = document.children(of: firstRow).map { document.plainText(of: $0) }.filter { !$0.isEmpty }
            writer.raw("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"" as StaticString)
            writer.escaped(tableLabel(names.joined(separator: ", ")))
            writer.raw("\">\n" as StaticString)
        }
        writer.raw("<table>\n" as StaticString)
        open.append((index, .table(hasBody: hasBody, isWrapped: options.scrollingTables)))
    }

    mutating func endTable(hasBody: Bool, isWrapped: Bool) {
        writer.raw(hasBody ? "</tbody>\n</table>\n" : "</table>\n" as StaticString)
        if isWrapped { writer.raw("</div>\n" as StaticString) }
    }

    mutating func beginRow(_ index: Int, isHeader: Bool) {
        if isHeader { writer.raw("<thead>\n" as StaticString) }
        writer.raw("<tr>\n" as StaticString)
        let isLast = document.nodes[index].parent.map { document.nodes[$0].end == document.nodes[index].end } ?? true
        open.append((index, .row(isHeader: isHeader, isLast: isLast)))
    }

    mutating func endRow(isHeader: Bool, isLast: Bool) {
        writer.raw("</tr>\n" as StaticString)
        if isHeader { writer.raw(isLast ? "</thead>\n" : "</thead>\n<tbody>\n" as StaticString) }
    }

    mutating func beginCell(_ index: Int, _ alignment: Node.Alignment?) {
        var isHeader = false
        if let row = document.nodes[index].parent, case .tableRow(true) = document.nodes[row].kind { isHeader = true }
        writer.raw(isHeader ? "<th scope=\"col\"" : "<td" as StaticString)
        if let alignment { writer.raw(" class=\"align-\(alignment.rawValue)\"") }
        writer.raw(">" as StaticString)
        open.append((index, .markup(isHeader ? "</th>\n" : "</td>\n")))
    }
}
