/// A count of people or things out of a base that contains them: 29 of 100.
///
/// Neither need be whole: survey weights and parts of building blocks give fractions.
package struct Proportion: Hashable, Sendable {
    /// The numerator, from 0 to the base.
    package let count: Double
    /// The denominator, finite and above 0.
    package let base: Double

    /// A count between 0 and a finite base above 0, or nil.
    package init?(count: Double, base: Double) {
        guard base > 0, base.isFinite, count >= 0, count <= base else { return nil }
        self.count = count
        self.base = base
    }

    /// The count as a share of the base, from 0 to 1.
    package var share: Double {
        count / base
    }

    /// What is left of a parent when this area is taken out: X − x of N − n.
    ///
    /// An area is a part of its parent, so a test of one against the other would compare the area partly with itself.
    /// Nil where nothing is left or where this cannot be a part of that parent.
    package func rest(of parent: Proportion) -> Proportion? {
        Proportion(count: parent.count - count, base: parent.base - base)
    }
}

/// A figure with the limits between which the true one plausibly lies.
package struct Estimate: Hashable, Sendable {
    /// The figure itself, within the interval.
    package let value: Double
    /// Its limits, in the same unit.
    package let interval: Interval

    /// A value within its own interval, or nil.
    package init?(value: Double, interval: Interval) {
        guard interval.contains(value) else { return nil }
        self.value = value
        self.interval = interval
    }

    /// The rest of a whole of which this figure is a share by weight, 0 to 1 excluded, with limits.
    ///
    /// The whole is w·y + (1 − w)·r of two independent figures, so that r = (Y − w·y) / (1 − w), and the squares of the
    /// distances to the limits are those of the whole less w² times those of the part, over (1 − w)². Nil where the
    /// whole's limits are narrower than its part allows, and where nothing is left.
    package func rest(of whole: Estimate, weight: Double) -> Estimate? {
        guard weight > 0, weight < 1 else { return nil }
        func distance(_ all: Double, _ own: Double) -> Double {
            (all * all - weight * weight * own * own).squareRoot() / (1 - weight)
        }
        let rest = (whole.value - weight * value) / (1 - weight)
        let down = distance(whole.value - whole.interval.lower, value - interval.lower)
        let up = distance(whole.interval.upper - whole.value, interval.upper - value)
        return Interval(lower: rest - down, upper: rest + up).flatMap { Estimate(value: rest, interval: $0) }
    }

    /// The share of a proportion with Wilson's limits, both from 0 to 1.
    package init?(_ proportion: Proportion, level: ConfidenceLevel = .ninetyFive) {
        guard let interval = WilsonInterval.of(proportion, level: level) else { return nil }
        self.init(value: proportion.share, interval: interval)
    }
}
