internal import ReportModel

/// Adds up the figures of areas that are made of smaller ones, where the kind of figure allows it.
///
/// The smallest level comes first, so that a country can be made of regions that are made of council areas that are made
/// of blocks; each area is looked at once.
struct AreaAggregation {
    private let areas: AreaTree
    /// The areas that are made of others, each after its parts.
    private let order: [AreaIndex]

    init(areas: AreaTree) {
        self.areas = areas
        let sizes = Dictionary(zip(areas.levels.map(\.id), areas.levels.indices)) { first, _ in first }
        // Blocks may have the level of the area they build, and are added up before it.
        order = areas.composed.map { area in
            (
                size: sizes[areas[area].level] ?? areas.levels.count, hasBlocks: areas.blocks(of: area).isEmpty ? 0 : 1,
                area
            )
        }
        .sorted { ($1.size, $0.hasBlocks, $0.2) < ($0.size, $1.hasBlocks, $1.2) }
        .map(\.2)
    }

    /// The columns with the missing figures of composed areas added.
    ///
    /// Every area and period without a published figure gets a derived one, or the reason why there is none.
    func complete(_ columns: ObservationColumns, _ totals: TotalMaker) -> ObservationColumns {
        guard totals.indicator.kind.addsUp, !order.isEmpty else { return columns }
        var figures = GrowingFigures(columns, areaCount: areas.areas.count)
        for whole in order {
            let names = PartNames(areas.levelOfParts(of: whole))
            for period in figures.periods(of: areas.parts(of: whole).lazy.map(\.area))
            where figures.figure(of: whole, in: period) == nil {
                let parts = areas.parts(of: whole, in: period).map { part in
                    TotalMaker.Part(
                        area: part.area,
                        weight: part.weight,
                        figure: figures.figure(of: part.area, in: period)
                    )
                }
                if let total = totals.total(of: parts, for: whole, in: period, names) { figures.add(total) }
            }
        }
        return figures.finish()
    }
}
