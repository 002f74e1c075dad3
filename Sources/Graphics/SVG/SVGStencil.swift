/// A drawing with placeholders: made once, and completed for each of many pages with what differs between them.
struct SVGStencil: Sendable {
    private let bytes: [UInt8]
    private let gaps: [(gap: SVGGap, start: Int)]

    init(_ writer: SVGWriter) {
        bytes = writer.bytes
        gaps = writer.gaps
    }

    /// The drawing with its gaps filled in.
    ///
    /// - Parameter fill: adds what belongs into a gap; it is called for each, in the order in which they were left.
    func filled(_ fill: (_ gap: SVGGap, _ svg: inout SVGWriter) -> Void) -> SVGWriter {
        var svg = SVGWriter(capacity: bytes.count + 1_024)
        var start = 0
        for (gap, end) in gaps {
            svg.add(drawn: bytes[start..<end])
            fill(gap, &svg)
            start = end
        }
        svg.add(drawn: bytes[start...])
        return svg
    }
}

/// What a stencil leaves out, to be filled in for each page.
enum SVGGap {
    /// The name of the drawing.
    case title
    /// What is to be seen, in words.
    case description
    /// A length: where the mark stands.
    case place
    /// The mark itself, and the words beside it.
    case mark
}
