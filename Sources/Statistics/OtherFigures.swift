/// The equations around one withheld figure, in which other numbers for it and for its neighbours can be tried.
///
/// Figures beyond the reach are left as they are, which can only make it harder to find other numbers that fit.
struct OtherFigures {
    /// Whether no unknown figure that the equations lead to was left out.
    let isComplete: Bool
    /// One row for each sum that any of the figures is in, one column for each figure, the tried one first.
    private let rows: [[Double]]
    private let totals: [Double]

    init(of figure: Int, in sums: FigureSums, reach: Int, isUnknown: (Int) -> Bool) {
        var columns = [figure: 0]
        var figures = [figure]
        var positions: [Int] = []
        var seen: Set<Int> = []
        var isComplete = true
        var next = 0
        while next < figures.count {
            for position in sums.sumsBelow[figures[next]] + sums.sumsAbove[figures[next]] {
                guard seen.insert(position).inserted else { continue }
                positions.append(position)
                for member in [sums.sums[position].whole] + sums.sums[position].parts.map(\.figure) {
                    guard columns[member] == nil, isUnknown(member) else { continue }
                    guard figures.count < reach else {
                        isComplete = false
                        continue
                    }
                    columns[member] = figures.count
                    figures.append(member)
                }
            }
            next += 1
        }
        self.isComplete = isComplete
        rows = positions.map { position in
            var row = Array(repeating: 0.0, count: figures.count)
            if let column = columns[sums.sums[position].whole] { row[column] -= 1 }
            for part in sums.sums[position].parts {
                if let column = columns[part.figure] { row[column] += part.weight }
            }
            return row
        }
        totals = rows.map { row in zip(row, figures).reduce(0) { $0 + $1.0 * sums.values[$1.1] } }
    }

    /// Whether the other figures can be chosen so that this one is the given number and every shown figure stays.
    func fit(_ number: Double) -> Bool {
        let left = zip(totals, rows).map { total, row in total - row[0] * number }
        return NonNegativeSolution.find(rows: rows.map { Array($0.dropFirst()) }, totals: left) != nil
    }
}
