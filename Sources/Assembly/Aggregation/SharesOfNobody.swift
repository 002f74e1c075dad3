internal import Diagnostics
internal import Model

/// Proportions and rates of a base of nobody, which are no figures: 0 of 0 is not 0%.
enum SharesOfNobody {
    /// The columns without the values whose base is 0; the reason is that they are not applicable.
    static func removed(from columns: ObservationColumns, of indicator: Indicator, areaCount: Int) -> ObservationColumns
    {
        let rows = Set(self.rows(of: columns, indicator))
        guard !rows.isEmpty else { return columns }
        var builder = ObservationColumnsBuilder()
        builder.reserve(columns.count)
        for row in 0..<columns.count {
            let observation = columns.observation(at: row)
            guard rows.contains(row) else {
                builder.append(observation)
                continue
            }
            builder.append(
                Observation(
                    area: observation.area,
                    period: observation.period,
                    value: nil,
                    status: .notApplicable,
                    basis: observation.basis,
                    declaredAt: observation.declaredAt
                )
            )
        }
        return builder.finish(areaCount: areaCount)
    }

    /// Nil where every share and rate has a base of somebody.
    static func diagnostic(_ columns: ObservationColumns, of indicator: Indicator, areas: AreaTree) -> Diagnostic? {
        let rows = self.rows(of: columns, indicator)
        guard let first = rows.first else { return nil }
        let others = rows.count == 1 ? "" : ", and \(rows.count - 1) more like it"
        return Diagnostic(
            AssemblyRules.shareOfNobody,
            .warning,
            "a \(indicator.kind.rawValue) of nobody for \(areas[columns.area(at: first)].name): the denominator is 0\(others)",
            at: columns.location(at: first) ?? indicator.declaredAt,
            suggestion: "Leave the value or the counts empty where there is nobody to count, "
                + "and write z in the column of markers.",
            effect: "No figure is shown."
        )
    }

    private static func rows(of columns: ObservationColumns, _ indicator: Indicator) -> [Int] {
        guard indicator.kind == .proportion || indicator.kind == .rate else { return [] }
        return (0..<columns.count).filter { columns.value(at: $0) != nil && columns.denominator(at: $0) == 0 }
    }
}
