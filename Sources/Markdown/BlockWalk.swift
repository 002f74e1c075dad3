/// Keeps the containers of the block that a walk over the tree has reached.
struct BlockWalk {
    private(set) var containers = ContainerStack()
    private var ends: [Int] = []

    /// Moves to a block; call it for every container and leaf block, in preorder.
    mutating func move(to index: Int, in nodes: [CMarkNode], of text: MarkdownText) {
        while let end = ends.last, end <= index {
            ends.removeLast()
            containers.removeLast()
        }
        let node = nodes[index]
        let start = text.contentStart(of: node.startLine)
        switch node.kind {
        case .blockQuote: containers.enterQuote(line: node.startLine, lineStart: start, in: text.bytes)
        case .item: containers.enterItem(line: node.startLine, lineStart: start, in: text.bytes)
        case .footnote: containers.enterFootnote(line: node.startLine, lineStart: start, in: text.bytes)
        default: return
        }
        ends.append(node.end)
    }

    /// What is left of a line of the block.
    func rest(ofLine line: Int, in text: MarkdownText) -> ContainerStack.Rest {
        containers.rest(ofLine: line, from: text.contentStart(of: line), in: text.bytes)
    }
}
