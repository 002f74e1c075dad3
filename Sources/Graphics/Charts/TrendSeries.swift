/// One line of a trend: the figures of one area over time.
package struct TrendSeries: Sendable {
    /// One period's figure, or that there is none.
    package struct Point: Hashable, Sendable {
        /// When it is, in years: 2008.5.
        package let time: Double
        /// Nil where there is no figure: the line has a gap.
        package let value: Double?
        package let limits: ClosedRange<Double>?
        /// Whether it is not comparable with what came before.
        package let isBreak: Bool
        package let isProvisional: Bool

        package init(
            time: Double,
            value: Double?,
            limits: ClosedRange<Double>? = nil,
            isBreak: Bool = false,
            isProvisional: Bool = false
        ) {
            self.time = time
            self.value = value.flatMap { $0.isFinite ? $0 : nil }
            self.limits = limits.flatMap { $0.lowerBound.isFinite && $0.upperBound.isFinite ? $0 : nil }
            self.isBreak = isBreak
            self.isProvisional = isProvisional
        }
    }

    package let label: String
    /// Earliest first.
    package let points: [Point]

    package init(label: String, points: [Point]) {
        self.label = label
        self.points = points
    }

    package var known: [Point] { points.filter { $0.value != nil } }

    /// The points that a line may join: each run ends at a missing figure, at a break, and where a period is left out.
    ///
    /// A period is left out where two points are clearly further apart than the closest two of the series.
    package var runs: [[Point]] {
        let spacing = zip(points.dropFirst(), points).map { $0.0.time - $0.1.time }.filter { $0 > 0 }.min() ?? 0
        var runs: [[Point]] = []
        var last: Point?
        for point in points {
            defer { last = point.value == nil ? nil : point }
            guard point.value != nil else { continue }
            if let last, !point.isBreak, point.time - last.time <= spacing * 1.5 {
                runs[runs.count - 1].append(point)
            } else {
                runs.append([point])
            }
        }
        return runs
    }
}
