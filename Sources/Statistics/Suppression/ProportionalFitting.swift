/// Iterative proportional fitting: brings estimated values to satisfy all their constraints at once.
///
/// Each constraint that does not hold scales its free cells in one proportion, until all hold. That gives everything a
/// value above 0 where it can, and is slow where some cell must be 0 or where constraints are nearly alike: then the
/// constraints that hang together are solved as equations.
///
/// Source: Deming & Stephan 1940; as a projection for totals that are free themselves, Bregman 1967. The work is a
/// limited number of passes over the constraints with free cells.
struct ProportionalFitting {
    private var values: [Double]
    private let free: [Bool]
    private let constraints: [ConstrainedCells.Constraint]

    /// The values with the free ones fitted to the constraints.
    ///
    /// - Parameters:
    ///   - values: the values of all cells; cells beyond the other lists are not free.
    ///   - free: whether the value of a cell is an estimate.
    ///   - unusable: whether nothing follows from the constraints of a cell.
    static func values(
        _ values: [Double],
        free: [Bool],
        unusable: [Bool],
        constraints: [ConstrainedCells.Constraint]
    ) -> [Double] {
        let rest = Array(repeating: false, count: values.count - free.count)
        let unusable = unusable + rest
        let free = estimated(free + rest, constraints)
        let usable = constraints.filter { constraint in
            !unusable[constraint.total] && constraint.parts.allSatisfy { !unusable[$0.cell] }
                && (free[constraint.total] || constraint.parts.contains { free[$0.cell] })
        }
        guard !usable.isEmpty else { return values }
        var fitting = ProportionalFitting(values: values, free: free, constraints: usable)
        fitting.start()
        fitting.run()
        return fitting.values
    }

    /// Whether a cell is free, but for totals all of whose parts in one of their constraints are not.
    private static func estimated(_ free: [Bool], _ constraints: [ConstrainedCells.Constraint]) -> [Bool] {
        var free = free
        var constraintsWith: [Int: [Int]] = [:]
        var missing = constraints.map { constraint in constraint.parts.count { free[$0.cell] } }
        for (index, constraint) in constraints.enumerated() {
            for part in constraint.parts where free[part.cell] { constraintsWith[part.cell, default: []].append(index) }
        }
        var waiting = constraints.indices.filter { missing[$0] == 0 }
        while let index = waiting.popLast() {
            let total = constraints[index].total
            guard free[total] else { continue }
            free[total] = false
            for other in constraintsWith[total] ?? [] {
                missing[other] -= 1
                if missing[other] == 0 { waiting.append(other) }
            }
        }
        return free
    }

    private init(values: [Double], free: [Bool], constraints: [ConstrainedCells.Constraint]) {
        self.values = values
        self.free = free
        self.constraints = constraints
    }

    /// Lifts free parts off 0, from which no proportion would.
    private mutating func start() {
        for constraint in constraints {
            for part in constraint.parts where free[part.cell] && values[part.cell] == 0 { values[part.cell] = 1 }
        }
    }

    // MARK: What proportions do not settle

    /// The most numbers there may be in a set of equations that is solved as one.
    private static let mostNumbers = 250_000

    /// Solves the constraints that still do not hold, each with all that hang together with it by free cells.
    private mutating func solve(_ constraintsWith: [Int: [Int]]) {
        var isSeen = constraints.map { _ in false }
        for start in constraints.indices where !isSeen[start] && gap(of: constraints[start]) > Self.tolerance {
            isSeen[start] = true
            var group = [start]
            var columns: [Int: Int] = [:]
            var next = 0
            while next < group.count {
                let constraint = constraints[group[next]]
                for cell in [constraint.total] + constraint.parts.map(\.cell) where free[cell] && columns[cell] == nil {
                    columns[cell] = columns.count
                    for other in constraintsWith[cell] ?? [] where !isSeen[other] {
                        isSeen[other] = true
                        group.append(other)
                    }
                }
                next += 1
            }
            if group.count * columns.count <= Self.mostNumbers { solve(group.sorted(), columns) }
        }
    }

    private mutating func solve(_ group: [Int], _ columns: [Int: Int]) {
        var rows = Array(repeating: Array(repeating: 0.0, count: columns.count), count: group.count)
        var totals = Array(repeating: 0.0, count: group.count)
        for (row, index) in group.enumerated() {
            func add(_ weight: Double, _ cell: Int) {
                if let column = columns[cell] {
                    rows[row][column] += weight
                } else {
                    totals[row] -= weight * values[cell]
                }
            }
            for part in constraints[index].parts { add(part.weight, part.cell) }
            add(-1, constraints[index].total)
        }
        guard let solution = SimplexSolver.find(rows: rows, totals: totals) else { return }
        for (cell, column) in columns { values[cell] = solution[column] }
    }

    /// By how much a constraint fails to hold, as a share of its total or, below 1, as a number.
    private func gap(of constraint: ConstrainedCells.Constraint) -> Double {
        let total = values[constraint.total]
        let sum = constraint.parts.reduce(0) { $0 + $1.weight * values[$1.cell] }
        return (sum - total).magnitude / max(1, total)
    }

    private static let passes = 50

    private mutating func run() {
        var constraintsWith: [Int: [Int]] = [:]
        for (index, constraint) in constraints.enumerated() {
            for cell in Set([constraint.total] + constraint.parts.map(\.cell)) where free[cell] {
                constraintsWith[cell, default: []].append(index)
            }
        }
        var waiting = Array(constraints.indices)
        var isWaiting = constraints.map { _ in true }
        for _ in 0..<Self.passes where !waiting.isEmpty {
            let pass = waiting
            waiting = []
            for index in pass { isWaiting[index] = false }
            for index in pass {
                for cell in fit(constraints[index]) {
                    for other in constraintsWith[cell] ?? [] where other != index && !isWaiting[other] {
                        isWaiting[other] = true
                        waiting.append(other)
                    }
                }
            }
        }
        solve(constraintsWith)
    }

    /// A difference below this share of a total is rounding error.
    private static let tolerance = 1e-9

    /// Makes one constraint hold; the cells whose values it changed.
    private mutating func fit(_ constraint: ConstrainedCells.Constraint) -> [Int] {
        var (freeSum, fixedSum) = (0.0, 0.0)
        for part in constraint.parts {
            let amount = part.weight * values[part.cell]
            if free[part.cell] { freeSum += amount } else { fixedSum += amount }
        }
        let total = values[constraint.total]
        guard (freeSum + fixedSum - total).magnitude > Self.tolerance * max(1, total) else { return [] }
        let parts = constraint.parts.filter { free[$0.cell] }.map(\.cell)
        guard free[constraint.total] else {
            let factor = freeSum > 0 ? max(0, total - fixedSum) / freeSum : 0
            guard factor != 1, freeSum > 0 else { return [] }
            for cell in parts { values[cell] *= factor }
            return parts
        }
        guard freeSum > 0, total > 0 else {
            values[constraint.total] = freeSum + fixedSum
            return [constraint.total]
        }
        // The parts are scaled by a factor and the total by its inverse: freeSum · x + fixedSum = total ÷ x.
        let factor = ((fixedSum * fixedSum + 4 * freeSum * total).squareRoot() - fixedSum) / (2 * freeSum)
        for cell in parts { values[cell] *= factor }
        values[constraint.total] = parts.isEmpty ? fixedSum : total / factor
        return parts + [constraint.total]
    }
}
