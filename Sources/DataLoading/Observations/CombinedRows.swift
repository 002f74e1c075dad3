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
        /// The months or days within the period that have rows, where rows of several are one.
        fileprivate(set) var slots = PeriodSlots.empty
        /// The numbers that are added up: the values, or the numerators of shares.
        fileprivate(set) var sizes: Sizes
        /// The denominators of shares.
        fileprivate(set) var bases: Sizes
        /// The first row with the area's present code, and that with an older one.
        fileprivate(set) var rowsOfCodes: (present: Int?, older: OlderCode?) = (nil, nil)
    }

    /// A row that names its area by an older code.
    struct OlderCode {
        let code: String
        let line: Int
    }

    /// The sum of some rows, and the largest of them.
    struct Sizes {
        private(set) var sum = 0.0
        private(set) var largest = (value: 0.0, line: 0, position: 0)
        private(set) var rows = 0

        fileprivate init(_ size: Double?, line: Int) {
            add(size, line: line)
        }

        fileprivate mutating func add(_ size: Double?, line: Int) {
            let size = size ?? 0
            if size > largest.value { largest = (size, line, rows) }
            sum += size
            rows += 1
        }

        /// How many times the largest row is in the sum, where that is a whole number and smaller than that of the
        /// rows.
        fileprivate var wholeTimes: Int? {
            guard sum.isFinite, largest.value > 0 else { return nil }
            let times = sum / largest.value
            guard times > 1, times < Double(rows), abs(times - times.rounded()) < 1e-9 else { return nil }
            return Int(times.rounded())
        }

        /// Whether the largest row is as large as the others together, where each is rounded to a unit.
        fileprivate func isTotal(roundedTo unit: Double) -> Bool {
            let tolerance = unit * Double(rows) / 2
            return tolerance <= largest.value / 4 && abs(sum - 2 * largest.value) <= max(tolerance, 1e-9 * sum)
        }

        /// Whether the largest row is the first or the last of them.
        fileprivate var place: Bool? {
            largest.position == 0 ? false : largest.position == rows - 1 ? true : nil
        }
    }

    /// Which numbers of a plan are rounded: how many there are, and how many are multiples of 5 and of 10.
    private struct Rounding {
        private var numbers = 0
        private var fives = 0
        private var tens = 0

        mutating func add(_ size: Double?) {
            guard let size, size > 0 else { return }
            numbers += 1
            if size.truncatingRemainder(dividingBy: 5) == 0 { fives += 1 }
            if size.truncatingRemainder(dividingBy: 10) == 0 { tens += 1 }
        }

        /// 10, 5, or 0 where the numbers are not rounded.
        var unit: Double {
            guard numbers > 5 else { return 0 }
            return tens == numbers ? 10 : fives == numbers ? 5 : 0
        }
    }

    private var positions: [Key: Int] = [:]
    /// In the order in which their first rows were read.
    private(set) var totals: [Total] = []
    /// The rows that are counted as one and have another number, by plan.
    private(set) var counted: [Int: (rows: Int, first: (value: Double, line: Int))] = [:]
    private var roundings: [Int: (sizes: Rounding, bases: Rounding)] = [:]

    /// Takes one more row; a sum with a part that is missing has no value.
    ///
    /// - Parameters:
    ///   - isShare: whether the value is no count, and is worked out anew.
    ///   - older: the code of the row, where it is an older one of its area.
    ///   - slots: the row's own time within the key's, where that is a longer one.
    mutating func add(
        _ row: ObservationRow,
        to key: Key,
        _ combination: DataMapping.Combination,
        isShare: Bool,
        slots: PeriodSlots = .empty,
        line: Int,
        older: String?
    ) {
        var row = row
        switch combination {
        case .count:
            if let value = row.value, value != 1 {
                let first = counted[key.plan]?.first ?? (value, line)
                counted[key.plan] = ((counted[key.plan]?.rows ?? 0) + 1, first)
            }
            row = ObservationRow(value: 1)
        case .sum:
            if row.value == nil, row.numerator == nil, row.status == .normal { row.status = .notAvailable }
            row.lower = nil
            row.upper = nil
        }
        let size = isShare ? row.numerator : row.value ?? row.numerator
        let base = isShare ? row.denominator : nil
        if combination == .sum {
            roundings[key.plan, default: (Rounding(), Rounding())].sizes.add(size)
            if isShare { roundings[key.plan, default: (Rounding(), Rounding())].bases.add(base) }
        }
        guard let position = positions[key] else {
            positions[key] = totals.count
            let (sizes, bases) = (Sizes(size, line: line), Sizes(base, line: line))
            totals.append(Total(key: key, figure: row, line: line, sizes: sizes, bases: bases))
            totals[totals.count - 1].note(older, line: line)
            totals[totals.count - 1].slots = slots
            return
        }
        totals[position].slots.formUnion(slots)
        totals[position].figure.addUp(row)
        totals[position].rows += 1
        totals[position].sizes.add(size, line: line)
        totals[position].bases.add(base, line: line)
        totals[position].note(older, line: line)
    }

    /// The sums of each plan to which rows of an older and of the present code went: how many, and the first.
    var ofTwoCodes: [(plan: Int, sums: Int, first: Total)] {
        let both = totals.filter { $0.rowsOfCodes.present != nil && $0.rowsOfCodes.older != nil }
        return Dictionary(grouping: both, by: \.key.plan).compactMap { plan, sums in
            sums.first.map { (plan, sums.count, $0) }
        }
        .sorted { $0.plan < $1.plan }
    }

    /// The row that looks like the total of the others of its key, where most keys of a plan have one, and its line.
    ///
    /// Tables by sex or age give the total as well: added up with its parts it would count everybody twice. Three rows
    /// of a key at least, and two keys, so that small numbers that fit by chance are not taken for totals.
    func totalAmongParts(of plan: Int) -> (key: Key, line: Int)? {
        let complete = totals.filter { $0.key.plan == plan && $0.rows > 2 && !$0.figure.isMissing }
        for part in [\Total.sizes, \Total.bases] {
            let unit = roundings[plan].map { part == \Total.sizes ? $0.sizes.unit : $0.bases.unit } ?? 0
            let judged = complete.filter { $0[keyPath: part].largest.value > 0 }
            let sizes = judged.map { $0[keyPath: part] }
            if Self.areAllTotals(sizes), let first = judged.first {
                return (first.key, first[keyPath: part].largest.line)
            }
            // In most of them is enough where the numbers are not small, and the total has its place.
            let large = judged.filter { $0[keyPath: part].largest.value > 9 }
            let fitting = large.filter { $0[keyPath: part].isTotal(roundedTo: unit) && $0[keyPath: part].place != nil }
            guard fitting.count > 2, fitting.count * 2 > large.count, let first = fitting.first else { continue }
            let place = first[keyPath: part].place
            guard fitting.allSatisfy({ $0[keyPath: part].place == place }) else { continue }
            return (first.key, first[keyPath: part].largest.line)
        }
        return nil
    }

    /// Whether each has one row that is as large as the others together, or the same number of times in the sum.
    private static func areAllTotals(_ judged: [Sizes]) -> Bool {
        guard judged.count > 1, let times = judged.first?.wholeTimes else { return false }
        return judged.allSatisfy { $0.wholeTimes == times }
            && (judged.count > 2 || judged.contains { $0.largest.value > 9 })
    }
}

extension CombinedRows.Total {
    fileprivate mutating func note(_ older: String?, line: Int) {
        if let older {
            if rowsOfCodes.older == nil { rowsOfCodes.older = .init(code: older, line: line) }
        } else if rowsOfCodes.present == nil {
            rowsOfCodes.present = line
        }
    }
}

extension Diagnostic {
    /// - Parameters:
    ///   - sums: how many figures are such sums.
    ///   - column: the name of the column of areas.
    static func olderBesidePresentCode(
        _ total: CombinedRows.Total,
        sums: Int,
        column: String,
        area: Area,
        in file: SourceLocation
    ) -> Diagnostic {
        let older = total.rowsOfCodes.older
        let code = older?.code.shortened ?? ""
        return Diagnostic(
            DataLoadingRules.olderBesidePresentCode,
            .error,
            "rows of \"\(code)\" and of \"\(area.code.text)\" are added up for \(area.name)",
            at: file.at(line: older?.line ?? total.line, column: 1),
            place: "column \(column)",
            explanation: "The first is an older code of the second."
                + (sums == 1 ? "" : " It is so in \(sums) areas and periods."),
            suggestion:
                "Leave one out of these periods: with where: { \"\(column)\": { not: \"\(code)\" } }, and a data "
                + "entry of its own for years that only the older code has. If both are parts, write meant: [totals].",
            effect: "Everything would be counted twice.",
            related: total.rowsOfCodes.present.map {
                [Related(location: file.at(line: $0, column: 1), message: "the present code is here")]
            } ?? []
        )
    }

    static func totalAmongParts(at line: Int, area: Area, in path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.totalAmongParts,
            .error,
            "this row looks like the total of the others that are added up for \(area.name)",
            at: SourceLocation(path: path, line: line, column: 1),
            explanation: "In most areas and periods, one row is as large as the others together, or nearly so.",
            suggestion: "Take either the total or its parts with where. If all are parts, write meant: [totals] in the "
                + "indicator's data.",
            effect: "Everything would be counted twice or more often."
        )
    }
}
