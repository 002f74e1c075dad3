/// The text that inlines were read from, pieced together from several lines, with the way back to each byte.
struct LeafText {
    private(set) var bytes: [UInt8] = []

    /// Where each piece begins in `bytes` and in the Markdown, in order.
    private var pieces: [(text: Int, source: Int)] = []

    init() {}

    /// The text of a paragraph or a heading.
    init(of leaf: LeafLines, walk: BlockWalk, in text: MarkdownText) {
        for line in leaf.lines {
            let start = line == leaf.lines.lowerBound ? leaf.start : walk.rest(ofLine: line, in: text).start
            append(start..<max(start, text.lines.start(of: line + 1)), of: text.bytes)
        }
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
