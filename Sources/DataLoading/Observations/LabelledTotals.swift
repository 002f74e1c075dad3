internal import Diagnostics
internal import Model

/// Finds rows that are added up and whose label says that they are the total of the others: `Total`, `Persons`.
///
/// The rows are read once more; those with labels of totals a second time.
struct LabelledTotals {
    /// A column with more texts than this has no labels.
    private static let mostTexts = 10_000
    /// How many labels of totals are looked at.
    private static let mostCandidates = 16

    /// A total that is added up with its parts.
    struct Found {
        let label: String
        let column: Int
        let area: AreaIndex
        /// The cell with the label in the first such row.
        let location: SourceLocation
    }

    private struct Candidate {
        let column: Int
        let label: String
        let word: TotalWord
    }

    private struct Key: Hashable {
        let plan: Int
        let area: AreaIndex
        let period: Int
    }

    /// The rows of one area and period, as one candidate sees them.
    private struct Tally {
        var total: (location: SourceLocation, size: Double?)?
        /// The rows with another label, and the largest of them.
        var others = 0
        var largest = 0.0
        var sum = 0.0

        var isBesideOthers: Bool { total != nil && others > 0 }
        /// Whether the row is no smaller than any other, as far as is known.
        var isLargest: Bool { total.map { $0.size.map { $0 >= largest } ?? true } ?? false }
        /// Whether the row is about as large as the others together.
        var isSum: Bool { total?.size.map { $0 > 0 && abs($0 - sum) <= 0.1 * $0 } ?? false }
    }

    let rows: PlannedRows
    let plans: [MappingPlan]
    let codes: AreaCodes

    /// The first label of each plan that is that of a total.
    ///
    /// - Parameter asked: the numbers of the plans whose rows are added up.
    func find(in asked: [Int]) -> [Found] {
        let asked = Set(asked.filter { !plans[$0].isRepeated })
        let candidates = candidates(asked)
        guard !candidates.isEmpty else { return [] }
        var tallies: [[Key: Tally]] = candidates.map { _ in [:] }
        var periods = ByteHashMap()
        rows.forEach { row, number in
            guard asked.contains(number), let area = plans[number].layout.area(of: row, codes) else { return }
            var period = 0
            if case .column(let column) = plans[number].layout.period {
                period = row.read(column) { periods.insert($1, in: $0).number }
            }
            let key = Key(plan: number, area: area, period: period)
            let size = plans[number].layout.size(of: row)
            for (position, candidate) in candidates.enumerated() {
                let label = row.text(candidate.column)
                var tally = tallies[position][key] ?? Tally()
                if label == candidate.label {
                    let location = tally.total?.location ?? row.location(of: candidate.column)
                    let known = tally.total == nil ? 0 : tally.total?.size
                    tally.total = (location, ObservationRow.sum(known, size))
                } else if !label.isEmpty {
                    tally.others += 1
                    tally.largest = max(tally.largest, size ?? 0)
                    tally.sum += size ?? 0
                }
                tallies[position][key] = tally
            }
        }
        return asked.sorted().compactMap { plan in
            zip(candidates, tallies).lazy.compactMap { found($0, $1.filter { $0.key.plan == plan }) }.first
        }
    }

    /// The labels of the rows that are those of totals.
    private func candidates(_ asked: Set<Int>) -> [Candidate] {
        let used = Set(asked.flatMap { plans[$0].layout.columnsWithoutLabels })
        var texts: [(column: Int, map: ByteHashMap)] = rows.table.header.names.indices.filter { !used.contains($0) }
            .map { ($0, ByteHashMap()) }
        var candidates: [Candidate] = []
        rows.forEach { row, number in
            guard asked.contains(number) else { return }
            for position in texts.indices where texts[position].map.count < Self.mostTexts {
                let column = texts[position].column
                guard row.read(column, { texts[position].map.insert($1, in: $0) }).isNew else { continue }
                let label = row.text(column)
                guard candidates.count < Self.mostCandidates, let word = TotalWord(label) else { continue }
                candidates.append(Candidate(column: column, label: label, word: word))
            }
        }
        return candidates
    }

    /// What a candidate comes to in the rows of one plan.
    private func found(_ candidate: Candidate, _ tallies: [Key: Tally]) -> Found? {
        let beside = tallies.filter(\.value.isBesideOthers)
        let first = beside.compactMap { key, tally in tally.total.map { (area: key.area, location: $0.location) } }
            .min { $0.location.line < $1.location.line }
        guard let first else { return nil }
        let several = tallies.values.count { $0.others + ($0.total == nil ? 0 : 1) > 1 }
        let isMost = beside.count * 2 > several
        let isLargest = beside.values.allSatisfy(\.isLargest)
        switch candidate.word {
        case .certain:
            guard isMost || isLargest else { return nil }
        case .likely:
            let areas = Set(beside.keys.map(\.area)).count
            guard isMost, isLargest, areas > 1 || beside.values.allSatisfy(\.isSum) else { return nil }
        }
        return Found(label: candidate.label, column: candidate.column, area: first.area, location: first.location)
    }
}

/// What rows that are added up say of their sums, for findings about these.
extension RowLayout {
    /// The area of a row; nil where the site has none.
    func area(of row: TableRow, _ codes: AreaCodes) -> AreaIndex? {
        switch area {
        case .fixed(let area): return area
        case .none, .sum, .other: return nil
        case .column(let column):
            if let names {
                if case .area(let area) = names.area(named: row.text(column)) { return area }
                return nil
            }
            return row.read(column) { codes.index(ofCell: $1, in: $0) }
        }
    }

    /// The number of a row that is added up: the value, or of shares a count.
    func size(of row: TableRow) -> Double? {
        for part in checks.isShare ? [numerator, denominator] : [value, numerator] {
            guard case .column(let column) = part else { continue }
            return row.read(column) { NumberParser.parse($1, in: $0) }
        }
        return nil
    }

    /// The columns that cannot tell one part of a sum from another: those of areas, periods, numbers and notes.
    var columnsWithoutLabels: [Int] {
        var columns = noteColumn.map { [$0] } ?? []
        if case .column(let column) = area { columns.append(column) }
        if case .column(let column) = period { columns.append(column) }
        if case .column(let column) = status { columns.append(column) }
        for part in [value, lower, upper, margin, numerator, denominator] {
            switch part {
            case .column(let column): columns.append(column)
            case .sum(let summed): columns += summed
            case .fixed, .other, .none: break
            }
        }
        return columns
    }
}

extension FigureChecks {
    /// Whether the value is worked out of two counts, so that only these can be added up.
    var isShare: Bool { kind == .proportion || kind == .rate }
}

extension Diagnostic {
    static func labelledTotal(_ total: LabelledTotals.Found, column: String, area: Area) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.totalAmongParts,
            .error,
            "\"\(total.label.shortened)\" is added up with its parts for \(area.name)",
            at: total.location,
            place: "column \(column)",
            explanation: "Other rows of the same area and period have other words there.",
            suggestion:
                "Leave the total out with where: { \"\(column)\": { not: \"\(total.label)\" } }, or take it alone "
                + "with where: { \"\(column)\": \"\(total.label)\" }. If all are parts, write meant: [totals] in the "
                + "indicator's data.",
            effect: "Everything would be counted twice or more often."
        )
    }
}
