internal import Diagnostics
internal import Model

/// Rows of one area and period that are counted, or added up, because their mapping says so.
struct CombinedRows {
    struct Key: Hashable {
        let plan: Int
        let area: AreaIndex
        let period: Period
    }

    /// What the rows of one key have come to.
    struct Total {
        let key: Key
        var figure: ObservationRow
        /// The line of the first row.
        let line: Int
        var rows = 1
        var largest: (value: Double, line: Int)

        /// How many times the largest row is in the sum, where that is a whole number and smaller than that of the
        /// rows.
        fileprivate var wholeTimes: Int? {
            guard let sum = figure.value ?? figure.numerator, largest.value > 0 else { return nil }
            let times = sum / largest.value
            guard times > 1, times < Double(rows), abs(times - times.rounded()) < 1e-9 else { return nil }
            return Int(times.rounded())
        }
    }

    private var positions: [Key: Int] = [:]
    /// In the order in which their first rows were read.
    private(set) var totals: [Total] = []

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
        let size = row.value ?? row.numerator ?? 0
        guard let position = positions[key] else {
            positions[key] = totals.count
            totals.append(Total(key: key, figure: row, line: line, largest: (size, line)))
            return
        }
        totals[position].figure.addUp(row)
        totals[position].rows += 1
        if size > totals[position].largest.value { totals[position].largest = (size, line) }
    }

    /// The row that looks like the total of the others of its key, where each key of a plan has one.
    ///
    /// Tables by sex or age give the total as well: added up with its parts it would count everybody twice. Three rows
    /// of a key at least, and two keys, so that small numbers that fit by chance are not taken for totals.
    func totalAmongParts(of plan: Int) -> Total? {
        let judged = totals.filter {
            $0.key.plan == plan && $0.rows > 2 && $0.largest.value > 0 && !$0.figure.isMissing
        }
        guard judged.count > 1, let first = judged.first, let times = first.wholeTimes,
            judged.allSatisfy({ $0.wholeTimes == times }),
            judged.count > 2 || judged.contains(where: { $0.largest.value > 9 })
        else { return nil }
        return first
    }
}

extension Diagnostic {
    static func totalAmongParts(_ total: CombinedRows.Total, area: Area, in path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.totalAmongParts,
            .error,
            "this row looks like the total of the others that are added up for \(area.name)",
            at: SourceLocation(path: path, line: total.largest.line, column: 1),
            explanation: "In every area and period, one row is as large as the others together.",
            suggestion: "Take either the total or its parts with where. If all are parts, write meant: [totals] in the "
                + "indicator's data.",
            effect: "Everything would be counted twice or more often."
        )
    }
}
