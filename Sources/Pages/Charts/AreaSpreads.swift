internal import Analysis
internal import Graphics
internal import Model

/// The figures of all areas of each level by each indicator, spread along a line: worked out once, shown on many pages.
struct AreaSpreads: Sendable {
    final class Spread: Sendable {
        let figures: LevelSpread
        let ticks: TickMarks
        let words: StripWords
        /// By the larger areas below the line.
        let surroundings = Memo<[AreaIndex], StripSurroundings>()

        init(_ figures: LevelSpread, _ ticks: TickMarks, words: StripWords) {
            self.figures = figures
            self.ticks = ticks
            self.words = words
        }
    }

    /// A line with fewer areas than this says nothing that the figures do not.
    private static let fewestAreas = 3

    private let levels: [AreaLevel.ID: [Spread?]]

    init(_ site: Site, analyst: Analyst, text: Formatters) {
        let tables = site.areas.levels.compactMap { analyst.table(of: $0.id) }
        levels = Dictionary(tables.map { ($0.level, Self.spreads(of: $0, site, text)) }) { first, _ in first }
    }

    private static func spreads(of table: LevelTable, _ site: Site, _ text: Formatters) -> [Spread?] {
        let level = site.areas.level(table.level)
        return table.columns.indices.map { position in
            guard let figures = LevelSpread(table, indicator: position), figures.values.count >= fewestAreas,
                let ticks = TickMarks(figures.values)
            else { return nil }
            let indicator = site.indicators[position].indicator
            return Spread(
                figures,
                ticks,
                words: StripWords(figures, ticks, of: indicator, level: level, text: text)
            )
        }
    }

    /// Nil for levels without pages, and where fewer than three areas have a figure for one period.
    func spread(of level: AreaLevel.ID, indicator position: Int) -> Spread? {
        levels[level]?[position]
    }
}
