/// The equations around one withheld figure, in which other numbers for it and for its neighbours can be tried.
///
/// Figures beyond the reach are left as they are, which can only make it harder to find other numbers that fit. Where
/// there are more figures around than the reach, no sum may bring in more than a few, so that a long one does not keep
/// out those of all others. So the equations are never more than the reach allows, however long the sums.
struct FeasibilityProblem {
    /// How far to look.
    struct Reach {
        /// How many figures there may be.
        let count: Int
        /// How many of them one sum may bring in, where there are too many to have all.
        let fan: Int
    }

    /// Numbers that fit.
    struct Numbers {
        /// Unknown figures with their other numbers, the tried one first.
        let others: [(figure: Int, number: Double)]
        /// Shown figures that would have to be withheld for that.
        let givenUp: [Int]
    }

    /// Whether no figure that the equations lead to was left out.
    private(set) var isComplete = true
    /// The unknown figures, the tried one first, the nearest before the others.
    private var figures: [Int]
    /// Shown figures that might be withheld too.
    private var shown: [Int] = []
    private var seen: Set<Int>
    /// For each sum that any of the figures is in its row.
    private var rowOf: [Int: Int] = [:]
    private let sums: FigureSums

    /// - Parameter givingUp: whether figures that are shown yet may change as well.
    init(of figure: Int, in sums: FigureSums, reach: Reach, unknown: UnknownCells, givingUp: Bool = false) {
        self.init(figure, sums, unknown, Reach(count: reach.count, fan: reach.count), givingUp)
        if !isComplete { self.init(figure, sums, unknown, reach, givingUp) }
    }

    private init(_ figure: Int, _ sums: FigureSums, _ unknown: UnknownCells, _ reach: Reach, _ givingUp: Bool) {
        self.sums = sums
        figures = [figure]
        seen = [figure]
        var waiting = [figure]
        var next = 0
        while next < waiting.count {
            let positions = sums.memberships(of: waiting[next]).map(\.sum)
            // Short sums first: who shares a short one with a figure is likely to share the long ones too.
            for position in positions.sorted(by: { unknown.members(of: $0).count < unknown.members(of: $1).count })
            where rowOf[position] == nil {
                rowOf[position] = rowOf.count
                let others = take(unknown.members(of: position), reach)
                figures += others
                waiting += others
                guard givingUp else { continue }
                let sum = sums.sums[position]
                let known = [sum.parts.map(\.figure), [sum.whole]].flatMap { members in
                    take(members.filter { sums.kinds[$0] == .shown && !unknown.contains($0) }, reach)
                }
                shown += known
                waiting += known
            }
            next += 1
        }
    }

    /// Those of some figures of one sum that there is space for.
    private mutating func take(_ members: [Int], _ reach: Reach) -> [Int] {
        let space = min(reach.fan, reach.count - seen.count)
        var taken: [Int] = []
        for member in members where !seen.contains(member) {
            guard taken.count < space else {
                isComplete = false
                break
            }
            taken.append(member)
        }
        seen.formUnion(taken)
        return taken
    }

    /// Other numbers with which the tried figure is the given number and every shown figure stays that need not be given
    /// up; nil where none were found.
    func numbers(with number: Double) -> Numbers? {
        let width = figures.count - 1 + 2 * shown.count
        var rows = Array(repeating: Array(repeating: 0.0, count: width), count: rowOf.count)
        var totals = Array(repeating: 0.0, count: rowOf.count)
        for (place, figure) in figures.enumerated() {
            let value = place == 0 ? sums.values[figure] - number : sums.values[figure]
            for (position, weight) in sums.memberships(of: figure) {
                guard let row = rowOf[position] else { continue }
                totals[row] += weight * value
                if place > 0 { rows[row][place - 1] += weight }
            }
        }
        // By how much a shown figure is raised, and by how much lowered; it is behind the others, and so comes last.
        for (place, figure) in shown.enumerated() {
            for (position, weight) in sums.memberships(of: figure) {
                guard let row = rowOf[position] else { continue }
                rows[row][figures.count - 1 + 2 * place] -= weight
                rows[row][figures.count + 2 * place] += weight
            }
        }
        guard let found = PhaseOneSimplex.find(rows: rows, totals: totals) else { return nil }
        let changes = found[(figures.count - 1)...]
        let givenUp = shown.indices.filter { place in
            let change = changes[figures.count - 1 + 2 * place] - changes[figures.count + 2 * place]
            return change.magnitude > Self.tiny
        }
        return Numbers(
            others: zip(figures, [number] + found).map { (figure: $0, number: $1) },
            givenUp: givenUp.map { shown[$0] }
        )
    }

    /// A smaller change than this is a slip of the arithmetic.
    private static let tiny = 1e-6
}
