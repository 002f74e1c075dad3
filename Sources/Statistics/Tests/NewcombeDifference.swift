/// How far apart two figures are, and how far apart they may be.
///
/// Source: Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10. Zou &
/// Donner 2008 show that the same step holds for any two independent figures with limits of their own, so it serves
/// published limits as well.
package struct NewcombeDifference: Hashable, Sendable {
    /// The first figure less the second, in their unit.
    package let difference: Double
    /// d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²).
    package let interval: Interval

    /// The difference of two figures with limits at the same level; nil only where the numbers are too large.
    package init?(_ first: Estimate, _ second: Estimate) {
        let difference = first.value - second.value
        let down = Self.length(first.value - first.interval.lower, second.interval.upper - second.value)
        let up = Self.length(first.interval.upper - first.value, second.value - second.interval.lower)
        guard let interval = Interval(lower: difference - down, upper: difference + up) else { return nil }
        self.difference = difference
        self.interval = interval
    }

    /// The difference of two shares with Wilson's limits, from −1 to 1.
    package init?(_ first: Proportion, _ second: Proportion, level: ConfidenceLevel = .ninetyFive) {
        guard let first = Estimate(first, level: level), let second = Estimate(second, level: level) else { return nil }
        self.init(first, second)
    }

    /// Whether the interval leaves out 0: the test to use where limits are known but counts are not.
    package var direction: Direction {
        if interval.lower > 0 { return .above }
        if interval.upper < 0 { return .below }
        return .unclear
    }

    private static func length(_ a: Double, _ b: Double) -> Double {
        (a * a + b * b).squareRoot()
    }
}
