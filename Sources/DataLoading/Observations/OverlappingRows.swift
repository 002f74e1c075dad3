internal import Diagnostics
internal import Model

/// Finds rows that are added up and whose labels overlap: `Under 65` beside `Under 18`, `Owned` beside its kinds.
///
/// Where there are labels that may hold others, the rows are read once more for their numbers.
struct OverlappingRows {
    /// Two labels of which one holds the other, and both are added up.
    struct Found {
        let whole: String
        let part: String
        let column: Int
        let area: AreaIndex
        /// The cell with the larger label in the first such row.
        let location: SourceLocation
    }

    private struct Candidate {
        let position: Int
        let whole: Int
        let parts: [Int]
        let isRange: Bool
    }

    private struct Sum {
        var whole: (size: Double, location: SourceLocation)?
        var parts: [Int: Double] = [:]
    }

    let rows: SummedRows
    let labels: PartLabels

    /// The first two labels of each plan that overlap.
    func find() -> [Found] {
        var candidates: [Candidate] = []
        for (position, column) in labels.columns.enumerated()
        where column.texts.count <= OverlappingLabels.mostLabels {
            let texts = (0..<column.texts.count).map(column.texts.text)
            for found in OverlappingLabels(texts).candidates where candidates.count < OverlappingLabels.mostCandidates {
                candidates.append(
                    Candidate(position: position, whole: found.whole, parts: found.parts, isRange: found.isRange)
                )
            }
        }
        guard !candidates.isEmpty else { return [] }
        return rows.first(candidates, sums(of: candidates), found)
    }

    /// The numbers of the labels of each candidate, by what they are added up to.
    private func sums(of candidates: [Candidate]) -> [[SummedRows.Key: Sum]] {
        var sums: [[SummedRows.Key: Sum]] = candidates.map { _ in [:] }
        rows.forEachPart { row, key, size in
            let size = size ?? .nan
            for (position, candidate) in candidates.enumerated() {
                let (column, texts) = labels.columns[candidate.position]
                guard let label = row.read(column, { texts.number(of: $1, in: $0) }) else { continue }
                if label == candidate.whole {
                    let known = sums[position][key]?.whole
                    let location = known?.location ?? row.location(of: column)
                    sums[position][key, default: Sum()].whole = ((known?.size ?? 0) + size, location)
                } else if candidate.parts.contains(label) {
                    sums[position][key, default: Sum()].parts[label, default: 0] += size
                }
            }
        }
        return sums
    }

    private func found(_ candidate: Candidate, _ sums: [SummedRows.Key: Sum]) -> Found? {
        var tally = OverlapTally()
        var first: (location: SourceLocation, area: AreaIndex, part: Int)?
        for (key, sum) in sums {
            tally.add(whole: sum.whole?.size, parts: Array(sum.parts.values))
            guard let location = sum.whole?.location, let part = sum.parts.keys.min() else { continue }
            if first.map({ location.line < $0.location.line }) ?? true { first = (location, key.area, part) }
        }
        guard let first, tally.holds(isRange: candidate.isRange) else { return nil }
        let (column, texts) = labels.columns[candidate.position]
        return Found(
            whole: texts.text(candidate.whole),
            part: texts.text(first.part),
            column: column,
            area: first.area,
            location: first.location
        )
    }
}

/// Finds columns that are added up and whose names overlap: `0-4`, `5-9` and `Under 10`.
struct OverlappingColumns {
    /// Two columns of which one holds the other.
    struct Found {
        let whole: Int
        let part: Int
        let isTotal: Bool
    }

    let rows: PlannedRows
    let plans: [MappingPlan]

    /// The first two columns of each sum that overlap.
    ///
    /// - Parameter known: the columns of totals that have been found by their numbers.
    func find(besides known: [Int]) -> [Found] {
        var found: [Found] = []
        for (number, plan) in plans.enumerated() where !plan.isRepeated && !plan.layout.checks.meant.contains(.totals) {
            for part in [plan.layout.value, plan.layout.numerator, plan.layout.denominator] {
                guard case .sum(let columns) = part, let overlap = overlap(of: columns, plan: number),
                    !known.contains(overlap.whole), !found.contains(where: { $0.whole == overlap.whole })
                else { continue }
                found.append(overlap)
            }
        }
        return found
    }

    private func overlap(of columns: [Int], plan: Int) -> Found? {
        let names = columns.map { rows.table.header.names[$0] }
        var candidates = OverlappingLabels(names).candidates
        let totals = names.indices.filter { TotalWord(names[$0]) != nil }
        if totals.count == 1, let total = totals.first, names.count > 2 {
            let parts = names.indices.filter { $0 != total }
            candidates.append(OverlappingLabels.Candidate(whole: total, parts: parts, isRange: false))
        }
        guard !candidates.isEmpty else { return nil }
        var tallies = candidates.map { _ in OverlapTally() }
        rows.forEach { row, number in
            guard number == plan else { return }
            func size(_ position: Int) -> Double {
                row.read(columns[position]) { NumberParser.parse($1, in: $0) } ?? .nan
            }
            for (position, candidate) in candidates.enumerated() {
                tallies[position].add(whole: size(candidate.whole), parts: candidate.parts.map(size))
            }
        }
        let first = zip(candidates, tallies).first { $1.holds(isRange: $0.isRange) }?.0
        return first.map { candidate in
            Found(
                whole: columns[candidate.whole],
                part: columns[candidate.parts[0]],
                isTotal: candidate.parts.count == columns.count - 1 && columns.count > 2
            )
        }
    }
}

extension Diagnostic {
    static func overlappingRows(_ found: OverlappingRows.Found, column: String, area: Area) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.overlappingParts,
            .error,
            "\"\(found.whole.shortened)\" and \"\(found.part.shortened)\" overlap, and are added up for \(area.name)",
            at: found.location,
            place: "column \(column)",
            suggestion:
                "Leave the larger out with where: { \"\(column)\": { not: \"\(found.whole)\" } }, or take it in place "
                + "of its parts. If they do not overlap, write meant: [totals] in the indicator's data.",
            effect: "Whoever is in both would be counted twice."
        )
    }

    static func overlappingColumns(_ found: OverlappingColumns.Found, in header: TableHeader) -> Diagnostic {
        let (whole, part) = (header.names[found.whole], header.names[found.part])
        if found.isTotal { return .totalAmongColumns(whole, at: header.location(of: found.whole)) }
        return Diagnostic(
            DataLoadingRules.overlappingParts,
            .error,
            "the columns \"\(whole.shortened)\" and \"\(part.shortened)\" overlap, and are added up",
            at: header.location(of: found.whole),
            suggestion:
                "Name the columns to add up one by one, sum: [ … ], without \"\(whole.shortened)\". If they do not "
                + "overlap, write meant: [totals] in the indicator's data.",
            effect: "Whoever is in both would be counted twice."
        )
    }
}
