package import Model

/// The figures of a series that may be set side by side in time.
enum ComparablePeriods {
    /// The figures since the last break that are like the latest one, earliest first.
    ///
    /// A row marked as a break begins a new series, with or without a figure. Periods of another kind or length than
    /// the latest are left out, and so are rows without a figure. Of periods that share days, such as three-year
    /// averages of every year, the latest is taken, and going back from it those that share none with the one taken
    /// before. Of months, quarters and other parts of a year only those of the same season are taken, one a year: a
    /// season that comes back every year is no trend.
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
        guard period.isLike(latest.period), period.end < next.period.start else { return false }
        guard latest.period.isPartOfAYear else { return true }
        return period.isInSeason(of: latest.period) && next.period.daysSince(period) > 300
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

    /// Whether it is shorter than a year, so that figures may follow the seasons.
    var isPartOfAYear: Bool { days < 300 }

    /// Whether it begins in the same part of a year as another, to half a month on either side.
    ///
    /// Days of counting and school terms do not fall on the same day every year.
    func isInSeason(of other: Period) -> Bool {
        switch kind {
        case .month, .quarter: return start.month == other.start.month
        default:
            let apart = abs(position - position.rounded(.down) - other.position + other.position.rounded(.down))
            return min(apart, 1 - apart) <= 1.0 / 24
        }
    }

    /// How many days later than another it begins.
    func daysSince(_ other: Period) -> Int {
        start.daysSinceEpoch - other.start.daysSinceEpoch
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
