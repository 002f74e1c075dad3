internal import ReportModel
private import Statistics

/// Holds one figure against another, by the rules for a fixed benchmark.
enum FigureComparison {
    /// What the area's figure is beside the benchmark's.
    ///
    /// The area's 95 % interval decides: published limits first, else one derived from its base. Where there is
    /// neither, nothing was tested, and the outcome says so. The benchmark is taken as known.
    static func outcome(of own: Observation?, against benchmark: Observation?, indicator: Indicator)
        -> ComparisonOutcome
    {
        guard let own, own.value != nil, let target = benchmark?.value else { return .notCompared(.noFigure) }
        guard let limits = Limits(own, of: indicator),
            let interval = Interval(lower: limits.lower, upper: limits.upper),
            let direction = BenchmarkComparison.direction(of: interval, against: target)
        else { return .notCompared(.noMargin) }
        return switch (direction, indicator.polarity) {
        case (.unclear, _): .noClearDifference
        case (.above, .noJudgement): .higher
        case (.below, .noJudgement): .lower
        case (.above, .highIsGood), (.below, .lowIsGood): .better
        case (.below, .highIsGood), (.above, .lowIsGood): .worse
        }
    }
}
