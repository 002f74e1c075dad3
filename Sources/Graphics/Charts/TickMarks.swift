/// Where many values lie, drawn once and shown in the charts of many pages.
///
/// A few values are a tick each; ticks that would fall on one another become one that is taller. Many are a shape, the
/// higher the more values lie there. Both are a few hundred bytes however many values there are.
package struct TickMarks: Sendable {
    /// More values than this are drawn as a shape.
    private static let mostTicks = 150
    static let height = 20.0

    /// The lowest of the values.
    package let lowest: Double
    /// The highest of the values.
    package let highest: Double
    /// How many values are drawn.
    package let count: Int
    /// Whether they are drawn as a shape.
    package let isShape: Bool
    /// From 0 to 100 across, from 0 down to `height`.
    let path: SVGPath

    /// Nil where no value is a finite number.
    ///
    /// - Parameter scale: where the values lie; nil for one of their own.
    package init?(_ values: [Double]) {
        guard let scale = ChartScale(values, range: 0...100) else { return nil }
        let finite = values.filter(\.isFinite)
        let isShape = finite.count > Self.mostTicks
        let columns = isShape ? 80 : 200
        var counts = [Int](repeating: 0, count: columns + 1)
        for value in finite { counts[Int((scale.share(value) * Double(columns)).rounded())] += 1 }
        lowest = scale.lowest
        highest = scale.highest
        count = finite.count
        self.isShape = isShape
        path = isShape ? Self.shape(counts) : Self.ticks(counts)
    }

    /// One tick is drawn upwards and the next one downwards, which takes fewer bytes than going back to the line.
    private static func ticks(_ counts: [Int]) -> SVGPath {
        let most = counts.max() ?? 1
        var path = SVGPath()
        var isUpwards = true
        for (column, count) in counts.enumerated() where count > 0 {
            let ends = [height, height - top(count, of: most, least: 13)]
            path.move(Double(column) * 100 / Double(counts.count - 1), isUpwards ? ends[0] : ends[1])
            path.upright(to: isUpwards ? ends[1] : ends[0])
            isUpwards.toggle()
        }
        return path
    }

    private static func shape(_ counts: [Int]) -> SVGPath {
        let most = counts.max() ?? 1
        var path = SVGPath()
        path.move(0, height)
        var last = 0.0
        for (column, count) in counts.enumerated() {
            let top = count == 0 ? 0 : Self.top(count, of: most, least: 1)
            if top != last { path.upright(to: height - top) }
            last = top
            let end = (Double(column) + 1) * 100 / Double(counts.count)
            if column + 1 == counts.count || counts[column + 1] != count { path.across(to: end) }
        }
        path.upright(to: height)
        path.close()
        return path
    }

    private static func top(_ count: Int, of most: Int, least: Double) -> Double {
        guard most > 1 else { return height }
        return (least + (height - least) * Double(count) / Double(most)).rounded()
    }

    func draw(_ style: String, on scale: ChartScale, y: Double, svg: inout SVGWriter) {
        let start = scale.place(lowest)
        let width = scale.place(highest) - start
        guard width > 0 else { return svg.upright(style, x: start, from: y, to: y + Self.height) }
        svg.stretched(x: start, width: width, y: y, height: Self.height) { svg in
            svg.element("path", .style(isShape ? style + " shape" : style), .path(path))
        }
    }
}
