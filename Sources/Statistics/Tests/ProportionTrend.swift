/// A share of a series in time by its counts.
package struct CountedTrendPoint: Hashable, Sendable {
    /// When, in any even unit: the year, or the number of the quarter.
    package let position: Double
    /// How many were counted, and among how many.
    package let proportion: Proportion

    /// Counts at a point in time.
    package init(position: Double, proportion: Proportion) {
        self.position = position
        self.proportion = proportion
    }
}

extension Trend {
    /// The trend of shares with counts, without a break and in any order, by the test of Cochran and Armitage.
    ///
    /// Source: Armitage 1955, "Tests for linear trends in proportions and frequencies", with the dates as scores; the
    /// critical value and leaving out each point in turn as for other figures. Limits of small shares are no measure of
    /// their errors: five people with a share that does not change would seem to have a trend once in sixteen times.
    /// Where fewer than five are expected in any cell, nothing is said. Nil where two points have one position.
    package static func of(_ points: [CountedTrendPoint]) -> Trend? {
        guard points.allSatisfy(\.position.isFinite) else { return nil }
        guard points.count >= periods else { return Trend(change: .tooFewPeriods, slope: nil, chiSquared: nil) }
        let latest = Array(points.sorted { $0.position < $1.position }.suffix(periods))
        guard zip(latest, latest.dropFirst()).allSatisfy({ $0.position < $1.position }),
            let line = CochranArmitage(latest)
        else { return nil }
        guard line.leastExpected >= ExactTest.leastExpected else {
            return Trend(change: .tooFewCounted, slope: line.slope, chiSquared: line.chiSquared)
        }
        let survives = latest.indices.allSatisfy { left in
            guard let slope = CochranArmitage(latest, without: left)?.slope else { return false }
            return line.slope > 0 ? slope > 0 : slope < 0
        }
        let isClear = line.chiSquared > criticalValue && survives
        return Trend(
            change: isClear ? (line.slope > 0 ? .rising : .falling) : .noClearChange,
            slope: line.slope,
            chiSquared: line.chiSquared
        )
    }
}

/// Chi-squared for a slope in shares: T² / Var T, where T = Σtᵢ(xᵢ − nᵢP) and Var T = P(1 − P)·Σnᵢ(tᵢ − t̄)².
private struct CochranArmitage {
    /// The change in share for one unit of position, by least squares weighted with the bases.
    let slope: Double
    let chiSquared: Double
    /// The least number expected in any cell if the share did not change.
    let leastExpected: Double

    /// - Parameter left: the index of a point to leave out, as if it were not there.
    init?(_ points: [CountedTrendPoint], without left: Int? = nil) {
        var count = 0.0
        var base = 0.0
        var sumOfPositions = 0.0
        for (index, point) in points.enumerated() where index != left {
            count += point.proportion.count
            base += point.proportion.base
            sumOfPositions += point.proportion.base * point.position
        }
        let share = count / base
        let mean = sumOfPositions / base
        var joint = 0.0
        var size = 0.0
        var spread = 0.0
        var least = Double.infinity
        for (index, point) in points.enumerated() where index != left {
            let (x, n) = (point.proportion.count, point.proportion.base)
            let offset = point.position - mean
            joint += offset * (x - n * share)
            size += offset.magnitude * x
            spread += n * offset * offset
            least = min(least, n * share, n * (1 - share))
        }
        // What rounding leaves of a level line must not pass for a slope with a sign.
        let cleared = joint.magnitude > 1e-13 * size ? joint : 0
        let variance = share * (1 - share) * spread
        guard share.isFinite, spread > 0, spread.isFinite, cleared.isFinite else { return nil }
        slope = cleared / spread
        chiSquared = variance > 0 ? cleared * cleared / variance : 0
        leastExpected = least
    }
}
