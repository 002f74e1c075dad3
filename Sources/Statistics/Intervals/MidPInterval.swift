/// The exact interval that goes with a mid-p test: a true figure lies outside it just where the test is clear.
///
/// Source: Berry & Armitage 1995, "Mid-P confidence intervals: a brief review". It takes the place of Wilson's and
/// Byar's limits where fewer than five are expected, so that no range takes in a figure that differs clearly.
package enum MidPInterval {
    /// The limits of a share, from 0 to 1; nil only where the counts are too large.
    package static func of(_ proportion: Proportion, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        let lower =
            proportion.count.rounded() == 0
            ? 0
            : crossing(from: 0, to: proportion.share) { share in
                MidPTails.binomial(proportion, share: share).map { $0.upper >= level.tail } ?? true
            }
        let upper =
            proportion.count.rounded() >= proportion.base.rounded()
            ? 1
            : crossing(from: proportion.share, to: 1) { share in
                MidPTails.binomial(proportion, share: share).map { $0.lower < level.tail } ?? true
            }
        return Interval(lower: min(lower, proportion.share), upper: max(upper, proportion.share))
    }

    /// The limits of a number of events; nil unless it is finite and not negative.
    package static func ofCount(_ count: Double, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        guard count >= 0, count.isFinite else { return nil }
        let lower =
            count.rounded() == 0
            ? 0
            : crossing(from: 0, to: count) { mean in
                MidPTails.poisson(count, mean: mean).map { $0.upper >= level.tail } ?? true
            }
        let upper = crossing(from: count, to: count + 10 * (count + 1).squareRoot() + 10) { mean in
            MidPTails.poisson(count, mean: mean).map { $0.lower < level.tail } ?? true
        }
        return Interval(lower: min(lower, count), upper: max(upper, count))
    }

    /// Where a condition begins to hold that holds from some point on, to the last digits.
    private static func crossing(from start: Double, to end: Double, _ holds: (Double) -> Bool) -> Double {
        var (low, high) = (start, end)
        for _ in 0..<60 {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle }
        }
        return low + (high - low) / 2
    }
}
