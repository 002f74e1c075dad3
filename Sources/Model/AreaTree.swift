/// All areas of a site, and how they lie in one another.
///
/// Areas keep the order of `areas.csv`. A parent that does not exist, or that leads back to the area itself,
/// counts as no parent; the reader has reported it.
package final class AreaTree: Sendable {
    /// One part of a larger area: a share of an area that counts towards another.
    package struct Block: Hashable, Sendable {
        /// The smaller area that is counted.
        package let area: AreaIndex
        /// The share of the part that belongs to the whole, above 0 and at most 1.
        package let weight: Double

        /// Takes a share of a part: above 0 and at most 1.
        package init(area: AreaIndex, weight: Double) {
            self.area = area
            self.weight = weight
        }
    }

    /// Every area, in the order of `areas.csv`.
    package let areas: [Area]
    /// The levels from the largest to the smallest.
    package let levels: [AreaLevel]
    /// The areas that are made of smaller ones, in the order of `areas.csv`.
    package let composed: [AreaIndex]
    /// Which areas took the place of which.
    package let lineage: AreaHistory
    private let positions: [Area.Code: AreaIndex]
    /// The areas by their other names and older codes, where one area alone has it.
    private let otherNames: [Area.Code: AreaIndex]
    private let slugs: [String: AreaIndex]
    private let parents: [AreaIndex?]
    private let childLists: [[AreaIndex]]
    /// By area; empty for most.
    private let blockLists: [[Block]]
    /// By area the parts of those whose level is made of a smaller one, without those that `blocks.csv` lists.
    private let insideLists: [[Block]]
    private let levelPositions: [AreaLevel.ID: Int]

    /// Builds the tree; of two areas with one code or one slug the first counts.
    package init(areas: [Area], levels: [AreaLevel], blocks: [AreaIndex: [Block]] = [:]) {
        self.areas = areas
        self.levels = levels
        lineage = AreaHistory(areas)
        let indices = areas.indices.map(AreaIndex.init)
        let blockLists = indices.map { blocks[$0] ?? [] }
        self.blockLists = blockLists
        levelPositions = Dictionary(zip(levels.map(\.id), levels.indices)) { first, _ in first }
        positions = Dictionary(zip(areas.map(\.code), indices)) { first, _ in first }
        slugs = Dictionary(zip(areas.map(\.slug), indices)) { first, _ in first }
        otherNames = Self.otherNames(areas)
        var parents = areas.map { [positions] area in area.parent.flatMap { positions[$0] } }
        Self.cutLoops(in: &parents)
        var children = Array(repeating: [AreaIndex](), count: areas.count)
        for (position, parent) in parents.enumerated() {
            if let parent { children[Int(parent.position)].append(AreaIndex(position)) }
        }
        self.parents = parents
        self.childLists = children
        let parts = PartsFinder(areas: areas, levels: levels, parents: parents, children: children).parts()
        let insideLists = zip(indices, blockLists).map { area, blocks in blocks.isEmpty ? parts[area] ?? [] : [] }
        self.insideLists = insideLists
        composed = indices.filter { area in
            !blockLists[Int(area.position)].isEmpty || !insideLists[Int(area.position)].isEmpty
        }
    }

    /// The area at a position; the position must be one of this tree.
    package subscript(index: AreaIndex) -> Area {
        areas[Int(index.position)]
    }

    /// The position of the area with a code, or with an older one that `also_known_as` gives it; nil where none has it.
    package func index(of code: Area.Code) -> AreaIndex? {
        positions[code] ?? otherNames[code]
    }

    private static func otherNames(_ areas: [Area]) -> [Area.Code: AreaIndex] {
        var found: [Area.Code: AreaIndex?] = [:]
        for (position, area) in areas.enumerated() {
            for name in area.alsoKnownAs where name.utf8.contains(where: { (48...57).contains($0) }) {
                let index = AreaIndex(position)
                if let known = found[Area.Code(name)], known != index {
                    found[Area.Code(name)] = .some(nil)
                } else {
                    found[Area.Code(name)] = index
                }
            }
        }
        return found.compactMapValues(\.self)
    }

    /// The area an editor means by a slug or a code.
    package func index(named name: String) -> AreaIndex? {
        slugs[name] ?? index(of: Area.Code(name))
    }

    /// The area that one lies in; nil at the top.
    package func parent(of index: AreaIndex) -> AreaIndex? {
        parents[Int(index.position)]
    }

    /// The first area that lies in no other: the country, as a rule.
    package var top: AreaIndex? {
        parents.firstIndex { $0 == nil }.map(AreaIndex.init)
    }

    /// The areas directly inside one, in the order of `areas.csv`.
    package func children(of index: AreaIndex) -> [AreaIndex] {
        childLists[Int(index.position)]
    }

    /// The areas that contain one, nearest first.
    package func ancestors(of index: AreaIndex) -> [AreaIndex] {
        var found: [AreaIndex] = []
        var next = parent(of: index)
        while let area = next {
            found.append(area)
            next = parent(of: area)
        }
        return found
    }

    /// Everything inside an area at any depth, parents before their children, without the area itself.
    package func descendants(of index: AreaIndex) -> [AreaIndex] {
        var found: [AreaIndex] = []
        var waiting = Array(children(of: index).reversed())
        while let area = waiting.popLast() {
            found.append(area)
            waiting.append(contentsOf: children(of: area).reversed())
        }
        return found
    }

    /// The nearest containing area of a level, or the area itself where it has that level.
    package func container(of index: AreaIndex, at level: AreaLevel.ID) -> AreaIndex? {
        var next: AreaIndex? = index
        while let area = next, self[area].level != level { next = parent(of: area) }
        return next
    }

    /// The blocks that make up an area, as `blocks.csv` lists them; empty for most.
    package func blocks(of index: AreaIndex) -> [Block] {
        blockLists[Int(index.position)]
    }

    /// What an area is added up from: its blocks, else all areas inside it of the level that its own is made of.
    package func parts(of index: AreaIndex) -> [Block] {
        let blocks = blocks(of: index)
        return blocks.isEmpty ? insideLists[Int(index.position)] : blocks
    }

    /// The parts that count for a period: of the areas of a level those that existed, and all blocks but those that did
    /// not exist and for which other blocks of the list stood.
    package func parts(of index: AreaIndex, in period: Period) -> [Block] {
        let blocks = blocks(of: index)
        guard !blocks.isEmpty else {
            return insideLists[Int(index.position)].filter { self[$0.area].existed(in: period) }
        }
        guard !lineage.successors.isEmpty else { return blocks }
        let existing = Set(blocks.lazy.map(\.area).filter { self[$0].existed(in: period) })
        guard existing.count < blocks.count else { return blocks }
        return blocks.filter { existing.contains($0.area) || !isStoodFor($0.area, by: existing) }
    }

    /// Whether all areas whose place an area took, or one that took its place, are among others.
    private func isStoodFor(_ area: AreaIndex, by others: Set<AreaIndex>) -> Bool {
        let predecessors = lineage.predecessors(of: area)
        return !predecessors.isEmpty && others.isSuperset(of: predecessors)
            || lineage.successors(of: area).contains(where: others.contains)
    }

    /// The level whose areas make up an area, where `site.yml` says so and `blocks.csv` does not list its blocks.
    package func levelOfParts(of index: AreaIndex) -> AreaLevel? {
        insideLists[Int(index.position)].isEmpty ? nil : level(of: index)?.madeOf.flatMap { level($0) }
    }

    /// The level of an area; nil where `site.yml` does not have the one that its row names.
    package func level(of index: AreaIndex) -> AreaLevel? {
        level(self[index].level)
    }

    /// The level with an id; nil where `site.yml` does not have it.
    package func level(_ id: AreaLevel.ID) -> AreaLevel? {
        levelPositions[id].map { levels[$0] }
    }

    /// Whether an area has a page of its own: its level says so.
    package func hasPage(_ index: AreaIndex) -> Bool {
        level(of: index)?.hasPages ?? false
    }

    /// The area whose page speaks for this one: itself, or the nearest container with a page.
    package func pageHolder(of index: AreaIndex) -> AreaIndex? {
        hasPage(index) ? index : ancestors(of: index).first { hasPage($0) }
    }

    /// Every area of a level, in the order of `areas.csv`.
    package func areas(at level: AreaLevel.ID) -> [AreaIndex] {
        areas.indices.map(AreaIndex.init).filter { self[$0].level == level }
    }

    /// Cuts the parent of one area of every loop, so that no walk upwards can run for ever.
    private static func cutLoops(in parents: inout [AreaIndex?]) {
        var visitedBy = Array(repeating: -1, count: parents.count)
        for start in parents.indices {
            var position = start
            while visitedBy[position] == -1 {
                visitedBy[position] = start
                guard let parent = parents[position] else { break }
                if visitedBy[Int(parent.position)] == start {
                    parents[position] = nil
                    break
                }
                position = Int(parent.position)
            }
        }
    }
}

/// Finds what makes up the areas of a level that `site.yml` says is made of a smaller one.
///
/// One walk down the tree, so the work grows with the number of areas however many levels stand on one another.
private struct PartsFinder {
    let areas: [Area]
    let levels: [AreaLevel]
    /// Without loops.
    let parents: [AreaIndex?]
    let children: [[AreaIndex]]

    private enum Step {
        case enter(AreaIndex)
        /// Out of an area again: what its level was inside of before.
        case leave(level: Int, before: AreaIndex?)
    }

    /// The parts of each area that has any, in the order of `areas.csv`, each wholly a part of the nearest whole.
    func parts() -> [AreaIndex: [AreaTree.Block]] {
        let positions = Dictionary(zip(levels.map(\.id), levels.indices)) { first, _ in first }
        let wholes = wholes(positions)
        guard !wholes.isEmpty else { return [:] }
        var found: [AreaIndex: [AreaTree.Block]] = [:]
        var enclosing: [AreaIndex?] = Array(repeating: nil, count: levels.count)
        var steps = parents.indices.reversed().filter { parents[$0] == nil }.map { Step.enter(AreaIndex($0)) }
        while let step = steps.popLast() {
            switch step {
            case .leave(let level, let before):
                enclosing[level] = before
            case .enter(let area):
                if let level = positions[areas[Int(area.position)].level] {
                    for whole in (wholes[level] ?? []).compactMap({ enclosing[$0] }) {
                        found[whole, default: []].append(AreaTree.Block(area: area, weight: 1))
                    }
                    steps.append(.leave(level: level, before: enclosing[level]))
                    enclosing[level] = area
                }
                steps.append(contentsOf: children[Int(area.position)].reversed().map { .enter($0) })
            }
        }
        return found.mapValues { $0.sorted { $0.area < $1.area } }
    }

    /// For each level the larger levels that are made of it.
    private func wholes(_ positions: [AreaLevel.ID: Int]) -> [Int: [Int]] {
        var wholes: [Int: [Int]] = [:]
        for (position, level) in levels.enumerated() {
            guard let part = level.madeOf.flatMap({ positions[$0] }), part > position else { continue }
            wholes[part, default: []].append(position)
        }
        return wholes
    }
}
