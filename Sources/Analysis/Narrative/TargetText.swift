internal import Localization

/// How a figure stands to the one that a plan started from, in words.
package struct TargetText {
    let words: Words

    package func sentence(_ change: TwoPeriodChange) -> String {
        words.say(phrase(for: change.outcome))
    }

    /// Whether the figure is on its way to the target, as far as its trend was tested: one fact a sentence.
    package func sentences(_ course: TargetCourse) -> [String] {
        var phrases: [Phrase] = []
        if course.position == .short {
            if course.isUncertain { phrases.append(.targetWithinRange) }
            switch course.direction {
            case .towards: phrases += [.targetTowards, .targetNoForecast]
            case .away: phrases.append(.targetFromIt)
            case .noClearChange: phrases.append(.targetNoTrend)
            case .tooFewPeriods: phrases.append(.targetTooFew)
            case .noMargin: phrases.append(.targetTrendUntested)
            case .partlyCovered: phrases.append(.targetTrendPart)
            case .notKnown: break
            }
            if course.isPastDate { phrases.append(.targetDatePassed) }
        }
        return phrases.map { words.say($0) }
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
