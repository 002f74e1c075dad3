package import Model

/// Outlines cut into arcs, so that a border between two of them is one line and not two.
///
/// An arc runs from one junction to the next: a point where lines meet, or where a border begins to lie between other
/// areas. A ring without any is an arc of its own that ends where it begins. Borders are shared where the outlines have
/// the same points along them.
package struct Topology: Sendable {
    /// One passage of a ring along an arc.
    package struct ArcTraversal: Hashable, Sendable {
        /// A position in `Topology.arcs`.
        package let arc: Int
        /// Whether the ring goes from the arc's last point to its first.
        package let isBackwards: Bool

        /// A passage along an arc in one direction.
        package init(arc: Int, isBackwards: Bool) {
            self.arc = arc
            self.isBackwards = isBackwards
        }
    }

    /// A closed line: arcs one behind another.
    package typealias Ring = [ArcTraversal]

    /// Each point once.
    package let points: [Boundary.Point]
    /// The positions in `points` along each arc, both of its ends included.
    package let arcs: [[Int32]]
    /// The rings of each outline, in the order in which the outlines were given.
    package let shapes: [[Ring]]

    /// The rings around several shapes as one area, without the borders between them.
    ///
    /// Those are the arcs that an even number of rings pass along. Rings that only touch at a point stay apart.
    /// Positions that are given twice count once; others than those of shapes are ignored.
    package func merged(_ members: some Sequence<Int>) -> [Ring] {
        var passes: [Int: Int] = [:]
        for member in Set(members) where shapes.indices.contains(member) {
            for passage in shapes[member].joined() { passes[passage.arc, default: 0] += 1 }
        }
        let borders = passes.filter { !$0.value.isMultiple(of: 2) }.keys.sorted()
        return RingJoiner(self).rings(along: borders)
    }

    /// The outline around several shapes, without the borders between them.
    package func outline(around members: some Sequence<Int>) -> Outline {
        Outline(
            rings: merged(members).map { ring in
                ring.flatMap { passage in
                    (passage.isBackwards ? arcs[passage.arc].reversed() : arcs[passage.arc]).dropLast()
                        .map { points[Int($0)] }
                }
            }
        )
    }
}

/// The rings around an area, filled by the even-odd rule.
///
/// A ring's last point is not repeated. Holes and pieces of land need no order, and rings may run either way.
package struct Outline: Hashable, Sendable {
    /// The closed lines, in degrees.
    package let rings: [[Boundary.Point]]

    /// An outline of closed rings, in any order and direction.
    package init(rings: [[Boundary.Point]]) {
        self.rings = rings
    }

    /// The outline of a boundary: all rings of its polygons, holes included.
    package init(_ boundary: Boundary) {
        rings = boundary.polygons.flatMap(\.rings)
    }
}

/// Joins arcs into rings, by walking along them until a point is met again.
///
/// The work grows with the number of arcs, and nothing depends on the direction in which they run.
private struct RingJoiner {
    private let topology: Topology

    init(_ topology: Topology) {
        self.topology = topology
    }

    /// The rings that some arcs make up; an arc that leads nowhere is left out.
    func rings(along arcs: [Int]) -> [Topology.Ring] {
        var rings: [Topology.Ring] = []
        var waiting: [Int32: [Topology.ArcTraversal]] = [:]
        for arc in arcs.reversed() {
            let (first, last) = ends(of: arc)
            if first == last { continue }
            waiting[first, default: []].append(Topology.ArcTraversal(arc: arc, isBackwards: false))
            waiting[last, default: []].append(Topology.ArcTraversal(arc: arc, isBackwards: true))
        }
        var isUsed: Set<Int> = []
        for arc in arcs where !isUsed.contains(arc) {
            let (first, last) = ends(of: arc)
            if first == last {
                rings.append([Topology.ArcTraversal(arc: arc, isBackwards: false)])
            } else {
                rings += walk(from: first, &waiting, &isUsed)
            }
        }
        return rings
    }

    /// Walks from a point along arcs that were not walked, and cuts a ring off whenever it comes back to its own way.
    private func walk(
        from start: Int32,
        _ waiting: inout [Int32: [Topology.ArcTraversal]],
        _ isUsed: inout Set<Int>
    ) -> [Topology.Ring] {
        var rings: [Topology.Ring] = []
        var way: Topology.Ring = []
        var stops = [start]
        var depth = [start: 0]
        while let passage = next(from: stops[stops.count - 1], &waiting, isUsed) {
            isUsed.insert(passage.arc)
            way.append(passage)
            let (first, last) = ends(of: passage.arc)
            let point = passage.isBackwards ? first : last
            if let met = depth[point] {
                rings.append(Array(way[met...]))
                way.removeSubrange(met...)
                for stop in stops[(met + 1)...] { depth[stop] = nil }
                stops.removeSubrange((met + 1)...)
            } else {
                depth[point] = stops.count
                stops.append(point)
            }
        }
        return rings
    }

    private func next(
        from point: Int32,
        _ waiting: inout [Int32: [Topology.ArcTraversal]],
        _ isUsed: Set<Int>
    ) -> Topology.ArcTraversal? {
        while let passage = waiting[point]?.popLast() {
            if !isUsed.contains(passage.arc) { return passage }
        }
        return nil
    }

    private func ends(of arc: Int) -> (first: Int32, last: Int32) {
        let points = topology.arcs[arc]
        return (points[0], points[points.count - 1])
    }
}
