/// Tells the unpublished cells that constraints leave something for from those that make no difference.
///
/// A total that leaves something has more people than those of its parts that are published, who may be in any other
/// part: they can hide there, and need protection where they are few. A part for which nothing is left has nobody.
struct UnpublishedCells {
    let statuses: [ConstrainedCells.Status]
    let values: [Double?]
    private let constraints: [ConstrainedCells.Constraint]
    /// For each cell the constraints that it is the total of, and those that it is a part of.
    private var asTotal: [[Int]]
    private var asPart: [[Int]]

    init(
        statuses: [ConstrainedCells.Status],
        values: [Double?],
        constraints: [ConstrainedCells.Constraint]
    ) {
        self.statuses = statuses
        self.values = values
        self.constraints = constraints
        asTotal = statuses.map { _ in [] }
        asPart = asTotal
        for (index, constraint) in constraints.enumerated() {
            asTotal[constraint.total].append(index)
            for part in constraint.parts { asPart[part.cell].append(index) }
        }
    }

    /// The statuses, with unpublished cells made implied ones where a total leaves something for them, and the
    /// constraints without the other unpublished cells and without those that have no part left.
    ///
    /// An unpublished total is kept where anything is known of its parts at any depth.
    func settled() -> (statuses: [ConstrainedCells.Status], constraints: [ConstrainedCells.Constraint]) {
        let isKnown = isKnown()
        let known = addedUp(isKnown)
        var settled = statuses
        var implied: [Int] = []
        func imply(_ constraint: ConstrainedCells.Constraint) {
            for part in constraint.parts where !isKnown[part.cell] && settled[part.cell] != .implied {
                settled[part.cell] = .implied
                implied.append(part.cell)
            }
        }
        for constraint in constraints where leavesRoom(constraint, isKnown, known) { imply(constraint) }
        // Whoever is in an area that is not published is in one of its parts.
        while let cell = implied.popLast() {
            for index in asTotal[cell] { imply(constraints[index]) }
        }
        let kept = constraints.compactMap { constraint -> ConstrainedCells.Constraint? in
            let parts = constraint.parts.filter { isKnown[$0.cell] || settled[$0.cell] == .implied }
            return parts.isEmpty ? nil : ConstrainedCells.Constraint(total: constraint.total, parts: parts)
        }
        return (settled, kept)
    }

    /// For each cell whether anything is known of it or of its parts at any depth.
    private func isKnown() -> [Bool] {
        var isKnown = statuses.map { $0 != .unpublished }
        var waiting = isKnown.indices.filter { isKnown[$0] }
        while let cell = waiting.popLast() {
            for total in asPart[cell].map({ constraints[$0].total }) where !isKnown[total] {
                isKnown[total] = true
                waiting.append(total)
            }
        }
        return isKnown
    }

    /// The values, with those of unpublished totals that have a value for all parts of one of their sums.
    private func addedUp(_ isKnown: [Bool]) -> [Double?] {
        var known = values
        var missing = constraints.map { constraint in constraint.parts.count { values[$0.cell] == nil } }
        var waiting = constraints.indices.filter { missing[$0] == 0 }
        while let index = waiting.popLast() {
            let total = constraints[index].total
            guard known[total] == nil, statuses[total] == .unpublished else { continue }
            known[total] = constraints[index].parts.reduce(0) { $0 + $1.weight * (known[$1.cell] ?? 0) }
            for index in asPart[total] {
                missing[index] -= 1
                if missing[index] == 0 { waiting.append(index) }
            }
        }
        return known
    }

    /// A smaller remainder than this is the rounding error of the numbers themselves.
    private static let tiny = 1e-6

    /// Whether a total leaves anything for its unpublished parts.
    private func leavesRoom(
        _ constraint: ConstrainedCells.Constraint,
        _ isKnown: [Bool],
        _ known: [Double?]
    ) -> Bool {
        let parts = constraint.parts.filter { isKnown[$0.cell] }
        guard parts.count < constraint.parts.count else { return false }
        guard let total = known[constraint.total] else {
            return statuses[constraint.total] == .unpublished && !parts.isEmpty
        }
        let sum = parts.reduce(0) { sum, part in known[part.cell].map { sum + part.weight * $0 } ?? .infinity }
        return total - sum > Self.tiny * max(1, total)
    }
}
