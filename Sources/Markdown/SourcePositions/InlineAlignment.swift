/// Finds where each inline of one block was typed, by reading the block's text along with what cmark made of it.
///
/// cmark's own places cannot be used: soft breaks have none, code loses its backticks, text its escapes, and a link
/// whose address stands on a line of its own puts all that follows on wrong lines. But knowing the tree makes the
/// source unambiguous: each text consumes the escapes, entities and bytes that gave it, and each delimiter stands
/// directly beside what it encloses.
struct InlineAlignment {
    /// Where a node was typed and, for a link or an image with its address beside it, where the address was.
    struct NodeRange {
        var range: Range<Int>
        var address: Range<Int>?
    }

    private let text: [UInt8]
    private let nodes: [CMarkNode]
    private let first: Int
    private var at: Int
    private var open: [Int] = []
    private(set) var ranges: [NodeRange]

    /// Whether every inline was found; where not, those left have the place where the search stopped.
    private var isComplete = true

    /// Aligns the inlines inside one node of the tree with the text that they were read from.
    init(of block: Int, in nodes: [CMarkNode], with text: [UInt8], from start: Int, entities: inout EntityDecoder) {
        self.text = text
        self.nodes = nodes
        first = block + 1
        at = start
        ranges = []
        let end = nodes[block].end
        ranges.reserveCapacity(end - first)
        for index in first..<max(first, end) {
            closeNodes(before: index)
            let start = at
            ranges.append(NodeRange(range: start..<start))
            if isComplete { isComplete = enter(index, &entities) }
            ranges[index - first].range = start..<max(start, at)
        }
        closeNodes(before: end)
    }

    private mutating func closeNodes(before index: Int) {
        while let node = open.last, nodes[node].end <= index {
            open.removeLast()
            if isComplete { isComplete = close(node) }
            let start = ranges[node - first].range.lowerBound
            ranges[node - first].range = start..<max(start, at)
        }
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        at + ahead < text.count ? text[at + ahead] : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        at += 1
        return true
    }

    private mutating func enter(_ index: Int, _ entities: inout EntityDecoder) -> Bool {
        switch nodes[index].kind {
        case .text(let literal):
            return takeText(literal, isAutolink: isAutolink(open.last), &entities)
        case .softBreak: return takeBreak()
        case .lineBreak: return take(ASCII.backslash) ? takeLineEnd() : takeBreak()
        case .code: return takeCode()
        case .htmlInline(let literal):
            at += literal.utf8.count
            return at <= text.count
        case .emphasis, .strong:
            open.append(index)
            return takeDelimiter(of: index)
        case .link, .image:
            open.append(index)
            if case .image = nodes[index].kind { return take(ASCII.exclamation) && take(ASCII.openBracket) }
            if peek() == ASCII.less {
                at += 1
                return true
            }
            return take(ASCII.openBracket)
        default: return false
        }
    }

    private mutating func close(_ index: Int) -> Bool {
        switch nodes[index].kind {
        case .emphasis, .strong: return takeDelimiter(of: index)
        case .link, .image:
            if isAutolink(index) {
                ranges[index - first].address = ranges[index - first].range.lowerBound + 1..<at
                return take(ASCII.greater)
            }
            guard take(ASCII.closeBracket) else { return false }
            if let tail = LinkSyntax.inlineTail(text, at: at) {
                ranges[index - first].address = tail.address
                at = tail.end
            } else if let end = LinkSyntax.labelEnd(text, at: at) {
                at = end
            }
            return true
        default: return false
        }
    }

    private func isAutolink(_ index: Int?) -> Bool {
        guard let index, case .link = nodes[index].kind else { return false }
        return text[ranges[index - first].range.lowerBound] == ASCII.less
    }

    private mutating func takeDelimiter(of index: Int) -> Bool {
        guard let byte = peek(), byte == ASCII.asterisk || byte == ASCII.underscore else { return false }
        at += 1
        if case .strong = nodes[index].kind { return take(byte) }
        return true
    }

    private mutating func takeText(_ literal: String, isAutolink: Bool, _ entities: inout EntityDecoder) -> Bool {
        let wanted = literal.utf8Span.span
        var next = 0
        while next < wanted.count {
            guard at < text.count else { return false }
            let typed = text[at]
            if typed == ASCII.backslash, !isAutolink, let escaped = peek(1), escaped.isASCIIPunctuation {
                guard escaped == wanted[next] else { return false }
                at += 2
                next += 1
            } else if typed == ASCII.ampersand, let entity = entities.decode(text, at: at) {
                for byte in entity.bytes {
                    guard next < wanted.count, wanted[next] == byte else { return false }
                    next += 1
                }
                at = entity.end
            } else {
                guard typed == wanted[next] else { return false }
                at += 1
                next += 1
            }
        }
        return true
    }

    /// The white space that is dropped before a line end, the line end, and the blanks after it.
    private mutating func takeBreak() -> Bool {
        while let byte = peek(), byte.isMarkdownSpace, !byte.isLineEnd { at += 1 }
        guard takeLineEnd() else { return false }
        while let byte = peek(), byte.isBlank { at += 1 }
        return true
    }

    private mutating func takeLineEnd() -> Bool {
        guard take(ASCII.carriageReturn) else { return take(ASCII.newline) }
        _ = take(ASCII.newline)
        return true
    }

    /// A run of backticks, and everything to the next run of the same length.
    private mutating func takeCode() -> Bool {
        let length = takeBackticks()
        guard length > 0 else { return false }
        while at < text.count {
            if text[at] != ASCII.backtick {
                at += 1
            } else if takeBackticks() == length {
                return true
            }
        }
        return false
    }

    private mutating func takeBackticks() -> Int {
        let start = at
        while peek() == ASCII.backtick { at += 1 }
        return at - start
    }
}
