internal import Model
internal import Statistics

/// Compares two independent figures: of two areas, or of two periods, with no person in both.
enum PairComparison {
    /// What the first figure is beside the second.
    ///
    /// Where the source gives limits for either, both are compared by their limits. Otherwise shares with counts meet
    /// in the pooled z-test, and all other figures by limits, published or derived. Sums that are not complete are not
    /// tested.
    static func result(of first: Observation?, against second: Observation?, indicator: Indicator) -> ComparisonResult {
        guard let first, let value = first.value, let second, let other = second.value else {
            return ComparisonResult(notCompared: .noFigure)
        }
        let apart = FigureDifference(value, from: other)
        guard first.isComplete, second.isComplete else { return ComparisonResult(notCompared: .partlyCovered, apart) }
        if indicator.kind == .proportion, !first.hasPublishedLimits, !second.hasPublishedLimits,
            let own = FigureBase(first, of: indicator), let counts = FigureBase(second, of: indicator),
            let result = result(of: own, against: counts, indicator: indicator, by: .pairByCounts)
        {
            return result
        }
        guard let own = estimate(value, Limits(first, of: indicator)),
            let against = estimate(other, Limits(second, of: indicator)),
            let result = result(of: own, against: against, polarity: indicator.polarity, by: .pairByIntervals)
        else { return ComparisonResult(notCompared: .noMargin, apart) }
        return result
    }

    /// Two shares by the pooled z-test, with Newcombe's interval for their difference.
    static func result(
        of first: FigureBase,
        against second: FigureBase,
        indicator: Indicator,
        by method: ComparisonMethod
    ) -> ComparisonResult? {
        guard let own = first.proportion, let other = second.proportion,
            let test = ProportionTest(own, against: other)
        else { return nil }
        let factor = indicator.multiplier
        return ComparisonResult(
            ComparisonOutcome(test.direction, by: indicator.polarity),
            by: method,
            FigureDifference(
                factor * own.share,
                from: factor * other.share,
                interval: NewcombeDifference(own, other)?.interval.scaled(by: factor)
            )
        )
    }

    /// Two figures with limits by whether Newcombe's interval for their difference leaves out 0.
    static func result(
        of first: Estimate,
        against second: Estimate,
        polarity: Polarity,
        by method: ComparisonMethod
    ) -> ComparisonResult? {
        guard let newcombe = NewcombeDifference(first, second) else { return nil }
        return ComparisonResult(
            ComparisonOutcome(newcombe.direction, by: polarity),
            by: method,
            FigureDifference(first.value, from: second.value, interval: newcombe.interval)
        )
    }

    /// Nil without limits, or where they miss the figure.
    private static func estimate(_ value: Double, _ limits: Limits?) -> Estimate? {
        limits?.interval.flatMap { Estimate(value: value, interval: $0) }
    }
}
