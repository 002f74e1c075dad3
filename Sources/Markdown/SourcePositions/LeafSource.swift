internal import Diagnostics

/// The text that the inlines of a block were read from, joined from its lines, with the way back to each byte.
struct LeafSource {
    private(set) var bytes: [UInt8] = []

    /// Where each piece begins in `bytes` and in the Markdown, in order.
    private var pieces: [(text: Int, source: Int)] = []

    init() {}

    /// The text of a paragraph or a heading.
    init(of leaf: LeafLines, walk: ContainerTracker, in text: MarkdownSource) {
        append(from: leaf.start, line: leaf.lines.lowerBound, of: text)
        for line in leaf.lines.dropFirst() {
            let rest = walk.rest(ofLine: line, in: text)
            // cmark keeps the blanks at the start of a line that only continues a paragraph.
            let start =
                !rest.isLazy ? rest.start : rest.cursor.isInsideTab ? appendRestOfTab(rest.cursor) : rest.cursor.offset
            append(from: start, line: line, of: text)
        }
    }

    /// Adds the rest of a line; whatever ends it is a newline for cmark.
    private mutating func append(from start: Int, line: Int, of text: MarkdownSource) {
        let end = text.lines.textEnd(of: line)
        append(start..<max(start, end), of: text.bytes)
        append(virtual: ASCII.newline, at: end)
    }

    private mutating func append(virtual byte: UInt8, at source: Int) {
        if let last = pieces.last, source - last.source == bytes.count - last.text {
            bytes.append(byte)
            return
        }
        pieces.append((bytes.count, source))
        bytes.append(byte)
    }

    /// Adds a tab as the spaces that are left of it; returns the byte after it.
    private mutating func appendRestOfTab(_ cursor: ColumnCursor) -> Int {
        for _ in 0..<4 - cursor.column % 4 {
            append(virtual: ASCII.space, at: cursor.offset)
        }
        return cursor.offset + 1
    }

    mutating func append(_ range: Range<Int>, of source: [UInt8]) {
        if let last = pieces.last, range.lowerBound - last.source == bytes.count - last.text {
            bytes.append(contentsOf: source[range])
            return
        }
        pieces.append((bytes.count, range.lowerBound))
        bytes.append(contentsOf: source[range])
    }

    /// Where a range of the text stands in the Markdown; from its first byte to its last.
    func source(_ range: Range<Int>) -> Range<Int> {
        let start = source(range.lowerBound)
        return range.isEmpty ? start..<start : start..<max(start, source(range.upperBound - 1) + 1)
    }

    private func source(_ offset: Int) -> Int {
        guard !pieces.isEmpty else { return 0 }
        let piece = pieces[max(0, pieces.indices.partitionPoint { pieces[$0].text > offset } - 1)]
        return piece.source + offset - piece.text
    }
}

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
    init(of node: CMarkNode, walk: ContainerTracker, in text: MarkdownSource) {
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
        walk: ContainerTracker,
        in text: MarkdownSource
    ) -> Bool {
        guard start < text.bytes.count, text.bytes[start] == ASCII.openBracket else { return false }
        let content = LeafSource(of: LeafLines(lines, from: start), walk: walk, in: text).bytes
        return LinkSyntax.definitionsEnd(content) >= content.count
    }

    private static func contentAfterHashes(_ start: Int, end: Int, in bytes: [UInt8]) -> Int? {
        var at = start
        while at < end, bytes[at] == ASCII.hash { at += 1 }
        guard at > start, at - start <= 6, at == end || bytes[at].isBlank else { return nil }
        while at < end, bytes[at].isBlank { at += 1 }
        return at
    }

    private static func isUnderline(_ line: Int, walk: ContainerTracker, in text: MarkdownSource) -> Bool {
        let rest = walk.rest(ofLine: line, in: text)
        var end = text.lines.textEnd(of: line)
        while end > rest.start, text.bytes[end - 1].isBlank { end -= 1 }
        guard !rest.isLazy, rest.indentation < 4, rest.start < end else { return false }
        let mark = text.bytes[rest.start]
        guard mark == ASCII.hyphen || mark == ASCII.equals else { return false }
        return text.bytes[rest.start..<end].allSatisfy { $0 == mark }
    }
}
