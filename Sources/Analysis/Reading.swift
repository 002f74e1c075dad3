package import Model

/// What one indicator says about one area: the figure or why there is none, and what it was compared with.
///
/// A class, as a page hands each from part to part: one reference, and not a thousand bytes with the references of all
/// its figures.
package final class Reading: Sendable {
    /// The area that it is about.
    package let area: AreaIndex
    /// A position in `Site.indicators`.
    package let indicator: Int
    /// The latest figure; nil where there is none, and then `absence` says why.
    package let current: Observation?
    /// The limits of its likely range; nil where there are none.
    package let limits: Limits?
    /// Why there is no figure; nil where there is one.
    package let absence: Absence?
    /// The larger areas it was compared with, nearest first; those without a figure say so.
    package let comparators: [ComparatorReading]
    /// The place among areas of the same level, or why there is none.
    package let rankingOutcome: RankingOutcome
    /// Whether the figure has changed over its latest periods.
    package let change: ChangeOverTime
    /// A change that is too old for the trend; nil where there is none, or the trend says what changed.
    package let earlierChange: EarlierChange?
    /// For either change, what the nearest larger area did in the same years; nil where that is not known.
    package let changeOfLarger: LargerAreaChange?
    /// Every period of this area, earliest first.
    package let series: [Observation]
    /// For deciles of the parts of an area, how many are in the first and the last tenth; nil for every other kind.
    package let blocks: BlockCounts?

    init(
        area: AreaIndex,
        indicator: Int,
        current: Observation?,
        limits: Limits?,
        absence: Absence?,
        comparators: [ComparatorReading],
        rankingOutcome: RankingOutcome,
        change: ChangeOverTime,
        earlierChange: EarlierChange?,
        changeOfLarger: LargerAreaChange?,
        series: [Observation],
        blocks: BlockCounts?
    ) {
        self.area = area
        self.indicator = indicator
        self.current = current
        self.limits = limits
        self.absence = absence
        self.comparators = comparators
        self.rankingOutcome = rankingOutcome
        self.change = change
        self.earlierChange = earlierChange
        self.changeOfLarger = changeOfLarger
        self.series = series
        self.blocks = blocks
    }

    /// The place among areas of the same level; nil where they cannot be ranked.
    package var rank: AreaRank? { rankingOutcome.rank }

    /// The nearest larger area that has a figure to hold the area's own against.
    package var nearest: ComparatorReading? {
        positionsWithFigure.first.map { comparators[$0] }
    }

    /// The nearest larger area that the figure was tested against; nil where there is none.
    package var nearestTested: ComparatorReading? { comparators.first { $0.outcome.isTested } }

    /// Which of the comparators have a figure, nearest first.
    package var positionsWithFigure: [Int] {
        // As a span, so that no figure is copied to be looked at.
        let all = comparators
        let comparators = all.span
        var positions: [Int] = []
        for position in comparators.indices where comparators[position].observation?.value != nil {
            positions.append(position)
        }
        return positions
    }
}

/// A larger area's figures for the first and the last period of an area's change.
package struct LargerAreaChange: Sendable {
    /// The larger area.
    package let area: AreaIndex
    /// Its figure for the first period.
    package let first: Observation
    /// Its figure for the last period.
    package let last: Observation
}

/// Why an area has no figure of its own for an indicator.
package enum Absence: Hashable, Sendable {
    /// The data has no row for the area.
    case notCollected
    /// The source says that there is none.
    case notAvailable
    /// Withheld so that nobody can be identified.
    case withheld
    /// Too few people answered a survey, here or where this figure would give another away.
    case tooFewReplies
    /// There were some, but too few to show as a figure.
    case roundsToZero
    /// The survey met nobody to count.
    case noneRecorded
    /// The source says only what the figure is above, in these words: `>95`.
    case onlyLimit(String)
    /// The question does not arise here.
    case notApplicable
    /// The area began on this day, after every period of the indicator.
    case notYetThere(began: CalendarDate)
    /// The area was no more from this day, before any period of the indicator was over.
    case noLongerThere(ended: CalendarDate)
    /// The area is made of smaller ones whose figures are of a kind that cannot be added up.
    case doesNotAddUp(parts: Int)
    /// Too few of the smaller areas have a figure that can be added up, or it is not known how many people the others
    /// have.
    ///
    /// The coverage is the share, 0 to 1, of the area's people who live in the parts that have one.
    case tooLittleCovered(coverage: Double?, present: Int, parts: Int)
    /// Nothing is known of which smaller areas make up this one.
    case noBlocks
    /// The source has tenths of areas inside this one, which is not said to be made of them.
    case onlySmaller
}

/// A larger area's figure for the same period, and how the area's own compares with it.
package struct ComparatorReading: Sendable {
    /// The larger area.
    package let area: AreaIndex
    /// nil where the larger area has no figure for the period.
    package let observation: Observation?
    private let result: ComparisonResult

    init(area: AreaIndex, observation: Observation?, result: ComparisonResult) {
        self.area = area
        self.observation = observation
        self.result = result
    }

    /// What the test found, or why there was none.
    package var outcome: ComparisonOutcome { result.outcome }

    /// How it was tested; nil where it was not.
    package var method: ComparisonMethod? { result.method }

    /// Whether the test found a direction, and the figures are rounded too coarsely to say it.
    package var isWithinRounding: Bool { result.isWithinRounding }

    /// The area's figure less what it was compared with, with 95 % limits where some can be made.
    package var difference: FigureDifference? { result.difference }
}
