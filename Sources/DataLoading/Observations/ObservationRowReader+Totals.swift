internal import Diagnostics
internal import Model

/// What is found about rows that are added up: totals among parts, parts that overlap, areas with two codes.
extension ObservationRowReader {
    /// The code of a row's area where it is an older one.
    func olderCode(_ layout: RowLayout, _ row: TableRow) -> String? {
        guard case .column(let column) = layout.area, layout.names == nil,
            row.read(column, { codes.isOlder($1, in: $0) })
        else { return nil }
        return row.text(column)
    }

    /// Reports sums of rows whose area has an older code and of others that have its present one.
    func reportTwoCodes(into diagnostics: inout DiagnosticCollector) {
        for (plan, sums, first) in combined.ofTwoCodes where !plans[plan].layout.checks.meant.contains(.totals) {
            guard case .column(let column) = plans[plan].layout.area else { continue }
            let (name, area) = (header.names[column], codes[first.key.area])
            diagnostics.add(.olderBesidePresentCode(first, sums: sums, column: name, area: area, in: file))
        }
    }

    /// Reports totals that are added up with their parts, by their labels or by their size.
    func reportTotals(into diagnostics: inout DiagnosticCollector) {
        let summed = plans.indices.filter {
            plans[$0].layout.combine == .sum && !plans[$0].layout.checks.meant.contains(.totals)
        }
        guard !summed.isEmpty else { return }
        let rows = SummedRows(planned, plans, codes, of: summed)
        let labels = PartLabels(rows)
        let labelled = LabelledTotals(rows: rows, labels: labels).find()
        for total in labelled {
            diagnostics.add(.labelledTotal(total, column: header.names[total.column], area: codes[total.area]))
        }
        // The same rows are not reported twice.
        guard labelled.isEmpty else { return }
        let overlapping = OverlappingRows(rows: rows, labels: labels).find()
        for found in overlapping {
            diagnostics.add(.overlappingRows(found, column: header.names[found.column], area: codes[found.area]))
        }
        guard overlapping.isEmpty else { return }
        for number in summed {
            guard let total = combined.totalAmongParts(of: number) else { continue }
            diagnostics.add(.totalAmongParts(at: total.line, area: codes[total.key.area], in: path))
        }
    }
}
