internal import Diagnostics
internal import Model

/// Reads the many ways in which tables write a period of time.
///
/// A form with two readings has one here: `2008/09` and `2008-09`, where the second number follows the first, are
/// financial years; `2022-09` is a month. A year that starts on 1 January, 1 April or 1 September is
/// a calendar, financial or academic year.
enum PeriodParser {
    /// What can be written, for messages.
    static let examples =
        "2008, 2008/09, 2010 to 2012, 2023 Q1, 2024-05, 2024-05-15, 2022-01-01/P3Y, 2022-01-01/2022-12-31"

    /// The period that a text names; nil for anything else.
    static func parse(_ text: String) -> Period? {
        let text = text.replacing("\u{2013}", with: "-").replacing("\u{2212}", with: "-")
        return year(text) ?? twoYears(text) ?? quarter(text) ?? month(text) ?? day(text) ?? interval(text)
    }

    /// Whether a text is read as a financial year and would be a month to others: `2011-12`.
    static func mayBeMonth(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].utf8.count == 2 && (1...12).contains(number(parts[1], digits: 2) ?? 0)
            && year(parts[0]) != nil
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

    /// `2008/09`, `2008-09`, `2008/2009`, `2010-2012`, `2010 to 2012`.
    private static func twoYears(_ text: String) -> Period? {
        for separator in ["/", "-", " to "] {
            guard let range = text.firstRange(of: separator) else { continue }
            let left = text[..<range.lowerBound].trimmingSpaces
            let right = text[range.upperBound...].trimmingSpaces
            guard let first = year(left) else { return nil }
            if let short = number(right, digits: 2), separator != " to " {
                return short == (first + 1) % 100 ? financialYear(first) : nil
            }
            guard let last = year(right), last > first else { return nil }
            if separator == "/" { return last == first + 1 ? financialYear(first) : nil }
            return years(from: first, to: last)
        }
        return nil
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

    /// `2024-05`; what reads as a financial year never comes here.
    private static func month(_ text: String) -> Period? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = year(parts[0]), let month = number(parts[1], digits: 2),
            let start = CalendarDate(year: year, month: month, day: 1)
        else { return nil }
        return months(1, from: start)
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

    private static func months(_ count: Int, from start: CalendarDate) -> Period? {
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
    fileprivate var trimmingSpaces: Substring {
        let start = drop { $0 == " " }
        return start.lastIndex { $0 != " " }.map { start[...$0] } ?? start.prefix(0)
    }
}

/// The periods of one column: each different text is parsed once.
struct PeriodColumn {
    private var texts = ByteTable()
    private var periods: [Period] = []
    private var firsts: [SourceLocation] = []
    private var unreadable = TextTally()

    /// The period of a text that was parsed before.
    @inline(__always)
    func known(_ range: Range<Int>, in bytes: Span<UInt8>) -> Period? {
        texts.number(of: range, in: bytes).map { periods[$0] }
    }

    /// The period of a new text; one that cannot be read is counted.
    mutating func parse(
        _ range: Range<Int>,
        in bytes: Span<UInt8>,
        at location: () -> SourceLocation
    ) -> Period? {
        let period = PeriodParser.parse(bytes.string(range))
        if let period {
            _ = texts.insert(range, in: bytes)
            periods.append(period)
            firsts.append(location())
        } else {
            unreadable.add(range, in: bytes, at: location)
        }
        return period
    }

    /// Reports texts that are no periods, each once, and texts that may mean something else.
    func report(column: String, in path: String, into diagnostics: inout DiagnosticCollector) {
        let place = "column \(column)"
        for entry in unreadable.entries {
            diagnostics.add(DataLoadingRules.badPeriod, in: path) {
                .badPeriod(entry.text, rows: entry.count, at: entry.first, place: place)
            }
        }
        let month = periods.indices.first { periods[$0].kind == .month && texts.text($0).count == 7 }
        let year = periods.indices.first {
            periods[$0].kind == .financialYear && PeriodParser.mayBeMonth(texts.text($0))
        }
        if let month, let year {
            diagnostics.add(
                .mixedPeriods(texts.text(year), month: texts.text(month), at: firsts[year], place: place)
            )
        }
    }
}
