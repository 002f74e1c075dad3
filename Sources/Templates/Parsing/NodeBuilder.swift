/// Makes the nodes of a template from its pieces: one for each line of text and each tag that does something.
struct NodeBuilder {
    private let bytes: [UInt8]
    private var nodes: [TemplateNode] = []
    private var startsLine = true

    init(_ source: TemplateSource) {
        bytes = source.bytes
    }

    /// The nodes for pieces whose tags all match.
    mutating func build(_ pieces: [TemplatePiece]) -> [TemplateNode] {
        var places = [Int](repeating: 0, count: pieces.count)
        for (index, piece) in pieces.enumerated() {
            places[index] = nodes.count
            switch piece.kind {
            case .text: addLines(piece.range)
            case .comment, .delimiters: if !piece.isStandalone { add(piece, as: .text, range: 0..<0) }
            default: add(piece, as: piece.kind, range: piece.range)
            }
            guard piece.kind == .close, let opening = piece.match else { continue }
            nodes[places[index]].match = places[opening]
            nodes[places[opening]].match = places[index]
        }
        return nodes
    }

    private mutating func add(_ piece: TemplatePiece, as kind: TemplatePiece.Kind, range: Range<Int>) {
        nodes.append(
            TemplateNode(
                kind: kind,
                name: piece.name,
                range: range,
                startsLine: startsLine && !piece.isStandalone,
                isStandalone: piece.isStandalone,
                indentation: piece.indentation
            )
        )
        startsLine = piece.isStandalone
    }

    private mutating func addLines(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
            let end = newline.map { $0 + 1 } ?? range.upperBound
            nodes.append(
                TemplateNode(
                    kind: .text,
                    name: "",
                    range: start..<end,
                    startsLine: startsLine,
                    isStandalone: false,
                    indentation: nil
                )
            )
            startsLine = newline != nil
            start = end
        }
    }
}
