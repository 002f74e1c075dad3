/// The least and the most that one unknown can be, where unknowns are 0 or more and must fit a set of equations.
///
/// Exact: the simplex method (Dantzig 1951) in whole numbers, each tableau over one common denominator (Edmonds 1967,
/// Bareiss 1968), with Bland's rule (1977) against going in circles.
struct ExactRange {
    private var tableau: [[Int128]]
    private var denominator: Int128 = 1
    private var basis: [Int]
    private let width: Int

    /// Nil where nothing fits.
    init?(rows: [[Int]], totals: [Int]) {
        width = rows.first?.count ?? 0
        tableau = zip(rows, totals).map { row, total in (row + [total]).map { Int128(total < 0 ? -$0 : $0) } }
        basis = rows.indices.map { -1 - $0 }
        // What the rows that stand for no unknown still lack, column by column, as a last row.
        tableau.append((0...width).map { column in tableau.reduce(0) { $0 + $1[column] } })
        while let entering = (0..<width).first(where: { tableau[basis.count][$0] > 0 }), pivot(entering) {}
        tableau.removeLast()
        guard basis.indices.allSatisfy({ basis[$0] >= 0 || tableau[$0][width] == 0 }) else { return nil }
        settle()
    }

    /// The least and the most that an unknown can be, the first rounded up and the last rounded down; nil for no limit.
    func wholeNumbers(of unknown: Int) -> (least: Int128, most: Int128?) {
        let most = extreme(of: unknown, sign: 1)
        let least = extreme(of: unknown, sign: -1)
        return (
            least.map { (-$0.numerator + $0.denominator - 1) / $0.denominator } ?? 0,
            most.map { $0.numerator / $0.denominator }
        )
    }

    /// Brings unknowns in for the rows that stand for none, and drops rows that say nothing.
    private mutating func settle() {
        while let row = basis.firstIndex(where: { $0 < 0 }) {
            if let column = (0..<width).first(where: { tableau[row][$0] != 0 }) {
                if tableau[row][column] < 0 { tableau[row] = tableau[row].map { -$0 } }
                pivot(row, column)
            } else {
                tableau.remove(at: row)
                basis.remove(at: row)
            }
        }
    }

    private func extreme(of unknown: Int, sign: Int128) -> (numerator: Int128, denominator: Int128)? {
        var copy = self
        // What is to be made large, as a last row: the unknown in terms of those that stand for no row.
        var goal = Array(repeating: Int128(0), count: width + 1)
        if let row = basis.firstIndex(of: unknown) {
            goal = tableau[row].map { -sign * $0 }
            goal[unknown] = 0
        } else {
            goal[unknown] = sign * denominator
        }
        copy.tableau.append(goal)
        while let entering = (0..<width).first(where: { copy.tableau[copy.basis.count][$0] > 0 }) {
            guard copy.pivot(entering) else { return nil }
        }
        return (-(copy.tableau.last?.last ?? 0), copy.denominator)
    }

    /// Brings an unknown in at the row that limits it first; false where none does.
    private mutating func pivot(_ column: Int) -> Bool {
        var best: Int?
        for row in basis.indices where tableau[row][column] > 0 {
            guard let known = best else {
                best = row
                continue
            }
            let left = tableau[row][width] * tableau[known][column]
            let right = tableau[known][width] * tableau[row][column]
            if left < right || left == right && basis[row] < basis[known] { best = row }
        }
        guard let best else { return false }
        pivot(best, column)
        return true
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        let lead = tableau[row][column]
        for other in tableau.indices where other != row {
            let factor = tableau[other][column]
            if factor == 0, lead == denominator { continue }
            for position in tableau[other].indices {
                let change = factor == 0 ? 0 : factor * tableau[row][position]
                if change == 0, tableau[other][position] == 0 || lead == denominator { continue }
                tableau[other][position] = (tableau[other][position] * lead - change) / denominator
            }
        }
        denominator = lead
        basis[row] = column
    }
}
