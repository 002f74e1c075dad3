internal import Model
internal import Statistics

/// Compares an area's figure with that of a larger area which contains it.
enum FigureComparison {
    /// What the area's figure is beside the larger area's for the same period.
    ///
    /// - Published limits decide before counts. Where the larger area has limits too, published or from a base, both
    ///   uncertainties count, after taking the area out of the whole where counts are known.
    /// - Without them, and with counts on both sides, the area is compared with the rest of the larger area, since it
    ///   would else be compared partly with itself: shares by the pooled z-test, rates by Newcombe's step on Byar's
    ///   limits, and both exactly where fewer than five are expected.
    /// - Where only the area has limits, the larger area's figure is taken as known: it differs clearly where it lies
    ///   outside the figure's likely range.
    ///
    /// Of figures that are not compared by counts, what differs by less than the coarser of their published roundings
    /// is no clear difference.
    ///
    /// With none of these, and for sums that are not complete, nothing was tested, and the outcome says why. A count is
    /// not held against the total that it is part of: it can only be lower.
    ///
    /// - Parameter limits: those of the area's figure, as `LikelyRanges` has them.
    static func result(
        of own: Observation?,
        against larger: Observation?,
        indicator: Indicator,
        limits: @autoclosure () -> Limits?
    ) -> ComparisonResult {
        guard let own, let value = own.value, let larger, let other = larger.value else {
            return ComparisonResult(notCompared: .noFigure)
        }
        let apart = FigureDifference(value, from: other)
        if indicator.kind == .count { return ComparisonResult(notCompared: .isPartOfTotal, apart) }
        guard own.isComplete, larger.isComplete else { return ComparisonResult(notCompared: .partlyCovered, apart) }
        if own.hasPublishedLimits {
            return beyondRounding(own, larger, indicator, limits())
        }
        guard own.hasCounts, indicator.kind == .proportion || indicator.kind == .rate else {
            return ComparisonResult(notCompared: .noMargin, apart)
        }
        guard let counts = FigureBase(own, of: indicator) else {
            return ComparisonResult(notCompared: .countsDoNotFit, apart)
        }
        if larger.hasCounts {
            return result(of: counts, within: FigureBase(larger, of: indicator), indicator: indicator)
                ?? ComparisonResult(notCompared: .countsDoNotFit, apart)
        }
        return beyondRounding(own, larger, indicator, limits())
    }

    /// Figures by their limits, or against the larger area's as known; what differs by less than was published is not
    /// clearly different, whatever the limits are.
    private static func beyondRounding(
        _ own: Observation,
        _ larger: Observation,
        _ indicator: Indicator,
        _ limits: @autoclosure () -> Limits?
    ) -> ComparisonResult {
        guard let other = larger.value else { return ComparisonResult(notCompared: .noFigure) }
        let found =
            byLimits(own, larger, indicator) ?? result(of: own, against: other, indicator: indicator, limits: limits())
        return FigureRounding.hides(own, larger, of: indicator) ? found.withoutDirection : found
    }

    /// Whether the test of a figure's counts beside a larger area's figure is exact, since few are expected.
    ///
    /// Downloads ask it of every row, so that nothing is made of rows that have counts.
    ///
    /// - Parameters:
    ///   - counts: those of a figure without published limits, complete.
    ///   - row: the larger area's.
    static func isExact(_ counts: FigureBase, besideRow row: Int, of figures: IndicatorFigures) -> Bool {
        let (columns, indicator) = (figures.columns, figures.indicator)
        guard let other = columns.value(at: row), columns.basis(at: row) == .published || columns.coverage(at: row) == 1
        else { return false }
        guard columns.numerator(at: row) != nil, columns.denominator(at: row) != nil else {
            return counts.isTooFew(for: other / indicator.multiplier, indicator.kind)
                && estimate(ofLarger: columns.observation(at: row), indicator) == nil
        }
        guard let all = FigureBase(row: row, of: figures), case .success(let rest) = counts.rest(of: all) else {
            return false
        }
        return counts.isTooFew(beside: rest, indicator.kind)
    }

    /// A figure against a number that is taken as known: clear where that lies outside the figure's likely range.
    ///
    /// - Parameter limits: those of the figure, as `LikelyRanges` has them.
    static func result(of own: Observation, against benchmark: Double, indicator: Indicator, limits: Limits?)
        -> ComparisonResult
    {
        guard let value = own.value else { return ComparisonResult(notCompared: .noFigure) }
        let apart = FigureDifference(value, from: benchmark)
        guard let limits, let interval = limits.interval,
            let direction = BenchmarkComparison.direction(of: interval, against: benchmark)
        else {
            let isForCounts = own.hasCounts && !own.countsBelong
            return ComparisonResult(notCompared: isForCounts ? .countsDoNotFit : .noMargin, apart)
        }
        return ComparisonResult(
            ComparisonOutcome(direction, by: indicator.polarity),
            by: limits.method == .midP ? .exactBenchmark : .fixedBenchmark(limitsAreDerived: limits.areDerived),
            FigureDifference(
                value,
                from: benchmark,
                interval: Interval(lower: interval.lower - benchmark, upper: interval.upper - benchmark)
            )
        )
    }

    /// An area's counts against the rest of those of the larger area; nil where these are of another figure.
    private static func result(of own: FigureBase, within all: FigureBase?, indicator: Indicator) -> ComparisonResult? {
        guard let all else { return nil }
        switch own.rest(of: all) {
        case .success(let rest):
            guard let own = own.compared(of: indicator), let rest = rest.compared(of: indicator) else { return nil }
            return PairComparison.result(of: own, against: rest, polarity: indicator.polarity, isAgainstRest: true)
        case .failure(.isTheWhole):
            return ComparisonResult(notCompared: .isTheWhole, own.difference(from: all, of: indicator))
        case .failure(.doesNotFit):
            return ComparisonResult(notCompared: .countsDoNotFit, own.difference(from: all, of: indicator))
        }
    }

    /// Both figures by their limits; nil where one has none.
    private static func byLimits(_ own: Observation, _ larger: Observation, _ indicator: Indicator)
        -> ComparisonResult?
    {
        guard let first = PairComparison.estimate(own, of: indicator),
            let whole = estimate(ofLarger: larger, indicator)
        else { return nil }
        if let part = FigureBase(own, of: indicator), let all = FigureBase(larger, of: indicator),
            let rest = first.rest(of: whole, weight: part.base / all.base)
        {
            return PairComparison.result(of: first, against: rest, polarity: indicator.polarity, by: .restByLimits)
        }
        return PairComparison.result(of: first, against: whole, polarity: indicator.polarity, by: .bothByLimits)
    }

    private static func estimate(ofLarger larger: Observation, _ indicator: Indicator) -> Estimate? {
        PairComparison.estimate(larger, of: indicator) ?? estimate(ofShare: larger, indicator)
    }

    /// A share of which only the base is known, with limits: few replies make a larger area's figure no more certain
    /// for not having been counted out.
    private static func estimate(ofShare larger: Observation, _ indicator: Indicator) -> Estimate? {
        guard indicator.kind == .proportion, larger.numerator == nil, let value = larger.value,
            let base = larger.denominator,
            let interval = WilsonInterval.of(count: value / indicator.multiplier * base, base: base)
        else { return nil }
        return interval.scaled(by: indicator.multiplier).flatMap { Estimate(value: value, interval: $0) }
    }
}

extension FigureBase {
    /// Whether fewer than five are expected, if the true share or rate is the one given, per one of the base.
    func isTooFew(for share: Double, _ kind: ValueKind) -> Bool {
        kind == .proportion
            ? (0...1).contains(share) && proportion?.isTooFew(forShare: share) ?? false
            : events?.isTooFew(forRate: share) ?? false
    }

    /// Whether fewer than five are expected on either side of two shares or rates that are truly equal.
    func isTooFew(beside other: FigureBase, _ kind: ValueKind) -> Bool {
        if kind == .proportion {
            guard let own = proportion, let other = other.proportion else { return false }
            return own.isTooFew(beside: other)
        }
        guard let own = events, let other = other.events else { return false }
        return own.isTooFew(beside: other)
    }

    func difference(from other: FigureBase, of indicator: Indicator) -> FigureDifference {
        FigureDifference(indicator.multiplier * count / base, from: indicator.multiplier * other.count / other.base)
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
