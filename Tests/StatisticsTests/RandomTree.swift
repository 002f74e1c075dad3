import TestRandom

/// A random tree of counts, with what a reader could do to work out those that are withheld.
struct RandomTree {
    private(set) var values: [Double?] = []
    private(set) var parents: [Int?] = []
    private(set) var primary: [Bool] = []
    private let complete: [Double]

    init(using generator: inout SeededRandom) {
        let count = Int.random(in: 1...25, using: &generator)
        for index in 0..<count {
            let isRoot = index == 0 || Int.random(in: 0...14, using: &generator) == 0
            parents.append(isRoot ? nil : Int.random(in: max(0, index - 6)..<index, using: &generator))
        }
        var sums = [Double](repeating: 0, count: count)
        for index in (0..<count).reversed() {
            if !parents.contains(index) { sums[index] = Double(Int.random(in: 0...20, using: &generator)) }
            if let parent = parents[index] { sums[parent] += sums[index] }
        }
        complete = sums
        for value in sums {
            let isMissing = Int.random(in: 0...19, using: &generator) == 0
            values.append(isMissing ? nil : value)
            primary.append(!isMissing && value < 5)
            if isMissing && Int.random(in: 0...1, using: &generator) == 0 { primary[primary.count - 1] = true }
        }
    }

    /// The withheld figures whose value follows from those shown: columns alone in a row of the reduced system.
    func figuresToBeWorkedOut(from withheld: [Bool]) -> [Int] {
        let unknown = values.indices.filter { withheld[$0] || values[$0] == nil }
        var rows = Set(parents.compactMap { $0 }).sorted().map { parent in
            unknown.map { figure -> Double in
                if figure == parent { return -1 }
                return parents[figure] == parent ? 1 : 0
            }
        }
        var pivot = 0
        for column in unknown.indices {
            guard let found = rows.indices.first(where: { $0 >= pivot && rows[$0][column].magnitude > 1e-9 }) else {
                continue
            }
            rows.swapAt(pivot, found)
            let lead = rows[pivot][column]
            rows[pivot] = rows[pivot].map { $0 / lead }
            for row in rows.indices where row != pivot && rows[row][column] != 0 {
                let factor = rows[row][column]
                rows[row] = zip(rows[row], rows[pivot]).map { $0 - factor * $1 }
            }
            pivot += 1
        }
        return rows.compactMap { row in
            let columns = row.indices.filter { row[$0].magnitude > 1e-9 }
            return columns.count == 1 ? unknown[columns[0]] : nil
        }.filter { withheld[$0] }
    }

    /// What each shown figure leaves for the withheld ones under it, directly or through figures that nobody sees.
    func remainders(of withheld: [Bool]) -> [Double] {
        var isHidden = withheld
        for index in values.indices.reversed() where values[index] == nil {
            if values.indices.contains(where: { parents[$0] == index && isHidden[$0] }) { isHidden[index] = true }
        }
        return values.indices.compactMap { top in
            guard values[top] != nil, !withheld[top] else { return nil }
            var left: Double?
            var open = values.indices.filter { parents[$0] == top && isHidden[$0] }
            while let figure = open.popLast() {
                let parts = values.indices.filter { parents[$0] == figure && isHidden[$0] }
                if parts.isEmpty { left = (left ?? 0) + complete[figure] } else { open += parts }
            }
            return left
        }
    }
}
