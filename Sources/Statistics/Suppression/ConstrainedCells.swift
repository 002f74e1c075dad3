/// Cells of linked tables, and the additive constraints that readers can check them against: every published total is
/// one of them and the parts that make it.
///
/// A cell may be in any number of constraints, as a part and as a total.
package struct ConstrainedCells: Sendable {
    /// A total and the cells that add up to it: Σ of weight × part = total.
    package struct Constraint: Hashable, Sendable {
        /// How much of one cell counts towards a total.
        package struct Part: Hashable, Sendable {
            /// The index of the cell.
            package let cell: Int
            /// The share of the cell that counts towards the total, above 0; 1 for all of it.
            package let weight: Double

            /// A part of a total; it counts in full unless a weight is given.
            package init(cell: Int, weight: Double = 1) {
                self.cell = cell
                self.weight = weight
            }
        }

        /// The index of the cell that is the total.
        package let total: Int
        /// The cells that make it, in the order in which they are preferred where nothing else decides.
        package let parts: [Part]

        /// A constraint on one total and its parts.
        package init(total: Int, parts: [Part]) {
            self.total = total
            self.parts = parts
        }
    }

    /// What readers see of a cell before complementary suppression.
    package enum Status: Hashable, Sendable {
        /// Its value is published unless it is suppressed to protect another.
        case published
        /// Primary suppression: it is unsafe in its own right. Its value may be known to the source alone.
        case suppressed
        /// It is not published. It needs protection, and protects others, only where constraints show that it is more
        /// than 0.
        case unpublished
        /// It is not published, and yet published totals contain it, as the middle year of two overlapping periods.
        case implied
    }

    let statuses: [Status]
    /// The value of each cell; an estimate from the constraints where only a source knows it.
    let values: [Double]
    /// The values as they were given.
    let given: [Double?]
    /// The constraints that hold as far as the values tell.
    let constraints: [Constraint]
    /// The smallest amount that readers may work out for suppressed cells.
    let threshold: Double
    /// The cells that nobody publishes and that the constraints may tell to be more than 0 and below the threshold.
    let exposed: [Int]
    /// For each cell the indices of the constraints that it is a part of.
    let constraintsAsPart: [[Int]]
    /// For each of these the weight of the cell in it.
    let weightsAsPart: [[Double]]
    /// For each cell the indices of the constraints that it is the total of.
    let constraintsAsTotal: [[Int]]

    /// The cells with their constraints; where parts fall short of a total, an implied cell is appended for the
    /// residual.
    ///
    /// Nil where the lists differ in length, a constraint names a cell that is not there, a weight is not above 0, or a
    /// value or the threshold is negative or not finite.
    package init?(values: [Double?], statuses: [Status], constraints: [Constraint], threshold: Double) {
        let indices = values.indices
        guard values.count == statuses.count, threshold >= 0, threshold.isFinite,
            values.allSatisfy({ value in value.map { $0 >= 0 && $0.isFinite } ?? true }),
            constraints.allSatisfy({ constraint in
                indices.contains(constraint.total)
                    && constraint.parts.allSatisfy { indices.contains($0.cell) && $0.weight > 0 && $0.weight.isFinite }
            })
        else { return nil }
        let (settled, present) = UnpublishedCells(statuses: statuses, values: values, constraints: constraints)
            .settled()
        let estimates = CellEstimates(values, statuses: settled, constraints: present, threshold: threshold)
        var reconciliation = ConstraintReconciliation(estimates, threshold: threshold)
        reconciliation.reconcile(present)
        let residuals = reconciliation.values.count - values.count
        let fitted = ProportionalFitting.values(
            reconciliation.values,
            free: zip(settled, values).map { $1 == nil && $0 != .published },
            unusable: zip(settled, values).map { $1 == nil && $0 == .published },
            constraints: reconciliation.constraints
        )
        self.threshold = threshold
        self.statuses = settled + Array(repeating: .implied, count: residuals)
        self.given = values + Array(repeating: nil, count: residuals)
        self.values = fitted
        self.exposed = settled.indices.filter { settled[$0] == .implied && fitted[$0] < threshold }
        self.constraints = reconciliation.constraints
        var asPart = reconciliation.values.map { _ in [Int]() }
        var asTotal = asPart
        var weights = reconciliation.values.map { _ in [Double]() }
        for (index, constraint) in reconciliation.constraints.enumerated() {
            asTotal[constraint.total].append(index)
            for part in constraint.parts {
                asPart[part.cell].append(index)
                weights[part.cell].append(part.weight)
            }
        }
        constraintsAsPart = asPart
        weightsAsPart = weights
        constraintsAsTotal = asTotal
    }

    /// The constraints of a cell with its coefficient in Σ of weight × part − total = 0: −1 where it is the total.
    func memberships(of cell: Int) -> [(constraint: Int, weight: Double)] {
        constraintsAsTotal[cell].map { (constraint: $0, weight: -1) }
            + zip(constraintsAsPart[cell], weightsAsPart[cell]).map { (constraint: $0, weight: $1) }
    }

    /// For each cell the total above it, where the constraints form a hierarchy in which everything counts in full and
    /// the value of every published total is known; nil where they do not.
    var parents: [Int?]? {
        guard constraintsAsPart.allSatisfy({ $0.count < 2 }), constraintsAsTotal.allSatisfy({ $0.count < 2 }),
            !statuses.contains(.implied),
            constraints.allSatisfy({ constraint in
                let total = constraint.total
                return constraint.parts.allSatisfy { $0.weight == 1 }
                    && (given[total] != nil || statuses[total] != .published)
            })
        else { return nil }
        return constraintsAsPart.map { $0.first.map { constraints[$0].total } }
    }
}
