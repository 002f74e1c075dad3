package import Model

/// One indicator's figures for the areas of a level, all for one period.
package struct LevelColumn: Sendable {
    /// A position in `Site.indicators`.
    package let indicator: Int
    package let period: Period
    /// How many areas have a figure.
    package let known: Int
    /// How many areas of the level existed on the last day of the period.
    package let existing: Int
    let figures: IndicatorFigures
    /// By area of the level; −1 where there is no figure.
    private let rows: [Int32]

    /// Chooses the latest period with figures for two thirds of the areas that existed then, else the latest of those
    /// with the most; nil where no area has any.
    init?(_ figures: IndicatorFigures, at indicator: Int, areas: [AreaIndex], directory: AreaDirectory) {
        let columns = figures.columns
        var counts = Array(repeating: 0, count: columns.periods.count)
        for area in areas {
            for row in columns.rows(of: area) where columns.value(at: row) != nil {
                let period = columns.periodPosition(at: row)
                if directory.exists(area, on: columns.periods[period].end) { counts[period] += 1 }
            }
        }
        func existing(_ period: Int) -> Int {
            areas.count { directory.exists($0, on: columns.periods[period].end) }
        }
        let most = counts.max() ?? 0
        let wide = counts.indices.last { counts[$0] > 0 && counts[$0] * 3 >= existing($0) * 2 }
        guard most > 0, let period = wide ?? counts.lastIndex(of: most) else { return nil }
        self.indicator = indicator
        self.figures = figures
        self.period = columns.periods[period]
        known = counts[period]
        self.existing = existing(period)
        rows = areas.map { area in
            guard directory.exists(area, on: columns.periods[period].end) else { return -1 }
            let row = columns.rows(of: area).first { columns.periodPosition(at: $0) == period }
            return row.flatMap { columns.value(at: $0) == nil ? nil : Int32(exactly: $0) } ?? -1
        }
    }

    /// The row of the area at a position of the level's list; nil where it has no figure for the period.
    func row(at position: Int) -> Int? {
        rows[position] < 0 ? nil : Int(rows[position])
    }

    package func value(at position: Int) -> Double? {
        row(at: position).flatMap(figures.columns.value(at:))
    }

    package func observation(at position: Int) -> Observation? {
        row(at: position).map(figures.columns.observation(at:))
    }

}
