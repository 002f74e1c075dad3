/// The lines of a paragraph or a heading, and where the text that cmark read inlines from begins on each.
struct LeafLines {
    /// The line numbers, the underline of a heading left out.
    let lines: ClosedRange<Int>

    /// Whether it is a heading that begins with number signs.
    let isNumberSigned: Bool

    /// The line of a heading's underline.
    let underline: Int?

    /// The first byte of the first line's text.
    let start: Int

    /// Finds the lines of a block that the walk has reached.
    init(of node: CMarkNode, walk: BlockWalk, in text: MarkdownText) {
        let first = node.startLine
        let column = min(text.lines.start(of: first) + node.startColumn - 1, text.lines.textEnd(of: first))
        guard case .heading = node.kind else {
            start = column
            lines = first...max(first, min(node.endLine, text.lines.count))
            underline = nil
            isNumberSigned = false
            return
        }
        if let content = Self.contentAfterHashes(column, end: text.lines.textEnd(of: first), in: text.bytes) {
            start = content
            lines = first...first
            underline = nil
            isNumberSigned = true
            return
        }
        start = column
        isNumberSigned = false
        var line = first + 1
        while line < text.lines.count {
            if Self.isUnderline(line, walk: walk, in: text),
                !Self.holdsOnlyDefinitions(first...line - 1, from: column, walk: walk, in: text)
            {
                break
            }
            line += 1
        }
        lines = first...max(first, line - 1)
        underline = line
    }

    private init(_ lines: ClosedRange<Int>, from start: Int) {
        self.lines = lines
        self.start = start
        isNumberSigned = false
        underline = nil
    }

    /// Whether nothing is left to underline once link definitions are taken away; then the line is text itself.
    private static func holdsOnlyDefinitions(
        _ lines: ClosedRange<Int>,
        from start: Int,
        walk: BlockWalk,
        in text: MarkdownText
    ) -> Bool {
        guard start < text.bytes.count, text.bytes[start] == Byte.openBracket else { return false }
        let content = LeafText(of: LeafLines(lines, from: start), walk: walk, in: text).bytes
        return LinkSyntax.definitionsEnd(content) >= content.count
    }

    private static func contentAfterHashes(_ start: Int, end: Int, in bytes: [UInt8]) -> Int? {
        var at = start
        while at < end, bytes[at] == Byte.hash { at += 1 }
        guard at > start, at - start <= 6, at == end || bytes[at].isBlank else { return nil }
        while at < end, bytes[at].isBlank { at += 1 }
        return at
    }

    private static func isUnderline(_ line: Int, walk: BlockWalk, in text: MarkdownText) -> Bool {
        let rest = walk.rest(ofLine: line, in: text)
        var end = text.lines.textEnd(of: line)
        while end > rest.start, text.bytes[end - 1].isBlank { end -= 1 }
        guard !rest.isLazy, rest.indentation < 4, rest.start < end else { return false }
        let mark = text.bytes[rest.start]
        guard mark == Byte.hyphen || mark == Byte.equals else { return false }
        return text.bytes[rest.start..<end].allSatisfy { $0 == mark }
    }
}
