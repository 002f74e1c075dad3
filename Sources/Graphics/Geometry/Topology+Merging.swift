extension Topology {
    /// The rings around several shapes as one area, without the borders between them.
    ///
    /// Those are the arcs that an even number of rings pass along. Rings that only touch at a point stay apart. Positions
    /// that are given twice count once; others than those of shapes are ignored.
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
