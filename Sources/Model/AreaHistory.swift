/// Which areas took the place of which, by the columns `replaces` and `replaces_roughly` of `areas.csv`.
///
/// A code that no area has is passed over, and a loop is cut where it closes; the reader has reported both.
package struct AreaHistory: Sendable {
    /// The areas that took the place of others, each after those whose place it took.
    package let successors: [AreaIndex]
    /// The areas that would have taken the place of each other, each loop from a later area to an earlier one; no more
    /// than the first hundred loops.
    package let loops: [[AreaIndex]]
    private let predecessorLists: [AreaIndex: [AreaIndex]]
    private let successorLists: [AreaIndex: [AreaIndex]]
    private let rough: Set<AreaIndex>

    /// Reads the lines of succession of areas with different codes, in the order of the tree.
    package init(_ areas: [Area]) {
        var lists = Self.lists(of: areas)
        rough = Set(areas.indices.filter { !areas[$0].replacesRoughly.isEmpty }.map(AreaIndex.init))
        let (order, loops) = Self.cutLoops(in: &lists)
        self.loops = loops
        predecessorLists = lists.filter { !$0.value.isEmpty }
        successors = order.filter { [predecessorLists] in predecessorLists[$0] != nil }
        var successorLists: [AreaIndex: [AreaIndex]] = [:]
        for successor in successors {
            for area in predecessorLists[successor] ?? [] { successorLists[area, default: []].append(successor) }
        }
        self.successorLists = successorLists
    }

    /// The areas whose place an area took, as it names them.
    package func predecessors(of area: AreaIndex) -> [AreaIndex] {
        predecessorLists[area] ?? []
    }

    /// The areas that took an area's place.
    package func successors(of area: AreaIndex) -> [AreaIndex] {
        successorLists[area] ?? []
    }

    /// Whether the boundary of an area is not the same as that of its predecessors together.
    package func isRough(_ area: AreaIndex) -> Bool {
        rough.contains(area)
    }

    private static let mostLoops = 100

    private static func lists(of areas: [Area]) -> [AreaIndex: [AreaIndex]] {
        guard areas.contains(where: { !$0.replaces.isEmpty || !$0.replacesRoughly.isEmpty }) else { return [:] }
        let positions = Dictionary(zip(areas.map(\.code), areas.indices.map(AreaIndex.init))) { first, _ in first }
        var lists: [AreaIndex: [AreaIndex]] = [:]
        for (position, area) in areas.enumerated() {
            var seen: Set<AreaIndex> = []
            let known = (area.replaces + area.replacesRoughly).compactMap { positions[$0] }
            let list = known.filter { seen.insert($0).inserted }
            if !list.isEmpty { lists[AreaIndex(position)] = list }
        }
        return lists
    }

    /// Takes out what closes a loop, and orders the areas so that each comes after its predecessors.
    private static func cutLoops(in lists: inout [AreaIndex: [AreaIndex]]) -> ([AreaIndex], [[AreaIndex]]) {
        var order: [AreaIndex] = []
        var loops: [[AreaIndex]] = []
        var finished: Set<AreaIndex> = []
        for start in lists.keys.sorted() where !finished.contains(start) {
            var path = [start]
            var depths = [start: 0]
            var next = [0]
            while let area = path.last, let position = next.last {
                guard let list = lists[area], position < list.count else {
                    order.append(area)
                    finished.insert(area)
                    depths[area] = nil
                    path.removeLast()
                    next.removeLast()
                    continue
                }
                let predecessor = list[position]
                if let depth = depths[predecessor] {
                    if loops.count < mostLoops { loops.append(Array(path[depth...])) }
                    lists[area]?.remove(at: position)
                    continue
                }
                next[next.count - 1] += 1
                guard !finished.contains(predecessor) else { continue }
                depths[predecessor] = path.count
                path.append(predecessor)
                next.append(0)
            }
        }
        return (order, loops)
    }
}
