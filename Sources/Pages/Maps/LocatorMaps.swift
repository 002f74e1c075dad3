internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

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
        mostPoints: 420,
        smallestPiece: 40
    )

    private let drawn = Memo<AreaIndex, Drawn?>()
    let site: Site
    let places: PlaceTree
    let outlines: SiteOutlines
    let text: Formatters

    /// The map of an area's page; nil for one whose outline, or that of the larger area, is not known.
    func figure(of area: AreaIndex) -> HTML? {
        guard let parent = places.parent(of: area),
            let drawn = drawn.value(for: parent, make: { draw(inside: parent) }),
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

    private func draw(inside parent: AreaIndex) -> Drawn? {
        let inside = places.children(of: parent).filter { outlines.has($0) }
        guard let land = outlines[parent], !inside.isEmpty,
            let sheet = MapSheet([land] + inside.compactMap { outlines[$0] }, size: Self.size)
        else { return nil }
        let names = inside.map { site.areas[$0].existed(on: site.asOf) ? site.areas[$0].name : nil }
        return Drawn(map: LocatorMap(sheet, names: names) { text.maps.length(metres: $0) }, inside: inside)
    }
}
