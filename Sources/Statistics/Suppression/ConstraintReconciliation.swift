/// Compares each total with its parts, and repairs or drops the constraints that do not hold.
///
/// An area does not have to list all its parts. Where the parts of a total clearly fall short, the residual is entered
/// as one more unpublished cell, behind which others can hide; where they clearly exceed it, because some overlap, the
/// constraint is dropped. One that is off by less than the tolerance, as with rounded figures, is taken to hold, and
/// readers to know by how much it is off. So is one with a cell whose value is only estimated.
struct ConstraintReconciliation {
    /// The values of all cells, then the residuals.
    private(set) var values: [Double]
    /// The constraints that hold.
    private(set) var constraints: [ConstrainedCells.Constraint] = []
    private let isCertain: [Bool]
    private let threshold: Double

    init(_ estimates: CellEstimates, threshold: Double) {
        values = estimates.values.map { $0 ?? 0 }
        isCertain = estimates.isCertain
        self.threshold = threshold
    }

    mutating func reconcile(_ all: [ConstrainedCells.Constraint]) {
        constraints = all.compactMap { constraint in
            let total = constraint.total
            guard isCertain[total], constraint.parts.allSatisfy({ isCertain[$0.cell] }) else { return constraint }
            let residual = constraint.parts.reduce(values[total]) { $0 - $1.weight * values[$1.cell] }
            guard residual.magnitude >= Self.tolerance(of: values[total], threshold: threshold) else {
                return constraint
            }
            guard residual > 0 else { return nil }
            values.append(residual)
            let cell = ConstrainedCells.Constraint.Part(cell: values.count - 1)
            return ConstrainedCells.Constraint(total: total, parts: constraint.parts + [cell])
        }
    }

    /// By how much parts must miss their total before the constraint clearly does not hold: the threshold, a hundredth
    /// of the total or 1, whichever is largest.
    static func tolerance(of total: Double, threshold: Double) -> Double {
        max(threshold, 1, total / 100)
    }
}

/// Tells the unpublished cells that constraints leave something for from those that make no difference.
struct UnpublishedCells {
    let statuses: [ConstrainedCells.Status]
    let values: [Double?]
    let threshold: Double

    /// The statuses, with unpublished cells made implied ones where a total leaves something for them, and the
    /// constraints without the other unpublished cells and without those that have no part left.
    ///
    /// An unpublished total is kept where anything is known of its parts at any depth.
    func settled(
        _ constraints: [ConstrainedCells.Constraint]
    ) -> (statuses: [ConstrainedCells.Status], constraints: [ConstrainedCells.Constraint]) {
        let isKnown = isKnown(constraints)
        var settled = statuses
        for constraint in constraints where leavesRoom(constraint, isKnown) {
            for part in constraint.parts where !isKnown[part.cell] { settled[part.cell] = .implied }
        }
        let kept = constraints.compactMap { constraint -> ConstrainedCells.Constraint? in
            let parts = constraint.parts.filter { isKnown[$0.cell] || settled[$0.cell] == .implied }
            return parts.isEmpty ? nil : ConstrainedCells.Constraint(total: constraint.total, parts: parts)
        }
        return (settled, kept)
    }

    /// For each cell whether anything is known of it or of its parts at any depth.
    private func isKnown(_ constraints: [ConstrainedCells.Constraint]) -> [Bool] {
        var isKnown = statuses.map { $0 != .unpublished }
        var waiting = isKnown.indices.filter { isKnown[$0] }
        var totals: [Int: [Int]] = [:]
        for constraint in constraints {
            for part in constraint.parts { totals[part.cell, default: []].append(constraint.total) }
        }
        while let cell = waiting.popLast() {
            for total in totals[cell] ?? [] where !isKnown[total] {
                isKnown[total] = true
                waiting.append(total)
            }
        }
        return isKnown
    }

    /// Whether a total leaves more for its unpublished parts than the tolerance.
    private func leavesRoom(_ constraint: ConstrainedCells.Constraint, _ isKnown: [Bool]) -> Bool {
        let known = constraint.parts.filter { isKnown[$0.cell] }
        guard known.count < constraint.parts.count else { return false }
        guard let total = values[constraint.total] else {
            return statuses[constraint.total] == .unpublished && !known.isEmpty
        }
        let sum = known.reduce(0) { sum, part in values[part.cell].map { sum + part.weight * $0 } ?? .infinity }
        return total - sum >= ConstraintReconciliation.tolerance(of: total, threshold: threshold)
    }
}
