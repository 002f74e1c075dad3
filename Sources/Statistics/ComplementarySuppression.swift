/// Finds which further figures must be withheld so that no withheld one can be worked out, whatever sums they are in.
///
/// A reader who knows every shown figure, every sum, and that no count is negative, can work out the least and the most
/// that a withheld figure can be. It is protected where it can be raised to the threshold and by a whole number at
/// least, or, where it is not below the threshold, at least changed by a whole number. Nothing less hides it: a figure
/// that cannot reach the threshold is known to be about few people, and one that cannot change is known.
///
/// First every figure gets room in each of its own sums. Then protection is proved and not supposed: other numbers are
/// found that fit everything shown. They are looked for close to the figure first, then further away; where none are
/// found, shown figures are let change as well, and those that have to are withheld too. The choice is not always the
/// smallest possible, which would be a hard optimisation problem (Willenborg & de Waal 2001, "Elements of statistical
/// disclosure control"), and it is the same each time. What is withheld later never undoes a proof.
///
/// As the reach of each search is limited, the work grows with the number of figures, however long their sums and
/// however many of them hang together.
package struct ComplementarySuppression {
    private let sums: FigureSums
    private var unknown: UnknownCells
    private var twins = InterchangeableCells()
    /// Figures that still need a proof.
    private var waiting: [Int] = []
    private var isProven: [Bool]

    /// Which figures to withhold, those that are withheld in their own right included, in the order of the figures.
    package static func withheld(in sums: FigureSums) -> [Bool] {
        let primary = sums.kinds.map { $0 == .withheld }
        guard primary.contains(true) else { return primary }
        if let parents = sums.parents,
            let found = SecondarySuppression.withheld(
                values: sums.given,
                parents: parents,
                primary: primary,
                threshold: sums.threshold
            )
        {
            return found
        }
        var guarding = ComplementarySuppression(sums)
        for figure in primary.indices where primary[figure] { guarding.withhold(figure) }
        guarding.makeRoom()
        guarding.proveAll()
        return guarding.unknown.isWithheld
    }

    private init(_ sums: FigureSums) {
        self.sums = sums
        unknown = UnknownCells(sums)
        isProven = sums.kinds.map { _ in false }
    }

    private mutating func withhold(_ figure: Int) {
        unknown.withhold(figure)
        twins.add(figure, in: sums)
        waiting.append(figure)
    }

    /// Withholds what each figure lacks in its own sums, so that there is something to prove with.
    private mutating func makeRoom() {
        var next = 0
        while next < waiting.count {
            let figure = waiting[next]
            while possibleTargets(of: figure).isEmpty, let further = ownObstacle(to: figure) { withhold(further) }
            next += 1
        }
    }

    private mutating func proveAll() {
        var next = 0
        while next < waiting.count {
            let figure = waiting[next]
            while !isProtected(figure) {
                let further = ownObstacle(to: figure).map { [$0] } ?? obstacles(around: figure)
                if further.isEmpty { break }
                for obstacle in further { withhold(obstacle) }
            }
            next += 1
        }
    }

    // MARK: Proof

    /// The values of which a figure must be able to take one, in the order in which they are tried.
    private func targets(of figure: Int) -> [Double] {
        let value = sums.values[figure]
        let raised = value.rounded(.up) + 1
        if value < sums.threshold { return [max(sums.threshold, raised)] }
        let lowered = value.rounded(.down) - 1
        return lowered >= 0 ? [lowered, raised] : [raised]
    }

    /// The targets that no single sum of a figure rules out.
    private func possibleTargets(of figure: Int) -> [Double] {
        targets(of: figure).filter { unknown.haveRoom(for: figure, toBe: $0) }
    }

    /// Where other numbers are looked for, first close to the figure and then further away.
    private static let reaches = [
        FeasibilityProblem.Reach(count: 12, fan: 2), FeasibilityProblem.Reach(count: 60, fan: 4),
        FeasibilityProblem.Reach(count: 300, fan: 10),
    ]

    private mutating func isProtected(_ figure: Int) -> Bool {
        if isProven[figure] { return true }
        let targets = possibleTargets(of: figure)
        if targets.isEmpty { return false }
        if targets.contains(where: { twins.allow(figure, toBe: $0, in: sums) }) { return true }
        for reach in Self.reaches {
            let near = FeasibilityProblem(of: figure, in: sums, reach: reach, unknown: unknown)
            for target in targets {
                guard let numbers = near.numbers(with: target) else { continue }
                note(numbers.others)
                return true
            }
            if near.isComplete { return false }
        }
        return false
    }

    /// Marks every figure that some other numbers change by as much as is asked for.
    private mutating func note(_ numbers: [(figure: Int, number: Double)]) {
        for (figure, number) in numbers where unknown.isWithheld[figure] && !isProven[figure] {
            let value = sums.values[figure]
            isProven[figure] = targets(of: figure).contains { $0 > value ? number >= $0 : number <= $0 }
        }
    }

    // MARK: Choice

    /// The shown figure to withhold next in a sum of a figure, because the sum keeps the figure from changing; the
    /// tightest sum comes first.
    private func ownObstacle(to figure: Int) -> Int? {
        let needed = (targets(of: figure).last ?? 0) - sums.values[figure]
        let tight = sums.memberships(of: figure).map(\.sum)
            .map { (room: unknown.room(for: figure, in: $0), sum: $0) }
            .filter { $0.room < needed }
            .sorted { ($0.room, $0.sum) < ($1.room, $1.sum) }
        for (_, position) in tight {
            if let found = candidate(in: sums.sums[position], beside: figure) { return found }
        }
        return nil
    }

    /// Shown figures that, once withheld, let a figure change as it must; empty where nothing is left to withhold.
    private func obstacles(around figure: Int) -> [Int] {
        for reach in Self.reaches {
            let near = FeasibilityProblem(of: figure, in: sums, reach: reach, unknown: unknown, givingUp: true)
            for target in possibleTargets(of: figure) {
                if let numbers = near.numbers(with: target), !numbers.givenUp.isEmpty { return numbers.givenUp }
            }
            if near.isComplete { break }
        }
        for member in NearestUnknownCell(figure, in: sums, unknown) {
            for (position, _) in sums.memberships(of: member) {
                if let found = candidate(in: sums.sums[position], beside: member) { return [found] }
            }
        }
        return []
    }

    /// The figure of a sum to give up: of the parts above 0 one that is in as many sums together with the figure as
    /// can be, and the smallest of these; else the whole, else any part.
    private func candidate(in sum: FigureSums.Sum, beside figure: Int) -> Int? {
        let parts = sum.parts.map(\.figure).filter { $0 != figure && isShown($0) }
        let own = sums.sumsAbove[figure]
        let best = parts.filter { sums.values[$0] > 0 }
            .map { part in (shared: sums.sumsAbove[part].count { own.contains($0) }, figure: part) }
            .min { left, right in
                if left.shared != right.shared { return left.shared > right.shared }
                return (sums.values[left.figure], left.figure) < (sums.values[right.figure], right.figure)
            }
        return best?.figure ?? (isShown(sum.whole) && sum.whole != figure ? sum.whole : parts.first)
    }

    private func isShown(_ figure: Int) -> Bool {
        sums.kinds[figure] == .shown && !unknown.contains(figure)
    }
}
