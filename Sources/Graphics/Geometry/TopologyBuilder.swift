package import Model

/// Finds the borders that outlines share.
///
/// The work grows with the number of points. Source of the method: M. Bostock, "How to infer topology" (2013): a point
/// is a junction if two visits to it have not the same two neighbours.
package struct TopologyBuilder {
    private var points = PointInterner()
    private var neighbours: [(Int32, Int32)] = []
    private var isJunction: [Bool] = []
    private var arcs: [[Int32]] = []
    /// The arc that begins with a point and the next one.
    private var arcsByStart: [UInt64: Int] = [:]

    /// Cuts outlines into arcs; rings with fewer than three points are left out.
    package static func topology(of outlines: [Outline]) -> Topology {
        var builder = TopologyBuilder()
        let rings = outlines.map { outline in outline.rings.map { builder.numbered($0) }.filter { $0.count > 2 } }
        for ring in rings.joined() { builder.findJunctions(in: ring) }
        let shapes = rings.map { $0.map { builder.cut($0) } }
        return Topology(points: builder.points.points, arcs: builder.arcs, shapes: shapes)
    }

    /// A ring as positions of its points, without a point that repeats the one before it.
    private mutating func numbered(_ ring: [Boundary.Point]) -> [Int32] {
        var numbers: [Int32] = []
        numbers.reserveCapacity(ring.count)
        for point in ring {
            let number = number(of: point)
            if number != numbers.last { numbers.append(number) }
        }
        while numbers.count > 1, numbers.first == numbers.last { numbers.removeLast() }
        return numbers
    }

    private mutating func number(of point: Boundary.Point) -> Int32 {
        let number = points.number(of: point)
        if number == neighbours.count {
            neighbours.append((-1, -1))
            isJunction.append(false)
        }
        return Int32(number)
    }

    private mutating func findJunctions(in ring: [Int32]) {
        var previous = ring[ring.count - 1]
        for (place, point) in ring.enumerated() {
            let next = ring[place + 1 < ring.count ? place + 1 : 0]
            let pair = (min(previous, next), max(previous, next))
            let known = neighbours[Int(point)]
            if known.0 < 0 {
                neighbours[Int(point)] = pair
            } else if known != pair {
                isJunction[Int(point)] = true
            }
            previous = point
        }
    }

    private mutating func cut(_ ring: [Int32]) -> Topology.Ring {
        guard let start = ring.firstIndex(where: { isJunction[Int($0)] }) else { return [closed(ring)] }
        var passages: Topology.Ring = []
        var arc = [ring[start]]
        for step in 1...ring.count {
            let point = ring[(start + step) % ring.count]
            arc.append(point)
            guard isJunction[Int(point)] else { continue }
            passages.append(passage(along: arc))
            arc = [point]
        }
        return passages
    }

    /// A ring that meets no other: it begins at its lowest point and goes on to the lower of the two beside it, so that
    /// all rings along the same points are one arc.
    private mutating func closed(_ ring: [Int32]) -> Topology.ArcTraversal {
        let start = ring.indices.min { ring[$0] < ring[$1] } ?? 0
        let turned = Array(ring[start...] + ring[..<start]) + [ring[start]]
        let isBackwards = turned[1] > turned[turned.count - 2]
        let found = passage(along: isBackwards ? turned.reversed() : turned)
        return Topology.ArcTraversal(arc: found.arc, isBackwards: isBackwards)
    }

    private mutating func passage(along arc: [Int32]) -> Topology.ArcTraversal {
        let forwards = Self.start(arc[0], arc[1])
        if let known = arcsByStart[forwards] { return Topology.ArcTraversal(arc: known, isBackwards: false) }
        if let known = arcsByStart[Self.start(arc[arc.count - 1], arc[arc.count - 2])] {
            return Topology.ArcTraversal(arc: known, isBackwards: true)
        }
        arcsByStart[forwards] = arcs.count
        arcs.append(arc)
        return Topology.ArcTraversal(arc: arcs.count - 1, isBackwards: false)
    }

    private static func start(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }
}

/// Interns points: equal points get the same number, counted in the order in which they are first met.
///
/// A hash table with open addressing, which takes half the time of a dictionary: millions of points go through it. The
/// hash is seeded anew in each run, so that no file can be made whose points all collide. The numbers do not depend on
/// it.
package struct PointInterner {
    /// Each point once; a point's number is its index.
    package private(set) var points: [Boundary.Point] = []
    /// The buckets: the number of a point, or -1; at most half of them are taken.
    private var table: [Int32] = Array(repeating: -1, count: 64)
    private let secret: (UInt64, UInt64) = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))

    /// An interner without points.
    package init() {}

    /// The number of a point, counted from 0.
    package mutating func number(of point: Boundary.Point) -> Int {
        var place = place(of: point)
        while table[place] >= 0 {
            let number = Int(table[place])
            if points[number] == point { return number }
            place = (place + 1) & (table.count - 1)
        }
        let number = points.count
        points.append(point)
        table[place] = Int32(number)
        if points.count * 2 > table.count { grow() }
        return number
    }

    private mutating func grow() {
        table = Array(repeating: -1, count: table.count * 2)
        for (number, point) in points.enumerated() {
            var place = place(of: point)
            while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(number)
        }
    }

    /// The first bucket to look for a point in; zero and minus zero are equal.
    private func place(of point: Boundary.Point) -> Int {
        let product = ((point.longitude + 0).bitPattern ^ secret.0)
            .multipliedFullWidth(by: (point.latitude + 0).bitPattern ^ secret.1)
        return Int(truncatingIfNeeded: product.high ^ product.low) & (table.count - 1)
    }
}
