/// Fills in the values that were not given: derives those that follow from constraints and estimates the others, so
/// that other values can be tried for what is suppressed.
///
/// A total is what its parts make, where all of them are known: the largest of its sums where it has several. A single
/// part without a value is what the others leave of the total, as any reader could derive. Where several parts have
/// none, they get equal shares: those of the constraints that leave least first, so that no share is more than another
/// constraint can hold. The work grows with the size of all constraints.
struct CellEstimates {
    /// The values as far as they could be found; nil for cells about which no constraint says anything.
    private(set) var values: [Double?]
    /// Whether a value was given, or is a total all of whose parts are certain and on which all constraints agree.
    private(set) var isCertain: [Bool]

    private let statuses: [ConstrainedCells.Status]
    private let constraints: [ConstrainedCells.Constraint]
    private let threshold: Double
    /// For each cell the constraints that it is in, and those that it is the total of.
    private var constraintsWith: [[Int]]
    private var constraintsOfTotal: [[Int]]
    /// For each constraint how many of its cells have no value yet; `Int.max` where it cannot be used.
    private var missing: [Int]

    init(
        _ values: [Double?],
        statuses: [ConstrainedCells.Status],
        constraints: [ConstrainedCells.Constraint],
        threshold: Double
    ) {
        self.values = values
        self.statuses = statuses
        self.constraints = constraints
        self.threshold = threshold
        isCertain = values.map { $0 != nil }
        constraintsWith = values.map { _ in [] }
        constraintsOfTotal = constraintsWith
        missing = []
        for (index, constraint) in constraints.enumerated() {
            let members = Set([constraint.total] + constraint.parts.map(\.cell))
            for member in members { constraintsWith[member].append(index) }
            constraintsOfTotal[constraint.total].append(index)
            missing.append(members.count { values[$0] == nil })
        }
        // Nothing follows from a constraint with a cell that is published without a value, such as a rate without a
        // base.
        for (cell, status) in statuses.enumerated() where status == .published && values[cell] == nil {
            for index in constraintsWith[cell] { missing[index] = .max }
        }
        derive(from: Array(constraints.indices))
        let shares = constraints.indices.compactMap { index in share(of: index).map { (share: $0, index: index) } }
        for (_, index) in shares.sorted(by: { ($0.share, $0.index) < ($1.share, $1.index) }) {
            guard let share = share(of: index) else { continue }
            var touched: [Int] = []
            for part in constraints[index].parts where self.values[part.cell] == nil {
                touched += set(part.cell, to: share)
            }
            derive(from: touched)
        }
    }

    /// Derives what follows from some constraints, and from what follows from them: totals before parts.
    private mutating func derive(from indices: [Int]) {
        var next = indices
        var forParts: [Int] = []
        while let index = next.popLast() ?? forParts.popLast() {
            guard missing[index] == 1 else { continue }
            let constraint = constraints[index]
            if values[constraint.total] == nil {
                next += deriveTotal(constraint.total)
            } else if next.isEmpty {
                guard let part = constraint.parts.first(where: { values[$0.cell] == nil }) else { continue }
                next += set(part.cell, to: max(0, remainder(of: constraint) / part.weight))
            } else {
                forParts.append(index)
            }
        }
    }

    /// Gives a cell its value, and returns the constraints that it is in.
    private mutating func set(_ cell: Int, to value: Double) -> [Int] {
        values[cell] = value
        for index in constraintsWith[cell] where missing[index] != .max { missing[index] -= 1 }
        return constraintsWith[cell]
    }

    /// Gives a total the largest sum of its parts, once they are known in all its constraints.
    private mutating func deriveTotal(_ total: Int) -> [Int] {
        guard constraintsOfTotal[total].allSatisfy({ missing[$0] == 1 }) else { return [] }
        let sums = constraintsOfTotal[total].map { -remainder(of: constraints[$0]) }
        let largest = sums.max() ?? 0
        let tolerance = ConstraintReconciliation.tolerance(of: largest, threshold: threshold)
        isCertain[total] =
            statuses[total] == .unpublished && sums.allSatisfy { largest - $0 < tolerance }
            && constraintsOfTotal[total].allSatisfy { constraints[$0].parts.allSatisfy { isCertain[$0.cell] } }
        return set(total, to: largest)
    }

    /// What the known parts leave of the total; minus their sum where the total is not known.
    private func remainder(of constraint: ConstrainedCells.Constraint) -> Double {
        constraint.parts.reduce(values[constraint.total] ?? 0) { $0 - $1.weight * (values[$1.cell] ?? 0) }
    }

    /// The equal share of each part without a value in what the total leaves; nil where nothing follows.
    private func share(of index: Int) -> Double? {
        let constraint = constraints[index]
        guard missing[index] > 0, missing[index] != .max, values[constraint.total] != nil else { return nil }
        let weight = constraint.parts.reduce(0) { $0 + (values[$1.cell] == nil ? $1.weight : 0) }
        return weight > 0 ? max(0, remainder(of: constraint) / weight) : nil
    }
}
