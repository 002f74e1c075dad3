/// The interval of a count of independent events, and of the rate made from it.
///
/// Source: Byar's approximation in Breslow & Day 1987, "Statistical methods in cancer research II", p. 69; below
/// ten events the exact Poisson limits from chi-squared quantiles (Garwood 1936). The switch at ten follows
/// PHEindicatormethods.
package enum ByarInterval {
    /// The limits of a count, in events.
    ///
    /// From ten: x(1 − 1/(9x) − z/(3√x))³ and, with y = x + 1, y(1 − 1/(9y) + z/(3√y))³. Below ten: half the
    /// chi-squared quantile with 2x degrees of freedom (0 where x is 0) and half the one with 2x + 2.
    /// Nil unless the count is finite and not negative.
    package static func ofCount(_ count: Double, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        guard count >= 0, count.isFinite else { return nil }
        if count >= 10 { return approximate(count, level) }
        guard let whole = Int(exactly: count) else { return exact(count, level) }
        switch level {
        case .ninetyFive: return wholeAtNinetyFive[whole]
        case .ninetyNinePointEight: return wholeAtNinetyNinePointEight[whole]
        }
    }

    /// The limits of a rate: those of its count, per so many of the base (1,000 for a rate per 1,000).
    ///
    /// The count may be larger than the base, because one person can have several events. Nil unless the count is not
    /// negative and base and multiplier are above 0.
    package static func ofRate(
        count: Double,
        base: Double,
        per multiplier: Double,
        level: ConfidenceLevel = .ninetyFive
    ) -> Interval? {
        guard base > 0, base.isFinite, multiplier > 0, multiplier.isFinite else { return nil }
        return ofCount(count, level: level)?.scaled(by: multiplier / base)
    }

    /// The exact limits of 0 to 9 events, worked out once: small areas have many such counts.
    private static let wholeAtNinetyFive = (0...9).map { exact(Double($0), .ninetyFive) }
    private static let wholeAtNinetyNinePointEight = (0...9).map { exact(Double($0), .ninetyNinePointEight) }

    private static func approximate(_ count: Double, _ level: ConfidenceLevel) -> Interval? {
        let next = count + 1
        return Interval(
            lower: count * cube(1 - 1 / (9 * count) - level.z / (3 * count.squareRoot())),
            upper: next * cube(1 - 1 / (9 * next) + level.z / (3 * next.squareRoot()))
        )
    }

    private static func exact(_ count: Double, _ level: ConfidenceLevel) -> Interval? {
        let lower = count == 0 ? 0 : ChiSquared.quantile(level.tail, degreesOfFreedom: 2 * count)
        let upper = ChiSquared.quantile(1 - level.tail, degreesOfFreedom: 2 * count + 2)
        guard let lower, let upper else { return nil }
        return Interval(lower: lower / 2, upper: upper / 2)
    }

    private static func cube(_ x: Double) -> Double {
        x * x * x
    }
}
