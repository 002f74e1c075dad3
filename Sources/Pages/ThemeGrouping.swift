internal import Model

/// Which theme each indicator is shown under: the first that it names.
struct ThemeGrouping: Sendable {
    /// Some indicators under one theme; those that name none have no theme.
    struct Group {
        let theme: Theme?
        /// Positions in the list that was grouped.
        let positions: [Int]
    }

    private let themes: [Theme]
    /// For each indicator of the site a position in `themes`, or their count.
    private let themeOf: [Int]

    init(_ site: Site) {
        themes = site.themes
        themeOf = site.indicators.map { figures in
            figures.indicator.themes.lazy.compactMap { site.links.themes[$0.value] }.first ?? site.themes.count
        }
    }

    /// Puts indicators, given as positions in `Site.indicators`, under their themes; themes without any are left out.
    func groups(_ indicators: [Int]) -> [Group] {
        var positions = [[Int]](repeating: [], count: themes.count + 1)
        for (position, indicator) in indicators.enumerated() { positions[themeOf[indicator]].append(position) }
        return positions.enumerated().filter { !$0.element.isEmpty }.map { number, positions in
            Group(theme: number < themes.count ? themes[number] : nil, positions: positions)
        }
    }
}
