internal import Model
internal import Statistics

/// Two figures compared with each other: what was found, how, and how far apart they are.
package struct ComparisonResult: Hashable, Sendable {
    /// What the test found, or why there was none.
    package let outcome: ComparisonOutcome
    /// Nil where nothing was tested.
    package let method: ComparisonMethod?
    /// Nil only where one of the figures is missing; without limits where nothing was tested.
    package let difference: FigureDifference?
    /// Whether the test found a direction, and the figures are rounded too coarsely to say it.
    package let isWithinRounding: Bool

    init(
        _ outcome: ComparisonOutcome,
        by method: ComparisonMethod,
        _ difference: FigureDifference,
        isWithinRounding: Bool = false
    ) {
        self.outcome = outcome
        self.method = method
        self.difference = difference
        self.isWithinRounding = isWithinRounding
    }

    init(notCompared reason: ComparisonOutcome.Reason, _ difference: FigureDifference? = nil) {
        outcome = .notCompared(reason)
        method = nil
        self.difference = difference
        isWithinRounding = false
    }

    /// The result of figures that are rounded too coarsely to say which is higher: tested, without a clear difference.
    var withoutDirection: ComparisonResult {
        guard let method, let difference, outcome != .noClearDifference else { return self }
        return ComparisonResult(.noClearDifference, by: method, difference, isWithinRounding: true)
    }
}

/// What a test of two figures found.
package enum ComparisonOutcome: Hashable, Sendable {
    /// Clearly different, in the direction that is good.
    case better
    /// Clearly different, in the direction that is bad.
    case worse
    /// Different, where neither direction is good or bad.
    case higher
    /// Different, where neither direction is good or bad.
    case lower
    /// The difference could be chance.
    case noClearDifference
    /// Nothing was tested.
    case notCompared(Reason)

    /// Why two figures were not tested.
    package enum Reason: Hashable, Sendable {
        /// One of the two is missing.
        case noFigure
        /// No larger area has a figure for the same period.
        case nothingBeside
        /// The source gives neither limits nor a base.
        case noMargin
        /// The area is all that the larger area counts, so there is nothing else to hold it against.
        case isTheWhole
        /// The counts are not those of the figures, or the area counts more than the larger area that contains it.
        case countsDoNotFit
        /// The figure is a count and the other the total that it is part of.
        case isPartOfTotal
        /// One of the two was added up from some of its parts only, so the others might change it.
        case partlyCovered
        /// The figures were made in different ways before and after a break in the series.
        case seriesBreak
        /// The two periods share some time, so the same people may be in both figures.
        case overlappingPeriods
        /// There is no figure later than the one to start from.
        case noLaterFigure
    }

    /// What a direction means for an indicator.
    init(_ direction: Direction, by polarity: Polarity) {
        self =
            switch JudgedDirection(direction, by: polarity) {
            case .better: .better
            case .worse: .worse
            case .higher: .higher
            case .lower: .lower
            case nil: .noClearDifference
            }
    }

    /// Whether a test found a clear difference.
    package var isDifferent: Bool {
        switch self {
        case .better, .worse, .higher, .lower: true
        case .noClearDifference, .notCompared: false
        }
    }

    /// Whether two figures could be compared with each other at all.
    package var isTested: Bool {
        if case .notCompared = self { return false }
        return true
    }
}

/// A clear difference by what it means: good or bad where a direction is either, else up or down.
package enum JudgedDirection: Hashable, Sendable {
    /// In the direction that is good.
    case better
    /// In the direction that is bad.
    case worse
    /// Up, where neither direction is good or bad.
    case higher
    /// Down, where neither direction is good or bad.
    case lower

    /// Nil where the direction is not clear.
    init?(_ direction: Direction, by polarity: Polarity) {
        switch (direction, polarity) {
        case (.unclear, _): return nil
        case (.above, .noJudgement): self = .higher
        case (.below, .noJudgement): self = .lower
        case (.above, .highIsGood), (.below, .lowIsGood): self = .better
        case (.below, .highIsGood), (.above, .lowIsGood): self = .worse
        }
    }
}

/// How two figures were tested against each other, all at the 5 % level.
package enum ComparisonMethod: Hashable, Sendable {
    /// The other figure is taken as known: does it lie outside the figure's own 95 % interval?
    ///
    /// Derived limits come from the figure's base, the others from the source.
    case fixedBenchmark(limitsAreDerived: Bool)
    /// Two shares by the pooled two-proportion z-test, the area against the rest of the larger area.
    case restByCounts
    /// Two rates by Newcombe's interval for their difference, the area against the rest of the larger area.
    case restByIntervals
    /// Two shares side by side by the pooled two-proportion z-test.
    case pairByCounts
    /// Two figures side by side by Newcombe's interval for their difference.
    case pairByIntervals
    /// The area and the larger area, each with its own limits, by Newcombe's interval for their difference.
    case bothByLimits
    /// The area and the rest of the larger area likewise.
    case restByLimits
    /// The other figure is taken as known: does it lie outside the figure's mid-p exact interval?
    case exactBenchmark
    /// Fewer than five expected: an exact test against the rest of the larger area (mid-p).
    case exactRest
    /// Fewer than five expected: an exact test of two figures side by side (mid-p).
    case exactPair

    /// Whether the area was compared with the larger area without itself.
    package var isAgainstRest: Bool {
        [.restByCounts, .restByIntervals, .restByLimits, .exactRest].contains(self)
    }
}

/// How far one figure is from another, in their unit: percentage points for percentages.
package struct FigureDifference: Hashable, Sendable {
    /// The figure less the other one, unrounded: negative where it is the lower.
    package let value: Double
    /// What it was compared with: the other figure or, where the method says so, that of the rest of the larger area.
    package let other: Double
    /// The lower 95 % limit of the difference; nil where none can be made.
    package let lower: Double?
    /// The upper 95 % limit of the difference; nil where none can be made.
    package let upper: Double?

    init(_ own: Double, from other: Double, interval: Interval? = nil) {
        value = own - other
        self.other = other
        lower = interval?.lower
        upper = interval?.upper
    }

    /// The size of the difference in half-widths of its interval, from 0; nil where it has no interval.
    ///
    /// It puts differences in different units in one order: above 1 the interval leaves out 0.
    package var inHalfWidths: Double? {
        guard let lower, let upper else { return nil }
        let half = (upper - lower) / 2
        return half > 0 ? value.magnitude / half : (value == 0 ? 0 : .greatestFiniteMagnitude)
    }
}
