internal import Analysis
internal import Model
internal import Templates

/// The one map of a page that sets the places inside an area side by side.
enum SummaryMap {
    /// With fewer figures a list says as much.
    private static let fewestFigures = 5
    /// More shapes than this would make up most of the page.
    private static let mostAreas = 120

    /// The first indicator, in the order of the site, of which the places of some level can be drawn with at least five
    /// figures, at the largest level that can; nil without one.
    ///
    /// The tables of the page have the figures of this and all other indicators.
    static func html(of inside: [AreaIndex], in area: AreaIndex, view: RenderContext, from path: PagePath) -> HTML? {
        let byLevel = Dictionary(grouping: inside.filter(view.outlines.has)) { view.site.areas[$0].level }
        let levels = view.places.levels.filter { level in
            (fewestFigures...mostAreas).contains(byLevel[level.id]?.count ?? 0)
        }
        for position in view.site.indicators.indices {
            for level in levels {
                let request = ChoroplethBuilder.Request(
                    indicator: position,
                    areas: byLevel[level.id] ?? [],
                    level: level,
                    within: area,
                    allowsTiles: false,
                    fewest: fewestFigures,
                    id: "map-of-figures"
                )
                if let map = view.choropleths.map(request, on: path) { return map }
            }
        }
        return nil
    }
}
