internal import Model

/// Rows of one area and period that are counted, or added up, because their mapping says so.
struct CombinedRows {
    struct Key: Hashable {
        let plan: Int
        let area: AreaIndex
        let period: Period
    }

    private var positions: [Key: Int] = [:]
    /// In the order in which their first rows were read.
    private(set) var figures: [(key: Key, figure: ObservationRow, line: Int)] = []

    /// Takes one more row; a sum with a part that is missing has no value.
    mutating func add(_ row: ObservationRow, to key: Key, _ combination: DataMapping.Combination, line: Int) {
        var row = row
        switch combination {
        case .count: row = ObservationRow(value: 1)
        case .sum:
            if row.value == nil, row.numerator == nil, row.status == .normal { row.status = .notAvailable }
            row.lower = nil
            row.upper = nil
        }
        guard let position = positions[key] else {
            positions[key] = figures.count
            figures.append((key, row, line))
            return
        }
        var sum = figures[position].figure
        sum.value = Self.sum(sum.value, row.value)
        sum.numerator = Self.sum(sum.numerator, row.numerator)
        sum.denominator = Self.sum(sum.denominator, row.denominator)
        let isPartMissing = row.isMissing || row.status == .roundsToZero || sum.status == .roundsToZero
        sum.status = isPartMissing && !row.isMissing && !sum.isMissing ? .notAvailable : sum.status.graver(row.status)
        figures[position].figure = sum
    }

    private static func sum(_ left: Double?, _ right: Double?) -> Double? {
        guard let left, let right else { return nil }
        return left + right
    }
}
