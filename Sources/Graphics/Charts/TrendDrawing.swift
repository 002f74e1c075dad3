internal import Templates

/// The places of a trend's parts, worked out, and their drawing.
struct TrendDrawing {
    /// How much of the width the lines have; the rest is for their names.
    private static let plotWidth = 58.0
    private static let top = 18.0
    private static let lineHeight = 14.0
    /// How many letters of a name fit beside the lines on a telephone.
    private static let nameLetters = 11
    private static let longestWord = 14
    /// More points than this are a line without points.
    private static let mostPoints = 16

    private let chart: TrendLine
    private let ticks: [Double]
    /// The ticks in words.
    private let numbers: [String]
    private let times: ChartScale?
    private let names: [Name]
    /// How high the lines are, in pixels.
    private let height: Double

    /// The name of a line, beside its last point.
    private struct Name {
        let lines: [String]
        let value: Double
        let style: String?
        /// With a gap to the next name, in pixels.
        var size: Double { Double(lines.count) * TrendDrawing.lineHeight + 3 }
    }

    init(_ chart: TrendLine) {
        self.chart = chart
        let series = [chart.own] + chart.others
        let known = series.flatMap(\.known)
        let limits = chart.own.known.compactMap(\.limits).flatMap { [$0.lowerBound, $0.upperBound] }
        let values =
            known.compactMap(\.value) + limits + [chart.target].compactMap { $0?.value } + chart.shared.values
        ticks =
            values.min().flatMap { low in
                values.max().map { AxisTicks.around(low, $0, most: 4, fromZero: chart.fromZero) }
            } ?? []
        let decimals = AxisTicks.decimals(ticks)
        numbers = ticks.map { chart.number($0, decimals) }
        let widest = numbers.map(TextWidth.percent(of:)).max() ?? 0
        // The numbers of the axis stand left of the lines on a telephone, where they need the largest share.
        let start = min(45, widest / Self.plotWidth * 100 + 4)
        times = ChartScale(known.map(\.time) + chart.shared.times, range: start...96)
        names =
            series.enumerated().compactMap { position, series in
                series.known.last?.value.map {
                    Name(
                        lines: LineBreaker.lines(
                            of: series.label,
                            width: Self.nameLetters,
                            longest: Self.longestWord
                        ),
                        value: $0,
                        style: position == 0 ? "here" : nil
                    )
                }
            }
            + [chart.target].compactMap { target in
                target.map {
                    Name(
                        lines: LineBreaker.lines(of: $0.label, width: Self.nameLetters, longest: Self.longestWord),
                        value: $0.value,
                        style: nil
                    )
                }
            }
        let needed = names.reduce(0) { $0 + $1.size }
        height = max(110, needed)
    }

    var figure: HTML {
        chart.frame.figure(height: Self.top + height + 22) { svg in
            guard ticks.count > 1 else { return }
            drawAxis(&svg)
            svg.stretched(x: 0, width: Self.plotWidth, y: Self.top, height: height, drawLines)
            drawHollowPoints(&svg)
            drawNames(&svg)
        }
    }

    // MARK: Places

    /// Down from the top of the lines' drawing, in pixels.
    private func down(_ value: Double) -> Double {
        guard let first = ticks.first, let last = ticks.last, last > first else { return height / 2 }
        return height * (1 - min(max((value / 2 - first / 2) / (last / 2 - first / 2), 0), 1))
    }

    /// From 0 to 100 in the lines' drawing.
    private func across(_ time: Double) -> Double { times?.place(time) ?? 50 }

    // MARK: Parts

    private func drawAxis(_ svg: inout SVGWriter) {
        for (tick, number) in zip(ticks, numbers) {
            let y = Self.top + down(tick)
            svg.level("grid", y: y, from: 0, to: Self.plotWidth)
            svg.text(number, x: 0, y: y - 3)
        }
        let bottom = Self.top + height + 15
        guard let first = chart.own.known.first, let last = chart.own.known.last else { return }
        let (start, end) = (place(first.time), place(last.time))
        let (early, late) = (TextWidth.percent(of: chart.ends.first) / 2, TextWidth.percent(of: chart.ends.last) / 2)
        // Each period stands under its point, unless two would meet or the first would leave the drawing.
        guard start + early + late + 1 < end else {
            let both = "\(chart.ends.first) – \(chart.ends.last)"
            return svg.text(both, x: (start + end) / 2, y: bottom, anchor: .middle)
        }
        if start < early {
            svg.text(chart.ends.first, x: 0, y: bottom)
        } else {
            svg.text(chart.ends.first, x: start, y: bottom, anchor: .middle)
        }
        svg.text(chart.ends.last, x: end, y: bottom, anchor: .middle)
        guard let middle = chart.middle else { return }
        let (at, half) = (place(middle.time), TextWidth.percent(of: middle.name) / 2)
        if max(start + early, 2 * early) + 1 < at - half, at + half + 1 < end - late {
            svg.text(middle.name, x: at, y: bottom, anchor: .middle)
        }
    }

    /// Across the whole drawing, in per cent.
    private func place(_ time: Double) -> Double { across(time) * Self.plotWidth / 100 }

    private func drawLines(_ svg: inout SVGWriter) {
        var band = SVGPath()
        for run in chart.own.runs { add(run, to: &band) }
        if !band.isEmpty { svg.element("path", .style("band"), .path(band)) }
        for series in chart.others {
            svg.element("path", .style(series.isWhole ? "other whole" : "other"), .path(line(series)))
        }
        svg.element("path", .style("own"), .path(line(chart.own)))
        drawDots(&svg)
        if let target = chart.target {
            var path = SVGPath()
            path.move(0, down(target.value))
            path.line(100, down(target.value))
            svg.element("path", .style("target"), .path(path))
        }
        var breaks = SVGPath()
        for point in chart.own.points where point.isBreak {
            breaks.move(across(point.time) - 1.5, 0)
            breaks.line(across(point.time) - 1.5, height)
        }
        if !breaks.isEmpty { svg.element("path", .style("break"), .path(breaks)) }
    }

    private func line(_ series: TrendSeries) -> SVGPath {
        var path = SVGPath()
        for run in series.runs {
            for (position, point) in run.enumerated() {
                guard let value = point.value else { continue }
                if position == 0 {
                    path.move(across(point.time), down(value))
                } else {
                    path.line(across(point.time), down(value))
                }
            }
        }
        return path
    }

    /// The likely range along a run; a point that stands alone has a narrow bar of its own.
    private func add(_ run: [TrendSeries.Point], to band: inout SVGPath) {
        let limited = run.compactMap { point in point.limits.map { (across(point.time), $0) } }
        guard limited.count == run.count, let first = limited.first else { return }
        let edges = limited.count == 1 ? [(first.0 - 0.6, first.1), (first.0 + 0.6, first.1)] : limited
        for (position, edge) in edges.enumerated() {
            let y = down(edge.1.upperBound)
            if position == 0 { band.move(edge.0, y) } else { band.line(edge.0, y) }
        }
        for edge in edges.reversed() { band.line(edge.0, down(edge.1.lowerBound)) }
        band.close()
    }

    /// The points of all lines that need some, each a step of no length with round ends, which is drawn as a dot.
    private func drawDots(_ svg: inout SVGWriter) {
        let isCrowded = chart.own.known.count > Self.mostPoints
        var own = SVGPath()
        for run in chart.own.runs {
            for point in run where !point.isProvisional && (!isCrowded || run.count == 1) { dot(point, on: &own) }
        }
        var others = SVGPath()
        for run in chart.others.flatMap(\.runs) where run.count == 1 { dot(run[0], on: &others) }
        if !others.isEmpty { svg.element("path", .style("other dots"), .path(others)) }
        if !own.isEmpty { svg.element("path", .style("own dots"), .path(own)) }
    }

    private func dot(_ point: TrendSeries.Point, on path: inout SVGPath) {
        guard let value = point.value else { return }
        path.move(across(point.time), down(value))
        path.dot()
    }

    /// Provisional figures, which hide the line below them.
    private func drawHollowPoints(_ svg: inout SVGWriter) {
        for point in chart.own.known where point.isProvisional {
            guard let value = point.value else { continue }
            svg.element(
                "circle",
                .style("hollow"),
                .percent("cx", across(point.time) * Self.plotWidth / 100),
                .number("cy", Self.top + down(value)),
                .number("r", 4)
            )
        }
    }

    private func drawNames(_ svg: inout SVGWriter) {
        let labels = names.map {
            LabelSpread.Label(middle: Self.top + down($0.value), size: $0.size)
        }
        let middles = LabelSpread.middles(of: labels, between: 2, and: Self.top + height + 4)
        for (name, middle) in zip(names, middles) {
            let top = middle - Double(name.lines.count) * Self.lineHeight / 2
            for (number, line) in name.lines.enumerated() {
                svg.text(
                    line,
                    x: Self.plotWidth + 2,
                    y: top + Double(number + 1) * Self.lineHeight - 3,
                    style: name.style
                )
            }
        }
    }
}
