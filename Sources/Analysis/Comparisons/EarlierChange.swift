package import Model
internal import Statistics

/// A change that reaches further back than the latest five periods, as a fact with its two ends.
package struct EarlierChange: Sendable {
    /// The first comparable figure since the last break.
    package let first: Observation
    /// The latest figure.
    package let last: Observation

    /// Nil where a trend says what changed, or the ends are shown as the same figure.
    ///
    /// Told where the two ends differ clearly and more than five periods are known, or where everybody was counted.
    init?(in series: [Observation], of indicator: Indicator, besides change: ChangeOverTime) {
        if case .changed = change { return nil }
        let periods = ComparablePeriods.latest(in: series)
        guard periods.count > 1, let first = periods.first, let last = periods.last,
            let start = FigureFormatter.shown(first, of: indicator),
            let end = FigureFormatter.shown(last, of: indicator),
            start != end, !FigureRounding.hides(first, last, of: indicator)
        else { return nil }
        let isFact = indicator.counted == .all || indicator.kind == .count
        switch PairComparison.result(of: last, against: first, indicator: indicator).outcome {
        case .better, .worse, .higher, .lower: guard isFact || periods.count > Trend.periods else { return nil }
        case .noClearDifference, .notCompared: guard isFact else { return nil }
        }
        self.first = first
        self.last = last
    }
}
