/// The period that a name of the form `Period.isNamed` knows stands for.
extension Period {
    /// Reads `2008`, `2022/23`, `2022-23`, `2020 to 2022`, `2020-2022`, `2023 Q1`, `2023-Q1`, `2024-05`, `2024-05-15`
    /// or two days with a slash between them; nil for everything else, and for years that no report is about.
    ///
    /// Two years that follow each other, the second cut short, are a financial year.
    package init?(named name: String) {
        guard name.utf8.allSatisfy({ $0 < 128 }),
            let period = Self.days(name) ?? Self.months(name) ?? Self.years(name),
            Self.likelyYears.contains(period.start.year), Self.likelyYears.contains(period.end.year)
        else { return nil }
        self = period
    }

    private static let likelyYears = 1901...2199

    private static func days(_ name: String) -> Period? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count < 3, let start = CalendarDate(iso: parts[0]),
            let end = CalendarDate(iso: parts[parts.count - 1])
        else { return nil }
        return Period(kind: start == end ? .day : .span, start: start, end: end)
    }

    private static func months(_ name: String) -> Period? {
        let parts = name.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == " " }
        guard parts.count == 2, parts[1].utf8.count == 2, let year = year(parts[0]) else { return nil }
        if parts[1].first == "Q", let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter) {
            return months(3, from: quarter * 3 - 2, of: year, kind: .quarter)
        }
        guard name.contains("-"), let month = number(parts[1]), (1...12).contains(month) else { return nil }
        return months(1, from: month, of: year, kind: .month)
    }

    private static func years(_ name: String) -> Period? {
        if let year = year(name[...]) { return years(year, year, kind: .calendarYear) }
        let isLong = name.contains(" to ")
        let parts =
            isLong
            ? name.split(separator: " to ", omittingEmptySubsequences: false)
            : name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        guard parts.count == 2, let first = year(parts[0]) else { return nil }
        if let last = year(parts[1]), last > first, !name.contains("/") {
            return years(first, last, kind: .severalYears)
        }
        guard !isLong, parts[1].utf8.count == 2, number(parts[1]) == (first + 1) % 100 else { return nil }
        return months(12, from: 4, of: first, kind: .financialYear)
    }

    private static func years(_ first: Int, _ last: Int, kind: Kind) -> Period? {
        months((last - first + 1) * 12, from: 1, of: first, kind: kind)
    }

    private static func months(_ count: Int, from month: Int, of year: Int, kind: Kind) -> Period? {
        let last = year * 12 + month - 2 + count
        let (endYear, endMonth) = (last / 12, last % 12 + 1)
        guard let start = CalendarDate(year: year, month: month, day: 1),
            let end = CalendarDate(
                year: endYear,
                month: endMonth,
                day: CalendarDate.days(inMonth: endMonth, of: endYear)
            )
        else { return nil }
        return Period(kind: kind, start: start, end: end)
    }

    private static func year(_ text: Substring) -> Int? {
        text.utf8.count == 4 ? number(text) : nil
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
}
