internal import Model
internal import Statistics

/// Compares two independent figures: of two areas, or of two periods, with no person in both.
enum PairComparison {
    /// What the first figure is beside the second.
    ///
    /// Where the source gives limits for either, both are compared by their limits. Otherwise shares and rates are
    /// compared by their counts, and all other figures by limits: of these, what differs by less than the coarser of
    /// the published roundings is no clear difference. Sums that are not complete are not tested.
    static func result(of first: Observation?, against second: Observation?, indicator: Indicator) -> ComparisonResult {
        guard let first, let value = first.value, let second, let other = second.value else {
            return ComparisonResult(notCompared: .noFigure)
        }
        let apart = FigureDifference(value, from: other)
        guard first.isComplete, second.isComplete else { return ComparisonResult(notCompared: .partlyCovered, apart) }
        if !first.hasPublishedLimits, !second.hasPublishedLimits,
            let own = FigureBase(first, of: indicator), let counts = FigureBase(second, of: indicator),
            let result = result(of: own, against: counts, indicator: indicator, isAgainstRest: false)
        {
            return result
        }
        guard let own = estimate(first, of: indicator), let against = estimate(second, of: indicator),
            let result = result(of: own, against: against, polarity: indicator.polarity, by: .pairByIntervals)
        else {
            let areOfOthers = [first, second].contains { $0.hasCounts && !$0.countsBelong && !$0.hasPublishedLimits }
            return ComparisonResult(notCompared: areOfOthers ? .countsDoNotFit : .noMargin, apart)
        }
        return FigureRounding.hides(first, second, of: indicator) ? result.withoutDirection : result
    }

    /// Two figures by their counts: shares by the pooled z-test with Newcombe's interval for their difference, rates by
    /// Newcombe's step on Byar's limits, and both exactly where fewer than five are expected.
    static func result(
        of first: FigureBase,
        against second: FigureBase,
        indicator: Indicator,
        isAgainstRest: Bool
    ) -> ComparisonResult? {
        if indicator.kind == .rate {
            guard let own = first.events, let other = second.events else { return nil }
            if own.isTooFew(beside: other) {
                return exact(ExactTest(own, against: other), first, second, indicator, isAgainstRest)
            }
            guard let own = first.rate(per: indicator.multiplier), let other = second.rate(per: indicator.multiplier)
            else { return nil }
            let method: ComparisonMethod = isAgainstRest ? .restByIntervals : .pairByIntervals
            return result(of: own, against: other, polarity: indicator.polarity, by: method)
        }
        guard let own = first.proportion, let other = second.proportion else { return nil }
        if own.isTooFew(beside: other) {
            return exact(ExactTest(own, against: other), first, second, indicator, isAgainstRest)
        }
        guard let test = ProportionTest(own, against: other) else { return nil }
        let factor = indicator.multiplier
        return ComparisonResult(
            ComparisonOutcome(test.direction, by: indicator.polarity),
            by: isAgainstRest ? .restByCounts : .pairByCounts,
            FigureDifference(
                factor * own.share,
                from: factor * other.share,
                interval: NewcombeDifference(own, other)?.interval.scaled(by: factor)
            )
        )
    }

    /// The difference has no limits: those of the normal distribution might say the opposite of the test.
    private static func exact(
        _ test: ExactTest?,
        _ first: FigureBase,
        _ second: FigureBase,
        _ indicator: Indicator,
        _ isAgainstRest: Bool
    ) -> ComparisonResult? {
        guard let test else { return nil }
        return ComparisonResult(
            ComparisonOutcome(test.direction, by: indicator.polarity),
            by: isAgainstRest ? .exactRest : .exactPair,
            first.difference(from: second, of: indicator)
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
    static func estimate(_ observation: Observation, of indicator: Indicator) -> Estimate? {
        guard let value = observation.value, let interval = Limits(observation, of: indicator)?.interval else {
            return nil
        }
        return Estimate(value: value, interval: interval)
    }
}
