internal import Model
internal import Statistics

/// What may be shown of the figures of a survey, by how many people answered.
///
/// A figure of too few replies is withheld with the same words as one that only protects another: two reasons would tell
/// which is which, and how many at most stand behind it.
struct SurveyBases {
    let people: CountedPeople

    /// The least number of replies that may be worked out for withheld figures together.
    static let threshold = PrimarySuppression.leastSurveyBase

    func isTooSmall(at row: Int) -> Bool {
        people.base(at: row).map { PrimarySuppression.forSurvey(base: $0) == .withhold } ?? false
    }

    /// The figure with a warning where few people answered and its source says nothing else about it.
    func marked(_ observation: Observation) -> Observation {
        guard observation.value != nil, observation.status == .normal, let base = observation.denominator,
            PrimarySuppression.forSurvey(base: base) == .showWithLowReliability
        else { return observation }
        var marked = observation
        marked.status = .lowReliability
        return marked
    }
}
