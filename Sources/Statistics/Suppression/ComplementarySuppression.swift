/// Complementary suppression in linked tables: finds which further cells must be suppressed so that no suppressed one
/// can be derived, whatever constraints it is in.
///
/// A reader who knows every published cell, every constraint, and that no count is negative, can derive the range of
/// values that a suppressed cell can have. It is protected where this range reaches the threshold and at least a whole
/// number above the value, or, where the value is not below the threshold, a whole number above or below it. Nothing
/// less hides it: a cell that cannot reach the threshold is known to be about few people, and one that cannot change is
/// known.
///
/// A cell that nobody publishes can be worked out as well, as a ward less the neighbourhood inside it. It is protected
/// where it can be 0 only, or can reach the threshold.
///
/// First every cell gets slack in each constraint that it is in. Then protection is proved: other values are found that
/// satisfy all constraints on what is published, close to the cell first, then further away. Where none are found,
/// published cells may change as well, and those that have to are suppressed too. The choice is not always the smallest
/// possible, which would be a hard optimisation problem (Willenborg & de Waal 2001, "Elements of statistical disclosure
/// control"), and it is the same each time. What is suppressed later never undoes a proof.
///
/// As the reach of each search is limited, the work grows with the number of cells, however long their constraints and
/// however many cells are connected. A table in which each search comes to nothing, as of hundreds of periods that all
/// overlap, ends at a bound: then everything is suppressed that is connected with a cell without a proof.
package struct ComplementarySuppression {
    private let table: ConstrainedCells
    private var unknown: UnknownCells
    private var interchangeable = InterchangeableCells()
    /// Cells that still need a proof, and those before them that have one.
    private var waiting: [Int] = []
    private var isProven: [Bool]
    /// Whether a cell that nobody publishes is to be proved as well.
    private var isExposed: [Bool]
    /// How many more operations may be spent on searches.
    private var remainingWork: Int

    /// Whether each cell is to be suppressed, primary suppressions included, in the order of the cells.
    ///
    /// Cells appended for residuals come last and are never suppressed.
    ///
    /// - Parameter mostWork: how many operations may be spent on searches before everything connected is suppressed;
    ///   5,000 million and half a million for each cell unless said. They are counted before a search, as the most that
    ///   it needs, so that the end is the same on every machine.
    package static func suppressed(in table: ConstrainedCells, mostWork: Int? = nil) -> [Bool] {
        let primary = table.statuses.map { $0 == .suppressed }
        guard primary.contains(true) || !table.exposed.isEmpty else { return primary }
        if let parents = table.parents,
            let found = HierarchicalSuppression.suppressed(
                values: table.given,
                parents: parents,
                primary: primary,
                threshold: table.threshold
            )
        {
            return found
        }
        var suppression = ComplementarySuppression(
            table,
            mostWork: mostWork ?? 5_000_000_000 + 500_000 * table.values.count
        )
        for cell in primary.indices where primary[cell] { suppression.suppress(cell) }
        for cell in table.exposed { suppression.expose(cell) }
        suppression.makeSlack()
        suppression.proveAll()
        return suppression.unknown.isSuppressed
    }

    private init(_ table: ConstrainedCells, mostWork: Int) {
        self.table = table
        unknown = UnknownCells(table)
        isProven = table.statuses.map { _ in false }
        isExposed = isProven
        remainingWork = mostWork
    }

    private mutating func suppress(_ cell: Int) {
        unknown.suppress(cell)
        interchangeable.add(cell, in: table)
        waiting.append(cell)
    }

    /// Asks for a proof of a cell that nobody publishes, unless readers know that it is 0.
    private mutating func expose(_ cell: Int) {
        guard table.values[cell] >= 0.5 || canBeSomebody(cell) else { return }
        isExposed[cell] = true
        waiting.append(cell)
    }

    /// Suppresses for each cell what it lacks in its own constraints, so that a proof can succeed.
    private mutating func makeSlack() {
        var next = 0
        while next < waiting.count {
            let cell = waiting[next]
            while !isExposed[cell], possibleTargets(of: cell).isEmpty, let further = ownObstacle(to: cell) {
                suppress(further)
            }
            next += 1
        }
    }

    private mutating func proveAll() {
        var next = 0
        while next < waiting.count {
            let cell = waiting[next]
            while !isProtected(cell) {
                guard remainingWork > 0 else { return suppressAll(from: next) }
                // A cell between two sums can be hidden in either: there it pays to look at both.
                let own = isExposed[cell] ? nil : ownObstacle(to: cell)
                let further = own.map { [$0] } ?? obstacles(around: cell)
                if further.isEmpty { break }
                for obstacle in further { suppress(obstacle) }
            }
            next += 1
        }
    }

    /// Suppresses everything that is connected with the cells from one on that wait for a proof.
    private mutating func suppressAll(from start: Int) {
        var seen: Set<Int> = []
        var next = start
        while next < waiting.count {
            for (constraint, _) in table.memberships(of: waiting[next]) where seen.insert(constraint).inserted {
                let equation = table.constraints[constraint]
                for cell in equation.parts.map(\.cell) + [equation.total] where isPublished(cell) { suppress(cell) }
            }
            next += 1
        }
    }

    // MARK: Proof

    /// The values of which a cell must be able to take one, in the order in which they are tried.
    private func targets(of cell: Int) -> [Double] {
        if isExposed[cell] { return [table.threshold] }
        let value = table.values[cell]
        let raised = value.rounded(.up) + 1
        if value < table.threshold { return [max(table.threshold, raised)] }
        let lowered = value.rounded(.down) - 1
        return lowered >= 0 ? [lowered, raised] : [raised]
    }

    /// The targets that no single constraint of a cell rules out.
    private func possibleTargets(of cell: Int) -> [Double] {
        targets(of: cell).filter { unknown.haveSlack(for: cell, toBe: $0) }
    }

    /// How many cells around one are searched for other values, fewest first.
    private static let reaches = [
        FeasibilityProblem.Reach(count: 12, fan: 2), FeasibilityProblem.Reach(count: 60, fan: 4),
        FeasibilityProblem.Reach(count: 300, fan: 10),
    ]

    private mutating func isProtected(_ cell: Int) -> Bool {
        if isProven[cell] { return true }
        let targets = possibleTargets(of: cell)
        if targets.isEmpty { return false }
        if targets.contains(where: { interchangeable.allow(cell, toBe: $0, in: table) }) { return true }
        for reach in Self.reaches {
            let problem = FeasibilityProblem(of: cell, in: table, reach: reach, unknown: unknown)
            for target in targets {
                remainingWork -= problem.work
                guard let solution = problem.solution(with: target) else { continue }
                note(solution.values)
                return true
            }
            if problem.isComplete { return false }
        }
        return false
    }

    /// Whether a cell that nobody publishes may be 1 at least, as far as can be told from what is published: half of it
    /// is enough, because estimates are not exact.
    private mutating func canBeSomebody(_ cell: Int) -> Bool {
        guard unknown.haveSlack(for: cell, toBe: 0.5) else { return false }
        for reach in Self.reaches {
            let problem = FeasibilityProblem(of: cell, in: table, reach: reach, unknown: unknown)
            remainingWork -= problem.work
            if remainingWork <= 0 { return true }
            if problem.solution(with: 0.5) != nil { return true }
            if problem.isComplete { return false }
        }
        return true
    }

    /// Marks every cell that a solution moves at least to one of its targets as proven.
    private mutating func note(_ values: [(cell: Int, value: Double)]) {
        for (cell, other) in values where (unknown.isSuppressed[cell] || isExposed[cell]) && !isProven[cell] {
            let value = table.values[cell]
            isProven[cell] = targets(of: cell).contains { $0 > value ? other >= $0 : other <= $0 }
        }
    }

    // MARK: Choice

    /// The published cell to suppress next in a constraint that keeps a cell from reaching its targets, the tightest
    /// constraint first; nil where no constraint of its own does.
    private func ownObstacle(to cell: Int) -> Int? {
        let needed = (targets(of: cell).last ?? 0) - table.values[cell]
        let tight = table.memberships(of: cell).map(\.constraint)
            .map { (slack: unknown.slack(for: cell, in: $0), constraint: $0) }
            .filter { $0.slack < needed }
            .sorted { ($0.slack, $0.constraint) < ($1.slack, $1.constraint) }
        for (_, constraint) in tight {
            if let found = candidate(in: table.constraints[constraint], beside: cell) { return found }
        }
        return nil
    }

    /// Published cells that, once suppressed, let a cell reach a target; empty where nothing is left to suppress.
    private mutating func obstacles(around cell: Int) -> [Int] {
        for reach in Self.reaches {
            let problem = FeasibilityProblem(of: cell, in: table, reach: reach, unknown: unknown, concedes: true)
            for target in isExposed[cell] ? targets(of: cell) : possibleTargets(of: cell) {
                remainingWork -= problem.work
                if let solution = problem.solution(with: target), !solution.conceded.isEmpty {
                    return solution.conceded
                }
            }
            if problem.isComplete { break }
        }
        for member in NearestUnknownCells(cell, in: table, unknown) {
            for (constraint, _) in table.memberships(of: member) {
                if let found = candidate(in: table.constraints[constraint], beside: member) { return [found] }
            }
        }
        return []
    }

    /// The cell of a constraint to suppress: of the parts above 0 the one that shares most constraints with the given
    /// cell, and the smallest of these; else the total, else any part.
    private func candidate(in constraint: ConstrainedCells.Constraint, beside cell: Int) -> Int? {
        let parts = constraint.parts.map(\.cell).filter { $0 != cell && isPublished($0) }
        let own = table.constraintsAsPart[cell]
        let best = parts.filter { table.values[$0] > 0 }
            .map { part in (shared: table.constraintsAsPart[part].count { own.contains($0) }, cell: part) }
            .min { left, right in
                if left.shared != right.shared { return left.shared > right.shared }
                return (table.values[left.cell], left.cell) < (table.values[right.cell], right.cell)
            }
        let total = constraint.total
        return best?.cell ?? (isPublished(total) && total != cell ? total : parts.first)
    }

    private func isPublished(_ cell: Int) -> Bool {
        table.statuses[cell] == .published && !unknown.contains(cell)
    }
}

/// Suppressed cells in exactly the same constraints: any two can trade value, so each protects the other.
///
/// This settles most cells without solving equations.
private struct InterchangeableCells {
    /// One constraint that a cell is a part of, and its weight there.
    private struct Membership: Hashable {
        let constraint: Int
        let weight: Double
    }

    /// The sum and number of the suppressed cells by the constraints that they are in.
    private var totals: [[Membership]: (sum: Double, count: Int)] = [:]

    /// Adds a suppressed cell, unless it is a total itself: then its parts would have to change too.
    mutating func add(_ cell: Int, in table: ConstrainedCells) {
        guard let memberships = memberships(of: cell, in: table) else { return }
        var total = totals[memberships] ?? (0, 0)
        total.sum += table.values[cell]
        total.count += 1
        totals[memberships] = total
    }

    /// Whether a suppressed cell can have another value while only cells interchangeable with it change.
    func allow(_ cell: Int, toBe target: Double, in table: ConstrainedCells) -> Bool {
        guard let memberships = memberships(of: cell, in: table) else { return false }
        if memberships.isEmpty { return true }
        guard let total = totals[memberships], total.count > 1 else { return false }
        return target <= total.sum
    }

    private func memberships(of cell: Int, in table: ConstrainedCells) -> [Membership]? {
        guard table.constraintsAsTotal[cell].isEmpty else { return nil }
        return zip(table.constraintsAsPart[cell], table.weightsAsPart[cell]).map {
            Membership(constraint: $0, weight: $1)
        }
    }
}
