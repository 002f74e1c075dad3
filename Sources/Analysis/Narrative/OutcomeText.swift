internal import Localization

/// The result of a comparison in a word or two.
package struct OutcomeText {
    let words: Words

    package func word(_ outcome: ComparisonOutcome) -> String {
        switch outcome {
        case .better: words.say(.outcomeBetter)
        case .worse: words.say(.outcomeWorse)
        case .higher: words.say(.outcomeHigher)
        case .lower: words.say(.outcomeLower)
        case .noClearDifference: words.say(.outcomeSimilar)
        case .notCompared(.noFigure), .notCompared(.isTheWhole): words.say(.outcomeNotCompared)
        case .notCompared: words.say(.outcomeNotTested)
        }
    }

    /// What joins the word to the larger area: better than England, not tested against it.
    package func joint(_ outcome: ComparisonOutcome) -> String {
        switch outcome {
        case .better, .worse, .higher, .lower: words.say(.outcomeJointThan)
        case .noClearDifference: words.say(.outcomeJointFrom)
        case .notCompared: words.say(.outcomeJointAgainst)
        }
    }
}
