/// Finds a solution of 0 and more to a set of linear equations, the cheapest where unknowns have costs, or none.
///
/// Source: the simplex method (Dantzig 1951), with Bland's rule (1977), which never goes in circles; without costs its
/// first phase alone.
/// A solution is checked against the equations before it is returned, so rounding errors can lose one and never invent
/// one.
struct SimplexSolver {
    /// The tableau row by row, the right-hand side last; then the objective row, the sum of the rows whose basic
    /// variable is artificial.
    private var tableau: [Double]
    private let rowCount: Int
    /// The number of unknowns.
    private let width: Int
    /// The basic variable of each row: the index of an unknown, or a negative number for an artificial variable.
    private var basis: [Int]

    /// One solution of Σ aᵢⱼxⱼ = bᵢ with all x ≥ 0, or nil where none was found; expects rows of one length.
    ///
    /// - Parameter costs: what each unknown costs by the unit, 0 or more; empty where any solution will do.
    static func find(rows: [[Double]], totals: [Double], costs: [Double] = []) -> [Double]? {
        var search = SimplexSolver(rows, totals)
        guard search.run() else { return nil }
        let tolerance = totals.reduce(1) { max($0, $1.magnitude) } * 1e-7
        let first = search.solution
        guard fits(first, rows, totals, tolerance: tolerance) else { return nil }
        guard !costs.isEmpty else { return first }
        search.enter(costs)
        guard search.run(), fits(search.solution, rows, totals, tolerance: tolerance) else { return first }
        return search.solution
    }

    private init(_ rows: [[Double]], _ totals: [Double]) {
        width = rows.first?.count ?? 0
        rowCount = rows.count
        tableau = []
        tableau.reserveCapacity((rowCount + 1) * (width + 1))
        var lacking = Array(repeating: 0.0, count: width + 1)
        for (row, total) in zip(rows, totals) {
            let sign = total < 0 ? -1.0 : 1
            for (column, number) in (row + [total]).enumerated() {
                tableau.append(sign * number)
                lacking[column] += sign * number
            }
        }
        tableau += lacking
        basis = rows.indices.map { -1 - $0 }
    }

    /// Improves the objective as far as it goes; false where nothing limits it.
    private mutating func run() -> Bool {
        let objective = rowCount * (width + 1)
        for _ in 0...(40 * (rowCount + width) + 40) {
            guard let entering = (0..<width).first(where: { tableau[objective + $0] > Self.tiny }) else { break }
            guard let leaving = leavingRow(column: entering) else { return false }
            pivot(row: leaving, column: entering)
        }
        return true
    }

    /// Takes the artificial variables out and makes the costs the objective.
    private mutating func enter(_ costs: [Double]) {
        for row in 0..<rowCount where basis[row] < 0 {
            let start = row * (width + 1)
            if let column = (0..<width).first(where: { tableau[start + $0].magnitude > Self.tiny }) {
                pivot(row: row, column: column)
            }
        }
        for column in 0...width {
            tableau[rowCount * (width + 1) + column] =
                basis.indices.reduce(column < width ? -costs[column] : 0) { sum, row in
                    basis[row] < 0 ? sum : sum + costs[basis[row]] * tableau[row * (width + 1) + column]
                }
        }
    }

    private var solution: [Double] {
        var solution = Array(repeating: 0.0, count: width)
        for (row, unknown) in basis.enumerated() where unknown >= 0 {
            solution[unknown] = max(0, tableau[row * (width + 1) + width])
        }
        return solution
    }

    private static let tiny = 1e-9

    /// The row that limits how far an unknown can grow; of equal ones that of the lowest unknown.
    private func leavingRow(column: Int) -> Int? {
        var best: (ratio: Double, unknown: Int, row: Int)?
        for row in 0..<rowCount {
            let start = row * (width + 1)
            guard tableau[start + column] > Self.tiny else { continue }
            let ratio = tableau[start + width] / tableau[start + column]
            if let best, (best.ratio, best.unknown) <= (ratio, basis[row]) { continue }
            best = (ratio, basis[row], row)
        }
        return best?.row
    }

    private mutating func pivot(row: Int, column: Int) {
        let start = row * (width + 1)
        let lead = tableau[start + column]
        var filled: [Int] = []
        for position in 0...width where tableau[start + position] != 0 {
            tableau[start + position] /= lead
            filled.append(position)
        }
        for other in 0...rowCount where other != row {
            let otherStart = other * (width + 1)
            let factor = tableau[otherStart + column]
            guard factor != 0 else { continue }
            for position in filled { tableau[otherStart + position] -= factor * tableau[start + position] }
            tableau[otherStart + column] = 0
        }
        basis[row] = column
    }

    private static func fits(_ solution: [Double], _ rows: [[Double]], _ totals: [Double], tolerance: Double) -> Bool {
        zip(rows, totals).allSatisfy { row, total in
            let sum = zip(row, solution).reduce(0) { $0 + $1.0 * $1.1 }
            return (sum - total).magnitude <= tolerance
        }
    }
}
