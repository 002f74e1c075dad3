/// Whether the latest five figures of a series rise or fall more than chance would make them.
///
/// Source: the weighted regression behind Fingertips' recent trends: chi-squared for the slope above 9.5495 (the
/// 99.8 % point for one degree of freedom). In addition the slope must keep its sign when any one point is left
/// out, so that no single year makes a trend.
package struct Trend: Hashable, Sendable {
    /// What the test found.
    package enum Change: Hashable, Sendable {
        /// A clear upward slope.
        case rising
        /// A clear downward slope.
        case falling
        /// The slope could be chance, or hangs on one point.
        case noClearChange
        /// Fewer than five points: nothing can be said, which is not the same as no change.
        case tooFewPeriods
        /// Fewer than five people are expected in some period, so that nothing can be said.
        case tooFewCounted
    }

    /// What the test found.
    package let change: Change
    /// The change for one unit of position; nil with too few periods.
    package let slope: Double?
    /// The statistic compared with 9.5495; nil with too few periods.
    package let chiSquared: Double?

    /// A trend that was found, or why none was.
    package init(change: Change, slope: Double?, chiSquared: Double?) {
        self.change = change
        self.slope = slope
        self.chiSquared = chiSquared
    }

    /// How many points are looked at, and needed.
    package static let periods = 5
    /// The 99.8 % point of chi-squared with one degree of freedom.
    package static let criticalValue = 9.5495

    /// The trend of a series without a break, in any order.
    ///
    /// Give only the points since the last break. Nil where the latest five cannot be weighted: a number that is not
    /// finite, two points at one position, limits that coincide.
    package static func of(_ points: [TrendPoint]) -> Trend? {
        guard points.allSatisfy({ $0.position.isFinite && $0.value.isFinite }) else { return nil }
        guard points.count >= periods else { return Trend(change: .tooFewPeriods, slope: nil, chiSquared: nil) }
        let latest = Array(points.sorted { $0.position < $1.position }.suffix(periods))
        guard zip(latest, latest.dropFirst()).allSatisfy({ $0.position < $1.position }),
            let line = WeightedLeastSquares(latest)
        else { return nil }
        return Trend(change: change(of: line, through: latest), slope: line.slope, chiSquared: line.chiSquared)
    }

    private static func change(of line: WeightedLeastSquares, through points: [TrendPoint]) -> Change {
        guard line.chiSquared > criticalValue, signSurvives(line, points) else { return .noClearChange }
        return line.slope > 0 ? .rising : .falling
    }

    private static func signSurvives(_ line: WeightedLeastSquares, _ points: [TrendPoint]) -> Bool {
        points.indices.allSatisfy { left in
            guard let slope = WeightedLeastSquares(points, without: left)?.slope else { return false }
            return line.slope > 0 ? slope > 0 : slope < 0
        }
    }
}

/// One figure of a series in time.
package struct TrendPoint: Hashable, Sendable {
    /// When, in any even unit: the year, or the number of the quarter.
    package let position: Double
    /// The figure, in the unit of its limits.
    package let value: Double
    /// The 95 % limits of the value.
    package let interval: Interval

    /// A figure with its 95 % limits at a point in time.
    package init(position: Double, value: Double, interval: Interval) {
        self.position = position
        self.value = value
        self.interval = interval
    }
}

/// A straight line through points of unequal certainty, by weighted least squares.
///
/// Source: Dobson & Barnett 2008, "An introduction to generalized linear models", for weights 1/s². All sums are
/// taken about the weighted means, so that years such as 2008 cost no digits.
private struct WeightedLeastSquares {
    /// The change in value for one unit of position.
    let slope: Double
    /// b²(S·Sxx − Sx²)/S: chi-squared with one degree of freedom where the true slope is 0.
    let chiSquared: Double

    /// Nil unless every standard error is above 0, the positions differ, and all sums are finite.
    ///
    /// - Parameter left: the index of a point to leave out, as if it were not there.
    init?(_ points: [TrendPoint], without left: Int? = nil) {
        var total = 0.0
        var sumOfPositions = 0.0
        var sumOfValues = 0.0
        for (index, point) in points.enumerated() where index != left {
            let weight = Self.weight(of: point)
            total += weight
            sumOfPositions += weight * point.position
            sumOfValues += weight * point.value
        }
        let meanPosition = sumOfPositions / total
        let meanValue = sumOfValues / total
        var spread = 0.0
        var joint = 0.0
        var size = 0.0
        for (index, point) in points.enumerated() where index != left {
            let weight = Self.weight(of: point)
            let offset = point.position - meanPosition
            spread += weight * offset * offset
            joint += weight * offset * (point.value - meanValue)
            size += weight * (offset * point.value).magnitude
        }
        // What rounding leaves of a level line must not pass for a slope with a sign.
        let slope = joint.magnitude > 1e-13 * size ? joint / spread : 0
        let chiSquared = slope * slope * spread
        guard total.isFinite, spread > 0, size.isFinite, slope.isFinite, chiSquared.isFinite else { return nil }
        self.slope = slope
        self.chiSquared = chiSquared
    }

    private static func weight(of point: TrendPoint) -> Double {
        let error = point.interval.standardError
        return 1 / (error * error)
    }
}
