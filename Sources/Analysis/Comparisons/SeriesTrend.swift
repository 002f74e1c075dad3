package import Model
internal import Localization
internal import Statistics

/// Whether an area's figure has changed over its latest five periods.
package enum ChangeOverTime: Hashable, Sendable {
    /// A trend beyond chance.
    case changed(ClearTrend)
    /// Five periods from this one on, and nothing that chance could not explain; the last is the latest.
    case noClearChange(since: Period)
    /// Five periods from this one on with a slope beyond chance, whose first and last figures do not lie that way.
    case noDirection(since: Period)
    /// The number of comparable periods, fewer than the five that are needed: not the same as no change.
    case tooFewPeriods(Int)
    /// There are enough periods, and fewer than five people are expected in one of them.
    case tooFewCounted
    /// There are enough periods, but one of the latest five has no margin of error.
    case noMargin
    /// There are enough periods, but one of the latest five lacks some parts of the area.
    case partlyCovered
    /// There is no figure at all.
    case none
}

/// A rise or fall over an area's latest five periods that chance does not explain.
package struct ClearTrend: Hashable, Sendable {
    /// `higher` is a rise and `lower` a fall, where neither is good or bad.
    package let direction: JudgedDirection
    /// The earliest of the five periods.
    package let first: Period
    /// The latest of the five periods.
    package let last: Period
    /// The weighted slope: how much a year, in the indicator's unit, negative for a fall.
    package let slopePerYear: Double
    /// The statistic that was compared with 9.5495: how clear the trend is.
    package let chiSquared: Double
}

/// Tests whether an area's series rises or falls.
enum SeriesTrend {
    /// What the latest five comparable periods say.
    ///
    /// Shares and rates by their counts, unless they are a survey's with published limits, which know of its weights;
    /// all other figures by limits of one kind, since published ones may be of another quantity than those from counts.
    static func change(in series: [Observation], of indicator: Indicator) -> ChangeOverTime {
        let points = ComparablePeriods.latest(in: series)
        guard !points.isEmpty else { return .none }
        guard points.count >= Trend.periods else { return .tooFewPeriods(points.count) }
        let latest = Array(points.suffix(Trend.periods))
        guard latest.allSatisfy(\.isComplete) else { return .partlyCovered }
        guard let trend = trend(of: latest, indicator), let slope = trend.slope, let chiSquared = trend.chiSquared,
            let first = latest.first, let last = latest.last
        else { return .noMargin }
        let direction: Direction =
            switch trend.change {
            case .rising: .above
            case .falling: .below
            case .noClearChange, .tooFewPeriods, .tooFewCounted: .unclear
            }
        if trend.change == .tooFewCounted { return .tooFewCounted }
        guard let judged = JudgedDirection(direction, by: indicator.polarity) else {
            return .noClearChange(since: first.period)
        }
        guard endsLie(direction, first, last, indicator) else { return .noDirection(since: first.period) }
        return .changed(
            ClearTrend(
                direction: judged,
                first: first.period,
                last: last.period,
                slopePerYear: slope,
                chiSquared: chiSquared
            )
        )
    }

    /// Nil where some figure has no margin of error of the kind that the others have.
    private static func trend(of latest: [Observation], _ indicator: Indicator) -> Trend? {
        let areAllPublished = latest.allSatisfy(\.hasPublishedLimits)
        let counts = latest.compactMap { FigureBase($0, of: indicator) }
        if counts.count == latest.count, !(indicator.isSurvey && areAllPublished) {
            return trend(of: latest, counts, indicator)?.scaled(by: indicator.multiplier)
        }
        let limits = latest.compactMap { Limits($0, of: indicator) }
        guard limits.count == latest.count, Set(limits.map(\.areDerived)).count == 1 else { return nil }
        let points = zip(latest, limits).compactMap { observation, limits -> TrendPoint? in
            guard let value = observation.value, let interval = limits.interval else { return nil }
            return TrendPoint(position: observation.period.position, value: value, interval: interval)
        }
        return points.count == latest.count ? Trend.of(points) : nil
    }

    private static func trend(of latest: [Observation], _ counts: [FigureBase], _ indicator: Indicator) -> Trend? {
        let positions = latest.map(\.period.position)
        if indicator.kind == .proportion {
            return Trend.of(
                zip(positions, counts).compactMap { position, counts in
                    counts.proportion.map { CountedTrendPoint(position: position, proportion: $0) }
                }
            )
        }
        return Trend.ofRates(
            zip(positions, counts).compactMap { position, counts in
                counts.events.map { CountedTrendPoint(position: position, events: $0) }
            }
        )
    }

    /// Whether readers see the last figure on the side of the first that the slope says.
    private static func endsLie(
        _ direction: Direction,
        _ first: Observation,
        _ last: Observation,
        _ indicator: Indicator
    ) -> Bool {
        guard let start = FigureFormatter.shown(first, of: indicator),
            let end = FigureFormatter.shown(last, of: indicator)
        else { return false }
        return direction == .above ? end > start : end < start
    }
}

extension Trend {
    /// A trend of shares of 1, or of rates for one, in another unit, such as per cent.
    fileprivate func scaled(by factor: Double) -> Trend {
        Trend(change: change, slope: slope.map { $0 * factor }, chiSquared: chiSquared)
    }
}
