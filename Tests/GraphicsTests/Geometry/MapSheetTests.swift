import Graphics
import Model
import Testing

struct MapSheetTests {
    private static let size = MapSheet.Size(width: 600, height: 600, margin: 4, detail: 40, mostPoints: 100_000)

    private struct Edge: Hashable {
        let from: GridPoint
        let to: GridPoint
    }

    private func edges(_ shapes: [DrawnShape]) -> [Edge] {
        shapes.flatMap(\.rings).flatMap { ring in
            ring.indices.map { Edge(from: ring[$0], to: ring[($0 + 1) % ring.count]) }
        }
    }

    @Test(arguments: 1...8)
    func leavesNoGapAndNoOverlapBetweenNeighbours(_ seed: UInt64) throws {
        var patchwork = Patchwork(columns: 7, rows: 7, pointsPerSide: 9, seed: seed)
        let patches = patchwork.outlines()
        let whole = TopologyBuilder.topology(of: patches).outline(around: patches.indices)
        let sheet = try #require(MapSheet(patches + [whole], size: Self.size))
        let drawn = Array(sheet.shapes.dropLast())
        // Each side of a patch is there once in each direction, but for those along the edge of the whole.
        var count: [Edge: Int] = [:]
        for edge in edges(drawn) { count[edge, default: 0] += 1 }
        let open = count.filter { count[Edge(from: $0.key.to, to: $0.key.from)] != $0.value }.keys
        let outer = Set(edges([sheet.shapes[patches.count]]))
        let reversed = Set(outer.map { Edge(from: $0.to, to: $0.from) })
        #expect(Set(open) == outer || Set(open) == reversed)
        let areas = drawn.flatMap(\.rings).map(DrawnShape.doubleArea)
        let area = sheet.shapes[patches.count].rings.map(DrawnShape.doubleArea).reduce(0, +)
        #expect(areas.reduce(0, +).magnitude == area.magnitude)
        // Something was left out, or this would show nothing.
        #expect(edges(drawn).count < patches.reduce(0) { $0 + $1.rings[0].count } * 2 / 3)
    }

    @Test func drawsTheSameEachTime() throws {
        var first = Patchwork(columns: 5, rows: 5, pointsPerSide: 6, seed: 3)
        var second = Patchwork(columns: 5, rows: 5, pointsPerSide: 6, seed: 3)
        let one = try #require(MapSheet(first.outlines(), size: Self.size))
        let other = try #require(MapSheet(second.outlines(), size: Self.size))
        #expect(one.shapes == other.shapes)
        #expect(one.borders(of: 0..<25) == other.borders(of: 0..<25))
    }

    @Test func keepsToTheSize() throws {
        var patchwork = Patchwork(columns: 8, rows: 3, pointsPerSide: 6, seed: 3)
        let sheet = try #require(MapSheet(patchwork.outlines(), size: Self.size))
        #expect(sheet.frame.width == 600)
        #expect(sheet.frame.height < 600)
        let points = sheet.shapes.flatMap(\.rings).joined()
        #expect(points.allSatisfy { (4...596).contains($0.x) && (4...sheet.frame.height - 4).contains($0.y) })
    }

    @Test func drawsNoMorePointsThanItMay() throws {
        var patchwork = Patchwork(columns: 5, rows: 5, pointsPerSide: 20, seed: 9)
        let outlines = patchwork.outlines()
        let few = MapSheet.Size(width: 600, height: 600, margin: 0, detail: 0, mostPoints: 200)
        let sheet = try #require(MapSheet(outlines, size: few))
        #expect(sheet.borders(of: outlines.indices).reduce(0) { $0 + $1.count } <= 200)
        #expect(sheet.shapes.allSatisfy { !$0.rings.isEmpty })
    }

    @Test func dropsIsletsButNeverAWholeArea() throws {
        let land = Outline(
            rings: [
                [(0, 0), (100, 0), (100, 100), (0, 100)].map { Squares.point($0.0, $0.1 / 2) },
                [(110, 0), (110, 1), (111, 0)].map {
                    Boundary.Point(longitude: $0.0, latitude: $0.1 / 100)
                },
            ]
        )
        let islet = Outline(
            rings: [
                [(120.0, 0.0), (120.001, 0), (120, 0.001)].map {
                    Boundary.Point(longitude: $0.0, latitude: $0.1)
                }
            ]
        )
        let sheet = try #require(MapSheet([land, islet, Outline(rings: [])], size: Self.size))
        #expect(sheet.shapes.map(\.rings.count) == [1, 1, 0])
        #expect(sheet.shapes[1].box.map { $0.width > 0 && $0.height > 0 } == true)
    }

    @Test func drawsEachBorderOnce() throws {
        let sheet = try #require(MapSheet(Squares.outline((0, 0), (1, 0)), size: Self.size))
        let lines = sheet.borders(of: [0, 1, 1, 9])
        #expect(lines.count == 3)
        #expect(lines.reduce(0) { $0 + $1.count } == 2 + 4 + 4)
    }

    @Test func leavesOutTheBordersAlongAnOutlineThatIsDrawnAlready() throws {
        let sheet = try #require(MapSheet(Squares.outline((0, 0), (1, 0)), size: Self.size))
        #expect(sheet.borders(of: [0, 1], besides: 0).count == 1)
        #expect(sheet.borders(of: [0], besides: 0).isEmpty)
        #expect(sheet.borders(of: [0, 1], besides: 9).count == 3)
    }

    @Test func drawsNoBorderAroundASpeck() throws {
        let rings = [(0, 0.5), (0.8, 0.000_1)].map { start, side in
            [(0.0, 0.0), (side, 0), (side, side), (0, side)].map {
                Boundary.Point(longitude: start + $0.0, latitude: $0.1)
            }
        }
        let sheet = try #require(MapSheet([Outline(rings: rings)], size: Self.size))
        #expect(sheet.borders(of: [0]).count == 1)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func standsPointsThatAreNoPlaces(_ bad: Double) {
        let ring = [(0, 0), (1, 0), (1, 1)].map { Squares.point($0.0, $0.1) }
        let outline = Outline(rings: [ring + [Boundary.Point(longitude: bad, latitude: bad)]])
        for shape in MapSheet([outline], size: Self.size)?.shapes ?? [] {
            #expect(shape.rings.joined().allSatisfy { (0...600).contains($0.x) && (0...600).contains($0.y) })
        }
    }

    @Test func drawsNothingOfNothing() {
        #expect(MapSheet([], size: Self.size) == nil)
        #expect(MapSheet([Outline(rings: [])], size: Self.size) == nil)
    }
}

struct ScaleBarTests {
    private func frame(metres: Double) throws -> MapFrame {
        let corners = [PlanePoint(x: 0, y: 0), PlanePoint(x: metres, y: metres)]
        return try #require(MapFrame(around: corners, mostWidth: 300, mostHeight: 300, margin: 0))
    }

    @Test(arguments: [(300_000.0, 100_000, 100), (7_000, 2_000, 86), (450, 100, 67)])
    func isTheLongestRoundLengthThatFits(_ extent: Double, _ metres: Int, _ length: Int) throws {
        let bar = try #require(ScaleBar(on: frame(metres: extent), most: 100))
        #expect(bar.metres == metres)
        #expect(bar.length == length)
    }

    @Test func isMissingWhereAMetreIsTooLong() throws {
        #expect(try ScaleBar(on: frame(metres: 0), most: 100) == nil)
    }
}
