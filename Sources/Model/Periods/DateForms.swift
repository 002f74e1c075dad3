/// Days and months in digits, and intervals of them: `2024-05-15`, `15/05/2024`, `2024M05`, `2022-01-01/P3Y`.
enum DateForms {
    /// `2024-05-15`, with or without a midnight.
    static func day(_ text: PeriodText) -> Period? {
        date(text.plain[...]).flatMap { Period(from: $0, to: $0) }
    }

    /// `15/05/2024`, as dates are written in the United Kingdom; the day first.
    static func dayAndMonth(_ text: PeriodText) -> PeriodReadings? {
        for separator in ["/", ".", "-"] as [Character] {
            let parts = text.plain.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, let year = PeriodNumber.year(parts[2]), parts[0].utf8.count <= 2,
                parts[1].utf8.count <= 2, let first = Int(parts[0]), let second = Int(parts[1])
            else { continue }
            var readings = PeriodReadings()
            if let date = CalendarDate(year: year, month: second, day: first) {
                readings[.daysFirst] = Period(from: date, to: date)
            }
            if first != second, let date = CalendarDate(year: year, month: first, day: second) {
                readings[.monthsFirst] = Period(from: date, to: date)
            }
            return readings.isEmpty ? nil : readings
        }
        return nil
    }

    /// `2024M05`, `2024 M5`, `05/2024`, `5-2024`.
    static func month(_ text: PeriodText) -> Period? {
        let letters = text.lowercased.replacing(" ", with: "")
        let parts = letters.split { $0 == "m" || $0 == "/" || $0 == "-" || $0 == "." }
        guard parts.count == 2, parts[0].utf8.count + parts[1].utf8.count >= 5 else { return nil }
        let (year, month) = letters.contains("m") ? (parts[0], parts[1]) : (parts[1], parts[0])
        guard month.utf8.count <= 2, let number = PeriodNumber.of(month, digits: month.utf8.count),
            let first = PeriodNumber.year(year)
        else { return nil }
        return Period(months: 1, from: number, of: first)
    }

    /// `20240515`, `01APR2024`.
    static func compactDay(_ text: PeriodText) -> Period? {
        let text = text.lowercased
        var date: CalendarDate?
        if text.utf8.count == 8, let year = PeriodNumber.year(text.prefix(4)),
            let month = PeriodNumber.of(text.dropFirst(4).prefix(2), digits: 2),
            let day = PeriodNumber.of(text.suffix(2), digits: 2)
        {
            date = CalendarDate(year: year, month: month, day: day)
        } else if text.utf8.count == 9, let day = PeriodNumber.of(text.prefix(2), digits: 2),
            let year = PeriodNumber.year(text.suffix(4)), let month = MonthName.number(text.dropFirst(2).prefix(3))
        {
            date = CalendarDate(year: year, month: month, day: day)
        }
        return date.flatMap { $0.year < 9990 ? Period(from: $0, to: $0) : nil }
    }

    /// `01/04/2022 to 31/03/2023`, `2022-04-01 - 2023-03-31`, `2022-04 to 2023-03`; days first or months first.
    static func fromTo(_ text: PeriodText) -> PeriodReadings? {
        for separator in [" to ", " - "] {
            let ends = text.plain.split(separator: separator).map(String.init)
            guard ends.count == 2, ends.allSatisfy({ $0.utf8.count <= 10 && $0.contains { "/-.".contains($0) } }),
                let first = PeriodParser.readings(of: ends[0]), let last = PeriodParser.readings(of: ends[1])
            else { continue }
            if let start = first.certain ?? first[.months], let end = last.certain ?? last[.months],
                start.kind == end.kind, start.kind == .day || start.kind == .month
            {
                return Period(from: start.start, to: end.end).map { PeriodReadings(certain: $0) }
            }
            var readings = PeriodReadings()
            for system in [PeriodSystem.daysFirst, .monthsFirst] {
                guard let start = first[system] ?? equal(first), let end = last[system] ?? equal(last) else { continue }
                readings[system] = Period(from: start.start, to: end.end)
            }
            return readings.isEmpty ? nil : readings
        }
        return nil
    }

    /// `2022-01-01/P3Y` and `2022-01-01/2022-12-31`, both ISO 8601; the last day is included.
    static func interval(_ text: PeriodText) -> Period? {
        let parts = text.plain.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = date(parts[0].trimmingSpaces) else { return nil }
        let end = parts[1].trimmingSpaces
        return end.hasPrefix("P")
            ? duration(end.dropFirst(), from: start) : date(end).flatMap { Period(from: start, to: $0) }
    }

    /// A date such as `01/01/2024`, which is the same whichever comes first.
    private static func equal(_ readings: PeriodReadings) -> Period? {
        guard let certain = readings.certain, certain.kind == .day, certain.start.day == certain.start.month else {
            return nil
        }
        return certain
    }

    /// A date, with or without the midnight that some tables add: `2022-01-01T00:00:00`.
    private static func date(_ text: Substring) -> CalendarDate? {
        let time = text.firstRange(of: "T00:00:00")
        if let time, !["", "Z"].contains(text[time.upperBound...]) { return nil }
        guard let date = CalendarDate(iso: time.map { text[..<$0.lowerBound] } ?? text), date.year >= 1000
        else { return nil }
        return date
    }

    /// A length in years, months, weeks or days, at most four digits of them.
    private static func duration(_ text: Substring, from start: CalendarDate) -> Period? {
        let digits = text.dropLast()
        guard digits.utf8.count <= 4, let count = PeriodNumber.of(digits, digits: digits.utf8.count), count > 0
        else { return nil }
        switch text.last {
        case "Y": return Period(months: count * 12, from: start)
        case "M": return Period(months: count, from: start)
        case "W": return Period(days: count * 7, from: start)
        case "D": return Period(days: count, from: start)
        default: return nil
        }
    }
}
