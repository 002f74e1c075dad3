/// The one period that says most about several areas: what a map, a strip or bars show of them.
package struct CommonPeriod: Hashable, Sendable {
    /// A position in the periods of the figures.
    package let position: Int
    /// How many of the areas have a figure.
    package let known: Int
    /// How many of the areas existed on its last day.
    package let existing: Int

    /// The latest period with figures for two thirds of the areas that existed then, else the latest of those with the
    /// most; nil where no area has any.
    ///
    /// - Parameter existed: whether an area existed on a day.
    package init?(
        of areas: [AreaIndex],
        in columns: ObservationColumns,
        existed: (AreaIndex, CalendarDate) -> Bool
    ) {
        var counts = Array(repeating: 0, count: columns.periods.count)
        for area in areas {
            for row in columns.rows(of: area) where columns.value(at: row) != nil {
                let period = columns.periodPosition(at: row)
                if existed(area, columns.periods[period].end) { counts[period] += 1 }
            }
        }
        func existing(_ period: Int) -> Int {
            areas.count { existed($0, columns.periods[period].end) }
        }
        let most = counts.max() ?? 0
        let wide = counts.indices.last { counts[$0] > 0 && counts[$0] * 3 >= existing($0) * 2 }
        guard most > 0, let position = wide ?? counts.lastIndex(of: most) else { return nil }
        self.position = position
        known = counts[position]
        self.existing = existing(position)
    }
}

extension ObservationColumns {
    /// The period that says most about some areas of a tree; nil where none of them has a figure.
    package func commonPeriod(of areas: [AreaIndex], in tree: AreaTree) -> Period? {
        CommonPeriod(of: areas, in: self) { tree[$0].existed(on: $1) }.map { periods[$0.position] }
    }

    /// The period that bars show of some areas: the one named, else the one that says most about them; nil where there
    /// is none.
    package func period(of areas: [AreaIndex], named name: String?, in tree: AreaTree) -> Period? {
        guard let name else { return commonPeriod(of: areas, in: tree) }
        return periods.last { $0.isNamed(name) }
    }

    /// Whether an area of a tree that existed in a period has no figure for it.
    package func lacks(_ area: AreaIndex, in period: Period, of tree: AreaTree) -> Bool {
        !hasFigure(of: area, in: period) && tree[area].existed(in: period)
    }
}
