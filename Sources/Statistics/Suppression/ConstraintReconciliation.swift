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
