internal import Localization
package import Model

/// What kind of figure an indicator is, in words.
package struct IndicatorText {
    let words: Words

    /// Which direction is good, as a sentence.
    package func polarity(_ indicator: Indicator) -> String {
        switch indicator.polarity {
        case .highIsGood: words.say(.indicatorHighIsGood)
        case .lowIsGood: words.say(.indicatorLowIsGood)
        case .noJudgement: words.say(.indicatorNoJudgement)
        }
    }

    /// What sort of number it is, for a list of facts: `Percentage of people aged 16 to 64`.
    package func kind(_ indicator: Indicator) -> String {
        switch indicator.kind {
        case .proportion:
            indicator.denominatorName.map { words.say(.indicatorProportionOf, .text(.counted, $0)) }
                ?? words.say(.indicatorProportion)
        case .rate: words.say(.indicatorRate, .text(.unit, indicator.unit))
        case .count: words.say(.indicatorCount)
        case .mean: words.say(.indicatorMean)
        case .score: words.say(.indicatorScore)
        case .rank: words.say(.indicatorRank)
        case .decile: words.say(.indicatorDecile)
        }
    }

    /// The same as a noun inside a sentence: `a rank cannot be added up`.
    package func noun(_ kind: ValueKind) -> String {
        switch kind {
        case .proportion: words.say(.indicatorNounProportion)
        case .rate: words.say(.indicatorNounRate)
        case .count: words.say(.indicatorNounCount)
        case .mean: words.say(.indicatorNounMean)
        case .score: words.say(.indicatorNounScore)
        case .rank: words.say(.indicatorNounRank)
        case .decile: words.say(.indicatorNounDecile)
        }
    }

    /// The likely range of a figure: `29% to 38%`, `58.1 to 60.2 years`; nil where there is none.
    package func likelyRange(_ observation: Observation, of indicator: Indicator) -> String? {
        guard observation.value != nil, let limits = Limits(observation, of: indicator) else { return nil }
        return FigureText(words: words).range(
            limits.lower,
            limits.upper,
            decimals: FigureText.decimals(for: observation, of: indicator),
            unit: indicator.unit
        )
    }
}
