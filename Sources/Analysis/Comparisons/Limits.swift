package import Model
internal import Statistics

/// The 95 % interval of a figure: published limits first, else derived from its base where it has one.
package struct Limits: Hashable, Sendable {
    /// The lower limit, in the indicator's unit; published limits are taken as they are, in whatever order.
    package let lower: Double
    /// The upper limit, in the indicator's unit.
    package let upper: Double
    /// How they were worked out, or that the source gives them.
    package let method: Method

    /// Where the 95 % limits of a figure are from; the raw values are those of the downloads.
    package enum Method: String, Hashable, Sendable, CaseIterable {
        /// The source gives them.
        case published
        /// Of a survey that was added up, weighted by population.
        case weightedSurvey = "survey"
        /// Wilson's score interval of a proportion.
        case wilson
        /// Byar's approximation, for a rate of ten events or more.
        case byar
        /// The exact Poisson limits, for a rate of fewer events.
        case exactPoisson = "poisson"
    }

    /// Whether Placard derived them.
    package var areDerived: Bool { method != .published }

    /// The limits of a figure; nil where they are neither published nor derivable.
    package init?(_ observation: Observation, of indicator: Indicator) {
        self.init(
            lower: observation.lower,
            upper: observation.upper,
            count: observation.numerator,
            base: observation.denominator,
            isPublished: observation.basis == .published,
            of: indicator
        )
    }

    /// The limits of one row of an indicator's figures.
    package init?(row: Int, of figures: IndicatorFigures) {
        let columns = figures.columns
        self.init(
            lower: columns.lower(at: row),
            upper: columns.upper(at: row),
            count: columns.numerator(at: row),
            base: columns.denominator(at: row),
            isPublished: columns.basis(at: row) == .published,
            of: figures.indicator
        )
    }

    private init?(
        lower: Double?,
        upper: Double?,
        count: Double?,
        base: Double?,
        isPublished: Bool,
        of indicator: Indicator
    ) {
        if let lower, let upper {
            self.lower = lower
            self.upper = upper
            method = isPublished ? .published : .weightedSurvey
            return
        }
        guard let count, let base, let interval = Self.derived(count: count, base: base, indicator: indicator)
        else { return nil }
        self.lower = interval.lower
        self.upper = interval.upper
        method = indicator.kind == .proportion ? .wilson : count < 10 ? .exactPoisson : .byar
    }

    /// Nil where the limits are out of order or not finite.
    var interval: Interval? {
        Interval(lower: lower, upper: upper)
    }

    /// In the indicator's unit: Wilson for a proportion, Byar (exact below 10) for a rate, none for other kinds.
    private static func derived(count: Double, base: Double, indicator: Indicator) -> Interval? {
        switch indicator.kind {
        case .proportion: WilsonInterval.of(count: count, base: base)?.scaled(by: indicator.multiplier)
        case .rate: ByarInterval.ofRate(count: count, base: base, per: indicator.multiplier)
        case .count, .mean, .median, .score, .rank, .decile: nil
        }
    }
}
