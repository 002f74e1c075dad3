internal import Model

/// Which theme each indicator counts in where it may count only once: the first of its own that exists.
struct ThemePlaces {
    /// For each indicator of the site a position in `Site.themes`; nil where it has none.
    let themes: [Int?]

    init(_ site: Site) {
        let positions = Dictionary(zip(site.themes.map(\.id), site.themes.indices)) { first, _ in first }
        themes = site.indicators.map { figures in
            figures.indicator.themes.lazy.compactMap { positions[$0.value] }.first
        }
    }
}
