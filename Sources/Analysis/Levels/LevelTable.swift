package import Model

/// The figures of all areas of one level, side by side: for each indicator the one period that says most about them.
///
/// Made once for a level. Gaps, counts, priorities and similar areas all read from it, so that they speak of the same
/// figures.
package struct LevelTable: Sendable {
    package let level: AreaLevel.ID
    /// Every area of the level, in the order of `areas.csv`, also those that exist no more.
    package let areas: [AreaIndex]
    /// By position in `Site.indicators`; nil where no area of the level has a figure.
    package let columns: [LevelColumn?]
    /// For each area, whether it exists on the day the site speaks from.
    let isLiving: [Bool]
    /// For every area of the site, where it stands in `areas`; nil for areas of other levels.
    private let positions: [Int?]

    init(_ level: AreaLevel.ID, of site: Site, directory: AreaDirectory) {
        let areas = site.areas.areas(at: level)
        self.level = level
        self.areas = areas
        isLiving = areas.map { directory.exists($0, on: site.asOf) }
        var positions = [Int?](repeating: nil, count: site.areas.areas.count)
        for (position, area) in areas.enumerated() { positions[Int(area.position)] = position }
        self.positions = positions
        columns = site.indicators.indices.map { position in
            LevelColumn(site.indicators[position], at: position, areas: areas, directory: directory)
        }
    }

    /// Where an area stands in `areas`; nil for areas of other levels.
    package func position(of area: AreaIndex) -> Int? {
        positions.indices.contains(Int(area.position)) ? positions[Int(area.position)] : nil
    }

    /// An area's figure by an indicator for the period chosen; nil where it has none.
    package func observation(of area: AreaIndex, indicator: Int) -> Observation? {
        guard columns.indices.contains(indicator), let column = columns[indicator] else { return nil }
        return position(of: area).flatMap(column.observation(at:))
    }

    /// The column of an indicator, and the places in it of those among some areas that have a figure, in their order.
    func figures(of areas: [AreaIndex], indicator: Int) -> (column: LevelColumn, positions: [Int])? {
        guard columns.indices.contains(indicator), let column = columns[indicator] else { return nil }
        return (column, areas.compactMap(position(of:)).filter { column.value(at: $0) != nil })
    }
}
