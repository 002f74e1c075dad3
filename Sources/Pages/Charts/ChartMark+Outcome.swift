internal import Analysis
internal import Graphics

extension ChartMark {
    /// The shape that stands for what a comparison found, the same as in tables.
    init(_ outcome: ComparisonOutcome?) {
        self =
            switch outcome {
            case .better: .better
            case .worse: .worse
            case .higher: .higher
            case .lower: .lower
            case .noClearDifference: .similar
            case .notCompared, nil: .untested
            }
    }
}
