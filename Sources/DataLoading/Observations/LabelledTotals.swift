internal import Diagnostics
internal import Model

/// Finds rows that are added up and whose label says that they are the total of the others: `Total`, `Persons`.
///
/// Where there are labels of totals, the rows are read once more.
struct LabelledTotals {
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
        /// Whether it is the only one of its column: `All burglary` and `All theft` are parts.
        var isAlone = true
    }

    /// The rows of one area and period, as one candidate sees them.
    private struct Tally {
        var total: (location: SourceLocation, size: Double?)?
        /// The rows with another label, and the largest of them.
        var others = 0
        var largest = 0.0
        var sum = 0.0
        /// The sum of those that are no candidates themselves.
        var plain = 0.0

        var isBesideOthers: Bool { total != nil && others > 0 }
        /// Whether the row is no smaller than any other, as far as is known.
        var isLargest: Bool { total.map { $0.size.map { $0 >= largest } ?? true } ?? false }
        /// Whether the row is about as large as the others together, or as those that are no totals by their words.
        var isSum: Bool {
            total?.size.map { size in size > 0 && [sum, plain].contains { abs(size - $0) <= 0.1 * size } } ?? false
        }
    }

    let rows: SummedRows
    let labels: PartLabels

    /// The first label of each plan that is that of a total.
    func find() -> [Found] {
        let candidates = candidates()
        guard !candidates.isEmpty else { return [] }
        let totals = Dictionary(grouping: candidates, by: \.column).mapValues { Set($0.map(\.label)) }
        var tallies: [[SummedRows.Key: Tally]] = candidates.map { _ in [:] }
        rows.forEachPart { row, key, size in
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
                    if totals[candidate.column]?.contains(label) != true { tally.plain += size ?? 0 }
                }
                tallies[position][key] = tally
            }
        }
        return rows.first(candidates, tallies, found)
    }

    /// The labels of the rows that are those of totals.
    private func candidates() -> [Candidate] {
        var candidates: [Candidate] = []
        for (position, text) in labels.order where candidates.count < Self.mostCandidates {
            let (column, texts) = labels.columns[position]
            let label = texts.text(text)
            guard let word = TotalWord(label) else { continue }
            candidates.append(Candidate(column: column, label: label, word: word))
        }
        for position in candidates.indices {
            candidates[position].isAlone = candidates.count { $0.column == candidates[position].column } == 1
        }
        return candidates
    }

    /// What a candidate comes to in the rows of one plan.
    private func found(_ candidate: Candidate, _ tallies: [SummedRows.Key: Tally]) -> Found? {
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
            guard isMost, isLargest, candidate.isAlone && areas > 1 || beside.values.allSatisfy(\.isSum) else {
                return nil
            }
        }
        return Found(label: candidate.label, column: candidate.column, area: first.area, location: first.location)
    }
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
