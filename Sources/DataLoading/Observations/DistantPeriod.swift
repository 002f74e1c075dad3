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
        guard gaps.count > 1 else { return nil }
        let isFirst = gaps[0] > gaps[gaps.count - 1]
        let (gap, others) = isFirst ? (gaps[0], gaps[1...]) : (gaps[gaps.count - 1], gaps[..<(gaps.count - 1)])
        let year = isFirst ? years[0] : years[years.count - 1]
        let (from, to) = isFirst ? (years[1], years[years.count - 1]) : (years[0], years[years.count - 2])
        guard gap >= fewestYears, gap >= 10 * (others.max() ?? 1), year >= 1801,
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
