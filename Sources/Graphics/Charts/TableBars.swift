package import Templates

/// Figures as bars in the cells of a table, all on one scale, with one larger area's figure as a line through them.
///
/// The table has the same numbers beside the bars, so that these are hidden from those who hear the page.
package struct TableBars: Sendable {
    private static let height = 16.0
    /// How far the line reaches beyond a cell, so that it goes on from row to row.
    private static let reach = 8.0

    private let scale: ChartScale
    /// Whether a bar from zero stands for each figure, rather than a dot.
    private let fromZero: Bool
    /// Where the line is; nil without one.
    private let line: Double?
    /// The numbers at the ends of the scale.
    package let ends: (lowest: Double, highest: Double)
    /// How many decimals those need.
    package let decimals: Int

    /// Nil where no value is a finite number.
    ///
    /// - Parameters:
    ///   - values: the figures and the limits that must find room.
    ///   - line: the larger area's figure.
    ///   - fromZero: whether the scale begins at zero.
    package init?(_ values: [Double], line: Double?, fromZero: Bool) {
        let all = (values + [line].compactMap(\.self)).filter(\.isFinite)
        guard let low = all.min(), let high = all.max() else { return nil }
        let ticks = AxisTicks.around(low, high, most: 4, fromZero: fromZero)
        guard let first = ticks.first, let last = ticks.last, let scale = ChartScale(ticks, range: 0...100) else {
            return nil
        }
        self.scale = scale
        self.fromZero = fromZero
        self.line = line
        ends = (first, last)
        decimals = AxisTicks.decimals(ticks)
    }

    /// The bar of one figure, as wide as its cell.
    ///
    /// - Parameter limits: its likely range; nil where there is none.
    package func svg(_ value: Double, limits: ClosedRange<Double>? = nil) -> HTML {
        var svg = SVGWriter()
        svg.element("svg", .style("table-bar"), .number("height", Self.height), .text("aria-hidden", "true")) { svg in
            let place = scale.place(value)
            if fromZero {
                let zero = scale.place(0)
                let start: [SVGAttribute] = min(zero, place) > 0 ? [.percent("x", min(zero, place))] : []
                let size: [SVGAttribute] = [
                    .percent("width", abs(place - zero)), .number("y", 3), .number("height", Self.height - 6),
                ]
                svg.element("rect", start + size)
            }
            if let limits {
                let middle = Self.height / 2
                svg.level("limits", y: middle, from: scale.place(limits.lowerBound), to: scale.place(limits.upperBound))
            }
            if !fromZero {
                svg.element("circle", .percent("cx", place), .number("cy", Self.height / 2), .number("r", 4))
            }
            if let line {
                svg.upright("other", x: scale.place(line), from: -Self.reach, to: Self.height + Self.reach)
            }
        }
        return svg.html
    }
}
