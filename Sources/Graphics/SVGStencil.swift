/// A drawing with gaps: made once, and filled in for each of many pages with what differs between them.
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
