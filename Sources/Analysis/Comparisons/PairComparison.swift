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
        guard let own = compared(first, of: indicator), let against = compared(second, of: indicator),
            let result = result(of: own, against: against, polarity: indicator.polarity, isAgainstRest: false)
        else {
            let areOfOthers = [first, second].contains { $0.hasCounts && !$0.countsBelong && !$0.hasPublishedLimits }
            return ComparisonResult(notCompared: areOfOthers ? .countsDoNotFit : .noMargin, apart)
        }
        return FigureRounding.hides(first, second, of: indicator) ? result.withoutDirection : result
    }

    /// Two figures by the test that `ComparedFigure` chooses; nil only where the numbers are too large.
    ///
    /// Where it is exact, the difference has no limits: those of the normal distribution might say the opposite.
    static func result(
        of first: ComparedFigure,
        against second: ComparedFigure,
        polarity: Polarity,
        isAgainstRest: Bool
    ) -> ComparisonResult? {
        guard let direction = first.direction(beside: second) else { return nil }
        let method: ComparisonMethod
        var interval = NewcombeDifference(first.estimate, second.estimate)?.interval
        switch first.test(beside: second) {
        case .exact:
            method = isAgainstRest ? .exactRest : .exactPair
            interval = nil
        case .pooled: method = isAgainstRest ? .restByCounts : .pairByCounts
        case .intervals: method = isAgainstRest ? .restByIntervals : .pairByIntervals
        }
        return ComparisonResult(
            ComparisonOutcome(direction, by: polarity),
            by: method,
            FigureDifference(first.estimate.value, from: second.estimate.value, interval: interval)
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

    /// A figure as it is tested against another: by its published limits, else by its counts, else by its usual limits.
    ///
    /// Nil without any, or where limits miss the figure.
    static func compared(_ observation: Observation, of indicator: Indicator) -> ComparedFigure? {
        if !observation.hasPublishedLimits, let counts = FigureBase(observation, of: indicator) {
            return counts.compared(of: indicator)
        }
        return estimate(observation, of: indicator).map { ComparedFigure(nil, $0) }
    }

    /// The figure of one row as it is tested against another; nil also for a sum that is not complete.
    static func compared(row: Int, of figures: IndicatorFigures) -> ComparedFigure? {
        let columns = figures.columns
        guard let value = columns.value(at: row), columns.basis(at: row) == .published || columns.coverage(at: row) == 1
        else { return nil }
        let hasLimits = columns.lower(at: row) != nil && columns.upper(at: row) != nil
        if !hasLimits, let counts = FigureBase(row: row, of: figures) { return counts.compared(of: figures.indicator) }
        return Limits(row: row, of: figures)?.interval.flatMap { Estimate(value: value, interval: $0) }
            .map { ComparedFigure(nil, $0) }
    }

    /// Nil without limits, or where they miss the figure.
    static func estimate(_ observation: Observation, of indicator: Indicator) -> Estimate? {
        guard let value = observation.value, let interval = Limits(observation, of: indicator)?.interval else {
            return nil
        }
        return Estimate(value: value, interval: interval)
    }
}
