package import Model
internal import Statistics

/// How many of some areas have a higher or lower figure than a larger area for the same period, plainly and by test.
package struct ComparisonCount: Hashable, Sendable {
    /// A position in `Site.indicators`.
    package let indicator: Int
    package let period: Period
    /// The larger area's figure.
    package let benchmark: Observation
    /// How many areas' figures are higher than the larger area's, both as published.
    package let higher: Int
    package let lower: Int
    package let equal: Int
    /// The same by test; areas without a figure for the period are counted there, and nowhere else.
    package let outcomes: OutcomeCounts

    /// Counts those of some areas that have a figure in a level's table; nil where no area has one, or the larger area
    /// has none for the period.
    package init?(of areas: [AreaIndex], against larger: AreaIndex, indicator: Int, in table: LevelTable) {
        guard let (column, positions) = table.figures(of: areas, indicator: indicator), !positions.isEmpty else {
            return nil
        }
        let columns = column.figures.columns
        let described = column.figures.indicator
        guard let row = columns.row(of: larger, in: column.period), let value = columns.value(at: row),
            let shown = Rounding.rounded(value, decimals: described.decimals)
        else { return nil }
        let benchmark = columns.observation(at: row)
        var higher = 0
        var lower = 0
        var equal = 0
        var outcomes = OutcomeCounts()
        for position in positions {
            guard let own = column.observation(at: position),
                let figure = own.value.flatMap({ Rounding.rounded($0, decimals: described.decimals) })
            else { continue }
            if figure == shown { equal += 1 } else if figure > shown { higher += 1 } else { lower += 1 }
            outcomes.add(FigureComparison.result(of: own, against: benchmark, indicator: described).outcome)
        }
        for _ in positions.count..<max(positions.count, areas.count) { outcomes.add(.notCompared(.noFigure)) }
        self.indicator = indicator
        period = column.period
        self.benchmark = benchmark
        self.higher = higher
        self.lower = lower
        self.equal = equal
        self.outcomes = outcomes
    }
}
