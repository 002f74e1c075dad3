package import Model

/// The figures of a series that may be set side by side in time.
enum ComparablePeriods {
    /// The figures since the last break that are like the latest one, earliest first.
    ///
    /// A row marked as a break begins a new series, with or without a figure. Periods of another kind or length than the
    /// latest are left out, and so are rows without a figure. Of periods that share days, such as three-year averages of
    /// every year, the latest is taken, and going back from it those that share none with the one taken before.
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
