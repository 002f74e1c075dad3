package import Model

/// Days and periods in words.
package struct LocalizedDates {
    private let locale: Locale

    /// - Parameter locale: has the names of months and the patterns of days and periods.
    package init(_ locale: Locale) {
        self.locale = locale
    }

    /// A day in words: `14 October 2009`.
    package func day(_ date: CalendarDate) -> String {
        locale.format(.timeDay(day: String(date.day), month: month(date.month), year: String(date.year)))
    }

    /// `2008`, `2022/23`, `2020 to 2022`, `15 May 2024`: as the kind of period is usually named.
    package func period(_ period: Period) -> String {
        switch period.kind {
        case .day: day(period.start)
        case .month: month(of: period.start)
        case .quarter:
            locale.format(
                .timeQuarter(
                    from: month(period.start.month),
                    to: month(period.end.month),
                    year: String(period.end.year)
                )
            )
        case .calendarYear: String(period.start.year)
        case .financialYear: splitYear(period)
        case .academicYear: locale.format(.timeSchoolYear(year: splitYear(period)))
        case .severalYears: span(String(period.start.year), String(period.end.year))
        case .span: span(day(period.start), day(period.end))
        }
    }

    /// Several periods together: the one that all are, else from the first year to the last.
    ///
    /// Nil where there are none.
    package func periods(_ periods: Set<Period>) -> String? {
        guard let first = periods.map(\.start).min(), let last = periods.map(\.end).max() else { return nil }
        if periods.count == 1 { return periods.first.map(period) }
        return first.year == last.year ? String(first.year) : span(String(first.year), String(last.year))
    }

    /// A period inside a sentence, behind `in`, `from` or `since`: `2008`, `the period 2020 to 2022`, `May 2024`.
    ///
    /// Of a day it is the month, because nothing is in a day. A span is called a period, or its “to” would run into
    /// that of the sentence: from 10% in 2009 to 2011 to 14% in 2021 to 2023.
    package func periodWithin(_ period: Period) -> String {
        switch period.kind {
        case .day: month(of: period.start)
        case .quarter, .severalYears, .span: locale.format(.timeInPeriod(period: self.period(period)))
        case .month, .calendarYear, .financialYear, .academicYear: self.period(period)
        }
    }

    /// The month of a day: `May 2024`.
    package func month(of day: CalendarDate) -> String {
        locale.format(.timeMonth(month: month(day.month), year: String(day.year)))
    }

    /// The month of the day before one: of a place that is no more from 1 April it is March.
    package func lastMonth(before day: CalendarDate) -> String {
        month(of: CalendarDate(daysSinceEpoch: day.daysSinceEpoch - 1))
    }

    private func span(_ from: String, _ to: String) -> String {
        locale.format(.timeSpan(from: from, to: to))
    }

    private func splitYear(_ period: Period) -> String {
        let last = period.end.year % 100
        return locale.format(.timeSplitYear(from: String(period.start.year), end: "\(last < 10 ? "0" : "")\(last)"))
    }

    private func month(_ number: Int) -> String {
        locale.months.indices.contains(number - 1) ? locale.months[number - 1] : String(number)
    }
}
