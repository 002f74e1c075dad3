internal import Diagnostics
internal import Model

/// Finds margins of error that are nearly as large as their values in all figures: the column of a limit was mapped as
/// `margin`, so that likely ranges reach from about nothing to twice the value.
enum MarginTakenForLimit {
    /// With fewer margins, it may be chance.
    private static let fewest = 4
    /// What part of its value a limit may be.
    private static let shares = 0.7...1.4

    /// Nil where some margins are smaller or larger, and where nothing has any.
    static func diagnostic(_ figures: ObservationColumns, of indicator: Indicator, _ layout: ContentLayout)
        -> Diagnostic?
    {
        guard !indicator.means(.limits) else { return nil }
        let mappings = indicator.data.filter { $0.cells[.margin] != nil }
        guard !mappings.isEmpty else { return nil }
        let names = Set(mappings.map { layout.dataFile($0.file.value) })
        let parts = figures.parts
        let files = Set(parts.files.indices.filter { names.contains(parts.files[$0].path) })
        let rows = (0..<figures.count).filter { row in
            files.contains(Int(parts.fileOf[row])) && parts.values[row] > 0 && parts.uppers[row].isFinite
                && parts.lowers[row].isFinite
        }
        guard rows.count >= fewest, let first = rows.first else { return nil }
        func margin(_ row: Int) -> Double {
            max(parts.uppers[row] - parts.values[row], parts.values[row] - parts.lowers[row])
        }
        // A limit is about as far from its value in all figures; margins of small shares are not.
        let ratios = rows.map { margin($0) / parts.values[$0] }
        guard ratios.allSatisfy(shares.contains), !ratios.allSatisfy({ $0 == ratios[0] }) else { return nil }
        return Diagnostic(
            DataLoadingRules.marginTakenForLimit,
            .warning,
            "the margins of \"\(indicator.id)\" are about as large as its values: \(margin(first).roundedPlain) of "
                + "\(parts.values[first].roundedPlain)",
            at: figures.location(at: first) ?? indicator.declaredAt,
            explanation: "All \(rows.count) are so, as where the column of a limit is mapped as margin.",
            suggestion: "Map it as upper or lower, with the other limit. If it is right, write meant: [limits] in the "
                + "indicator's data.",
            effect: "Likely ranges would reach from about nothing to twice the value, and no difference be clear."
        )
    }
}
