internal import Diagnostics
internal import Model

/// Reads the many ways in which tables write a period of time.
///
/// Some forms have several readings: `2010-12` may be a month, or three years. The other periods of its column say
/// which (`PeriodEvidence`). A year that starts on 1 January, 1 April or 1 September is a calendar, financial or
/// academic
/// year.
enum PeriodParser {
    /// What can be written, for messages.
    static let examples =
        "2008, 2008/09, 2010 to 2012, 2023 Q1, 2024-05, May 2024, 2024-05-15, 15/05/2024, April 2022 to March 2025, "
        + "2022-01-01/P3Y, 2022-01-01/2022-12-31"

    /// Everything that a text may mean; nil where it is no period.
    static func readings(of text: String) -> PeriodReadings? {
        var text = text
        for dash in ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"] {
            text.replace(dash, with: "-")
        }
        text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        text = PeriodVariants.withoutTrailingZeros(text)
        if let readings = pairOfNumbers(text) { return readings }
        if let date = dayAndMonth(text) { return date }
        let period = year(text) ?? twoYears(text) ?? quarter(text) ?? day(text) ?? interval(text)
        return (period ?? PeriodWords.parse(text)).map { PeriodReadings(certain: $0) }
            ?? PeriodVariants.readings(of: text)
    }

    /// The kind of a span of days, by where it starts and how long it is.
    static func period(from start: CalendarDate, to end: CalendarDate) -> Period? {
        guard start <= end else { return nil }
        return Period(kind: kind(from: start, to: end), start: start, end: end)
    }

    private static func kind(from start: CalendarDate, to end: CalendarDate) -> Period.Kind {
        if start == end { return .day }
        guard start.day == 1, end.day == CalendarDate.days(inMonth: end.month, of: end.year) else { return .span }
        let months = (end.year - start.year) * 12 + end.month - start.month + 1
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

    private static func number(_ text: Substring, digits: Int) -> Int? {
        text.utf8.count == digits && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
    }

    private static func year(_ text: Substring) -> Int? {
        number(text, digits: 4).flatMap { $0 >= 1000 ? $0 : nil }
    }

    private static func year(_ text: String) -> Period? {
        year(text[...]).flatMap { years(from: $0, to: $0) }
    }

    private static func years(from first: Int, to last: Int) -> Period? {
        guard let start = CalendarDate(year: first, month: 1, day: 1),
            let end = CalendarDate(year: last, month: 12, day: 31)
        else { return nil }
        return period(from: start, to: end)
    }

    private static func financialYear(_ first: Int) -> Period? {
        guard let start = CalendarDate(year: first, month: 4, day: 1),
            let end = CalendarDate(year: first + 1, month: 3, day: 31)
        else { return nil }
        return period(from: start, to: end)
    }

    /// `2008-09`, `200809`, `201820`, `2010-12`, `2015-2016`, `2020 - 22`: two numbers that may be years, or a year and
    /// a month.
    private static func pairOfNumbers(_ text: String) -> PeriodReadings? {
        let isCompact = text.utf8.count == 6
        let parts =
            isCompact ? [text.prefix(4), text.suffix(2)] : text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = year(parts[0].trimmingSpaces) else { return nil }
        let right = parts[1].trimmingSpaces
        let isSpaced = text.contains(" ")
        var readings = PeriodReadings()
        let last: Int
        if let short = number(right, digits: 2) {
            last = first / 100 * 100 + short + (short < first % 100 ? 100 : 0)
            if !isSpaced { readings[.months] = month(short, of: first) }
        } else if let long = year(right), !isCompact, long > first {
            last = long
        } else {
            return nil
        }
        let isFull = right.utf8.count == 4
        if last == first + 1 { readings[.financialYears] = financialYear(first) }
        // `201820` is three years, and `201012` a month.
        if last > first, isFull || last - first < longestShortSpan, !isCompact || last > first + 1 && last % 100 > 12 {
            readings[.wholeYears] = years(from: first, to: last)
        }
        readings.isUsuallyFinancialYear = last == first + 1 && !isSpaced && !isFull && !(isCompact && last % 100 <= 12)
        readings.mayChain = isFull
        return readings.isEmpty ? nil : readings
    }

    /// `2008-18` may be eleven years, `2008-25` is nothing.
    private static let longestShortSpan = 11

    /// `15/05/2024`, as dates are written in the United Kingdom; the day first.
    private static func dayAndMonth(_ text: String) -> PeriodReadings? {
        for separator in ["/", ".", "-"] as [Character] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, let year = year(parts[2]), parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
                let first = Int(parts[0]), let second = Int(parts[1])
            else { continue }
            var readings = PeriodReadings()
            if let date = CalendarDate(year: year, month: second, day: first) {
                readings[.daysFirst] = period(from: date, to: date)
            }
            if first != second, let date = CalendarDate(year: year, month: first, day: second) {
                readings[.monthsFirst] = period(from: date, to: date)
            }
            return readings.isEmpty ? nil : readings
        }
        return nil
    }

    /// `2008/09`, `2008/2009`, `2010 to 2012`, `2021/22 to 2023/24`, `2021/22 - 23/24`.
    private static func twoYears(_ text: String) -> Period? {
        for separator in [" to ", " - ", "-"] {
            guard let range = text.firstRange(of: separator) else { continue }
            let left = text[..<range.lowerBound].trimmingSpaces
            let right = text[range.upperBound...].trimmingSpaces
            if let first = year(left), let last = year(right), last > first { return years(from: first, to: last) }
            if separator == " to ", let first = year(left), let short = number(right, digits: 2),
                let last = lastYear(short, after: first), last - first < longestShortSpan
            {
                return years(from: first, to: last)
            }
            if let first = firstOfFinancialYear(left), let last = lastFinancialYear(right, after: first), last > first,
                let start = CalendarDate(year: first, month: 4, day: 1),
                let end = CalendarDate(year: last + 1, month: 3, day: 31)
            {
                return period(from: start, to: end)
            }
            if separator != "-" { return nil }
        }
        return firstOfFinancialYear(text[...]).flatMap(financialYear)
    }

    /// The first year after another that ends with two digits: 2001 for 01 after 1999.
    private static func lastYear(_ short: Int, after first: Int) -> Int? {
        let last = first / 100 * 100 + short + (short < first % 100 ? 100 : 0)
        return last > first ? last : nil
    }

    /// The year in which the last of several financial years begins, whose century may be left out: `01/02`.
    private static func lastFinancialYear(_ text: Substring, after first: Int) -> Int? {
        guard text.split(separator: "/").first.map({ $0.utf8.count == 2 }) ?? false else {
            return firstOfFinancialYear(text)
        }
        let centuries = [first / 100, first / 100 + 1].map { String($0) + text }
        return centuries.lazy.compactMap { firstOfFinancialYear($0[...]) }.first { $0 > first }
    }

    /// The year in which a financial year begins: 2008 for `2008/09`, `2008/2009` or, within a span, `2008-09`.
    private static func firstOfFinancialYear(_ text: Substring) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        guard parts.count == 2, let first = year(parts[0].trimmingSpaces) else { return nil }
        let right = parts[1].trimmingSpaces
        let follows = number(right, digits: 2) == (first + 1) % 100 || year(right) == first + 1
        return follows ? first : nil
    }

    /// `2023 Q1`, `2023-Q1`, `2023Q1`, `Q1 2023`.
    private static func quarter(_ text: String) -> Period? {
        let letters = text.uppercased().filter { $0 != " " && $0 != "-" }
        guard letters.utf8.count == 6 else { return nil }
        let isFirst = letters.hasPrefix("Q")
        let name = isFirst ? letters.prefix(2) : letters.suffix(2)
        guard name.first == "Q", let number = number(name.dropFirst(), digits: 1), (1...4).contains(number),
            let year = year(isFirst ? letters.suffix(4) : letters.prefix(4)),
            let start = CalendarDate(year: year, month: number * 3 - 2, day: 1)
        else { return nil }
        return months(3, from: start)
    }

    private static func month(_ month: Int, of year: Int) -> Period? {
        CalendarDate(year: year, month: month, day: 1).flatMap { months(1, from: $0) }
    }

    private static func day(_ text: String) -> Period? {
        date(text[...]).flatMap { period(from: $0, to: $0) }
    }

    /// A date, with or without the midnight that some tables add: `2022-01-01T00:00:00`.
    private static func date(_ text: Substring) -> CalendarDate? {
        let time = text.firstRange(of: "T00:00:00")
        if let time, !["", "Z"].contains(text[time.upperBound...]) { return nil }
        guard let date = CalendarDate(iso: time.map { text[..<$0.lowerBound] } ?? text), date.year >= 1000
        else { return nil }
        return date
    }

    /// `2022-01-01/P3Y` and `2022-01-01/2022-12-31`, both ISO 8601; the last day is included.
    private static func interval(_ text: String) -> Period? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = date(parts[0].trimmingSpaces) else { return nil }
        let end = parts[1].trimmingSpaces
        return end.hasPrefix("P")
            ? duration(end.dropFirst(), from: start) : date(end).flatMap { period(from: start, to: $0) }
    }

    /// A length in years, months, weeks or days, at most four digits of them.
    private static func duration(_ text: Substring, from start: CalendarDate) -> Period? {
        let digits = text.dropLast()
        guard digits.utf8.count <= 4, digits.utf8.allSatisfy(\.isDigit), let count = Int(digits), count > 0
        else { return nil }
        switch text.last {
        case "Y": return months(count * 12, from: start)
        case "M": return months(count, from: start)
        case "W": return days(count * 7, from: start)
        case "D": return days(count, from: start)
        default: return nil
        }
    }

    /// So many whole months from the first day of one.
    static func months(_ count: Int, from start: CalendarDate) -> Period? {
        guard start.year + count / 12 < 9990 else { return nil }
        let next = start.adding(months: count)
        return period(from: start, to: CalendarDate(daysSinceEpoch: next.daysSinceEpoch - 1))
    }

    private static func days(_ count: Int, from start: CalendarDate) -> Period? {
        guard start.year < 9900 else { return nil }
        return period(from: start, to: CalendarDate(daysSinceEpoch: start.daysSinceEpoch + count - 1))
    }
}

extension Substring {
    /// The text without the spaces at its ends.
    var trimmingSpaces: Substring {
        let start = drop { $0 == " " }
        return start.lastIndex { $0 != " " }.map { start[...$0] } ?? start.prefix(0)
    }
}
