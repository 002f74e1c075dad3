internal import Model
internal import Statistics

/// Makes the figure of a whole from the figures of its parts, or the reason why there is none.
///
/// By numerator and denominator: percentages are never averaged, and nothing missing is filled in with 0. The shares of
/// a survey are weighted by population, because its areas may have been sampled at different rates.
struct TotalCalculator {
    let indicator: Indicator
    let population: Population?

    /// A part with its figure, nil where it has none.
    struct Part {
        let area: AreaIndex
        /// The share of the part that belongs to the whole.
        let weight: Double
        let figure: PartFigure?
    }

    /// Whether parts are weighted by their populations rather than summed.
    var isWeighted: Bool { indicator.isSurvey && indicator.kind == .proportion }

    /// The figure of an area; nil where there are no parts, or their numbers cannot be added up.
    func total(of parts: [Part], for area: AreaIndex, in period: Period, _ notes: TotalNotes) -> Observation? {
        isWeighted
            ? survey(parts, area, period, notes) : sum(parts, area, period, notes)
    }

    // MARK: Sums

    private func sum(_ parts: [Part], _ area: AreaIndex, _ period: Period, _ notes: TotalNotes) -> Observation? {
        let isCount = indicator.kind == .count
        let people = people(of: parts, in: period)
        let parts = zip(parts, people).map { part, people in
            AreaPart(
                count: isCount ? part.figure?.value : part.figure.flatMap(summableCount),
                base: part.figure?.denominator,
                population: people,
                weight: part.weight,
                coverage: part.figure?.coverage ?? 1
            )
        }
        let aggregate =
            isCount
            ? Aggregation.count(of: parts, minimumCoverage: indicator.minimumCoverage)
            : Aggregation.ratio(
                of: parts,
                per: indicator.multiplier,
                minimumCoverage: indicator.minimumCoverage
            )
        let present = parts.count { $0.count != nil && (isCount || $0.base != nil) }
        switch aggregate {
        case .total(let total):
            return Observation(
                area: area,
                period: period,
                value: total.value,
                numerator: isCount ? nil : total.count,
                denominator: total.base,
                note: notes.total(present: present, coverage: total.coverage),
                basis: .derived,
                coverage: total.coverage
            )
        case .tooLittleCovered(let coverage):
            let reason = notes.refusal(present: present, of: parts.count, coverage: coverage)
            return refusal(area, period, coverage: coverage, reason)
        case nil:
            return nil
        }
    }

    /// The numerator of a part; nil where it is that of another figure than the part's, and the editor does not let it
    /// count.
    private func summableCount(_ figure: PartFigure) -> Double? {
        figure.countsBelong || indicator.addsUpFromCounts ? figure.numerator : nil
    }

    /// How many people each part has, for measuring how much of the whole is covered.
    ///
    /// Their bases where every part has one; else their populations, since the two are not the same people and must not
    /// be mixed. The replies to a survey are no measure of people.
    private func people(of parts: [Part], in period: Period) -> [Double?] {
        let bases = parts.map { part in part.figure.flatMap { everybody($0, counted: $0.denominator) } }
        guard let population, indicator.isSurvey || bases.contains(nil) else {
            return indicator.isSurvey ? parts.map { _ in nil } : bases
        }
        return parts.map { part in
            let own = indicator.kind == .count ? part.figure?.value : part.figure?.denominator
            if population.indicator == indicator.id, let figure = part.figure,
                let people = everybody(figure, counted: own)
            {
                return people
            }
            return population.weight(of: part.area, at: period)
        }
    }

    /// The people of a part of whom a number has counted those that its figure covers.
    private func everybody(_ figure: PartFigure, counted: Double?) -> Double? {
        figure.coverage > 0 ? counted.map { $0 / figure.coverage } : nil
    }

    // MARK: Surveys

    private func survey(_ parts: [Part], _ area: AreaIndex, _ period: Period, _ notes: TotalNotes) -> Observation? {
        guard !parts.isEmpty else { return nil }
        let strata = parts.compactMap { stratum($0, in: period) }
        guard strata.count == parts.count else {
            return refusal(
                area,
                period,
                coverage: nil,
                notes.unknownPeople(parts.count - strata.count, of: parts.count)
            )
        }
        let survey = StratifiedSurvey(strata)
        let present = strata.count { $0.share != nil }
        guard let survey, Aggregation.isEnough(survey.coverage, for: indicator.minimumCoverage) else {
            guard survey != nil || present == 0 else { return nil }
            let coverage = survey?.coverage ?? 0
            return refusal(
                area,
                period,
                coverage: coverage,
                notes.refusal(present: present, of: parts.count, coverage: coverage)
            )
        }
        let limits = survey.interval()?.scaled(by: indicator.multiplier)
        let trust = PrimarySuppression.forSurvey(base: survey.effectiveSample)
        if trust == .withhold {
            return Observation(
                area: area,
                period: period,
                value: nil,
                status: .lowReliability,
                basis: .derived,
                coverage: survey.coverage
            )
        }
        return Observation(
            area: area,
            period: period,
            value: survey.share * indicator.multiplier,
            lower: limits?.lower,
            upper: limits?.upper,
            denominator: replies(of: zip(parts, strata)),
            status: trust == .show ? .normal : .lowReliability,
            note: notes.total(present: present, coverage: survey.coverage, isWeighted: true),
            basis: .derived,
            coverage: survey.coverage
        )
    }

    /// How many people were asked in the parts that have a figure.
    private func replies(of parts: some Sequence<(Part, SurveyStratum)>) -> Double {
        parts.reduce(0) { sum, part in
            part.1.share == nil ? sum : sum + part.0.weight * (part.0.figure?.denominator ?? 0)
        }
    }

    /// A part of a survey; nil where it is not known how many people live there.
    private func stratum(_ part: Part, in period: Period) -> SurveyStratum? {
        guard let people = population?.weight(of: part.area, at: period) else { return nil }
        let replies = part.figure?.denominator ?? 0
        let isShown = PrimarySuppression.forSurvey(base: replies) != .withhold
        return SurveyStratum(
            share: isShown ? part.figure?.value.map { $0 / indicator.multiplier } : nil,
            population: people * part.weight,
            coverage: part.figure?.coverage ?? 1,
            effectiveSample: part.figure?.effectiveSample(per: indicator.multiplier) ?? replies
        )
    }

    private func refusal(_ area: AreaIndex, _ period: Period, coverage: Double?, _ reason: String) -> Observation {
        Observation(
            area: area,
            period: period,
            value: nil,
            status: .notAvailable,
            note: reason,
            basis: .derived,
            coverage: coverage
        )
    }
}

/// What is known of one area in one period when a larger one is added up.
struct PartFigure {
    let value: Double?
    let numerator: Double?
    let denominator: Double?
    let countsBelong: Bool
    /// The limits of a share that was added up from a survey; nil for every other figure.
    private let surveyLimits: Interval?
    /// The share of the area's people, 0 to 1, for whom these numbers speak; 1 for a published figure.
    let coverage: Double

    init(_ observation: Observation) {
        value = observation.value
        numerator = observation.numerator
        denominator = observation.denominator
        countsBelong = observation.countsBelong
        surveyLimits =
            observation.basis == .derived ? Self.interval(observation.lower, observation.upper) : nil
        coverage = observation.coverage ?? 1
    }

    /// Reads no more of a row than a total needs, since whole countries are added up this way.
    init(row: Int, of columns: ObservationColumns) {
        value = columns.value(at: row)
        numerator = columns.numerator(at: row)
        denominator = columns.denominator(at: row)
        countsBelong = columns.countsBelong(at: row)
        surveyLimits =
            columns.basis(at: row) == .derived ? Self.interval(columns.lower(at: row), columns.upper(at: row)) : nil
        coverage = columns.coverage(at: row) ?? 1
    }

    /// The simple sample that would be as precise as a share that was added up; nil for a published figure.
    ///
    /// It is not kept: readers are told how many were asked, which is another number, and the limits hold it.
    func effectiveSample(per multiplier: Double) -> Double? {
        guard let value, let limits = surveyLimits?.scaled(by: 1 / multiplier) else { return nil }
        return WilsonInterval.base(of: limits, share: value / multiplier)
    }

    private static func interval(_ lower: Double?, _ upper: Double?) -> Interval? {
        guard let lower, let upper else { return nil }
        return Interval(lower: lower, upper: upper)
    }
}
