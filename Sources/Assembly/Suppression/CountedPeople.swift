internal import Model
internal import Statistics

/// How many people stand behind the figures of one indicator.
struct CountedPeople {
    let columns: ObservationColumns
    let indicator: Indicator

    /// How many people a figure counts, published or worked out from a rate and its base; nil where that is not known.
    ///
    /// An average, a score or a place counts everybody whom it is about.
    func count(at row: Int) -> Double? {
        switch indicator.kind {
        case .count: columns.value(at: row)
        case .proportion, .rate: columns.numerator(at: row) ?? countOfRate(at: row)
        case .mean, .median, .score, .rank, .decile: columns.denominator(at: row)
        }
    }

    /// Among how many a figure was counted: for a survey the number of replies.
    func base(at row: Int) -> Double? {
        columns.denominator(at: row)
    }

    /// How many people of the base a proportion does not count, who tell as much as those whom it counts; nil where
    /// that is not known.
    func others(at row: Int) -> Double? {
        guard indicator.kind == .proportion, let base = base(at: row), let count = count(at: row), count <= base
        else { return nil }
        return base - count
    }

    /// Whether the figure of a row is in the totals of larger areas that are added up from it.
    func isAddedUp(at row: Int) -> Bool {
        if indicator.kind == .count { return columns.value(at: row) != nil }
        guard columns.countsBelong(at: row) || indicator.addsUpFromCounts else { return false }
        return columns.numerator(at: row) != nil && columns.denominator(at: row) != nil
    }

    /// Whether a row was made from smaller areas and leaves some of their people out.
    func isPartial(at row: Int) -> Bool {
        columns.basis(at: row) == .derived && columns.coverage(at: row) != 1
    }

    /// Whether readers see a figure in a row.
    func isShown(at row: Int) -> Bool {
        columns.value(at: row) != nil && columns.status(at: row) != .confidential
    }

    /// Whether a source gives a reason instead of a figure that says that there are few, or few others.
    func isWithheldBySource(at row: Int) -> Bool {
        switch columns.status(at: row) {
        // Of a share above 95 % few are left.
        case .confidential, .onlyLimit: true
        case .roundsToZero, .lowReliability: columns.value(at: row) == nil
        default: false
        }
    }

    /// The count behind a rate: 0 for a rate of 0, whatever its base, else what follows from the base where that is
    /// known.
    private func countOfRate(at row: Int) -> Double? {
        guard let value = columns.value(at: row) else { return nil }
        if value == 0 { return 0 }
        return columns.denominator(at: row).map { value * $0 / indicator.multiplier }
    }
}

/// What may be shown of the figures of a survey, by how many people answered.
///
/// A figure of too few replies is withheld with the same words as one that only protects another: two reasons would
/// tell which is which, and how many at most stand behind it.
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
