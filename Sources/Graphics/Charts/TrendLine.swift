package import Templates

/// Figures over time: the area's own as a line with its likely range, larger areas as thin lines, each named at its end.
///
/// No line leads across a missing period or a break in the series. A break is a dashed upright line, a provisional
/// figure a hollow point, a target a dashed level line.
package struct TrendLine: Sendable {
    package struct Target: Sendable {
        package let value: Double
        /// With the year by which it is to be reached: `target 33% by 2032`.
        package let label: String

        package init(value: Double, label: String) {
            self.value = value
            self.label = label
        }
    }

    package var frame: ChartFrame
    /// The line that the chart is about.
    package let own: TrendSeries
    package var others: [TrendSeries] = []
    package var target: Target?
    /// Whether the axis begins at zero.
    package var fromZero = false
    /// Values and times that the axes must hold as well, so that several charts have one scale.
    package var shared: (values: [Double], times: [Double]) = ([], [])
    /// The names of the first and the last period.
    package let ends: (first: String, last: String)
    /// The marked numbers of the axis in words, for given decimals.
    package let number: @Sendable (_ value: Double, _ decimals: Int) -> String

    package init(
        frame: ChartFrame,
        own: TrendSeries,
        ends: (first: String, last: String),
        number: @escaping @Sendable (_ value: Double, _ decimals: Int) -> String
    ) {
        self.frame = frame
        self.own = own
        self.ends = ends
        self.number = number
    }

    package var svg: HTML { TrendDrawing(self).figure }
}
