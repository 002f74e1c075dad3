import Graphics
import Model
import TestRandom
import Testing

struct TopologyTests {
    @Test func makesOneArcOfASharedBorder() {
        let topology = TopologyBuilder.topology(of: Squares.outline((0, 0), (1, 0)))
        #expect(topology.points.count == 6)
        #expect(topology.arcs.count == 3)
        let arcs = topology.shapes.map { Set($0.joined().map(\.arc)) }
        #expect(arcs[0].intersection(arcs[1]).count == 1)
    }

    @Test func makesOneArcOfARingWhereverItBeginsAndWhicheverWayItRuns() {
        let ring = [(0, 0), (2, 0), (2, 2), (0, 2)].map { Squares.point($0.0, $0.1) }
        let turned = Array(ring[2...] + ring[..<2])
        let topology = TopologyBuilder.topology(
            of: [Outline(rings: [ring]), Outline(rings: [turned.reversed()])]
        )
        #expect(topology.arcs.count == 1)
    }

    @Test(arguments: [
        [], [Outline(rings: [])], [Outline(rings: [[]])],
        [Outline(rings: [[Squares.point(0, 0), Squares.point(1, 0)]])],
        [Outline(rings: [Array(repeating: Squares.point(3, 3), count: 9)])],
    ])
    func leavesOutWhatHasNoExtent(_ outlines: [Outline]) {
        let topology = TopologyBuilder.topology(of: outlines)
        #expect(topology.arcs.isEmpty)
        #expect(topology.shapes.count == outlines.count)
        #expect(topology.outline(around: 0..<outlines.count).rings.isEmpty)
    }

    @Test func dropsInnerBordersWhicheverWayRingsRun() {
        let squares = [
            Squares.outline(column: 0, row: 0), Squares.outline(column: 1, row: 0, isClockwise: true),
            Squares.outline(column: 0, row: 1, isClockwise: true), Squares.outline(column: 1, row: 1),
        ]
        let rings = TopologyBuilder.topology(of: squares).outline(around: 0..<4).rings
        #expect(rings.count == 1)
        #expect(rings.first?.count == 8)
        #expect(rings.first.map { Squares.doubleArea($0).magnitude } == 8)
    }

    @Test func keepsAHole() {
        let around = [(0, 0), (1, 0), (2, 0), (0, 1), (2, 1), (0, 2), (1, 2), (2, 2)]
        let squares = around.map { Squares.outline(column: $0.0, row: $0.1) }
        let rings = TopologyBuilder.topology(of: squares).outline(around: squares.indices).rings
        #expect(rings.map { Squares.doubleArea($0).magnitude }.sorted() == [2, 18])
    }

    @Test func keepsThePatchesOfACheckerboardApart() {
        let all = (0..<16).map { Squares.outline(column: $0 % 4, row: $0 / 4) }
        let black = (0..<16).filter { ($0 % 4 + $0 / 4).isMultiple(of: 2) }
        let rings = TopologyBuilder.topology(of: all).outline(around: black).rings
        #expect(rings.count == 8)
        #expect(rings.allSatisfy { $0.count == 4 })
    }

    @Test func enclosesThePatchesOfAnyPartAndNoOthers() {
        var patchwork = Patchwork(columns: 6, rows: 6, pointsPerSide: 3, seed: 11)
        let outlines = patchwork.outlines()
        let topology = TopologyBuilder.topology(of: outlines)
        var random = SeededRandom(seed: 5)
        for _ in 0..<40 {
            let members = outlines.indices.filter { _ in random.isTrue(oneIn: 2) }
            let rings = topology.outline(around: members).rings
            let enclosed = outlines.indices.filter { patch in
                let middle = Self.middle(outlines[patch].rings[0])
                return !rings.count { Self.isInside(middle, $0) }.isMultiple(of: 2)
            }
            #expect(enclosed == members)
        }
    }

    private static func middle(_ ring: [Boundary.Point]) -> Boundary.Point {
        Boundary.Point(
            longitude: ring.reduce(0) { $0 + $1.longitude } / Double(ring.count),
            latitude: ring.reduce(0) { $0 + $1.latitude } / Double(ring.count)
        )
    }

    private static func isInside(_ point: Boundary.Point, _ ring: [Boundary.Point]) -> Bool {
        var isInside = false
        for (position, a) in ring.enumerated() {
            let b = ring[(position + 1) % ring.count]
            guard (a.latitude > point.latitude) != (b.latitude > point.latitude) else { continue }
            let share = (point.latitude - a.latitude) / (b.latitude - a.latitude)
            if point.longitude < a.longitude + share * (b.longitude - a.longitude) { isInside.toggle() }
        }
        return isInside
    }
}

@Suite struct PointNumbersTests {
    @Test func countsPointsInTheOrderInWhichTheyAreMet() {
        var numbers = PointInterner()
        let points = (0..<5_000).map { Boundary.Point(longitude: Double($0 % 71), latitude: Double($0 / 71)) }
        #expect(points.map { numbers.number(of: $0) } == Array(0..<5_000))
        #expect(points.reversed().map { numbers.number(of: $0) } == Array((0..<5_000).reversed()))
        #expect(numbers.points == points)
    }

    @Test func takesZeroAndMinusZeroForOne() {
        var numbers = PointInterner()
        #expect(numbers.number(of: Boundary.Point(longitude: 0, latitude: -0.0)) == 0)
        #expect(numbers.number(of: Boundary.Point(longitude: -0.0, latitude: 0)) == 0)
    }
}
