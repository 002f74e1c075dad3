package import ReportModel

/// Days and periods in words.
package enum DateText {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// A day in words: `14 October 2009`.
    package static func day(_ date: CalendarDate) -> String {
        "\(date.day) \(month(date.month)) \(date.year)"
    }

    /// `2008`, `2022/23`, `2020 to 2022`, `15 May 2024`: as the kind of period is usually named.
    package static func period(_ period: Period) -> String {
        switch period.kind {
        case .day: day(period.start)
        case .month: "\(month(period.start.month)) \(period.start.year)"
        case .quarter: "\(month(period.start.month)) to \(month(period.end.month)) \(period.end.year)"
        case .calendarYear: String(period.start.year)
        case .financialYear: splitYear(period)
        case .academicYear: splitYear(period) + " school year"
        case .severalYears: "\(period.start.year) to \(period.end.year)"
        case .span: "\(day(period.start)) to \(day(period.end))"
        }
    }

    private static func splitYear(_ period: Period) -> String {
        let last = period.end.year % 100
        return "\(period.start.year)/\(last < 10 ? "0" : "")\(last)"
    }

    private static func month(_ number: Int) -> String {
        months.indices.contains(number - 1) ? months[number - 1] : String(number)
    }
}
