internal import Cartography
internal import Graphics
internal import Interpretation
internal import ReportModel
internal import Templating
internal import Wording

/// The small maps that show where an area lies in the larger one around it.
struct LocatorMaps: Sendable {
    private struct Position {
        let map: Int
        let place: Int
    }

    private static let size = MapSheet.Size(
        width: 520,
        height: 560,
        margin: 6,
        detail: 8,
        mostPoints: 420,
        smallestPiece: 40
    )

    private let maps: [LocatorMap]
    private let positions: [AreaIndex: Position]
    private let text: ReportText
    private let site: Site
    private let places: PlaceTree

    /// Draws what the maps of all areas in one larger area have in common.
    init(_ site: Site, places: PlaceTree, outlines: SiteOutlines, text: ReportText) {
        self.site = site
        self.places = places
        self.text = text
        var maps: [LocatorMap] = []
        var positions: [AreaIndex: Position] = [:]
        if !site.boundaries.isEmpty {
            for position in site.areas.areas.indices {
                let parent = AreaIndex(position)
                let inside = places.children(of: parent).filter { outlines.has($0) }
                guard let land = outlines[parent], !inside.isEmpty,
                    let sheet = MapSheet([land] + inside.compactMap { outlines[$0] }, size: Self.size)
                else { continue }
                for (place, child) in inside.enumerated() { positions[child] = Position(map: maps.count, place: place) }
                let names = inside.map { site.areas[$0].existed(on: site.asOf) ? site.areas[$0].name : nil }
                maps.append(LocatorMap(sheet, names: names) { text.maps.length(metres: $0) })
            }
        }
        self.maps = maps
        self.positions = positions
    }

    /// The map of an area's page; nil for one whose outline, or that of the larger area, is not known.
    func figure(of area: AreaIndex) -> HTML? {
        guard let position = positions[area], let parent = places.parent(of: area) else { return nil }
        let title = text.words.say(
            .mapWhere,
            .text(.place, text.name(of: site.areas[area])),
            .text(.other, text.name(of: site.areas[parent]))
        )
        let svg = maps[position.map].svg(marking: position.place, id: "where", title: title)
        return svg.map { svg in
            HTML(
                trusted: "<figure class=\"locator-figure\">\n\(svg.markup)\n"
                    + "<figcaption>\(Markup.escaped(title))</figcaption>\n</figure>\n"
            )
        }
    }
}
