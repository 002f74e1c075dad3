package import ReportModel
internal import Statistics

/// The 95 % interval of a figure: published limits first, else derived from its base where it has one.
package struct Limits: Hashable, Sendable {
    package let lower: Double
    package let upper: Double
    /// Whether Placard derived them.
    package let areDerived: Bool

    package init?(_ observation: Observation, of indicator: Indicator) {
        if let lower = observation.lower, let upper = observation.upper {
            self.lower = lower
            self.upper = upper
            areDerived = false
            return
        }
        guard let count = observation.numerator, let base = observation.denominator,
            let interval = Self.derived(count: count, base: base, indicator: indicator)
        else { return nil }
        lower = interval.lower
        upper = interval.upper
        areDerived = true
    }

    /// In the indicator's unit: Wilson for a proportion, Byar (exact below 10) for a rate, none for other kinds.
    private static func derived(count: Double, base: Double, indicator: Indicator) -> Interval? {
        switch indicator.kind {
        case .proportion: WilsonInterval.of(count: count, base: base)?.scaled(by: indicator.multiplier)
        case .rate: ByarInterval.ofRate(count: count, base: base, per: indicator.multiplier)
        case .count, .mean, .score, .rank, .decile: nil
        }
    }
}
