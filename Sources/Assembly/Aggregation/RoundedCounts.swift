internal import Model

/// What counts were rounded to before they were published, as far as the counts show it.
enum RoundedCounts {
    private static let units = [1_000.0, 500, 100, 50, 10, 5, 1]

    /// The largest of 1, 5, 10, 50 and so on that all counts are multiples of; of counts with decimals, the unit of
    /// their last one.
    static func unit(of counts: [Double]) -> Double {
        let decimals = counts.reduce(0) { PublishedUnit.decimals(shownBy: $1, atLeast: $0) }
        guard decimals == 0 else { return PublishedUnit.ofDecimals(decimals) }
        return units.first { unit in counts.allSatisfy { $0.truncatingRemainder(dividingBy: unit) == 0 } } ?? 1
    }
}
