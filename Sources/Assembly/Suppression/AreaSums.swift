internal import Model

/// The sums of areas that the figures of one period can be checked against: those of areas that have a figure, or
/// contain one that has.
///
/// Areas without a figure at any depth stand in these sums as they are. Where others cut across them, their parts stand
/// there for them, down to those that nothing cuts across.
struct AreaSums {
    /// One way to add up an area.
    struct Sum {
        let whole: AreaIndex
        let parts: [AreaTree.Block]
    }

    /// The areas that have a figure, those that they are parts of at any depth, and others that several ways to add
    /// them up make different.
    private(set) var areas: [AreaIndex]
    private(set) var sums: [Sum] = []
    private let period: Period
    private let declared: DeclaredSums
    private let withFigures: Set<AreaIndex>
    /// For areas without figures what stands for them.
    private var standIns: [AreaIndex: [AreaTree.Block]] = [:]

    init(of areasWithRows: [AreaIndex], in period: Period, _ declared: DeclaredSums) {
        self.period = period
        self.declared = declared
        var areas = areasWithRows
        var seen = Set(areas)
        var next = 0
        while next < areas.count {
            for whole in declared.wholes(of: areas[next]) where seen.insert(whole).inserted { areas.append(whole) }
            next += 1
        }
        areas.sort()
        self.areas = areas
        withFigures = seen
        for area in areas {
            for way in declared.ways(toMake: area, in: period)
            where declared.isCrossed(area) || way.contains(where: { seen.contains($0.area) }) {
                for part in way { divide(part.area) }
                sums.append(Sum(whole: area, parts: divided(way)))
            }
        }
    }

    private enum Step {
        case enter(AreaIndex)
        case leave(AreaIndex, ways: [[AreaTree.Block]])
    }

    /// Finds what stands for an area without figures and for those inside it, the smallest first.
    private mutating func divide(_ top: AreaIndex) {
        var steps = [Step.enter(top)]
        while let step = steps.popLast() {
            switch step {
            case .enter(let area):
                guard standIns[area] == nil, !withFigures.contains(area), declared.isCrossed(area) else { continue }
                standIns[area] = [AreaTree.Block(area: area, weight: 1)]
                let ways = declared.ways(toMake: area, in: period)
                steps.append(.leave(area, ways: ways))
                steps += ways.joined().map { .enter($0.area) }
            case .leave(let area, let ways):
                let found = ways.map(divided)
                guard let first = found.first else { continue }
                if found.allSatisfy({ $0 == first }) {
                    standIns[area] = first
                } else {
                    areas.append(area)
                    sums += found.map { Sum(whole: area, parts: $0) }
                }
            }
        }
    }

    /// Parts with what stands for those without figures, each area once, in order where anything stands for another.
    private func divided(_ way: [AreaTree.Block]) -> [AreaTree.Block] {
        guard way.contains(where: { standIns[$0.area] != nil }) else { return way }
        var weights: [AreaIndex: Double] = [:]
        for part in way {
            for unit in standIns[part.area] ?? [AreaTree.Block(area: part.area, weight: 1)] {
                weights[unit.area, default: 0] += part.weight * unit.weight
            }
        }
        return weights.sorted { $0.key < $1.key }.map { AreaTree.Block(area: $0.key, weight: $0.value) }
    }
}

/// The atoms of the partition that the sums of several periods make of the areas without figures: those that are in
/// just the same sums, and so can be told from others only together.
///
/// A ward and a neighbourhood that share blocks without figures have three: the blocks of either alone and those of
/// both. Whatever readers can subtract is a number of people in atoms.
struct PartitionAtoms {
    private struct Membership: Hashable {
        let period: Int
        let sum: Int
        let weight: Double
    }

    /// The area that an atom is named by, for each of its areas.
    private let atomOf: [AreaIndex: AreaIndex]

    init(of periods: [AreaSums]) {
        let isFixed = Set(periods.flatMap(\.areas))
        var memberships: [AreaIndex: [Membership]] = [:]
        for (period, sums) in periods.enumerated() {
            for (number, sum) in sums.sums.enumerated() {
                for part in sum.parts where !isFixed.contains(part.area) {
                    memberships[part.area, default: []].append(
                        Membership(period: period, sum: number, weight: part.weight)
                    )
                }
            }
        }
        var firstWith: [[Membership]: AreaIndex] = [:]
        var atomOf: [AreaIndex: AreaIndex] = [:]
        for (area, own) in memberships.sorted(by: { $0.key < $1.key }) {
            let first = firstWith[own] ?? area
            firstWith[own] = first
            atomOf[area] = first
        }
        self.atomOf = atomOf
    }

    /// Parts with each atom once.
    func merged(_ parts: [AreaTree.Block]) -> [AreaTree.Block] {
        parts.filter { part in atomOf[part.area].map { $0 == part.area } ?? true }
    }
}
