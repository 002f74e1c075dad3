internal import Model
internal import Statistics

/// Tests whether an area's series rises or falls.
enum SeriesTrend {
    /// What the latest five comparable periods say, by limits published or derived.
    static func change(in series: [Observation], of indicator: Indicator) -> ChangeOverTime {
        let points = ComparablePeriods.latest(in: series)
        guard let last = points.last else { return .none }
        guard points.count >= Trend.periods else { return .tooFewPeriods(points.count) }
        let latest = points.suffix(Trend.periods)
        guard latest.allSatisfy(\.isComplete) else { return .partlyCovered }
        let tested = latest.compactMap { point(of: $0, indicator: indicator) }
        guard let first = latest.first, tested.count == latest.count, let trend = Trend.of(tested),
            let slope = trend.slope, let chiSquared = trend.chiSquared
        else { return .noMargin }
        let direction: Direction =
            switch trend.change {
            case .rising: .above
            case .falling: .below
            case .noClearChange, .tooFewPeriods: .unclear
            }
        guard let judged = JudgedDirection(direction, by: indicator.polarity) else {
            return .noClearChange(since: first.period)
        }
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

    /// Nil where the figure has no limits.
    private static func point(of observation: Observation, indicator: Indicator) -> TrendPoint? {
        guard let value = observation.value,
            let interval = Limits(observation, of: indicator)?.interval
        else { return nil }
        return TrendPoint(position: observation.period.position, value: value, interval: interval)
    }
}
