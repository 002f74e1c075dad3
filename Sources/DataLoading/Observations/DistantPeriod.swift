internal import Diagnostics
internal import Model

/// Finds a year that is far from all others of an indicator, as where 2025 was typed as 1925 and filled down.
enum DistantPeriod {
    private static let fewestYears = 50

    /// Nil where the years follow one another, where there are fewer than three, and for a year before the first
    /// census, which is reported as such (D313).
    static func diagnostic(_ figures: ObservationColumns, of indicator: Indicator) -> Diagnostic? {
        let years = Set(figures.periods.map(\.end.year)).sorted()
        let gaps = zip(years, years.dropFirst()).map { $1 - $0 }
        guard gaps.count > 1, let first = gaps.first, let last = gaps.last else { return nil }
        let usual = max(1, first > last ? gaps.dropFirst().max() ?? 1 : gaps.dropLast().max() ?? 1)
        guard max(first, last) >= fewestYears, max(first, last) >= 10 * usual else { return nil }
        let year = first > last ? years[0] : years[years.count - 1]
        let others = first > last ? years[1...] : years[..<(years.count - 1)]
        guard year >= 1801, let from = others.first, let to = others.last,
            let row = (0..<figures.count).first(where: { figures.period(at: $0).end.year == year })
        else { return nil }
        return Diagnostic(
            DataLoadingRules.distantPeriod,
            .warning,
            "\(figures.period(at: row).linkName) is far from all other years of \(indicator.title), \(from) to \(to)",
            at: figures.location(at: row),
            suggestion:
                "If the year is a slip, mend it in all rows. If it is right, meant: [past] in the indicator's data "
                + "says so.",
            effect: "Changes are told from or to that year."
        )
    }
}
