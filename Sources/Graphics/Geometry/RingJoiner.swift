/// Joins arcs into rings, by walking along them until a point is met again.
///
/// The work grows with the number of arcs, and nothing depends on the direction in which they run.
struct RingJoiner {
    private let topology: Topology

    init(_ topology: Topology) {
        self.topology = topology
    }

    /// The rings that some arcs make up; an arc that leads nowhere is left out.
    func rings(along arcs: [Int]) -> [Topology.Ring] {
        var rings: [Topology.Ring] = []
        var waiting: [Int32: [Topology.Passage]] = [:]
        for arc in arcs.reversed() {
            let (first, last) = ends(of: arc)
            if first == last { continue }
            waiting[first, default: []].append(Topology.Passage(arc: arc, isBackwards: false))
            waiting[last, default: []].append(Topology.Passage(arc: arc, isBackwards: true))
        }
        var isUsed: Set<Int> = []
        for arc in arcs where !isUsed.contains(arc) {
            let (first, last) = ends(of: arc)
            if first == last {
                rings.append([Topology.Passage(arc: arc, isBackwards: false)])
            } else {
                rings += walk(from: first, &waiting, &isUsed)
            }
        }
        return rings
    }

    /// Walks from a point along arcs that were not walked, and cuts a ring off whenever it comes back to its own way.
    private func walk(
        from start: Int32,
        _ waiting: inout [Int32: [Topology.Passage]],
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
        _ waiting: inout [Int32: [Topology.Passage]],
        _ isUsed: Set<Int>
    ) -> Topology.Passage? {
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
