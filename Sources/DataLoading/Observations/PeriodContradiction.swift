internal import Diagnostics
internal import Model

/// A row in which a column of periods, `DATE`, says another period than the column with their names, `DATE_NAME`.
///
/// Nomis writes the last month of a year of a survey, `2011-12`, beside `Jan 2011-Dec 2011`.
struct PeriodContradiction {
    let location: SourceLocation
    let text: String
    let name: String
    /// The position of the column with the names.
    let beside: Int

    init(_ row: TableRow, column: Int, beside: Int) {
        location = row.location(of: column)
        text = row.text(column)
        name = row.text(beside)
        self.beside = beside
    }
}

extension Diagnostic {
    static func contradictedPeriod(_ found: PeriodContradiction, in header: TableHeader) -> Diagnostic {
        let column = header.names[found.beside]
        return Diagnostic(
            DataLoadingRules.contradictedPeriod,
            .error,
            "\"\(found.text.shortened)\" is called \"\(found.name.shortened)\" in the column \(column)",
            at: found.location,
            suggestion: "Write period: \(column) in the indicator's data.",
            effect: "Figures would be those of another time."
        )
    }
}
