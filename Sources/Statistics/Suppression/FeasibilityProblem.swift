/// The constraints around one suppressed cell as linear equations, in which other values for it and for its neighbours
/// can be tried: whether some exist is a feasibility problem of linear programming.
///
/// Cells beyond the reach keep their values, which can only make a solution harder to find. Where there are more cells
/// around than the reach, no constraint may bring in more than a few, so that a long one does not keep out those of all
/// others. So there are never more equations than the reach allows, however long the constraints.
struct FeasibilityProblem {
    /// How far around the cell to search.
    struct Reach {
        /// The most cells there may be.
        let count: Int
        /// The most that one constraint may bring in, where there are too many cells to have all.
        let fan: Int
    }

    /// Values that satisfy the equations.
    struct Solution {
        /// The unknown cells with their other values, the tried one first.
        let values: [(cell: Int, value: Double)]
        /// The published cells that have to change, and so be suppressed, for it.
        let conceded: [Int]
    }

    /// Whether the reach left out no cell connected to the tried one.
    private(set) var isComplete = true
    /// The unknown cells, the tried one first, the nearest before the others.
    private var cells: [Int]
    /// Published cells that may be suppressed too.
    private var published: [Int] = []
    private var seen: Set<Int>
    /// The row of each constraint that any of the cells is in.
    private var rowOf: [Int: Int] = [:]
    private let table: ConstrainedCells

    /// The equations around a cell.
    ///
    /// - Parameter concedes: whether published cells may change as well, at the cost of being suppressed.
    init(of cell: Int, in table: ConstrainedCells, reach: Reach, unknown: UnknownCells, concedes: Bool = false) {
        self.init(cell, table, unknown, Reach(count: reach.count, fan: reach.count), concedes)
        if !isComplete { self.init(cell, table, unknown, reach, concedes) }
    }

    private init(_ cell: Int, _ table: ConstrainedCells, _ unknown: UnknownCells, _ reach: Reach, _ concedes: Bool) {
        self.table = table
        cells = [cell]
        seen = [cell]
        var waiting = [cell]
        var next = 0
        while next < waiting.count {
            let constraints = table.memberships(of: waiting[next]).map(\.constraint)
            // Short constraints first: cells that share a short one are likely to share the long ones too.
            for constraint in constraints.sorted(by: { unknown.members(of: $0).count < unknown.members(of: $1).count })
            where rowOf[constraint] == nil {
                rowOf[constraint] = rowOf.count
                let others = take(unknown.members(of: constraint), reach)
                cells += others
                waiting += others
                guard concedes else { continue }
                let equation = table.constraints[constraint]
                let known = [equation.parts.map(\.cell), [equation.total]].flatMap { members in
                    take(members.filter { table.statuses[$0] == .published && !unknown.contains($0) }, reach)
                }
                published += known
                waiting += known
            }
            next += 1
        }
    }

    /// Those of the cells of one constraint that the reach still has space for.
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

    /// The most operations that a search for a solution usually takes: a change of all rows for each row.
    var work: Int { rowOf.count * rowOf.count * width }

    /// The number of unknowns.
    private var width: Int { cells.count - 1 + 2 * published.count }

    /// Values with which the tried cell has the given one and published cells change as little as they can; nil where
    /// none were found.
    func solution(with target: Double) -> Solution? {
        var rows = Array(repeating: Array(repeating: 0.0, count: width), count: rowOf.count)
        var totals = Array(repeating: 0.0, count: rowOf.count)
        for (place, cell) in cells.enumerated() {
            let value = place == 0 ? table.values[cell] - target : table.values[cell]
            for (constraint, weight) in table.memberships(of: cell) {
                guard let row = rowOf[constraint] else { continue }
                totals[row] += weight * value
                if place > 0 { rows[row][place - 1] += weight }
            }
        }
        // Two unknowns for each published cell: by how much it is raised and lowered. They come last, so that the
        // search takes them last.
        for (place, cell) in published.enumerated() {
            for (constraint, weight) in table.memberships(of: cell) {
                guard let row = rowOf[constraint] else { continue }
                rows[row][cells.count - 1 + 2 * place] -= weight
                rows[row][cells.count + 2 * place] += weight
            }
        }
        guard let found = SimplexSolver.find(rows: rows, totals: totals, costs: costs) else { return nil }
        let changes = found[(cells.count - 1)...]
        let conceded = published.indices.filter { place in
            let change = changes[cells.count - 1 + 2 * place] - changes[cells.count + 2 * place]
            return change.magnitude > Self.tolerance
        }
        return Solution(
            values: zip(cells, [target] + found).map { (cell: $0, value: $1) },
            conceded: conceded.map { published[$0] }
        )
    }

    /// What a change costs: nothing for unknown cells, and of published ones a little less for the smaller; empty where
    /// there are none of these.
    private var costs: [Double] {
        guard !published.isEmpty else { return [] }
        let largest = published.reduce(1) { max($0, table.values[$1]) }
        let ofPublished = published.map { 1 + 0.01 * table.values[$0] / largest }
        return Array(repeating: 0, count: cells.count - 1) + ofPublished.flatMap { [$0, $0] }
    }

    /// A smaller change than this is rounding error.
    private static let tolerance = 1e-6
}
