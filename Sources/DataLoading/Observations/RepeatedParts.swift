internal import Diagnostics
internal import Model

/// Finds rows that are the same in every column and are added up or counted, as where one was pasted twice.
///
/// Rows that are added up must have words beside area and period that tell them apart, and nowhere other numbers for
/// the same words: two schools of a kind may have as many pupils. Without such words the period itself, a month of a
/// year, must tell most rows apart: a month may be pasted twice for every area. Rows that are counted must have a
/// number of their own, such as `Crime ID`. The rows are read once more, and a second time where some are the same.
struct RepeatedParts {
    /// The rows of one plan that repeat others.
    struct Found {
        let plan: Int
        var rows = 1
        /// The first of them, the line of the row that it repeats, and its area.
        let location: SourceLocation
        let line: Int
        let area: AreaIndex
    }

    let rows: SummedRows

    /// The columns that number what rows are of.
    private var identifiers: [Int] {
        rows.rows.table.header.names.indices.filter { column in
            let words = rows.rows.table.header.names[column].lowercased().split { !$0.isLetter }
            return words.last.map { ["id", "identifier", "reference", "ref", "urn", "uuid"].contains($0) } ?? false
        }
    }

    /// What is found in each plan.
    func find() -> [Found] {
        let identifiers = identifiers
        // What all rows of a plan say does not tell them apart.
        let same = Set(rows.asked.flatMap { rows.plans[$0].conditions }.filter { $0.texts.count == 1 }.map(\.column))
        let labels = rows.labelColumns.filter { !same.contains($0) }
        let all = Array(rows.rows.table.header.names.indices)
        var lines: [UInt64: Int] = [:]
        var found: [Int: Found] = [:]
        func isTold(_ row: TableRow, _ key: SummedRows.Key, _ size: Double?) -> Bool {
            let isCounted = rows.plans[key.plan].layout.combine == .count
            if isCounted { return identifiers.contains { !row.isEmpty($0) } }
            return size ?? 0 != 0 && (isOfParts(key.plan) || labels.contains { !row.isEmpty($0) })
        }
        /// Whether days or months stand for longer periods, and nothing else tells rows apart.
        func isOfParts(_ plan: Int) -> Bool {
            labels.isEmpty && rows.plans[plan].layout.combine == .sum && rows.plans[plan].layout.periodForm.unit != nil
        }
        guard
            rows.asked.contains(where: {
                rows.plans[$0].layout.combine == .sum ? !labels.isEmpty || isOfParts($0) : !identifiers.isEmpty
            })
        else { return [] }
        rows.forEachPart { row, key, size in
            guard isTold(row, key, size) else { return }
            let hash = Self.hash(row, all)
            guard let first = lines[hash] else {
                lines[hash] = row.line
                return
            }
            // Several plans may read one row.
            guard first != row.line else { return }
            found[key.plan]?.rows += 1
            if found[key.plan] == nil {
                found[key.plan] = Found(plan: key.plan, location: row.location, line: first, area: key.area)
            }
        }
        let summed = found.keys.filter { rows.plans[$0].layout.combine == .sum }
        if !summed.isEmpty, !isEachOnce(labels) { for plan in summed { found[plan] = nil } }
        return found.values.sorted { $0.plan < $1.plan }
    }

    /// Whether rows that agree in area, period and words agree in their numbers as well, and most agree with no other
    /// where there are no words.
    private func isEachOnce(_ labels: [Int]) -> Bool {
        var known: [Int: [UInt64: Double]] = [:]
        var isOnce = true
        var repeated = 0
        rows.forEachPart { row, key, size in
            guard isOnce else { return }
            var columns = labels
            let layout = rows.plans[key.plan].layout
            if case .column(let column) = layout.area { columns.append(column) }
            if case .column(let column) = layout.period { columns.append(column) }
            let hash = Self.hash(row, columns)
            let size = size ?? .infinity
            if let other = known[key.plan]?[hash] {
                if other != size { isOnce = false }
                repeated += 1
            } else {
                known[key.plan, default: [:]][hash] = size
            }
        }
        return isOnce && (!labels.isEmpty || repeated * 2 < known.values.reduce(0) { $0 + $1.count })
    }

    /// The hash of some cells of a row: FNV-1a of 64 bits (Fowler, Noll and Vo, 1991).
    private static func hash(_ row: TableRow, _ columns: [Int]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for column in columns {
            row.read(column) { bytes, range in
                for position in range { hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01b3 }
            }
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        return hash
    }
}

extension ObservationRowReader {
    /// Reports rows that are added up or counted twice.
    func reportRepeatedParts(into diagnostics: inout DiagnosticCollector) {
        let asked = plans.indices.filter {
            plans[$0].layout.combine != nil && !plans[$0].layout.checks.meant.contains(.totals)
        }
        guard !asked.isEmpty else { return }
        for found in RepeatedParts(rows: SummedRows(planned, plans, codes, of: asked)).find() {
            diagnostics.add(
                .repeatedParts(
                    found,
                    isCounted: plans[found.plan].layout.combine == .count,
                    area: codes[found.area],
                    in: file
                )
            )
        }
    }
}

extension Diagnostic {
    fileprivate static func repeatedParts(
        _ found: RepeatedParts.Found,
        isCounted: Bool,
        area: Area,
        in file: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.repeatedParts,
            .warning,
            "this row of \(area.name) is the same as another in every column, and is "
                + (isCounted ? "counted again" : "added up again"),
            at: found.location,
            explanation: found.rows > 1 ? "There are \(found.rows) such rows." : nil,
            suggestion:
                "Take it out of the file if it was pasted twice. If both are meant, write meant: [totals] in the "
                + "indicator's data.",
            effect: "It is in the figure twice.",
            related: [Related(location: file.at(line: found.line, column: 1), message: "the same row is here")]
        )
    }
}
