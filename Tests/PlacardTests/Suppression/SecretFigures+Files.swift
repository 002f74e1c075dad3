import Diagnostics

/// The files that an editor would have of the figures.
extension SecretFigures {
    /// - Parameter isGuarded: whether small figures are to be withheld.
    func files(isGuarded: Bool) -> [SourceFile] {
        let keys = [
            "id: \(id)", "title: Made-up \(id)", "short: \(id)", "kind: \(kind)",
            "unit: \(kind == "count" ? "people" : "per \(multiplier)")", "polarity: low-is-good",
            "decimals: \(kind == "count" ? 0 : 5)", "multiplier: \(multiplier)", "minimum_coverage: 0.5",
            "themes: [life]",
            isGuarded ? suppressBelow.map { "suppress_below: \($0)" } : nil,
            isGuarded && isSurvey ? "survey: true" : nil,
            // The marks of the values hide that the counts belong to them.
            kind == "count" ? nil : "add_up: from-counts",
            "source: { title: Nobody's count }",
        ]
        let columns =
            "columns: { area: area, period: period, value: value, lower: lower, upper: upper, numerator: numerator, "
            + "denominator: denominator, status: status, note: note }"
        let definition = keys.compactMap(\.self).joined(separator: "\n")
        return [
            SourceFile(
                path: "Content/indicators/\(id).md",
                text: "---\n\(definition)\ndata:\n  file: data/\(id).csv\n  \(columns)\n---\nA made-up indicator.\n"
            ),
            SourceFile(path: "Content/indicators/data/\(id).csv", text: table),
        ]
    }

    private var table: String {
        let lines = rows.sorted { $0.key < $1.key }.map { key, row in
            let (lower, upper, note) = (lower(of: row), upper(of: row), note(of: row))
            let base = kind == "count" || (row.isWithheldBySource && !row.givesBase) ? "" : Self.quarters(row.base)
            if row.isWithheldBySource { return "\(key.place),\(key.period),,,,,\(base),c,\(note)" }
            let numerator = kind == "count" || !row.givesNumerator ? "" : Self.quarters(row.count)
            return "\(key.place),\(key.period),\(value(of: row)),\(lower),\(upper),\(numerator),\(base),,\(note)"
        }
        let header = "area,period,value,lower,upper,numerator,denominator,status,note"
        return ([header] + lines).joined(separator: "\n") + "\n"
    }

    /// The texts that would betray a row: its value and base where they are its own, its limits and its note.
    func traces(of row: Row) -> [String] {
        if row.isWithheldBySource { return [note(of: row)] }
        let value = kind == "count" || row.count == 0 ? [] : [value(of: row)]
        let base = kind == "count" || isSurvey ? [] : [Self.quarters(row.base)]
        return value + base + [lowerDigits(of: row), upper(of: row), note(of: row)]
    }

    private func note(of row: Row) -> String { "remark\(row.mark)" }
    private func lower(of row: Row) -> String { "-" + lowerDigits(of: row) }
    private func lowerDigits(of row: Row) -> String { "2000.0\(row.mark)" }
    private func upper(of row: Row) -> String { "1000.0\(row.mark)" }

    /// The rate to a tenth with the row's mark behind, or exactly where the source gives no numerator.
    private func value(of row: Row) -> String {
        if kind == "count" { return Self.quarters(row.count) }
        if row.count == 0 { return "0" }
        let exact = Double(multiplier * row.count) / Double(row.base)
        if !row.givesNumerator { return String(exact) }
        let tenths = Int((exact * 10).rounded(.down))
        return "\(tenths / 10).\(tenths % 10)\(row.mark)"
    }

    /// A number of quarters as a decimal: 10 is 2.5.
    private static func quarters(_ number: Int) -> String {
        "\(number / 4)" + ["", ".25", ".5", ".75"][number % 4]
    }
}
