/// The unknown cells (suppressed or unpublished), with each constraint's total over them.
///
/// The totals are kept up to date as cells are suppressed, so that no question takes longer in a longer constraint.
struct UnknownCells {
    private let table: ConstrainedCells
    private(set) var isSuppressed: [Bool]
    /// For each constraint its unknown cells, the total among them, in the order in which they became unknown.
    private var members: [[Int]]
    /// For each constraint the weighted sum of its unknown parts.
    private var amounts: [Double]

    init(_ table: ConstrainedCells) {
        self.table = table
        isSuppressed = table.statuses.map { _ in false }
        members = table.constraints.map { _ in [] }
        amounts = table.constraints.map { _ in 0 }
        for cell in table.statuses.indices where contains(cell) { enter(cell) }
    }

    /// Whether readers do not know the value of a cell and cannot take it for 0.
    func contains(_ cell: Int) -> Bool {
        switch table.statuses[cell] {
        case .implied: true
        case .unpublished: !table.constraintsAsTotal[cell].isEmpty
        case .published, .suppressed: isSuppressed[cell]
        }
    }

    /// The unknown cells of a constraint, the total among them.
    func members(of constraint: Int) -> [Int] {
        members[constraint]
    }

    mutating func suppress(_ cell: Int) {
        let wasKnown = !contains(cell)
        isSuppressed[cell] = true
        if wasKnown { enter(cell) }
    }

    private mutating func enter(_ cell: Int) {
        for constraint in table.constraintsAsTotal[cell] { members[constraint].append(cell) }
        for (constraint, weight) in zip(table.constraintsAsPart[cell], table.weightsAsPart[cell]) {
            if members[constraint].last != cell { members[constraint].append(cell) }
            amounts[constraint] += weight * table.values[cell]
        }
    }

    // MARK: Slack

    /// The rounding error that adding up many weights may leave.
    private static let tolerance = 1e-6

    /// Whether each constraint of an unknown cell, taken alone, allows another value.
    ///
    /// False settles that the cell cannot have it; true does not settle that it can.
    func haveSlack(for cell: Int, toBe target: Double) -> Bool {
        let change = target - table.values[cell]
        return table.memberships(of: cell).allSatisfy { constraint, _ in
            change > 0 ? slack(for: cell, in: constraint) >= change - Self.tolerance : members[constraint].count > 1
        }
    }

    /// The slack of an unknown cell: how much it can be raised in one constraint, if no other constraint held.
    func slack(for cell: Int, in constraint: Int) -> Double {
        let total = table.constraints[constraint].total
        guard members[constraint].count > 1 else { return total == cell ? -1 : 0 }
        if total == cell || contains(total) { return .infinity }
        let weight = zip(table.constraintsAsPart[cell], table.weightsAsPart[cell]).reduce(0) { sum, part in
            part.0 == constraint ? sum + part.1 : sum
        }
        return max(0, amounts[constraint] / weight - table.values[cell])
    }
}

/// The unknown cells connected to one by constraints, in breadth-first order, itself first; found lazily.
struct NearestUnknownCells: Sequence, IteratorProtocol {
    private let table: ConstrainedCells
    private let unknown: UnknownCells
    private var seen: Set<Int>
    private var isTaken: Set<Int> = []
    private var cells: [Int]
    private var given = 0
    private var expanded = 0

    init(_ cell: Int, in table: ConstrainedCells, _ unknown: UnknownCells) {
        self.table = table
        self.unknown = unknown
        seen = [cell]
        cells = [cell]
    }

    mutating func next() -> Int? {
        while given == cells.count, expanded < given {
            for index in table.constraintsAsTotal[cells[expanded]] + table.constraintsAsPart[cells[expanded]]
            where isTaken.insert(index).inserted {
                let constraint = table.constraints[index]
                for member in [constraint.total] + constraint.parts.map(\.cell)
                where unknown.contains(member) && seen.insert(member).inserted {
                    cells.append(member)
                }
            }
            expanded += 1
        }
        guard given < cells.count else { return nil }
        given += 1
        return cells[given - 1]
    }
}
