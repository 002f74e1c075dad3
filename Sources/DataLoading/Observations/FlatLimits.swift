internal import Diagnostics
internal import Model

/// Finds limits of a likely range that only repeat the value: a column mapped by slip, or a source that has none.
///
/// A range without width would make every difference a clear one, so that such limits are left out. At 0, and at 100 of
/// a per cent, a true limit may be the value itself, and these figures tell nothing.
enum FlatLimits {
    /// With fewer figures, one limit may be the value by chance.
    private static let fewest = 3

    /// The figures without such limits, and the finding that says so; nil where all are as they should be.
    static func checked(
        _ figures: ObservationColumns,
        of indicator: Indicator,
        areaCount: Int
    ) -> (figures: ObservationColumns, diagnostic: Diagnostic?) {
        guard indicator.kind != .rank, indicator.kind != .decile else { return (figures, nil) }
        var parts = figures.parts
        var (count, lower, upper) = (0, 0, 0)
        var first: Int?
        for row in 0..<figures.count {
            let value = parts.values[row]
            let isAtEnd = value == 0 || indicator.kind == .proportion && value == indicator.multiplier
            guard value.isFinite, parts.lowers[row].isFinite, parts.uppers[row].isFinite, !isAtEnd else { continue }
            first = first ?? row
            count += 1
            if parts.lowers[row] == value { lower += 1 }
            if parts.uppers[row] == value { upper += 1 }
        }
        guard let first, lower == count || upper == count, lower == upper || count >= fewest else {
            return (figures, nil)
        }
        for row in 0..<figures.count {
            parts.lowers[row] = .nan
            parts.uppers[row] = .nan
        }
        let without = ObservationColumns(parts, areaCount: areaCount) ?? figures
        guard !indicator.means(.limits) else { return (without, nil) }
        let which = lower == upper ? "both limits are" : lower == count ? "the lower limit is" : "the upper limit is"
        let diagnostic = Diagnostic(
            DataLoadingRules.flatLimits,
            .warning,
            "\(which) the value itself in all \(count) figures of \"\(indicator.id)\" with limits",
            at: figures.location(at: first) ?? indicator.declaredAt,
            suggestion: "Map lower and upper to the columns of the limits, or leave both out if the source has none. "
                + "meant: [limits] says that the file is like that.",
            effect: "The limits are left out: no likely range is shown from them, and nothing is tested with them."
        )
        return (without, diagnostic)
    }
}
