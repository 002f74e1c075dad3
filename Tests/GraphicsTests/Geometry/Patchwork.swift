import Graphics
import Model
import TestRandom

/// A made-up country cut into square patches whose borders are ragged, but the same for both sides.
struct Patchwork {
    let columns: Int
    let rows: Int
    /// Points along each side of a patch.
    let pointsPerSide: Int
    var random: SeededRandom
    private var sides: [String: [Boundary.Point]] = [:]
    private var corners: [String: Boundary.Point] = [:]

    init(columns: Int, rows: Int, pointsPerSide: Int, seed: UInt64) {
        self.columns = columns
        self.rows = rows
        self.pointsPerSide = pointsPerSide
        random = SeededRandom(seed: seed)
    }

    /// The patches row by row; their rings run the same way round.
    mutating func outlines() -> [Outline] {
        var outlines: [Outline] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let south = side(column, row, isUpright: false)
                let east = side(column + 1, row, isUpright: true)
                let north = side(column, row + 1, isUpright: false)
                let west = side(column, row, isUpright: true)
                let ring = south + east.dropFirst() + north.reversed().dropFirst() + west.reversed().dropFirst()
                outlines.append(Outline(rings: [ring.dropLast()]))
            }
        }
        return outlines
    }

    private mutating func side(_ column: Int, _ row: Int, isUpright: Bool) -> [Boundary.Point] {
        let name = "\(column) \(row) \(isUpright)"
        if let side = sides[name] { return side }
        let start = corner(column, row)
        let end = isUpright ? corner(column, row + 1) : corner(column + 1, row)
        var side = [start]
        for step in 1...pointsPerSide {
            let share = Double(step) / Double(pointsPerSide + 1)
            side.append(
                Boundary.Point(
                    longitude: start.longitude + (end.longitude - start.longitude) * share + within(0.004),
                    latitude: start.latitude + (end.latitude - start.latitude) * share + within(0.004)
                )
            )
        }
        side.append(end)
        sides[name] = side
        return side
    }

    /// A number from −limit to limit.
    private mutating func within(_ limit: Double) -> Double {
        Double.random(in: -limit...limit, using: &random)
    }

    private mutating func corner(_ column: Int, _ row: Int) -> Boundary.Point {
        let name = "\(column) \(row)"
        if let corner = corners[name] { return corner }
        let corner = Boundary.Point(
            longitude: -2 + 0.05 * Double(column) + within(0.01),
            latitude: 52 + 0.05 * Double(row) + within(0.01)
        )
        corners[name] = corner
        return corner
    }
}

/// Squares of one degree on a sheet of squared paper, for shapes that can be drawn by hand.
enum Squares {
    static func outline(_ squares: (column: Int, row: Int)...) -> [Outline] {
        squares.map { outline(column: $0.column, row: $0.row) }
    }

    static func outline(column: Int, row: Int, isClockwise: Bool = false) -> Outline {
        let ring = [(0, 0), (1, 0), (1, 1), (0, 1)].map { point(column + $0.0, row + $0.1) }
        return Outline(rings: [isClockwise ? ring.reversed() : ring])
    }

    static func point(_ x: Int, _ y: Int) -> Boundary.Point {
        Boundary.Point(longitude: Double(x), latitude: Double(y))
    }

    /// Twice the area in square degrees, by the shoelace formula.
    static func doubleArea(_ ring: [Boundary.Point]) -> Double {
        var sum = 0.0
        for (position, point) in ring.enumerated() {
            let next = ring[(position + 1) % ring.count]
            sum += point.longitude * next.latitude - next.longitude * point.latitude
        }
        return sum
    }
}
