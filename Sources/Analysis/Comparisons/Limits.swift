package import Model
internal import Statistics

/// The 95 % interval of a figure: published limits first, else derived from its base where it has one.
///
/// Which ones a figure has is decided by `LikelyRanges`. The usual ones made here are for tests of two figures and of
/// trends, which ask for limits of one kind.
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
        /// Those by which an exact test goes, for few people: with the observed count counted half.
        case midP = "mid-p"
    }

    /// Whether Placard derived them.
    package var areDerived: Bool { method != .published }

    /// From the lower to the upper limit; nil where published ones are out of order.
    package var range: ClosedRange<Double>? { lower <= upper ? lower...upper : nil }

    /// The usual limits of a figure; nil where they are neither published nor derivable.
    init?(_ observation: Observation, of indicator: Indicator) {
        self.init(
            lower: observation.lower,
            upper: observation.upper,
            base: FigureBase(observation, of: indicator),
            isPublished: observation.basis == .published,
            of: indicator
        )
    }

    /// The usual limits of one row of an indicator's figures.
    package init?(row: Int, of figures: IndicatorFigures) {
        let columns = figures.columns
        self.init(
            lower: columns.lower(at: row),
            upper: columns.upper(at: row),
            base: FigureBase(row: row, of: figures),
            isPublished: columns.basis(at: row) == .published,
            of: figures.indicator
        )
    }

    private init?(
        lower: Double?,
        upper: Double?,
        base: FigureBase?,
        isPublished: Bool,
        of indicator: Indicator
    ) {
        if let lower, let upper {
            self.init(lower, upper, isPublished ? .published : .weightedSurvey)
            return
        }
        guard let base, let interval = Self.derived(base, of: indicator) else { return nil }
        self.init(
            interval.lower,
            interval.upper,
            indicator.kind == .proportion ? .wilson : base.count < 10 ? .exactPoisson : .byar
        )
    }

    private init(_ lower: Double, _ upper: Double, _ method: Method) {
        self.lower = lower
        self.upper = upper
        self.method = method
    }

    /// The limits that an exact test of counts goes by.
    static func exact(_ base: FigureBase, of indicator: Indicator) -> Limits? {
        let interval =
            indicator.kind == .proportion
            ? base.proportion.flatMap { MidPInterval.of($0) }?.scaled(by: indicator.multiplier)
            : MidPInterval.ofCount(base.count)?.scaled(by: indicator.multiplier / base.base)
        return interval.map { Limits($0.lower, $0.upper, .midP) }
    }

    /// Nil where the limits are out of order or not finite.
    var interval: Interval? {
        Interval(lower: lower, upper: upper)
    }

    /// In the indicator's unit: Wilson for a proportion, Byar (exact below 10) for a rate, none for other kinds.
    private static func derived(_ counts: FigureBase, of indicator: Indicator) -> Interval? {
        switch indicator.kind {
        case .proportion: WilsonInterval.of(count: counts.count, base: counts.base)?.scaled(by: indicator.multiplier)
        case .rate: ByarInterval.ofRate(count: counts.count, base: counts.base, per: indicator.multiplier)
        case .count, .mean, .median, .score, .rank, .decile: nil
        }
    }
}
