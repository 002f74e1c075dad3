/// Takes the markup off a part of a document.
enum PlainText {
    /// The text of a node; line breaks within a block are spaces, blocks are separated by a newline, HTML is left out.
    static func of(_ node: Int, in nodes: [Node]) -> String {
        var text = ""
        var isAtBlockStart = false
        for index in node..<nodes[node].end {
            let piece: String
            switch nodes[index].kind {
            case .text(let literal), .code(let literal): piece = literal
            case .softBreak, .lineBreak: piece = " "
            case .codeBlock(_, let literal): piece = literal.hasSuffix("\n") ? String(literal.dropLast()) : literal
            case .emphasis, .strong, .link, .image, .htmlInline, .footnoteReference: continue
            default:
                isAtBlockStart = true
                continue
            }
            if case .codeBlock = nodes[index].kind { isAtBlockStart = true }
            if isAtBlockStart, !text.isEmpty { text += "\n" }
            isAtBlockStart = false
            text += piece
        }
        return text
    }
}
