package import Model
internal import Statistics

/// An area's latest figure beside the figure that a plan started from.
package struct TwoPeriodChange: Hashable, Sendable {
    /// The area's latest figure.
    package let latest: Observation
    /// The figure to start from, as the plan has it.
    package let baseline: Double
    /// The figure of the series that the baseline is; nil where it is none, and then its period is not known.
    package let start: Observation?
    private let result: ComparisonResult

    /// Holds the latest figure of a series against a baseline; nil where the series has no figure.
    ///
    /// Where the baseline, rounded as figures are shown, is a figure of the series, the two periods are tested against
    /// each other; of several the latest before the last figure is taken. Never across a break, nor between periods
    /// that share days. Else the baseline is a number taken as known, compared with the latest figure's likely range.
    ///
    /// - Parameters:
    ///   - period: the period that the plan says the baseline is of; nil where it does not say.
    ///   - limits: gives those of a figure, as `LikelyRanges` has them.
    init?(
        since baseline: Double,
        in period: String?,
        in series: [Observation],
        of indicator: Indicator,
        limits: (Observation) -> Limits?
    ) {
        guard let last = series.lastIndex(where: { $0.value != nil }), let value = series[last].value else {
            return nil
        }
        latest = series[last]
        self.baseline = baseline
        let name = period.flatMap(PeriodName.init)
        func isBaseline(_ observation: Observation) -> Bool {
            Self.shows(observation, baseline, indicator) && (name?.mayMean(observation.period) ?? (period == nil))
        }
        let start = series[...last].lastIndex { $0.period < series[last].period && isBaseline($0) }
        if let start {
            self.start = series[start]
            result = Self.result(from: start, to: last, in: series, indicator: indicator)
        } else if isBaseline(latest) {
            self.start = latest
            result = ComparisonResult(notCompared: .noLaterFigure, FigureDifference(value, from: baseline))
        } else {
            self.start = nil
            result =
                latest.isComplete
                ? FigureComparison.result(
                    of: latest,
                    against: baseline,
                    indicator: indicator,
                    limits: limits(latest)
                )
                : ComparisonResult(notCompared: .partlyCovered, FigureDifference(value, from: baseline))
        }
    }

    /// The latest figure beside the baseline: `better` where it has got better.
    package var outcome: ComparisonOutcome { result.outcome }

    /// How it was tested; nil where it was not.
    package var method: ComparisonMethod? { result.method }

    /// The latest figure less the baseline, with 95 % limits where some can be made.
    package var difference: FigureDifference? { result.difference }

    private static func result(from start: Int, to last: Int, in series: [Observation], indicator: Indicator)
        -> ComparisonResult
    {
        let first = series[start]
        let latest = series[last]
        let apart = latest.value.flatMap { value in first.value.map { FigureDifference(value, from: $0) } }
        if series[(start + 1)...last].contains(where: { $0.status == .seriesBreak }) {
            return ComparisonResult(notCompared: .seriesBreak, apart)
        }
        if first.period.end >= latest.period.start { return ComparisonResult(notCompared: .overlappingPeriods, apart) }
        return PairComparison.result(of: latest, against: first, indicator: indicator)
    }

    /// Whether a figure is shown as this number: to residents, at the indicator's precision or in a table.
    private static func shows(_ observation: Observation, _ number: Double, _ indicator: Indicator) -> Bool {
        guard let value = observation.value else { return false }
        let toResidents = FigureFormatter.decimals(for: observation, of: indicator)
        let onBase = FigureFormatter.decimals(onBase: observation.denominator, of: indicator)
        return value == number
            || [toResidents, onBase, indicator.decimals, indicator.decimals + 1].contains {
                Rounding.rounded(value, decimals: $0) == number
            }
    }
}
