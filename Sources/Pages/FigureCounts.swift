internal import Model

/// How much the site has about each area, counted once.
struct FigureCounts: Sendable {
    private let figureCounts: [Int32]

    init(_ site: Site) {
        var counts = [Int32](repeating: 0, count: site.areas.areas.count)
        for figures in site.indicators {
            for position in counts.indices {
                let rows = figures.columns.rows(of: AreaIndex(position))
                if rows.contains(where: { figures.columns.value(at: $0) != nil }) { counts[position] += 1 }
            }
        }
        figureCounts = counts
    }

    /// The number of indicators with a figure for an area.
    func figureCount(_ area: AreaIndex) -> Int {
        Int(figureCounts[Int(area.position)])
    }

    func hasFigures(_ area: AreaIndex) -> Bool {
        figureCount(area) > 0
    }
}
