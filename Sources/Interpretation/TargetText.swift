package import Analysis
internal import Wording

/// How a figure stands to the one that a plan started from, in words.
package struct TargetText {
    let words: Words

    package func sentence(_ change: TwoPeriodChange) -> String {
        words.say(phrase(for: change.outcome))
    }

    private func phrase(for outcome: ComparisonOutcome) -> Phrase {
        switch outcome {
        case .better: .targetBetter
        case .worse: .targetWorse
        case .higher: .targetHigher
        case .lower: .targetLower
        case .noClearDifference: .targetNoChange
        case .notCompared(.noLaterFigure): .targetNoLaterFigure
        case .notCompared(.seriesBreak): .targetSeriesBreak
        case .notCompared(.overlappingPeriods): .targetOverlap
        case .notCompared(.partlyCovered): .targetPart
        case .notCompared: .targetUntested
        }
    }
}
