internal import Graphics
internal import Model

/// Where the areas of a map are drawn.
struct MapDrawing {
    enum Kind {
        /// By their outlines.
        case shapes
        /// As squares of one size, about where they lie.
        case tiles
        /// As squares of one size in the order of their names, because their places are not known.
        case tilesByName
    }

    let kind: Kind
    let width: Int
    let height: Int
    let land: DrawnShape?
    /// Whether much of the larger area is not covered by any of the areas.
    let leavesLandBare: Bool
    /// One for each area, in their order; without rings where it is not drawn.
    let shapes: [DrawnShape]
    /// Whether most of the shapes are outlines that have room for a name.
    let hasRoomForNames: Bool

    /// More areas than this are left to tables: the page would be heavy, and nothing on it to be made out.
    static let mostAreas = 400
    private static let mostTiles = 120
    /// As large as a page has room for.
    static let large = MapSheet.Size(width: 1_200, height: 1_120, margin: 6, detail: 20, mostPoints: 4_000)
    /// For a map beside a list.
    static let small = MapSheet.Size(width: 700, height: 880, margin: 6, detail: 6, mostPoints: 2_000)
    /// Half of the shapes are at least so many units wide or high, or they are tiles.
    private static let smallestUsual = 10
    /// Half of the shapes are at least so many units wide or high, of which two are a pixel, or names have no room.
    private static let smallestNamed = 110
    private static let tile = 100
    private static let gap = 6

    /// Draws areas by their outlines where at most a fifth of them has none and most can be made out, else as tiles;
    /// nil where there are too many.
    ///
    /// - Parameter land: the larger area that they lie in.
    init?(
        _ areas: [AreaIndex],
        in land: AreaIndex?,
        of site: Site,
        outlines: SiteOutlines,
        size: MapSheet.Size = large,
        allowsTiles: Bool = true
    ) {
        guard !areas.isEmpty, areas.count <= Self.mostAreas else { return nil }
        let own = areas.map { outlines[$0] }
        if own.count(where: { $0 == nil }) * 5 <= areas.count, let sheet = Self.sheet(own, land: land, outlines, size) {
            let shapes = Array(sheet.shapes.dropFirst())
            if Self.usualExtent(of: shapes) >= Self.smallestUsual {
                self.init(
                    kind: .shapes,
                    width: sheet.frame.width,
                    height: sheet.frame.height,
                    land: sheet.shapes.first,
                    shapes: shapes
                )
                return
            }
        }
        guard allowsTiles, areas.count <= Self.mostTiles else { return nil }
        self.init(tilesFor: areas, of: site, outlines: outlines)
    }

    private init(kind: Kind, width: Int, height: Int, land: DrawnShape?, shapes: [DrawnShape]) {
        self.kind = kind
        self.width = width
        self.height = height
        self.land = land
        self.shapes = shapes
        hasRoomForNames = kind == .shapes && Self.usualExtent(of: shapes) >= Self.smallestNamed
        leavesLandBare = land.map { Self.area(of: [$0]) * 9 > Self.area(of: shapes) * 10 } ?? false
    }

    /// How many units wide or high at least half of the shapes are, of those that are drawn; 0 where none is.
    private static func usualExtent(of shapes: [DrawnShape]) -> Int {
        let extents = shapes.compactMap(\.box).map { max($0.width, $0.height) }.sorted()
        return extents.isEmpty ? 0 : extents[extents.count / 2]
    }

    /// Twice the area that shapes cover, holes among them.
    private static func area(of shapes: [DrawnShape]) -> Int {
        shapes.flatMap(\.rings).reduce(0) { $0 + Int(DrawnShape.doubleArea(of: $1).magnitude) }
    }

    private static func sheet(_ own: [Outline?], land: AreaIndex?, _ outlines: SiteOutlines, _ size: MapSheet.Size)
        -> MapSheet?
    {
        let none = Outline(rings: [])
        return MapSheet([land.flatMap { outlines[$0] } ?? none] + own.map { $0 ?? none }, size: size)
    }

    private init(tilesFor areas: [AreaIndex], of site: Site, outlines: SiteOutlines) {
        let middles = areas.map { area in
            ([area] + site.areas.ancestors(of: area)).lazy.compactMap { outlines[$0] }.first.flatMap(Self.middle)
        }
        let isPlaced = middles.contains { $0 != nil }
        let layout = TileLayout(Self.onOnePlane(middles))
        let step = Self.tile + Self.gap
        self.init(
            kind: isPlaced ? .tiles : .tilesByName,
            width: layout.columns * step + Self.gap,
            height: layout.rows * step + Self.gap,
            land: nil,
            shapes: layout.tiles.map { tile in
                let (left, top) = (tile.column * step + Self.gap, tile.row * step + Self.gap)
                let corners = [(0, 0), (Self.tile, 0), (Self.tile, Self.tile), (0, Self.tile)]
                return DrawnShape(rings: [corners.map { GridPoint(x: left + $0.0, y: top + $0.1) }])
            }
        )
    }

    /// The middle of the extent of an outline.
    private static func middle(_ outline: Outline) -> Boundary.Point? {
        var points = outline.rings.joined().makeIterator()
        guard let first = points.next() else { return nil }
        var (west, east, south, north) = (first.longitude, first.longitude, first.latitude, first.latitude)
        while let point = points.next() {
            (west, east) = (min(west, point.longitude), max(east, point.longitude))
            (south, north) = (min(south, point.latitude), max(north, point.latitude))
        }
        return Boundary.Point(longitude: (west + east) / 2, latitude: (south + north) / 2)
    }

    private static func onOnePlane(_ points: [Boundary.Point?]) -> [PlanePoint?] {
        let projection = MapProjection(fitting: points.compactMap(\.self))
        return points.map { $0.map(projection.project) }
    }
}

/// The outline of each area that has one, from a boundary file or made of the outlines of its parts.
struct SiteOutlines: Sendable {
    private let boundaries: [AreaIndex: Boundary]
    /// Those made of the outlines of parts.
    private let merged: [AreaIndex: Outline]

    /// Makes the outlines of areas that have none of their own, the smallest level first, where every part has one.
    ///
    /// Of blocks those count of which at least half belongs to the area.
    init(_ site: Site) {
        let boundaries = site.boundaries
        self.boundaries = boundaries
        var merged: [AreaIndex: Outline] = [:]
        guard !site.boundaries.isEmpty, let today = Period(kind: .day, start: site.asOf, end: site.asOf) else {
            self.merged = [:]
            return
        }
        for level in site.areas.levels.reversed() {
            for area in site.areas.composed where site.areas[area].level == level.id && boundaries[area] == nil {
                let parts = site.areas.parts(of: area, in: today).filter { $0.weight >= 0.5 }
                let outlines = parts.compactMap { part in
                    merged[part.area] ?? boundaries[part.area].map { Outline($0) }
                }
                guard !outlines.isEmpty, outlines.count == parts.count else { continue }
                merged[area] = TopologyBuilder.topology(of: outlines).outline(around: outlines.indices)
            }
        }
        self.merged = merged
    }

    subscript(area: AreaIndex) -> Outline? {
        boundaries[area].map { Outline($0) } ?? merged[area]
    }

    func has(_ area: AreaIndex) -> Bool {
        boundaries[area] != nil || merged[area] != nil
    }
}
