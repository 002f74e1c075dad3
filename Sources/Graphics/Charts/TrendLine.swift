package import Templates

/// Figures over time: the area's own as a line with its likely range, larger areas as thin lines, each named at its
/// end.
///
/// No line leads across a missing period or a break in the series. A break is a dashed upright line, a provisional
/// figure a hollow point, a target a dashed level line.
package struct TrendLine: Sendable {
    /// A value to be reached, drawn as a level line.
    package struct Target: Sendable {
        /// In the unit of the axis.
        package let value: Double
        /// With the year by which it is to be reached: `target 33% by 2032`.
        package let label: String

        /// A target with its label.
        package init(value: Double, label: String) {
            self.value = value
            self.label = label
        }
    }

    /// The words around the chart.
    package var frame: ChartFrame
    /// The line that the chart is about.
    package let own: TrendSeries
    /// Lines of larger areas, drawn thin.
    package var others: [TrendSeries] = []
    /// Nil where nothing is to be reached.
    package var target: Target?
    /// Whether the axis begins at zero.
    package var fromZero = false
    /// Values and times that the axes must hold as well, so that several charts have one scale.
    package var shared: (values: [Double], times: [Double]) = ([], [])
    /// Fewer points than this are no line: a sentence says where it begins and ends.
    package static let fewestPoints = 4
    /// The names of the first and the last period.
    package let ends: (first: String, last: String)
    /// The time and the name of a period between them; nil where none is named.
    package let middle: (time: Double, name: String)?
    /// The marked numbers of the axis in words, for given decimals.
    package let number: @Sendable (_ value: Double, _ decimals: Int) -> String

    /// A chart of one line, whose axis need not begin at zero.
    package init(
        frame: ChartFrame,
        own: TrendSeries,
        ends: (first: String, last: String),
        middle: (time: Double, name: String)? = nil,
        number: @escaping @Sendable (_ value: Double, _ decimals: Int) -> String
    ) {
        self.frame = frame
        self.own = own
        self.ends = ends
        self.middle = middle
        self.number = number
    }

    /// The chart as a `figure` element.
    package var svg: HTML { TrendDrawing(self).figure }
}

/// One line of a trend: the figures of one area over time.
package struct TrendSeries: Sendable {
    /// One period's figure, or that there is none.
    package struct Point: Hashable, Sendable {
        /// When it is, in years: 2008.5.
        package let time: Double
        /// Nil where there is no figure: the line has a gap.
        package let value: Double?
        /// The likely range of the value; nil where there is none.
        package let limits: ClosedRange<Double>?
        /// Whether it is not comparable with what came before.
        package let isBreak: Bool
        /// Whether the source may still correct it: a hollow point.
        package let isProvisional: Bool

        /// A point; a value or limits that are not finite count as none.
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

    /// The name of the area, written at the end of the line.
    package let label: String
    /// Earliest first.
    package let points: [Point]
    /// Whether it is of the area that all others lie in, whose line is dashed.
    package let isWhole: Bool

    /// A line through points in the order of their times.
    package init(label: String, points: [Point], isWhole: Bool = false) {
        self.label = label
        self.isWhole = isWhole
        self.points = points
    }

    /// The points that have a value.
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
