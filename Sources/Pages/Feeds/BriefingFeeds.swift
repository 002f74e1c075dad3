internal import Model

/// Which feeds of briefings a site has besides that of all: one for each theme, and for each area that is larger than
/// the smallest with pages, as soon as there is a briefing about it.
///
/// Only a site that knows its own address has feeds, for their links cannot be relative.
struct BriefingFeeds: Sendable {
    private let areas: [AreaIndex: PagePath]
    private let themes: [Theme.ID: PagePath]

    init(_ site: Site, addresses: SiteAddresses, reach: BriefingReach) {
        guard site.settings.baseURL != nil else {
            (areas, themes) = ([:], [:])
            return
        }
        let larger = site.areas.levels.filter(\.hasPages).dropLast().flatMap { site.areas.areas(at: $0.id) }
        areas = Dictionary(
            larger.filter { !reach.briefings(concerning: $0).isEmpty }.compactMap { area in
                addresses.area(area).map { (area, $0.beside(FeedMaker.name)) }
            }
        ) { first, _ in first }
        themes = Dictionary(
            site.links.briefingsOfTheme.keys.map { ($0, addresses.theme($0).beside(FeedMaker.name)) }
        ) { first, _ in first }
    }

    /// The feed of an area's briefings; nil where it has none.
    func path(of area: AreaIndex) -> PagePath? { areas[area] }

    /// The feed of a theme's briefings; nil where it has none.
    func path(of theme: Theme.ID) -> PagePath? { themes[theme] }
}
