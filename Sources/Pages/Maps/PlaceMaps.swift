internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

extension PagePart {
    /// Maps of the areas that readers start from, each a link to its page, without figures: one for each kind of which
    /// at least two have an outline, since kinds may cover the same ground; nil without any.
    ///
    /// Where there is only one area to start from, those inside it.
    func placesMaps() -> HTML? {
        var starts = PlaceNode.starts(in: context)
        while starts.count == 1, let only = starts.first, !context.places.children(of: only).isEmpty {
            starts = context.places.children(of: only)
        }
        let kinds = context.existing(starts).grouped { site.areas[$0].level }
        let maps = kinds.compactMap { level, areas in
            site.areas.level(level).flatMap { placesMap(of: areas, $0, isOneOfSeveral: kinds.count > 1) }
        }
        guard maps.count > 1 else { return maps.first?.svg }
        var bytes = Array("<div class=\"place-maps\">\n".utf8)
        for map in maps {
            bytes += "<figure class=\"locator-figure\">\n".utf8
            bytes += map.svg.bytes
            bytes += "\n<figcaption>\(Markup.escaped(map.title))</figcaption>\n</figure>\n".utf8
        }
        return HTML(trusted: bytes + Array("</div>".utf8))
    }

    private func placesMap(of areas: [AreaIndex], _ level: AreaLevel, isOneOfSeveral: Bool) -> AreaMap? {
        let land = areas.first.flatMap(context.places.parent(of:))
        guard areas.count(where: context.outlines.has) > 1,
            let drawing = MapDrawing(
                areas,
                in: land,
                of: site,
                outlines: context.outlines,
                size: MapDrawing.small,
                allowsTiles: false
            )
        else { return nil }
        let plural = text.noun(level, count: 2)
        return AreaMap(
            id: "map-of-places" + (isOneOfSeveral ? "-" + AnchorName.of(level.id.text) : ""),
            title: land.map { locale.format(.mapPlacesOf(place: text.name(of: site.areas[$0]), areas: plural)) }
                ?? locale.format(.mapPlaces(areas: plural)),
            description: locale.format(.mapPlacesAbout(areas: plural)),
            width: drawing.width,
            height: drawing.height,
            land: drawing.land,
            places: zip(areas, drawing.shapes).map { area, shape in
                AreaMap.Place(
                    shape: shape,
                    name: site.areas[area].name,
                    href: context.addresses.area(area).map { path.link(to: $0) },
                    shade: .plain
                )
            },
            isLabelled: true
        )
    }

    /// The one map of a page that sets the places inside an area side by side: of the indicator with the newest
    /// figures, the first of several in the order of the site, of which the places of some level can be drawn with at
    /// least five figures, at the largest level that can; nil without one.
    ///
    /// The tables of the page have the figures of this and all other indicators.
    func summaryMap(of inside: [AreaIndex], in area: AreaIndex) -> HTML? {
        // With fewer figures a list says as much; more shapes would make up most of the page.
        let (fewestFigures, mostAreas) = (5, 120)
        let byLevel = Dictionary(grouping: inside.filter(context.outlines.has)) { site.areas[$0].level }
        let levels = context.places.levels.filter { level in
            (fewestFigures...mostAreas).contains(byLevel[level.id]?.count ?? 0)
        }
        let matrices = levels.compactMap { context.analyst.levelMatrix(of: $0.id) }
        let newestFirst = site.indicators.indices.newestFirst { position in
            matrices.compactMap { $0.columns[position]?.period }.max()
        }
        for position in newestFirst {
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
                if let map = context.choropleths.map(request, on: path) { return map }
            }
        }
        return nil
    }
}

/// The small maps that show where an area lies in the larger one around it.
struct LocatorMaps: Sendable {
    /// What the maps of all areas in one larger area have in common.
    private struct Drawn {
        let map: LocatorMap
        /// In the order in which the map has them.
        let inside: [AreaIndex]
    }

    private static let size = MapSheet.Size(
        width: 520,
        height: 560,
        margin: 6,
        detail: 8,
        mostPoints: 230,
        smallestPiece: 40
    )

    /// Areas of one kind in a larger one; those of other kinds cover the same ground.
    private struct Kind: Hashable {
        let parent: AreaIndex
        let level: AreaLevel.ID
    }

    private let drawn = Memo<Kind, Drawn?>()
    let site: Site
    let places: PlaceTree
    let outlines: SiteOutlines
    let text: Formatters

    /// The map of an area's page; nil for one whose outline, or that of the larger area, is not known.
    func figure(of area: AreaIndex) -> HTML? {
        guard let parent = places.parent(of: area),
            let drawn = drawn(Kind(parent: parent, level: site.areas[area].level)),
            let place = drawn.inside.firstIndex(of: area)
        else { return nil }
        let title = text.locale.format(
            .mapWhere(place: text.name(of: site.areas[area]), other: text.name(of: site.areas[parent]))
        )
        let svg = drawn.map.svg(marking: place, id: "where", title: title)
        return svg.map { svg in
            var bytes = Array("<figure class=\"locator-figure\">\n".utf8)
            bytes += svg.bytes
            bytes += "\n<figcaption>\(Markup.escaped(title))</figcaption>\n</figure>\n".utf8
            return HTML(trusted: bytes)
        }
    }

    private func drawn(_ kind: Kind) -> Drawn? {
        drawn.value(for: kind) { draw(kind) }
    }

    private func draw(_ kind: Kind) -> Drawn? {
        let parent = kind.parent
        let inside = places.children(of: parent).filter { site.areas[$0].level == kind.level && outlines.has($0) }
        guard let land = outlines[parent], !inside.isEmpty,
            let sheet = MapSheet([land] + inside.compactMap { outlines[$0] }, size: Self.size)
        else { return nil }
        let names = inside.map { site.areas[$0].existed(on: site.asOf) ? site.areas[$0].name : nil }
        return Drawn(map: LocatorMap(sheet, names: names) { text.maps.length(metres: $0) }, inside: inside)
    }
}
