internal import Model

/// Periods as machines read them (ISO 8601).
enum PeriodCode {
    /// `2008`, `2024-05`, `2024-05-15`, or a start and a length: `2022-01-01/P3Y`, `2022-04-01/P1Y`.
    static func of(_ period: Period) -> String {
        let start = period.start.description
        return switch period.kind {
        case .day: start
        case .month: String(start.dropLast(3))
        case .calendarYear: String(start.prefix(4))
        case .quarter, .financialYear, .academicYear, .severalYears, .span: "\(start)/\(length(of: period))"
        }
    }

    /// `P3Y`, `P3M` or `P181D`: the largest unit that gives the length exactly.
    private static func length(of period: Period) -> String {
        let start = period.start
        let next = CalendarDate(daysSinceEpoch: period.end.daysSinceEpoch + 1)
        guard start.day == next.day else {
            return "P\(period.end.daysSinceEpoch - start.daysSinceEpoch + 1)D"
        }
        let months = (next.year - start.year) * 12 + next.month - start.month
        return months.isMultiple(of: 12) ? "P\(months / 12)Y" : "P\(months)M"
    }
}
