package import Templates

/// The figures of several areas below one another, each with its likely range, larger areas as upright lines.
package struct IntervalBars: Sendable {
    /// One area's figure.
    package struct Row: Sendable {
        /// The name of the area.
        package let label: String
        /// The value in words.
        package let figure: String
        /// In the unit of the axis.
        package let value: Double
        /// The likely range of the value; nil where there is none.
        package let limits: ClosedRange<Double>?
        /// The shape that is drawn at the value.
        package let mark: ChartMark
        /// Whether it stands out among the others.
        package let isMarked: Bool

        /// A row; limits that are not finite count as none.
        package init(
            label: String,
            figure: String,
            value: Double,
            limits: ClosedRange<Double>? = nil,
            mark: ChartMark = .untested,
            isMarked: Bool = false
        ) {
            self.label = label
            self.figure = figure
            self.value = value
            self.limits = limits.flatMap { $0.lowerBound.isFinite && $0.upperBound.isFinite ? $0 : nil }
            self.mark = mark
            self.isMarked = isMarked
        }
    }

    /// The words around the chart.
    package var frame: ChartFrame
    /// From top to bottom.
    package let rows: [Row]
    /// Larger areas, each an upright line through all rows.
    package var comparators: [StripPlot.Mark] = []
    /// Whether a bar from zero stands for each value, as is honest for what can be none: counts, shares and rates.
    package var fromZero = false
    /// Rows that are not drawn: after how many of `rows` they would stand, and what is said in their place.
    package var leftOut: (after: Int, words: String)?
    /// The numbers of the axis in words, for given decimals.
    package let number: @Sendable (_ value: Double, _ decimals: Int) -> String

    /// A chart without comparators, whose axis need not begin at zero.
    package init(
        frame: ChartFrame,
        rows: [Row],
        number: @escaping @Sendable (_ value: Double, _ decimals: Int) -> String
    ) {
        self.frame = frame
        self.rows = rows
        self.number = number
    }

    private static let row = 34.0
    private static let headRow = 17.0
    /// How much of a row is for its name.
    private static let names = 16.0
    private static let gap = 22.0

    /// The chart as a `figure` element.
    package var svg: HTML {
        let limits = rows.compactMap(\.limits).flatMap { [$0.lowerBound, $0.upperBound] }
        let values = (rows.map(\.value) + limits + comparators.map(\.value)).filter(\.isFinite)
        let ticks = AxisTicks.around(values.min() ?? .nan, values.max() ?? .nan, most: 4, fromZero: fromZero)
        // The line of the upper label goes down past the lower ones: with the smallest value first it passes their
        // left.
        let beside = comparators.sorted { ($0.value, $0.label) < ($1.value, $1.label) }
        let top = Double(beside.count) * Self.headRow + 4
        let bottom = top + Double(rows.count) * Self.row + (leftOut == nil ? 0 : Self.gap) + 4
        return frame.figure(height: bottom + 18, style: "chart wide") { svg in
            guard let scale = ChartScale(ticks, range: 0...98) else { return }
            drawAxis(ticks, scale, from: top, to: bottom, &svg)
            for (position, comparator) in beside.enumerated() {
                let x = scale.place(comparator.value)
                svg.upright("other", x: x, from: Double(position) * Self.headRow + 2, to: top)
                drawThroughBars("other", x: x, from: top, to: bottom, &svg)
            }
            for (position, comparator) in beside.enumerated() {
                let x = scale.place(comparator.value)
                let y = Double(position) * Self.headRow + 13
                SideLabel(comparator.label, beside: x, gap: 1.5).draw(comparator.label, y: y, on: &svg)
            }
            for (position, row) in rows.enumerated() {
                let isBelow = leftOut.map { position >= $0.after } ?? false
                draw(row, y: top + Double(position) * Self.row + (isBelow ? Self.gap : 0), scale, &svg)
            }
            if let leftOut {
                svg.text(leftOut.words, x: 1, y: top + Double(leftOut.after) * Self.row + 14, style: "name")
            }
        }
    }

    /// Draws an upright line beside the bars alone, so that it crosses no name.
    ///
    /// The stylesheet dashes it: 18 pixels, from the lower half of a row on, in each 34.
    private func drawThroughBars(
        _ style: String,
        x: Double,
        from top: Double,
        to bottom: Double,
        _ svg: inout SVGWriter
    ) {
        guard let leftOut else { return svg.upright(style + " rows", x: x, from: top + Self.names, to: bottom) }
        let gap = top + Double(leftOut.after) * Self.row
        svg.upright(style + " rows", x: x, from: top + Self.names, to: gap)
        svg.upright(style + " rows", x: x, from: gap + Self.gap + Self.names, to: bottom)
    }

    private func drawAxis(
        _ ticks: [Double],
        _ scale: ChartScale,
        from top: Double,
        to bottom: Double,
        _ svg: inout SVGWriter
    ) {
        let decimals = AxisTicks.decimals(ticks)
        for (position, tick) in ticks.enumerated() {
            let x = scale.place(tick)
            if tick == 0 {
                svg.upright("axis", x: x, from: top, to: bottom)
            } else {
                drawThroughBars("grid", x: x, from: top, to: bottom, &svg)
            }
            let anchor: SideLabel.Anchor = position == 0 ? .start : position == ticks.count - 1 ? .end : .middle
            let edge = position == 0 ? 0 : position == ticks.count - 1 ? 100 : x
            svg.text(number(tick, decimals), x: edge, y: bottom + 13, anchor: anchor)
        }
    }

    private func draw(_ row: Row, y: Double, _ scale: ChartScale, _ svg: inout SVGWriter) {
        let style = row.isMarked ? "here" : "name"
        svg.text(row.label, x: 1, y: y + 12, style: style)
        svg.text(row.figure, x: 100, y: y + 12, anchor: .end, style: style)
        guard row.value.isFinite else { return }
        let middle = y + 23
        let place = scale.place(row.value)
        if fromZero {
            let zero = scale.place(0)
            svg.element(
                "rect",
                .style(row.isMarked ? "bar own" : "bar"),
                .percent("x", min(zero, place)),
                .number("y", middle - 5),
                .percent("width", abs(place - zero)),
                .number("height", 10)
            )
        }
        if let limits = row.limits {
            svg.level("limits", y: middle, from: scale.place(limits.lowerBound), to: scale.place(limits.upperBound))
        }
        row.mark.draw(x: place, y: middle, on: &svg)
    }
}
