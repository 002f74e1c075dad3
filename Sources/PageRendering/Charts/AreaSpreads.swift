internal import Analysis
internal import Graphics
internal import ReportModel

/// The figures of all areas of each level by each indicator, spread along a line: worked out once, shown on many pages.
struct AreaSpreads: Sendable {
    struct Spread: Sendable {
        let figures: LevelSpread
        let ticks: TickMarks
    }

    /// A line with fewer areas than this says nothing that the figures do not.
    private static let fewestAreas = 3

    private let levels: [AreaLevel.ID: [Spread?]]

    init(_ site: Site, analyst: Analyst) {
        let tables = site.areas.levels.compactMap { analyst.table(of: $0.id) }
        levels = Dictionary(tables.map { ($0.level, Self.spreads(of: $0)) }) { first, _ in first }
    }

    private static func spreads(of table: LevelTable) -> [Spread?] {
        table.columns.indices.map { indicator in
            guard let figures = LevelSpread(table, indicator: indicator), figures.values.count >= fewestAreas else {
                return nil
            }
            return TickMarks(figures.values).map { Spread(figures: figures, ticks: $0) }
        }
    }

    /// Nil for levels without pages, and where fewer than three areas have a figure for one period.
    func spread(of level: AreaLevel.ID, indicator position: Int) -> Spread? {
        levels[level]?[position]
    }
}
