internal import Model

/// Which areas make up which: every sum of areas that readers can check figures against.
///
/// Nothing else that looks for such sums may ask the tree of areas itself, so that none is forgotten.
struct DeclaredSums {
    let areas: AreaTree
    /// The areas that each part of another is a part of.
    private let builtFrom: [AreaIndex: [AreaIndex]]
    /// By area, whether it has parts at any depth that are directly parts of two areas of which neither is wholly
    /// inside the other by the tree.
    private let areCrossed: [Bool]

    init(areas: AreaTree) {
        self.areas = areas
        var built: [AreaIndex: [AreaIndex]] = [:]
        for whole in areas.composed {
            for part in areas.parts(of: whole) { built[part.area, default: []].append(whole) }
        }
        builtFrom = built
        areCrossed = Self.areCrossed(areas, built)
    }

    /// Whether other areas cut across one, so that what a part of it counts may follow from the figures of several
    /// larger areas.
    func isCrossed(_ area: AreaIndex) -> Bool { areCrossed[Int(area.position)] }

    private static func areCrossed(_ areas: AreaTree, _ builtFrom: [AreaIndex: [AreaIndex]]) -> [Bool] {
        var areCrossed = areas.areas.map { _ in false }
        func wholes(of area: AreaIndex) -> Set<AreaIndex> {
            Set([areas.parent(of: area)].compactMap(\.self) + areas.lineage.successors(of: area))
                .union(builtFrom[area] ?? [])
        }
        var waiting: [AreaIndex] = []
        for position in areas.areas.indices {
            let area = AreaIndex(position)
            let parent = areas.parent(of: area)
            // Of areas that are made of a level, those above the parent have all of the parent.
            let across = wholes(of: area).filter { $0 == parent || areas.levelOfParts(of: $0) == nil }
            if across.count > 1 { waiting += across }
        }
        while let area = waiting.popLast() {
            if areCrossed[Int(area.position)] { continue }
            areCrossed[Int(area.position)] = true
            waiting += wholes(of: area)
        }
        return areCrossed
    }

    /// The ways in which an area is made up of others: that from which figures are added up first.
    ///
    /// Areas inside another may be of several levels, each of which may make it up alone or, where none is made of
    /// another, together with the others, and some may have been there under other boundaries only. Areas also make up
    /// the one that took their place. A sum that is left out could give a figure away; one too many withholds more than
    /// is needed.
    func ways(toMake area: AreaIndex, in period: Period) -> [[AreaTree.Block]] {
        let children = areas.children(of: area)
        let groups = [
            children.filter { areas[$0].existed(in: period) }, children.filter { !areas[$0].existed(in: period) },
        ]
        let levels = groups.flatMap(byLevel)
        let lists = levels.filter { isWhole($0, beside: levels) } + groups.filter { !overlaps($0) }
        let earlier = areas.lineage.isRough(area) ? [] : areas.lineage.predecessors(of: area)
        let wholly = (lists + [earlier]).map { $0.map { AreaTree.Block(area: $0, weight: 1) } }
        var seen: Set<Set<AreaTree.Block>> = [[]]
        return ([areas.parts(of: area, in: period)] + wholly).filter { seen.insert(Set($0)).inserted }
    }

    /// The areas that one is directly a part of.
    func wholes(of area: AreaIndex) -> [AreaIndex] {
        (builtFrom[area] ?? []) + [areas.parent(of: area)].compactMap(\.self) + areas.lineage.successors(of: area)
    }

    /// Whether some areas are made of others among them, or share blocks that there are not enough of.
    private func overlaps(_ list: [AreaIndex]) -> Bool {
        let uses = blocks(of: list)
        return list.contains { uses[$0] != nil } || uses.values.contains { $0 > 1 + 1e-9 }
    }

    /// Whether areas of one level may make up the area that they lie in, judged by the blocks that they are made of:
    /// not where they overlap, nor where its blocks are known and are others.
    private func isWhole(_ list: [AreaIndex], beside levels: [[AreaIndex]]) -> Bool {
        if overlaps(list) { return false }
        let uses = blocks(of: list)
        guard !uses.isEmpty, let finer = levels.first(where: { $0.contains { uses[$0] != nil } }) else { return true }
        return uses.count == finer.count && finer.allSatisfy { uses[$0].map { $0 > 1 - 1e-9 } ?? false }
    }

    /// How much of each block some areas have together.
    private func blocks(of list: [AreaIndex]) -> [AreaIndex: Double] {
        var uses: [AreaIndex: Double] = [:]
        for area in list {
            for part in areas.parts(of: area) { uses[part.area, default: 0] += part.weight }
        }
        return uses
    }

    private func byLevel(_ list: [AreaIndex]) -> [[AreaIndex]] {
        var levels: [AreaLevel.ID] = []
        var members: [AreaLevel.ID: [AreaIndex]] = [:]
        for area in list {
            let level = areas[area].level
            if members[level] == nil { levels.append(level) }
            members[level, default: []].append(area)
        }
        return levels.compactMap { members[$0] }
    }
}
