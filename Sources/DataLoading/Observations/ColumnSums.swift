internal import Diagnostics
internal import Model

/// What is found about columns that are added up: empty ones, and one that is the total of the others.
struct ColumnSums {
    private struct Key: Hashable {
        let plan: Int
        let column: Int
    }

    private var halves: [Key: Int] = [:]
    private var rows: [Int: Int] = [:]
    /// The cells to add up that are empty beside others that are not.
    private(set) var empty: (rows: Int, first: SourceLocation, column: Int)?

    /// Takes the sum of one row.
    mutating func add(_ total: Double, largest: Double, in column: Int, of count: Int, plan: Int) {
        guard count > 2, largest > 0 else { return }
        rows[plan, default: 0] += 1
        if abs(total - 2 * largest) <= 1e-9 * total { halves[Key(plan: plan, column: column), default: 0] += 1 }
    }

    /// Counts a row with an empty cell.
    mutating func addEmpty(_ column: Int, at location: () -> SourceLocation) {
        empty = ((empty?.rows ?? 0) + 1, empty?.first ?? location(), empty?.column ?? column)
    }

    /// The columns that are as large as the others of their sum together, in every row of two at least.
    var totals: [(plan: Int, column: Int)] {
        halves.filter { $0.value > 1 && $0.value == rows[$0.key.plan] }.map { ($0.key.plan, $0.key.column) }
            .sorted { $0 < $1 }
    }
}
