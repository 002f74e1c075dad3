package import Model
internal import Statistics

/// Whether an area's figure has changed over its latest five periods.
package enum ChangeOverTime: Hashable, Sendable {
    /// A trend beyond chance.
    case changed(ClearTrend)
    /// Five periods from this one on, and nothing that chance could not explain.
    case noClearChange(since: Period)
    /// The number of comparable periods, fewer than the five that are needed: not the same as no change.
    case tooFewPeriods(Int)
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

/// The figures of a series that may be set side by side in time.
enum ComparablePeriods {
    /// The figures since the last break that are like the latest one, earliest first.
    ///
    /// A row marked as a break begins a new series, with or without a figure. Periods of another kind or length than
    /// the latest are left out, and so are rows without a figure. Of periods that share days, such as three-year
    /// averages of every year, the latest is taken, and going back from it those that share none with the one taken
    /// before.
    static func latest(in series: [Observation]) -> [Observation] {
        var found: [Observation] = []
        for row in series.reversed() {
            if row.value != nil, fits(row.period, before: found) { found.append(row) }
            if row.status == .seriesBreak { break }
        }
        return found.reversed()
    }

    private static func fits(_ period: Period, before found: [Observation]) -> Bool {
        guard let latest = found.first, let next = found.last else { return true }
        return period.isLike(latest.period) && period.end < next.period.start
    }
}

extension Period {
    /// Whether two periods are of one kind and length.
    ///
    /// A difference of up to three days comes from leap years and the lengths of months.
    package func isLike(_ other: Period) -> Bool {
        guard kind == other.kind else { return false }
        switch kind {
        case .day, .month, .quarter, .calendarYear, .financialYear, .academicYear: return true
        case .severalYears, .span: return abs(days - other.days) <= 3
        }
    }

    /// When it began, as a number of years: 2008.25 for 1 April 2008.
    package var position: Double {
        let month = Double(start.month - 1)
        let day = Double(start.day - 1) / Double(CalendarDate.days(inMonth: start.month, of: start.year))
        return Double(start.year) + (month + day) / 12
    }

    private var days: Int {
        end.daysSinceEpoch - start.daysSinceEpoch
    }
}
