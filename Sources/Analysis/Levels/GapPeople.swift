package import Model

/// What a gap comes to in people: how many more or fewer the worse area would count with the better one's figure.
package struct GapPeople: Hashable, Sendable {
    /// The area with the worse figure.
    package let area: AreaIndex
    /// Above 0 where so many more would be counted, below 0 where so many fewer; unrounded.
    package let change: Double

    /// Nil where no direction is good, where the worse area's base is not known in full, and for surveys, whose base is
    /// the number of replies.
    init?(from lowest: Observation, to highest: Observation, of indicator: Indicator) {
        let worse: Observation
        let better: Observation
        switch indicator.polarity {
        case .highIsGood: (worse, better) = (lowest, highest)
        case .lowIsGood: (worse, better) = (highest, lowest)
        case .noJudgement: return nil
        }
        guard indicator.kind == .proportion || indicator.kind == .rate, !indicator.isSurvey, worse.isComplete,
            indicator.multiplier > 0, let base = worse.denominator, base > 0, let own = worse.value,
            let other = better.value
        else { return nil }
        area = worse.area
        change = (other - own) / indicator.multiplier * base
    }
}
