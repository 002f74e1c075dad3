/// A figure with the limits between which the true one plausibly lies.
package struct Estimate: Hashable, Sendable {
    package let value: Double
    package let interval: Interval

    /// A value within its own interval, or nil.
    package init?(value: Double, interval: Interval) {
        guard interval.contains(value) else { return nil }
        self.value = value
        self.interval = interval
    }

    /// The share of a proportion with Wilson's limits, both from 0 to 1.
    package init?(_ proportion: Proportion, level: ConfidenceLevel = .ninetyFive) {
        guard let interval = WilsonInterval.of(proportion, level: level) else { return nil }
        self.init(value: proportion.share, interval: interval)
    }
}
