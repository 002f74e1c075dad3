internal import Model
internal import Statistics

/// Numerator and denominator, if they count the same thing as the figure.
struct FigureBase {
    let count: Double
    let base: Double

    /// Nil where they are those of another figure, and for kinds that are not a quotient.
    ///
    /// Nil too where one is missing, negative or not finite, or the base is 0; a proportion's count may not exceed its
    /// base.
    init?(count: Double?, base: Double?, belongs: Bool, of indicator: Indicator) {
        guard belongs, let count, let base, count >= 0, count.isFinite, base > 0, base.isFinite else { return nil }
        switch indicator.kind {
        case .proportion: guard count <= base else { return nil }
        case .rate: break
        case .count, .mean, .median, .score, .rank, .decile: return nil
        }
        self.count = count
        self.base = base
    }

    private init(count: Double, base: Double) {
        self.count = count
        self.base = base
    }

    init?(_ observation: Observation, of indicator: Indicator) {
        guard observation.value != nil else { return nil }
        self.init(
            count: observation.numerator,
            base: observation.denominator,
            belongs: observation.countsBelong,
            of: indicator
        )
    }

    /// The counts of one row of an indicator's figures.
    init?(row: Int, of figures: IndicatorFigures) {
        let columns = figures.columns
        guard columns.value(at: row) != nil else { return nil }
        self.init(
            count: columns.numerator(at: row),
            base: columns.denominator(at: row),
            belongs: columns.countsBelong(at: row),
            of: figures.indicator
        )
    }

    var proportion: Proportion? {
        Proportion(count: count, base: base)
    }

    var events: EventCount? {
        EventCount(count: count, base: base)
    }

    /// The figure as it is tested against another area's, with its usual limits; nil where the numbers are too large.
    func compared(of indicator: Indicator) -> ComparedFigure? {
        let factor = indicator.multiplier
        if indicator.kind == .rate {
            guard let events, let interval = ByarInterval.ofRate(count: count, base: base, per: factor) else {
                return nil
            }
            let estimate = Estimate(value: factor * count / base, interval: interval)
            return estimate.map { ComparedFigure(.rate(events), $0) }
        }
        guard let proportion, let interval = WilsonInterval.of(proportion)?.scaled(by: factor) else { return nil }
        let estimate = Estimate(value: factor * proportion.share, interval: interval)
        return estimate.map { ComparedFigure(.share(proportion), $0) }
    }

    /// The counts of a larger area without this one, or why it has no rest to compare with.
    ///
    /// Sums of weighted parts may differ by rounding error, a billionth.
    func rest(of larger: FigureBase) -> Result<FigureBase, Refusal> {
        let slack = 1e-9
        let base = larger.base - self.base
        let count = larger.count - self.count
        guard base >= -slack * larger.base, count >= -slack * larger.count else { return .failure(.doesNotFit) }
        guard base > slack * larger.base else { return .failure(.isTheWhole) }
        return .success(FigureBase(count: max(0, count), base: base))
    }

    /// Why there is no rest.
    enum Refusal: Error {
        /// The area counts all that the larger area does.
        case isTheWhole
        /// The area counts more than the larger area.
        case doesNotFit
    }
}
