internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// A map of the areas in a larger one, each a link to its page, without figures.
enum PlacesMap {
    /// Nil where fewer than two of the areas have an outline.
    static func html(of area: AreaIndex, in view: RenderContext, from path: PagePath) -> HTML? {
        let inside = view.places.children(of: area).filter { view.site.areas[$0].existed(on: view.site.asOf) }
        guard inside.count(where: view.outlines.has) > 1, let level = inside.first.flatMap(view.site.areas.level(of:)),
            let drawing = MapDrawing(
                inside,
                in: area,
                of: view.site,
                outlines: view.outlines,
                size: MapDrawing.small,
                allowsTiles: false
            )
        else { return nil }
        let areas = view.text.noun(level, count: 2)
        let map = AreaMap(
            id: "map-of-places",
            title: view.text.locale.format(
                .mapPlacesOf(place: view.text.name(of: view.site.areas[area]), areas: areas)
            ),
            description: view.text.locale.format(.mapPlacesAbout(areas: areas)),
            width: drawing.width,
            height: drawing.height,
            land: drawing.land,
            places: zip(inside, drawing.shapes).map { area, shape in
                AreaMap.Place(
                    shape: shape,
                    name: view.site.areas[area].name,
                    href: view.addresses.area(area).map { path.link(to: $0) },
                    shade: .plain
                )
            },
            isLabelled: true
        )
        return map.svg
    }
}

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
