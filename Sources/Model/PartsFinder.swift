/// Finds what makes up the areas of a level that `site.yml` says is made of a smaller one.
///
/// One walk down the tree, so the work grows with the number of areas however many levels stand on one another.
struct PartsFinder {
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
