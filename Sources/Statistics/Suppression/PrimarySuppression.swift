/// Primary suppression: what may be published of a figure that rests on few people.
package enum PrimarySuppression: Hashable, Sendable {
    /// Publish it.
    case show
    /// Publish it with the mark `[u]`, low reliability.
    case showWithLowReliability
    /// Suppress it: it is unsafe in its own right.
    case withhold

    /// Under this many replies a survey figure is withheld.
    package static let leastSurveyBase = 30.0
    /// Under this many replies a survey figure is marked as of low reliability.
    package static let leastReliableBase = 50.0

    /// The rule for a survey: withhold under 30 replies, mark 30 to 49.
    ///
    /// A base that is negative or not a number is withheld.
    package static func forSurvey(base: Double) -> PrimarySuppression {
        if base >= leastReliableBase { return .show }
        return base >= leastSurveyBase ? .showWithLowReliability : .withhold
    }

    /// The rule for a count: withhold it, with its rate and limits, below the indicator's threshold.
    ///
    /// Zero is below any threshold above 0, because a count of nobody can disclose something about everybody. A count
    /// that is negative or not a number is withheld, and so is any count where the threshold is not a number.
    package static func forCount(_ count: Double, below threshold: Double) -> PrimarySuppression {
        count >= 0 && count >= threshold ? .show : .withhold
    }
}
