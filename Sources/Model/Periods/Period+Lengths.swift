/// Periods of a usual length, whose kind follows from their days.
extension Period {
    /// A span of days; nil where it ends before it begins.
    ///
    /// Twelve months from 1 January, 1 April or 1 September are a calendar, financial or academic year.
    package init?(from start: CalendarDate, to end: CalendarDate) {
        guard start <= end else { return nil }
        self.init(kind: Self.kind(from: start, to: end), start: start, end: end)
    }

    /// How many months it has; nil where it does not begin and end with one.
    package var months: Int? { Self.months(from: start, to: end) }

    private static func months(from start: CalendarDate, to end: CalendarDate) -> Int? {
        guard start.day == 1, end.day == CalendarDate.days(inMonth: end.month, of: end.year) else { return nil }
        return (end.year - start.year) * 12 + end.month - start.month + 1
    }

    private static func kind(from start: CalendarDate, to end: CalendarDate) -> Kind {
        if start == end { return .day }
        guard let months = months(from: start, to: end) else { return .span }
        switch (months, start.month) {
        case (1, _): return .month
        case (3, _): return .quarter
        case (12, 1): return .calendarYear
        case (12, 4): return .financialYear
        case (12, 9): return .academicYear
        case (_, 1) where months % 12 == 0: return .severalYears
        default: return .span
        }
    }

    /// So many months from the first day of one; nil where they go on beyond the year 9990.
    package init?(months count: Int, from month: Int, of year: Int) {
        guard let start = CalendarDate(year: year, month: month, day: 1) else { return nil }
        self.init(months: count, from: start)
    }

    /// So many months from a day; nil where they go on beyond the year 9990.
    init?(months count: Int, from start: CalendarDate) {
        guard start.year + count / 12 < 9990 else { return nil }
        let next = start.adding(months: count)
        self.init(from: start, to: CalendarDate(daysSinceEpoch: next.daysSinceEpoch - 1))
    }

    /// So many days; nil where they go on into the last century of the calendar.
    init?(days count: Int, from start: CalendarDate) {
        guard start.year < 9900 else { return nil }
        self.init(from: start, to: CalendarDate(daysSinceEpoch: start.daysSinceEpoch + count - 1))
    }

    /// Whole calendar years, the last included.
    init?(years first: Int, to last: Int) {
        guard let start = CalendarDate(year: first, month: 1, day: 1),
            let end = CalendarDate(year: last, month: 12, day: 31)
        else { return nil }
        self.init(from: start, to: end)
    }

    /// The financial years from the one that begins in April of a year to the one that begins in a later year.
    init?(financialYears first: Int, to last: Int) {
        guard let start = CalendarDate(year: first, month: 4, day: 1),
            let end = CalendarDate(year: last + 1, month: 3, day: 31)
        else { return nil }
        self.init(from: start, to: end)
    }
}
