package import ReportModel

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
    /// The place among areas of the same level; nil where they cannot be ranked.
    package let standing: Standing?
    /// Every period of this area, earliest first.
    package let series: [Observation]
    /// For deciles of the parts of an area, how many parts are in the first tenth; nil for every other kind.
    package let blocks: BlockCounts?

    package init(
        area: AreaIndex,
        indicator: Int,
        current: Observation?,
        absence: Absence?,
        comparators: [ComparatorReading],
        standing: Standing?,
        series: [Observation],
        blocks: BlockCounts? = nil
    ) {
        self.area = area
        self.indicator = indicator
        self.current = current
        self.absence = absence
        self.comparators = comparators
        self.standing = standing
        self.series = series
        self.blocks = blocks
    }
}
