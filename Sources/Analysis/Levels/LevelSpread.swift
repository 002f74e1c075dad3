package import Model
internal import Statistics

/// How the figures of the areas of a level are spread by one indicator, in the one period chosen for the level.
///
/// Only figures that readers may see take part, so that neither an end nor a quartile says anything of a withheld one.
package struct LevelSpread: Sendable {
    package let period: Period
    /// In the order of the level's areas, without those that have no figure.
    package let values: [Double]
    package let lowest: Observation
    package let highest: Observation
    /// From the lower to the upper quartile; nil for fewer than five figures.
    package let middleHalf: ClosedRange<Double>?

    /// Nil where no area of the level has a figure.
    package init?(_ table: LevelTable, indicator: Int) {
        guard table.columns.indices.contains(indicator), let column = table.columns[indicator] else { return nil }
        let known = table.areas.indices.compactMap { position in column.value(at: position).map { (position, $0) } }
        guard let lowest = known.min(by: { $0.1 < $1.1 }).flatMap({ column.observation(at: $0.0) }),
            let highest = known.max(by: { $0.1 < $1.1 }).flatMap({ column.observation(at: $0.0) })
        else { return nil }
        period = column.period
        values = known.map(\.1)
        self.lowest = lowest
        self.highest = highest
        middleHalf = InterquartileRange.of(sorted: values.sorted())
    }
}
