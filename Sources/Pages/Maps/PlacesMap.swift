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
