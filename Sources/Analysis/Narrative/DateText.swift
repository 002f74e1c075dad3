internal import Localization
package import Model

/// Days and periods in words.
package struct DateText {
    let words: Words

    /// A day in words: `14 October 2009`.
    package func day(_ date: CalendarDate) -> String {
        words.say(
            .timeDay,
            .text(.day, String(date.day)),
            .text(.month, month(date.month)),
            .text(.year, String(date.year))
        )
    }

    /// `2008`, `2022/23`, `2020 to 2022`, `15 May 2024`: as the kind of period is usually named.
    package func period(_ period: Period) -> String {
        switch period.kind {
        case .day: day(period.start)
        case .month: words.say(.timeMonth, .text(.month, month(period.start.month)), year(of: period.start))
        case .quarter:
            words.say(
                .timeQuarter,
                .text(.from, month(period.start.month)),
                .text(.to, month(period.end.month)),
                year(of: period.end)
            )
        case .calendarYear: String(period.start.year)
        case .financialYear: splitYear(period)
        case .academicYear: words.say(.timeSchoolYear, .text(.year, splitYear(period)))
        case .severalYears: span(String(period.start.year), String(period.end.year))
        case .span: span(day(period.start), day(period.end))
        }
    }

    private func span(_ from: String, _ to: String) -> String {
        words.say(.timeSpan, .text(.from, from), .text(.to, to))
    }

    private func splitYear(_ period: Period) -> String {
        let last = period.end.year % 100
        return words.say(
            .timeSplitYear,
            .text(.from, String(period.start.year)),
            .text(.end, "\(last < 10 ? "0" : "")\(last)")
        )
    }

    private func year(of date: CalendarDate) -> Filling {
        .text(.year, String(date.year))
    }

    private func month(_ number: Int) -> String {
        words.months.indices.contains(number - 1) ? words.months[number - 1] : String(number)
    }
}
