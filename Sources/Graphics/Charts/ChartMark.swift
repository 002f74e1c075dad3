/// How an area's place in a chart is marked: a shape of its own for each outcome, so that colour says nothing alone.
///
/// The shapes are those of the marks in tables.
package enum ChartMark: String, Sendable, CaseIterable {
    /// The outcome of a test, or that there was none.
    case better, worse, higher, lower, similar, untested

    /// Draws the shape around a point.
    ///
    /// - Parameters:
    ///   - x: in per cent of the width.
    ///   - y: the middle of the shape, in pixels.
    func draw(x: Double, y: Double, on svg: inout SVGWriter) {
        switch self {
        case .better: circle(x, y, radius: 5.5, on: &svg)
        case .similar: circle(x, y, radius: 4.5, on: &svg)
        case .worse: shape(Self.diamond, x, y, on: &svg)
        case .higher: shape(Self.upwards, x, y, on: &svg)
        case .lower: shape(Self.downwards, x, y, on: &svg)
        case .untested: shape(Self.square, x, y, on: &svg)
        }
    }

    private func circle(_ x: Double, _ y: Double, radius: Double, on svg: inout SVGWriter) {
        svg.begin("circle")
        svg.attribute(.style("m " + rawValue))
        svg.attribute(.percent("cx", x))
        svg.attribute(.number("cy", y))
        svg.attribute(.number("r", radius))
        svg.end()
    }

    /// A shape of pixels at a place in per cent: a drawing inside the drawing.
    private func shape(_ path: SVGPath, _ x: Double, _ y: Double, on svg: inout SVGWriter) {
        svg.element("svg", .percent("x", x), .number("y", y)) { svg in
            svg.element("path", .style("m " + rawValue), .path(path))
        }
    }

    private static let diamond = path([(0, -6.5), (6.5, 0), (0, 6.5), (-6.5, 0)])
    private static let upwards = path([(0, -6), (6, 5), (-6, 5)])
    private static let downwards = path([(0, 6), (6, -5), (-6, -5)])
    private static let square = path([(-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)])

    private static func path(_ points: [(Double, Double)]) -> SVGPath {
        var path = SVGPath()
        for (position, point) in points.enumerated() {
            if position == 0 { path.move(point.0, point.1) } else { path.line(point.0, point.1) }
        }
        path.close()
        return path
    }
}
