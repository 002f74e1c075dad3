package import Model

/// What one indicator says about one area: the figure or why there is none, and what it was held against.
package struct Reading: Sendable {
    package let area: AreaIndex
    /// A position in `Site.indicators`.
    package let indicator: Int
    /// The latest figure; nil where there is none, and then `absence` says why.
    package let current: Observation?
    package let absence: Absence?
    /// The larger areas it was held against, nearest first; those without a figure say so.
    package let comparators: [ComparatorReading]
    /// The place among areas of the same level, or why there is none.
    package let standingOutcome: RankingOutcome
    /// Whether the figure has changed over its latest periods.
    package let change: ChangeOverTime
    /// Every period of this area, earliest first.
    package let series: [Observation]
    /// For deciles of the parts of an area, how many parts are in the first tenth; nil for every other kind.
    package let blocks: BlockCounts?

    /// The place among areas of the same level; nil where they cannot be ranked.
    package var standing: AreaRank? { standingOutcome.standing }

    /// The nearest larger area that has a figure to hold the area's own against.
    package var nearest: ComparatorReading? {
        positionsWithFigure.first.map { comparators[$0] }
    }

    /// Which of the comparators have a figure, nearest first.
    package var positionsWithFigure: [Int] {
        // As a span, so that no figure is copied to be looked at.
        let comparators = comparators.span
        var positions: [Int] = []
        for position in comparators.indices where comparators[position].observation?.value != nil {
            positions.append(position)
        }
        return positions
    }
}
