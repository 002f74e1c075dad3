internal import Model

/// The areas that have pages, and how they lie in one another when all others are left out.
struct PlaceTree: Sendable {
    /// Those that lie in no other, by kind and name.
    let tops: [AreaIndex]
    /// The levels with pages, from the largest to the smallest.
    let levels: [AreaLevel]
    /// For each area its place among all with pages in the order of their names; the last for areas without a page.
    private let placesByName: [Int32]
    private let parents: [AreaIndex?]
    private let childLists: [[AreaIndex]]
    /// The levels whose areas hold no others with pages; see `leafLevels(of:)`.
    let leafLevels: Set<AreaLevel.ID>
    /// For each area the position of its level in `levels`; −1 for areas without a page.
    private let levelOf: [Int]

    init(_ tree: AreaTree) {
        levels = tree.levels.filter(\.hasPages)
        let positions = Dictionary(zip(levels.map(\.id), levels.indices)) { first, _ in first }
        let levelOf = tree.areas.map { positions[$0.level] ?? -1 }
        self.levelOf = levelOf
        leafLevels = Self.leafLevels(of: tree)
        var parents = [AreaIndex?](repeating: nil, count: tree.areas.count)
        var children = [[AreaIndex]](repeating: [], count: tree.areas.count)
        var tops: [AreaIndex] = []
        var placesByName = [Int32](repeating: .max, count: tree.areas.count)
        let named = Self.byName(tree.areas.indices.map(AreaIndex.init).filter(tree.hasPage), in: tree)
        for (place, index) in named.enumerated() {
            let parent = tree.parent(of: index).flatMap { tree.pageHolder(of: $0) }
            parents[Int(index.position)] = parent
            placesByName[Int(index.position)] = Int32(clamping: place)
            if let parent { children[Int(parent.position)].append(index) } else { tops.append(index) }
        }
        /// By kind; they are by name already.
        func inOrder(_ areas: [AreaIndex]) -> [AreaIndex] {
            let levels = areas.map { levelOf[Int($0.position)] }
            guard Set(levels).count > 1 else { return areas }
            return zip(levels, areas).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
                .map(\.element.1)
        }
        self.tops = inOrder(tops)
        self.parents = parents
        self.placesByName = placesByName
        childLists = children.map(inOrder)
    }

    /// The levels whose areas are the smallest places that readers meet: the last of the levels with pages, and every
    /// other of which no area holds one with a page, such as wards beside neighbourhoods.
    static func leafLevels(of tree: AreaTree) -> Set<AreaLevel.ID> {
        var holding: Set<AreaLevel.ID> = []
        var held: Set<AreaLevel.ID> = []
        for area in tree.areas.indices.map(AreaIndex.init) where tree.hasPage(area) {
            guard let holder = tree.parent(of: area).flatMap({ tree.pageHolder(of: $0) }) else { continue }
            holding.insert(tree[holder].level)
            held.insert(tree[area].level)
        }
        let last = tree.levels.last { $0.hasPages }?.id
        return held.subtracting(holding).union([last].compactMap(\.self))
    }

    /// Areas as a reader looks them up; those of one name by their codes.
    static func byName(_ areas: [AreaIndex], in tree: AreaTree) -> [AreaIndex] {
        guard areas.count > 1 else { return areas }
        return areas.map { (key: InitialLetter.sortKey(tree[$0].name), code: tree[$0].code.text, area: $0) }
            .sorted { ($0.key, $0.code) < ($1.key, $1.code) }
            .map(\.area)
    }

    /// Areas as a reader looks them up, numbers as people count.
    func byName(_ areas: [AreaIndex]) -> [AreaIndex] {
        areas.sorted {
            (placesByName[Int($0.position)], $0) < (placesByName[Int($1.position)], $1)
        }
    }

    /// The nearest containing area with a page.
    func parent(of area: AreaIndex) -> AreaIndex? {
        parents[Int(area.position)]
    }

    /// The containing areas with pages, the outermost first.
    func containers(of area: AreaIndex) -> [AreaIndex] {
        var found: [AreaIndex] = []
        var next = parent(of: area)
        while let container = next {
            found.append(container)
            next = parent(of: container)
        }
        return found.reversed()
    }

    /// The areas with pages directly inside one, by kind, the larger first, and by name.
    func children(of area: AreaIndex) -> [AreaIndex] {
        childLists[Int(area.position)]
    }

    /// The areas with pages directly inside one, apart by kind: its wards, and its neighbourhoods.
    func kindsInside(_ area: AreaIndex) -> [(level: AreaLevel, areas: ArraySlice<AreaIndex>)] {
        var rest = children(of: area)[...]
        var kinds: [(AreaLevel, ArraySlice<AreaIndex>)] = []
        while let first = rest.first {
            let level = levelOf[Int(first.position)]
            let same = rest.prefix { levelOf[Int($0.position)] == level }
            kinds.append((levels[level], same))
            rest = rest.dropFirst(same.count)
        }
        return kinds
    }

    /// The other areas of its kind with the same parent.
    func siblings(of area: AreaIndex) -> [AreaIndex] {
        (parent(of: area).map(children(of:)) ?? tops).filter { other in
            other != area && levelOf[Int(other.position)] == levelOf[Int(area.position)]
        }
    }

    /// Everything with a page inside an area, parents before their children.
    func descendants(of area: AreaIndex) -> [AreaIndex] {
        var found: [AreaIndex] = []
        var waiting = Array(children(of: area).reversed())
        while let next = waiting.popLast() {
            found.append(next)
            waiting.append(contentsOf: children(of: next).reversed())
        }
        return found
    }

    /// The descendants of an area by level, from the largest to the smallest; levels without any are left out.
    func descendantsByLevel(of area: AreaIndex) -> [(level: AreaLevel, areas: [AreaIndex])] {
        var areas = levels.map { _ in [AreaIndex]() }
        for inside in descendants(of: area) { areas[levelOf[Int(inside.position)]].append(inside) }
        return zip(levels, areas).filter { !$0.1.isEmpty }.map { ($0, $1) }
    }
}
