package import Model
internal import Statistics

/// The 95 % interval of a figure: published limits first, else derived from its base where it has one.
package struct Limits: Hashable, Sendable {
    /// The lower limit, in the indicator's unit; published limits are taken as they are, in whatever order.
    package let lower: Double
    /// The upper limit, in the indicator's unit.
    package let upper: Double
    /// Whether Placard derived them.
    package let areDerived: Bool
    /// Whether they are those of an exact test, for few people.
    package private(set) var areExact = false

    /// The limits of a figure; nil where they are neither published nor derivable.
    package init?(_ observation: Observation, of indicator: Indicator) {
        self.init(
            lower: observation.lower,
            upper: observation.upper,
            base: FigureBase(observation, of: indicator),
            isPublished: observation.basis == .published,
            of: indicator
        )
    }

    /// The limits of one row of an indicator's figures.
    init?(row: Int, of figures: IndicatorFigures) {
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
            self.init(lower, upper, areDerived: !isPublished)
            return
        }
        guard let interval = base.flatMap({ Self.derived($0, of: indicator) }) else { return nil }
        self.init(interval.lower, interval.upper, areDerived: true)
    }

    private init(_ lower: Double, _ upper: Double, areDerived: Bool) {
        self.lower = lower
        self.upper = upper
        self.areDerived = areDerived
    }

    /// The limits that an exact test of a figure goes by; nil for a figure without counts.
    static func exact(_ observation: Observation, of indicator: Indicator) -> Limits? {
        FigureBase(observation, of: indicator).flatMap { exact($0, of: indicator) }
    }

    /// The limits that an exact test of counts goes by.
    static func exact(_ base: FigureBase, of indicator: Indicator) -> Limits? {
        let interval =
            indicator.kind == .proportion
            ? base.proportion.flatMap { MidPInterval.of($0) }?.scaled(by: indicator.multiplier)
            : MidPInterval.ofCount(base.count)?.scaled(by: indicator.multiplier / base.base)
        guard let interval else { return nil }
        var limits = Limits(interval.lower, interval.upper, areDerived: true)
        limits.areExact = true
        return limits
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
