/// How far a stretch of a template is indented as a whole.
enum Indentation {
    /// The shortest white space that begins a line of the given nodes; nil where no line begins in them that is
    /// written and is not blank.
    static func common(to range: Range<Int>, in template: ParsedTemplate) -> ArraySlice<UInt8>? {
        var shortest: ArraySlice<UInt8>?
        var index = range.lowerBound
        while index < range.upperBound {
            let node = template.nodes[index]
            if let blanks = blanks(node, template), blanks.count < shortest?.count ?? Int.max { shortest = blanks }
            index = node.kind == .parent ? node.match + 1 : index + 1
        }
        return shortest
    }

    /// The white space before what a node writes; nil where it does not begin a line, or the line is blank.
    private static func blanks(_ node: TemplateNode, _ template: ParsedTemplate) -> ArraySlice<UInt8>? {
        switch node.kind {
        case .text where node.startsLine:
            let blanks = template.source.bytes[node.range].prefix(while: \.isBlank)
            let next = blanks.endIndex < node.range.upperBound ? template.source.bytes[blanks.endIndex] : 0
            return next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") ? nil : blanks
        case .partial, .parent:
            return node.isStandalone ? template.bytes(node.indentation) : node.startsLine ? [] : nil
        default:
            return node.startsLine ? [] : nil
        }
    }
}
