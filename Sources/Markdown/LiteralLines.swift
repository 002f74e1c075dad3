/// The lines of code and raw HTML, in which nothing is read as Markdown; asked for in ascending order.
struct LiteralLines {
    private let ranges: [ClosedRange<Int>]
    private var next = 0

    init(_ nodes: [CMarkNode], _ text: MarkdownText) {
        ranges = nodes.compactMap { node in
            switch node.kind {
            case .codeBlock(_, let literal):
                let offset = min(text.lines.start(of: node.startLine) + node.startColumn - 1, text.bytes.count - 1)
                let isFenced = offset >= 0 && [Byte.backtick, UInt8(ascii: "~")].contains(text.bytes[offset])
                let count = DocumentReader.lineCount(literal)
                return node.startLine...max(node.startLine, node.startLine + count - (isFenced ? 0 : 1))
            case .htmlBlock(let literal):
                return node.startLine...max(node.startLine, node.startLine + DocumentReader.lineCount(literal) - 1)
            default: return nil
            }
        }
    }

    mutating func contains(_ line: Int) -> Bool {
        while next < ranges.count, ranges[next].upperBound < line { next += 1 }
        return next < ranges.count && ranges[next].contains(line)
    }
}
