package import Analysis

/// The result of a comparison in a word or two.
package enum OutcomeText {
    package static func word(_ outcome: ComparisonOutcome) -> String {
        switch outcome {
        case .better: "better"
        case .worse: "worse"
        case .higher: "higher"
        case .lower: "lower"
        case .noClearDifference: "no clear difference"
        case .notCompared(.noFigure): "not compared"
        case .notCompared(.noMargin): "not tested"
        }
    }
}
