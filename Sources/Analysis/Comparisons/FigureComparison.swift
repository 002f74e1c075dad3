internal import Model
internal import Statistics

/// Compares an area's figure with that of a larger area which contains it.
enum FigureComparison {
    /// What the area's figure is beside the larger area's for the same period.
    ///
    /// Published limits decide first: the larger area's figure is a fixed benchmark, outside the interval or not.
    /// Without them, and with counts on both sides, the area is compared with the rest of the larger area, since it
    /// would otherwise be compared partly with itself: shares by the pooled z-test, rates by Newcombe's step on Byar's
    /// limits. Where only the area has counts, limits derived from them meet the fixed benchmark. With neither, and for
    /// sums that are not complete, nothing was tested, and the outcome says why.
    static func result(of own: Observation?, against larger: Observation?, indicator: Indicator) -> ComparisonResult {
        guard let own, let value = own.value, let larger, let other = larger.value else {
            return ComparisonResult(notCompared: .noFigure)
        }
        let apart = FigureDifference(value, from: other)
        guard own.isComplete, larger.isComplete else { return ComparisonResult(notCompared: .partlyCovered, apart) }
        if !own.hasPublishedLimits, let counts = FigureBase(own, of: indicator), larger.hasCounts {
            guard let all = FigureBase(larger, of: indicator) else {
                return ComparisonResult(notCompared: .countsDoNotFit, apart)
            }
            switch counts.rest(of: all) {
            case .success(let rest):
                return result(of: counts, against: rest, indicator: indicator)
                    ?? ComparisonResult(notCompared: .countsDoNotFit, apart)
            case .failure(.isTheWhole): return ComparisonResult(notCompared: .isTheWhole, apart)
            case .failure(.doesNotFit): return ComparisonResult(notCompared: .countsDoNotFit, apart)
            }
        }
        return result(
            of: value,
            within: Limits(own, of: indicator),
            against: other,
            polarity: indicator.polarity
        )
    }

    /// A figure with its limits against a number that is taken as known.
    ///
    /// Limits derived from counts that give another figure are none.
    static func result(
        of value: Double,
        within limits: Limits?,
        against benchmark: Double,
        polarity: Polarity
    ) -> ComparisonResult {
        guard let limits, let interval = limits.interval, !limits.areDerived || interval.contains(value),
            let direction = BenchmarkComparison.direction(of: interval, against: benchmark)
        else { return ComparisonResult(notCompared: .noMargin, FigureDifference(value, from: benchmark)) }
        return ComparisonResult(
            ComparisonOutcome(direction, by: polarity),
            by: .fixedBenchmark(limitsAreDerived: limits.areDerived),
            FigureDifference(
                value,
                from: benchmark,
                interval: Interval(lower: interval.lower - benchmark, upper: interval.upper - benchmark)
            )
        )
    }

    /// An area's counts against those of the rest of the larger area; nil where a count is not a part of its base.
    private static func result(of own: FigureBase, against rest: FigureBase, indicator: Indicator)
        -> ComparisonResult?
    {
        if indicator.kind == .proportion {
            return PairComparison.result(of: own, against: rest, indicator: indicator, by: .restByCounts)
        }
        guard let first = own.rate(per: indicator.multiplier), let second = rest.rate(per: indicator.multiplier) else {
            return nil
        }
        return PairComparison.result(of: first, against: second, polarity: indicator.polarity, by: .restByIntervals)
    }
}

extension Observation {
    /// Whether nothing of the area is missing from its figure: published, or added up from all its parts.
    var isComplete: Bool {
        basis == .published || coverage == 1
    }

    var hasPublishedLimits: Bool {
        lower != nil && upper != nil
    }

    var hasCounts: Bool {
        numerator != nil && denominator != nil
    }
}
