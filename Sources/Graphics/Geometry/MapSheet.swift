/// Outlines laid out on one drawing: simplified to its size, with borders between areas kept as one line.
///
/// The work grows as n log n with the number of points.
package struct MapSheet: Sendable {
    /// How large a drawing may be, and how fine.
    package struct Size: Hashable, Sendable {
        /// In units; the drawing is as wide or as high as this, whichever comes first.
        package let width: Int
        /// In units; see `width`.
        package let height: Int
        /// Units left free along each edge.
        package let margin: Int
        /// A corner whose triangle is smaller than this many square units is left out.
        package let detail: Double
        /// The maximum number of points: the least significant corners are left out until no more remain.
        package let mostPoints: Int
        /// Pieces of land smaller than this many square units are left out, unless an area has nothing larger.
        package let smallestPiece: Double

        /// A size; pieces of less than four square units are left out unless said otherwise.
        package init(
            width: Int,
            height: Int,
            margin: Int,
            detail: Double,
            mostPoints: Int,
            smallestPiece: Double = 4
        ) {
            self.width = width
            self.height = height
            self.margin = margin
            self.detail = detail
            self.mostPoints = mostPoints
            self.smallestPiece = smallestPiece
        }
    }

    /// The projection from metres to units of the drawing.
    package let frame: MapFrame
    /// One for each outline, in their order; without rings for one that has none.
    package let shapes: [DrawnShape]
    private let topology: Topology
    private let smallestPiece: Double
    private let drawnArcs: [[GridPoint]]

    /// Lays outlines out; nil where none has a ring.
    package init?(_ outlines: [Outline], size: Size) {
        let topology = TopologyBuilder.topology(of: outlines)
        let projection = MapProjection(fitting: topology.points)
        let places = topology.points.map(projection.project)
        guard
            let frame = MapFrame(
                around: places,
                mostWidth: size.width,
                mostHeight: size.height,
                margin: size.margin
            )
        else { return nil }
        let lines = topology.arcs.map { arc in arc.map { places[Int($0)] } }
        let weights = lines.map { VisvalingamSimplification(of: $0).weights }
        let threshold = Self.threshold(
            zip(lines, weights).filter { !Self.isIslet($0.0, size: size, scale: frame.scale) }.map(\.1),
            size: size,
            scale: frame.scale
        )
        drawnArcs = zip(lines, weights).map { line, weights in
            Self.withoutRepeats(zip(line, weights).filter { $0.1 >= threshold }.map { frame.place($0.0) })
        }
        self.frame = frame
        self.topology = topology
        smallestPiece = size.smallestPiece
        shapes = topology.shapes.map { [drawnArcs] rings in
            Self.shape(of: rings.map { Self.points(along: $0, in: drawnArcs) }, smallestPiece: size.smallestPiece)
        }
    }

    /// The borders of some shapes, each line once: those that they share, and those that they do not.
    ///
    /// Lines around pieces that are too small to be drawn are left out.
    ///
    /// - Parameter drawn: a shape whose outline is drawn already, so that the borders along it are left out; nil for
    ///   none.
    package func borders(of members: some Sequence<Int>, besides drawn: Int? = nil) -> [[GridPoint]] {
        var isDrawn: Set<Int> = []
        if let drawn, topology.shapes.indices.contains(drawn) {
            isDrawn.formUnion(topology.shapes[drawn].joined().map(\.arc))
        }
        var lines: [[GridPoint]] = []
        for member in members where topology.shapes.indices.contains(member) {
            for passage in topology.shapes[member].joined() where isDrawn.insert(passage.arc).inserted {
                let line = drawnArcs[passage.arc]
                if line.count > 1, !isSpeck(line) { lines.append(line) }
            }
        }
        return lines
    }

    /// Whether a line closes around too little land to be drawn.
    private func isSpeck(_ line: [GridPoint]) -> Bool {
        line.first == line.last && Double(DrawnShape.doubleArea(of: line).magnitude) < 2 * smallestPiece
    }

    /// Whether a line closes around a piece of land too small to be drawn, whose corners therefore do not count.
    private static func isIslet(_ line: [PlanePoint], size: Size, scale: Double) -> Bool {
        guard let first = line.first, first == line.last else { return false }
        let doubleArea = zip(line, line.dropFirst()).reduce(0) { sum, side in
            sum + (side.0.x - first.x) * (side.1.y - first.y) - (side.1.x - first.x) * (side.0.y - first.y)
        }
        return doubleArea.magnitude * scale * scale < 2 * size.smallestPiece
    }

    /// The weight from which on points are drawn.
    private static func threshold(_ weights: [[Double]], size: Size, scale: Double) -> Double {
        let least = size.detail / (scale * scale)
        let drawn = weights.joined().filter { $0 >= least }
        guard drawn.count > size.mostPoints else { return least }
        return drawn.sorted(by: >)[max(size.mostPoints, 1) - 1].nextUp
    }

    private static func withoutRepeats(_ line: [GridPoint]) -> [GridPoint] {
        var points: [GridPoint] = []
        points.reserveCapacity(line.count)
        for point in line where point != points.last { points.append(point) }
        return points
    }

    private static func points(along ring: Topology.Ring, in arcs: [[GridPoint]]) -> [GridPoint] {
        var points: [GridPoint] = []
        for passage in ring {
            let arc = arcs[passage.arc]
            points.append(contentsOf: passage.isBackwards ? arc.reversed() : arc)
        }
        points = withoutRepeats(points)
        while points.count > 1, points.first == points.last { points.removeLast() }
        return points
    }

    /// The pieces that are large enough, else the largest, else a dot where the area is.
    private static func shape(of rings: [[GridPoint]], smallestPiece: Double) -> DrawnShape {
        let areas = rings.map { DrawnShape.doubleArea(of: $0).magnitude }
        let large = zip(rings, areas).filter { Double($0.1) >= 2 * smallestPiece }.map(\.0)
        if !large.isEmpty { return DrawnShape(rings: large) }
        let largest = zip(rings, areas).max { $0.1 < $1.1 }
        guard let largest, let point = largest.0.first else { return DrawnShape(rings: []) }
        if largest.1 > 0 { return DrawnShape(rings: [largest.0]) }
        let (x, y) = (point.x, point.y)
        return DrawnShape(
            rings: [
                [(x - 1, y - 1), (x + 1, y - 1), (x + 1, y + 1), (x - 1, y + 1)].map { GridPoint(x: $0.0, y: $0.1) }
            ]
        )
    }
}
