package import Model

/// Areas by themes: in each cell, how the area's figures of the theme compare with the nearest larger area's.
package struct ThemeMatrix: Hashable, Sendable {
    /// Positions in `Site.themes` in their order, and nil last for indicators without a theme; only themes that some
    /// indicator counts in.
    package let themes: [Int?]
    /// The periods of the figures that are counted in each theme: the latest of each indicator and area.
    package let periods: [Set<Period>]
    /// The larger areas whose figures the tested ones were held against, the nearest first, as
    /// comparisons take them.
    package let beside: [AreaIndex]
    /// One for each area, in the order given.
    package let rows: [Row]

    /// One area.
    package struct Row: Hashable, Sendable {
        /// The area of the row.
        package let area: AreaIndex
        /// In the order of the matrix's themes.
        package let outcomes: [OutcomeCounts]
    }
}

extension Analyst {
    /// How many of some areas have a figure of an indicator that was tested against the nearest larger area's.
    package func testCount(of areas: [AreaIndex], indicator: Int) -> Int {
        areas.count { nearestComparison(of: $0, indicator: indicator)?.outcome.isTested ?? false }
    }

    /// Whether the highest figure of some areas of one level can be tested against the lowest.
    package func hasTestedGap(among areas: [AreaIndex], indicator: Int) -> Bool {
        guard let first = areas.first, let matrix = levelMatrix(of: site.areas[first].level),
            GroupRanking.isRanked(site.indicators[indicator].indicator.kind),
            let (column, positions) = matrix.figures(of: areas, indicator: indicator), positions.count > 1
        else { return false }
        let tested = positions.count { position in
            column.row(at: position).flatMap { Limits(row: $0, of: column.figures) } != nil
        }
        return GroupRanking.isMost(tested, of: positions.count)
    }

    /// The matrix of some areas, in the order given; an indicator counts in its first theme.
    package func themeMatrix(of areas: [AreaIndex]) -> ThemeMatrix {
        let places = PrimaryThemes(site).themes
        let themes = Set(places).sorted { ($0 ?? .max) < ($1 ?? .max) }
        let columns = places.map { place in themes.firstIndex(of: place) ?? 0 }
        var periods = Array(repeating: Set<Period>(), count: themes.count)
        var beside: Set<AreaIndex> = []
        let rows = areas.map { area in
            var outcomes = Array(repeating: OutcomeCounts(), count: themes.count)
            for (indicator, column) in columns.enumerated() {
                let comparison = nearestComparison(of: area, indicator: indicator)
                if let comparison, comparison.outcome.isTested { beside.insert(comparison.area) }
                let figures = site.indicators[indicator].columns
                let row = figures.latestFigureRow(of: area)
                if let row { periods[column].insert(figures.period(at: row)) }
                outcomes[column].add(comparison?.outcome ?? .notCompared(row == nil ? .noFigure : .nothingBeside))
            }
            return ThemeMatrix.Row(area: area, outcomes: outcomes)
        }
        let levels = site.settings.comparators.map(\.value)
        let nearestFirst = beside.map { (level: levels.firstIndex(of: site.areas[$0].level) ?? levels.count, area: $0) }
            .sorted { ($0.level, $0.area) < ($1.level, $1.area) }.map(\.area)
        return ThemeMatrix(themes: themes, periods: periods, beside: nearestFirst, rows: rows)
    }
}

/// The primary theme of each indicator, in which it counts where it may count only once: the first of its own that
/// exists.
struct PrimaryThemes {
    /// For each indicator of the site a position in `Site.themes`; nil where it has none.
    let themes: [Int?]

    init(_ site: Site) {
        let positions = Dictionary(zip(site.themes.map(\.id), site.themes.indices)) { first, _ in first }
        themes = site.indicators.map { figures in
            figures.indicator.themes.lazy.compactMap { positions[$0.value] }.first
        }
    }
}
