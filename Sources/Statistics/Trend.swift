/// Whether the latest five figures of a series rise or fall more than chance would make them.
///
/// Source: the weighted regression behind Fingertips' recent trends: chi-squared for the slope above 9.5495 (the
/// 99.8 % point for one degree of freedom). In addition the slope must keep its sign when any one point is left
/// out, so that no single year makes a trend.
package struct Trend: Hashable, Sendable {
    /// What the test found.
    package enum Change: Hashable, Sendable {
        case rising
        case falling
        case noClearChange
        /// Fewer than five points: nothing can be said, which is not the same as no change.
        case tooFewPeriods
    }

    package let change: Change
    /// The change for one unit of position; nil with too few periods.
    package let slope: Double?
    /// The statistic compared with 9.5495; nil with too few periods.
    package let chiSquared: Double?

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
