package import Model

extension LevelTable {
    /// Whether the differences among some areas by one indicator mean anything, for the period chosen.
    package func variation(among areas: [AreaIndex], indicator: Int) -> Variation {
        guard let (column, positions) = figures(of: areas, indicator: indicator) else {
            return .notTestable(.tooFewAreas)
        }
        return GroupRanking(rows: positions.compactMap(column.row(at:)), of: column.figures).variation
    }
}
