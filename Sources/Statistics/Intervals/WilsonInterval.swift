/// Wilson's score interval: how far the true share may be from the share that was found.
///
/// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference"; the method that
/// PHEindicatormethods uses for proportions. It never leaves 0 to 1 and has width also at 0 and at 1.
package enum WilsonInterval {
    /// (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)), from 0 to 1.
    ///
    /// Nil only where the counts are too large for these sums. Exactly 0 below where nothing was counted and exactly 1
    /// above where everything was.
    package static func of(_ proportion: Proportion, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        let x = proportion.count
        let n = proportion.base
        let zSquared = level.z * level.z
        let middle = 2 * x + zSquared
        let reach = level.z * (zSquared + 4 * x * (1 - x / n)).squareRoot()
        let divisor = 2 * (n + zSquared)
        guard reach.isFinite, divisor.isFinite else { return nil }
        let lower = x == 0 ? 0 : max(0, (middle - reach) / divisor)
        let upper = x == n ? 1 : min(1, (middle + reach) / divisor)
        return Interval(lower: min(lower, proportion.share), upper: max(upper, proportion.share))
    }

    /// The base for which a share has an interval of this width; nil where the interval is no wider than a point or as
    /// wide as that of nobody.
    ///
    /// The width W = z√(z² + 4np(1 − p)) / (n + z²) as a quadratic equation in n, whose last term is below 0.
    package static func base(of interval: Interval, share: Double, level: ConfidenceLevel = .ninetyFive) -> Double? {
        let zSquared = level.z * level.z
        let width = interval.upper - interval.lower
        let a = width * width
        guard (0...1).contains(share), a > 0, a < 1 else { return nil }
        let b = 2 * a * zSquared - 4 * zSquared * share * (1 - share)
        let c = zSquared * zSquared * (a - 1)
        let base = (-b + (b * b - 4 * a * c).squareRoot()) / (2 * a)
        return base.isFinite && base > 0 ? base : nil
    }

    /// Wilson's interval of a count out of a base, from 0 to 1; nil unless 0 ≤ count ≤ base and the base is above 0.
    package static func of(count: Double, base: Double, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        Proportion(count: count, base: base).flatMap { of($0, level: level) }
    }
}
