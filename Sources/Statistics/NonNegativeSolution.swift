/// Finds numbers of 0 and more that fit a set of linear equations.
///
/// Source: the first phase of the simplex method (Dantzig 1951), with Bland's rule (1977), which never goes in circles.
/// What is found is put into the equations before it is handed out, so a slip of the arithmetic can lose a solution and
/// never invent one.
enum NonNegativeSolution {
    /// One solution of Σ aᵢⱼxⱼ = bᵢ with all x ≥ 0, or nil where none was found; expects rows of one length.
    static func find(rows: [[Double]], totals: [Double]) -> [Double]? {
        var tableau = zip(rows, totals).map { row, total in (row + [total]).map { total < 0 ? -$0 : $0 } }
        let width = rows.first?.count ?? 0
        let scale = totals.reduce(1) { max($0, $1.magnitude) }
        /// The unknown that each row stands for; negative while it stands for none, each row by a number of its own.
        var basis = rows.indices.map { -1 - $0 }
        for _ in 0...(40 * (rows.count + width) + 40) {
            let open = basis.indices.filter { basis[$0] < 0 }
            let entering = (0..<width).first { column in
                open.reduce(0) { $0 + tableau[$1][column] } > tiny
            }
            guard let entering else { break }
            guard let leaving = leavingRow(tableau, basis, column: entering) else { return nil }
            pivot(&tableau, row: leaving, column: entering)
            basis[leaving] = entering
        }
        var solution = Array(repeating: 0.0, count: width)
        for (row, unknown) in basis.enumerated() where unknown >= 0 { solution[unknown] = max(0, tableau[row][width]) }
        return fits(solution, rows, totals, tolerance: scale * 1e-7) ? solution : nil
    }

    private static let tiny = 1e-9

    /// The row that limits how far an unknown can grow; of equal ones that of the lowest unknown.
    private static func leavingRow(_ tableau: [[Double]], _ basis: [Int], column: Int) -> Int? {
        var best: (ratio: Double, unknown: Int, row: Int)?
        for (row, numbers) in tableau.enumerated() where numbers[column] > tiny {
            let ratio = (numbers.last ?? 0) / numbers[column]
            if let best, (best.ratio, best.unknown) <= (ratio, basis[row]) { continue }
            best = (ratio, basis[row], row)
        }
        return best?.row
    }

    private static func pivot(_ tableau: inout [[Double]], row: Int, column: Int) {
        let lead = tableau[row][column]
        for position in tableau[row].indices { tableau[row][position] /= lead }
        let pivoted = tableau[row]
        for other in tableau.indices where other != row && tableau[other][column] != 0 {
            let factor = tableau[other][column]
            for position in pivoted.indices where pivoted[position] != 0 {
                tableau[other][position] -= factor * pivoted[position]
            }
        }
    }

    private static func fits(_ solution: [Double], _ rows: [[Double]], _ totals: [Double], tolerance: Double) -> Bool {
        zip(rows, totals).allSatisfy { row, total in
            let sum = zip(row, solution).reduce(0) { $0 + $1.0 * $1.1 }
            return (sum - total).magnitude <= tolerance
        }
    }
}
