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

extension FigureStatus {
    /// Whether it stands in place of a number.
    var hidesNumber: Bool {
        switch self {
        case .confidential, .notAvailable, .notApplicable, .noneRecorded, .onlyLimit: true
        case .normal, .roundsToZero, .lowReliability, .estimated, .provisional, .revised, .seriesBreak, .forecast,
            .notSignificant:
            false
        }
    }
}

extension ObservationRow {
    /// Makes limits of half the width of the likely range, where there are none; no share is below 0 or above all.
    mutating func takeMargin(_ checks: FigureChecks) {
        guard let margin, let value, lower == nil, upper == nil else { return }
        func rounded(_ number: Double) -> Double { (number * 1e10).rounded() / 1e10 }
        lower = rounded(value - margin)
        upper = rounded(value + margin)
        guard margin >= 0, value >= 0, checks.kind == .proportion || checks.kind == .rate || checks.kind == .count
        else { return }
        lower = lower.map { max($0, 0) }
        if checks.kind == .proportion, value <= checks.multiplier { upper = upper.map { min($0, checks.multiplier) } }
    }

    /// Takes away what rows that are added up do not give their sum: limits, and a share, which is divided anew.
    mutating func dropWhatIsNoSum(_ checks: FigureChecks) {
        lower = nil
        upper = nil
        margin = nil
        if checks.kind == .proportion || checks.kind == .rate { value = nil }
    }

    /// Takes away what a withheld or missing figure must not show.
    mutating func dropNumbers() {
        value = nil
        lower = nil
        upper = nil
        margin = nil
        numerator = nil
    }
}
