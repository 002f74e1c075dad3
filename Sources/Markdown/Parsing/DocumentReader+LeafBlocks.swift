internal import Diagnostics

extension DocumentReader {
    /// Adds a paragraph or a heading with its inlines.
    mutating func readInlines(of index: Int) {
        let node = tree.nodes[index]
        let leaf = LeafLines(of: node, walk: walk, in: text)
        let content = LeafSource(of: leaf, walk: walk, in: text)
        var definitionsEnd = 0
        if content.bytes.first == ASCII.openBracket, !leaf.isNumberSigned {
            definitionsEnd = LinkSyntax.definitionsEnd(content.bytes)
        }
        let end = text.lines.textEnd(of: leaf.underline ?? leaf.lines.upperBound)
        let start =
            definitionsEnd > 0 ? content.source(definitionsEnd..<definitionsEnd).lowerBound : offset(of: node)
        begin(node.kind, start..<max(start, end), end: node.end)
        let block = nodes.count - 1
        appendInlines(of: index, content, from: definitionsEnd)
        if case .paragraph = node.kind, readsTasks { markTask(block, firstByte: start) }
        close(before: node.end)
    }

    /// Adds the inlines inside a node of cmark's tree, read from a text, to the node that was begun last.
    mutating func appendInlines(of index: Int, _ content: LeafSource, from start: Int) {
        let inlines = InlineAlignment(of: index, in: tree.nodes, with: content.bytes, from: start, entities: &entities)
        linkEnd = index
        for (place, inner) in zip(inlines.ranges, (index + 1)..<tree.nodes[index].end) {
            close(before: inner)
            let node = tree.nodes[inner]
            if case .text(let literal) = node.kind, readsTasks {
                appendText(literal, place.range, of: content, isInLink: inner < linkEnd)
                continue
            }
            switch node.kind {
            case .link, .image: linkEnd = max(linkEnd, node.end)
            default: break
            }
            if node.end > inner + 1 {
                begin(node.kind, content.source(place.range), end: node.end)
            } else {
                append(node.kind, content.source(place.range))
            }
            if let address = place.address {
                addresses[nodes.count - 1] = text.original(content.source(address))
            }
        }
        close(before: tree.nodes[index].end)
    }

    /// Makes a task of the item whose first paragraph begins with `[ ]` or `[x]` and a space.
    private mutating func markTask(_ paragraph: Int, firstByte: Int) {
        guard let item = nodes[paragraph].parent, item == paragraph - 1, case .item = nodes[item].kind,
            firstByte + 3 < text.bytes.count, paragraph + 1 < nodes.count, case .text = nodes[paragraph + 1].kind,
            text.bytes[firstByte] == ASCII.openBracket, text.bytes[firstByte + 2] == ASCII.closeBracket,
            text.bytes[firstByte + 3].isBlank
        else { return }
        let mark = text.bytes[firstByte + 1]
        guard mark == ASCII.space || mark.lowercasedASCII == UInt8(ascii: "x") else { return }
        let place = text.place(of: firstByte)
        let marker = TaskMarker(
            isDone: mark != ASCII.space,
            location: SourceLocation(path: path, line: place.line, column: place.column),
            source: text.original(firstByte..<firstByte + 3)
        )
        nodes[item].kind = .item(task: marker)
    }

    /// Adds a code block; a fenced one ends with its closing fence, or where its container does.
    mutating func readCode(_ node: CMarkNode, info: String, _ literal: String) {
        let lineCount = Self.lineCount(literal)
        let start = offset(of: node)
        let fence = text.bytes[start..<text.lines.textEnd(of: node.startLine)].prefix {
            $0 == ASCII.backtick || $0 == UInt8(ascii: "~")
        }
        guard fence.count >= 3 else { return leaf(node, lastLine: node.startLine + lineCount - 1) }
        let closing = node.startLine + lineCount + 1
        let isClosed = closing <= text.lines.count && isClosingFence(closing, fence)
        leaf(node, lastLine: isClosed ? closing : closing - 1)
        if !isClosed { unclosedFences.append(nodes.count - 1) }
    }

    private func isClosingFence(_ line: Int, _ fence: ArraySlice<UInt8>) -> Bool {
        let rest = walk.rest(ofLine: line, in: text)
        let end = text.lines.textEnd(of: line)
        guard !rest.isLazy, rest.indentation < 4, rest.start < end else { return false }
        return text.bytes[rest.start..<end].starts(with: fence)
    }

    /// The lines of a literal, each ended by LF, CRLF or CR.
    static func lineCount(_ literal: String) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in literal.utf8 {
            if byte.isLineEnd, !(byte == ASCII.newline && previous == ASCII.carriageReturn) { count += 1 }
            previous = byte
        }
        return previous == 0 || previous.isLineEnd ? count : count + 1
    }
}
