internal import Diagnostics
internal import Model

/// Finds outlines that cannot be where they are drawn: with the latitude first, without the minus sign of the
/// longitude, or far from the places around them.
///
/// Numbers of degrees do not say which of the two they are. What tells them apart is the United Kingdom, of which
/// nothing lies where its latitudes would be longitudes, the outline of the larger area that an area lies in, and the
/// outlines of the others in that area.
struct OutlinePlacement {
    let areas: AreaTree
    let boundaries: ReadBoundaries

    /// One finding of each kind for a file, at the first shape that it is about.
    func findings() -> [Diagnostic] {
        let extents = boundaries.outlines.compactMapValues(Extent.init)
        let swapped = extents.filter { isSwapped($0.key, $0.value, extents) }
        let mirrored = extents.filter { swapped[$0.key] == nil && isMirrored($0.key, $0.value, extents) }
        let rest = extents.filter { swapped[$0.key] == nil && mirrored[$0.key] == nil }
        let isBritish = rest.values.count { $0.lies(in: .unitedKingdom) } * 2 > rest.count
        let isAroundNullIsland = rest.values.count { $0.lies(in: .aroundNullIsland) } * 2 > rest.count
        let far = rest.filter { area, extent in
            isBritish && !extent.lies(in: .nearUnitedKingdom) || !isAroundNullIsland && extent.touchesNullIsland
                || isOutside(area, extent, rest)
        }.merging(farFromSiblings(rest)) { extent, _ in extent }
        return byFile(swapped.keys).map { .latitudeFirst($0.map { areas[$0] }, at: location($0)) }
            + byFile(mirrored.keys).map { .longitudeWithoutSign($0.map { areas[$0] }, at: location($0)) }
            + byFile(far.keys).map { .outlineElsewhere($0.map { areas[$0] }, at: location($0)) }
    }

    private func isSwapped(_ area: AreaIndex, _ extent: Extent, _ extents: [AreaIndex: Extent]) -> Bool {
        if extent.swapped.lies(in: .unitedKingdom) { return true }
        guard let around = extentAround(area, extents) else { return false }
        return !extent.lies(in: around) && extent.swapped.lies(in: around)
    }

    /// Whether an area with an official code lies in the sea, or one lies far from the larger area around it, and would
    /// lie right west of Greenwich.
    private func isMirrored(_ area: AreaIndex, _ extent: Extent, _ extents: [AreaIndex: Extent]) -> Bool {
        let code = Array(areas[area].code.text.utf8)
        let isBritish = OfficialCode.isOne(code) && "EWSN".utf8.contains(code[0])
        if isBritish, extent.liesInTheNorthSea, extent.mirrored.lies(in: .unitedKingdom) { return true }
        guard extent.west > 0, let around = extentAround(area, extents) else { return false }
        return !extent.lies(in: around) && extent.mirrored.lies(in: around)
    }

    private func isOutside(_ area: AreaIndex, _ extent: Extent, _ extents: [AreaIndex: Extent]) -> Bool {
        extentAround(area, extents).map { !extent.lies(in: $0) } ?? false
    }

    /// Where an area may lie at the utmost: generously around the nearest larger area that has an outline.
    private func extentAround(_ area: AreaIndex, _ extents: [AreaIndex: Extent]) -> Extent? {
        areas.ancestors(of: area).lazy.compactMap { extents[$0] }.first?.widened
    }

    /// The few outlines that lie much further from the middle of their siblings than most of those do.
    ///
    /// Middle and distances are medians, so that what lies elsewhere does not move them. Five times the diameter of
    /// three quarters of them is further than the last island of a council.
    private func farFromSiblings(_ extents: [AreaIndex: Extent]) -> [AreaIndex: Extent] {
        let siblings = Dictionary(grouping: extents.keys) { areas[$0].parent }
        var found: [AreaIndex: Extent] = [:]
        for group in siblings.values where group.count >= Self.fewestSiblings {
            let middles = group.compactMap { extents[$0]?.middle }
            let x = middles.map(\.x).sorted()[group.count / 2]
            let y = middles.map(\.y).sorted()[group.count / 2]
            let distances = middles.map { Extent.length($0.x - x, $0.y - y) }
            let sizes = group.compactMap { extents[$0]?.diagonal }.sorted()
            let diameter = max(2 * distances.sorted()[group.count * 3 / 4], sizes[group.count / 2])
            let far = zip(group, distances).filter { $1 > 5 * diameter }
            guard far.count == 1 || far.count * 10 <= group.count else { continue }
            for (area, _) in far { found[area] = extents[area] }
        }
        return found
    }

    /// With fewer, each may lie where it likes.
    private static let fewestSiblings = 5

    /// Areas by the file of their outlines, each list and the lists in the order of the shapes.
    private func byFile(_ found: some Sequence<AreaIndex>) -> [[AreaIndex]] {
        Dictionary(grouping: found) { boundaries.places[$0]?.path ?? "" }.sorted { $0.key < $1.key }.map { _, areas in
            areas.sorted { (line($0), $0) < (line($1), $1) }
        }
    }

    private func line(_ area: AreaIndex) -> Int {
        boundaries.places[area]?.line ?? 0
    }

    private func location(_ found: [AreaIndex]) -> SourceLocation? {
        found.first.flatMap { boundaries.places[$0] }
    }
}

/// The rectangle of degrees around an outline.
private struct Extent {
    var west: Double
    var east: Double
    var south: Double
    var north: Double
    /// Whether a point is at 0, 0 (“Null Island”), where programs put what they know no place of.
    var touchesNullIsland = false

    /// With its islands and no more, so that nothing else lies in it by accident.
    static let unitedKingdom = Extent(west: -9, east: 2, south: 49, north: 61)
    /// With room for what lies off its coast.
    static let nearUnitedKingdom = Extent(west: -14, east: 3, south: 48.5, north: 62)

    /// Where an invented country may well lie.
    static let aroundNullIsland = Extent(west: -5, east: 5, south: -5, north: 5)

    private init(west: Double, east: Double, south: Double, north: Double) {
        self.west = west
        self.east = east
        self.south = south
        self.north = north
    }

    /// Nil for an outline without points.
    init?(_ boundary: Boundary) {
        // The outer ring of a polygon holds the others.
        let rings = boundary.polygons.compactMap(\.rings.first)
        guard let first = rings.first?.first else { return nil }
        self.init(west: first.longitude, east: first.longitude, south: first.latitude, north: first.latitude)
        for point in rings.joined() {
            west = min(west, point.longitude)
            east = max(east, point.longitude)
            south = min(south, point.latitude)
            north = max(north, point.latitude)
            if abs(point.longitude) < 0.001, abs(point.latitude) < 0.001 { touchesNullIsland = true }
        }
    }

    /// The rectangle if latitudes are longitudes.
    var swapped: Extent { Extent(west: south, east: north, south: west, north: east) }

    /// The rectangle if the sign of the longitude were another one.
    var mirrored: Extent { Extent(west: -east, east: -west, south: south, north: north) }

    /// Whether it lies east of all land of the United Kingdom: of Lowestoft, of Lincolnshire, or of Dungeness.
    var liesInTheNorthSea: Bool { west > 1.8 || south > 53.05 && west > 0.45 || north < 50.9 && west > 1 }

    /// With room on each side for as much again, and for one degree at least: generalised outlines overlap.
    var widened: Extent {
        let across = max(1, east - west)
        let along = max(1, north - south)
        return Extent(west: west - across, east: east + across, south: south - along, north: north + along)
    }

    /// Degrees east and north.
    var middle: (x: Double, y: Double) { ((west + east) / 2, (south + north) / 2) }

    var diagonal: Double { Self.length(east - west, north - south) }

    static func length(_ across: Double, _ along: Double) -> Double {
        (across * across + along * along).squareRoot()
    }

    func lies(in other: Extent) -> Bool {
        west >= other.west && east <= other.east && south >= other.south && north <= other.north
    }
}
