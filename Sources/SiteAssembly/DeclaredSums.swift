internal import ReportModel

/// Which areas make up which: every sum of areas that readers can check figures against.
///
/// Nothing else that looks for such sums may ask the tree of areas itself, so that none is forgotten.
struct DeclaredSums {
    let areas: AreaTree
    /// The areas that each block is a part of.
    private let builtFrom: [AreaIndex: [AreaIndex]]

    init(areas: AreaTree) {
        self.areas = areas
        var built: [AreaIndex: [AreaIndex]] = [:]
        for whole in areas.composed {
            for block in areas.blocks(of: whole) { built[block.area, default: []].append(whole) }
        }
        builtFrom = built
    }

    /// The ways in which an area is made up of others: that from which figures are added up first.
    ///
    /// Areas inside another may be of several levels, each of which may make it up alone or, where none is made of
    /// another, together with the others, and some may have been there under other boundaries only. A sum that does not hold withholds more than is
    /// needed; one that is left out could give a figure away.
    func parts(of area: AreaIndex, in period: Period) -> [[AreaTree.Block]] {
        let children = areas.children(of: area)
        let living = children.filter { exists($0, in: period) }
        let others = children.filter { !exists($0, in: period) }
        let inside = [living, others].flatMap { (overlaps($0) ? [] : [$0]) + byLevel($0) }
        let lists = [areas.blocks(of: area)] + inside.map { $0.map { AreaTree.Block(area: $0, weight: 1) } }
        var found: [[AreaTree.Block]] = []
        var seen: Set<Set<AreaTree.Block>> = []
        for list in lists where !list.isEmpty && seen.insert(Set(list)).inserted { found.append(list) }
        return found
    }

    /// The areas that one is directly a part of.
    func wholes(of area: AreaIndex) -> [AreaIndex] {
        (builtFrom[area] ?? []) + [areas.parent(of: area)].compactMap(\.self)
    }

    /// Whether some areas are made of others among them.
    private func overlaps(_ list: [AreaIndex]) -> Bool {
        let members = Set(list)
        return list.contains { areas.blocks(of: $0).contains { members.contains($0.area) } }
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

    private func exists(_ area: AreaIndex, in period: Period) -> Bool {
        let area = areas[area]
        return area.start.map { $0 <= period.end } ?? true && area.end.map { $0 > period.end } ?? true
    }
}
