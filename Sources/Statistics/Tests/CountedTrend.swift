/// A share or a rate of a series in time by its counts.
package struct CountedTrendPoint: Hashable, Sendable {
    /// When, in any even unit: the year, or the number of the quarter.
    package let position: Double
    /// How many were counted.
    package let count: Double
    /// Among how many.
    package let base: Double

    /// How many people of so many, at a point in time.
    package init(position: Double, proportion: Proportion) {
        self.position = position
        count = proportion.count
        base = proportion.base
    }

    /// How many events among so many people, at a point in time.
    package init(position: Double, events: EventCount) {
        self.position = position
        count = events.count
        base = events.base
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
        counted(points) { CochranArmitage($0, without: $1, areShares: true) }
    }

    /// The trend of rates with counts of events, without a break and in any order, by the test of Poisson rates.
    ///
    /// Source: Breslow & Day 1987, "Statistical methods in cancer research II", 3.6, for exposures that are dates: what
    /// the test of Cochran and Armitage comes to where shares are small. Limits are the narrower the fewer events there
    /// were, so that lines weighted with them find a trend up to five times in a thousand where there is none.
    package static func ofRates(_ points: [CountedTrendPoint]) -> Trend? {
        counted(points) { CochranArmitage($0, without: $1, areShares: false) }
    }

    private static func counted(
        _ points: [CountedTrendPoint],
        _ line: ([CountedTrendPoint], _ left: Int?) -> CochranArmitage?
    ) -> Trend? {
        guard points.allSatisfy(\.position.isFinite) else { return nil }
        guard points.count >= periods else { return Trend(change: .tooFewPeriods, slope: nil, chiSquared: nil) }
        let latest = Array(points.sorted { $0.position < $1.position }.suffix(periods))
        guard zip(latest, latest.dropFirst()).allSatisfy({ $0.position < $1.position }), let all = line(latest, nil)
        else {
            return nil
        }
        guard all.leastExpected >= ExactTest.leastExpected else {
            return Trend(change: .tooFewCounted, slope: all.slope, chiSquared: all.chiSquared)
        }
        let survives = latest.indices.allSatisfy { left in
            guard let slope = line(latest, left)?.slope else { return false }
            return all.slope > 0 ? slope > 0 : slope < 0
        }
        let isClear = all.chiSquared > criticalValue && survives
        return Trend(
            change: isClear ? (all.slope > 0 ? .rising : .falling) : .noClearChange,
            slope: all.slope,
            chiSquared: all.chiSquared
        )
    }
}

/// Chi-squared for a slope: T² / Var T, where T = Σtᵢ(xᵢ − nᵢP) and Var T = P(1 − P)·Σnᵢ(tᵢ − t̄)², for rates
/// P·Σnᵢ(tᵢ − t̄)².
private struct CochranArmitage {
    /// The change in share or rate for one unit of position, by least squares weighted with the bases.
    let slope: Double
    let chiSquared: Double
    /// The least number expected in any cell if the share or rate did not change.
    let leastExpected: Double

    /// - Parameter left: the index of a point to leave out, as if it were not there.
    init?(_ points: [CountedTrendPoint], without left: Int?, areShares: Bool) {
        var count = 0.0
        var base = 0.0
        var sumOfPositions = 0.0
        for (index, point) in points.enumerated() where index != left {
            count += point.count
            base += point.base
            sumOfPositions += point.base * point.position
        }
        let share = count / base
        let mean = sumOfPositions / base
        var joint = 0.0
        var size = 0.0
        var spread = 0.0
        var least = Double.infinity
        for (index, point) in points.enumerated() where index != left {
            let (x, n) = (point.count, point.base)
            let offset = point.position - mean
            joint += offset * (x - n * share)
            size += offset.magnitude * x
            spread += n * offset * offset
            least = min(least, n * share, areShares ? n * (1 - share) : .infinity)
        }
        // What rounding leaves of a level line must not pass for a slope with a sign.
        let cleared = joint.magnitude > 1e-13 * size ? joint : 0
        let variance = share * (areShares ? 1 - share : 1) * spread
        guard share.isFinite, spread > 0, spread.isFinite, cleared.isFinite else { return nil }
        slope = cleared / spread
        chiSquared = variance > 0 ? cleared * cleared / variance : 0
        leastExpected = least
    }
}
