/// The text that inlines were read from, pieced together from several lines, with the way back to each byte.
struct LeafText {
    private(set) var bytes: [UInt8] = []

    /// Where each piece begins in `bytes` and in the Markdown, in order.
    private var pieces: [(text: Int, source: Int)] = []

    init() {}

    /// The text of a paragraph or a heading.
    init(of leaf: LeafLines, walk: BlockWalk, in text: MarkdownText) {
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
    private mutating func append(from start: Int, line: Int, of text: MarkdownText) {
        let end = text.lines.textEnd(of: line)
        append(start..<max(start, end), of: text.bytes)
        append(virtual: Byte.newline, at: end)
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
            append(virtual: Byte.space, at: cursor.offset)
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
        var low = 0
        var high = pieces.count - 1
        guard high >= 0 else { return 0 }
        while low < high {
            let middle = (low + high + 1) / 2
            if pieces[middle].text <= offset { low = middle } else { high = middle - 1 }
        }
        return pieces[low].source + offset - pieces[low].text
    }
}
