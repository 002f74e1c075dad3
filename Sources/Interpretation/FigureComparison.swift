internal import ReportModel

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
        guard let limits = Limits(own, of: indicator) else { return .notCompared(.noMargin) }
        if target >= limits.lower && target <= limits.upper { return .noClearDifference }
        let isHigher = target < limits.lower
        return switch indicator.polarity {
        case .noJudgement: isHigher ? .higher : .lower
        case .highIsGood: isHigher ? .better : .worse
        case .lowIsGood: isHigher ? .worse : .better
        }
    }
}
