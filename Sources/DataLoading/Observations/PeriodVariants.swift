internal import Diagnostics
internal import Model

/// Periods as some offices and programs write them: `FY 2020/21`, `2023/24 Q1`, `2024M05`, `05/2024`, `20240515`,
/// `01APR2024`, `01/04/2022 to 31/03/2023`.
enum PeriodVariants {
    /// Nil for anything else.
    ///
    /// - Parameter text: with plain hyphens and single spaces.
    static func readings(of text: String) -> PeriodReadings? {
        if let named = namedYear(text.lowercased()) { return named }
        let period = quarter(text.lowercased()) ?? month(text) ?? compactDay(text)
        return period.map { PeriodReadings(certain: $0) } ?? span(text)
    }

    /// The text without a midnight behind a date, or the `.0` that programs write behind a number.
    static func withoutTrailingZeros(_ text: String) -> String {
        for ending in [" 00:00:00", " 00:00", "T00:00:00.000", "T00:00:00.000Z"] where text.hasSuffix(ending) {
            return String(text.dropLast(ending.count))
        }
        return text.utf8.count == 6 && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// `FY 2020/21`, `2020-21 financial year`, `academic year 2021/22`, `FYE 2021`.
    private static func namedYear(_ text: String) -> PeriodReadings? {
        let endings = ["fye ", "financial year ending ", "year ending march "]
        if let ending = endings.first(where: text.hasPrefix), let year = number(text.dropFirst(ending.count), 4) {
            return financialYear(year - 1).map { PeriodReadings(certain: $0) }
        }
        for (name, isAcademic) in [
            ("financial year", false), ("fy", false), ("ay", true), ("academic year", true), ("school year", true),
        ] {
            let rest =
                text.hasPrefix(name)
                ? text.dropFirst(name.count) : text.hasSuffix(" " + name) ? text.dropLast(name.count) : nil
            guard let rest, let first = firstYear(rest.trimmingSpaces) else { continue }
            let period = isAcademic ? academicYear(first) : financialYear(first)
            return period.map { PeriodReadings(certain: $0) }
        }
        return nil
    }

    /// `Q1 2023/24` and `2023/24 Q1`, which is April to June, `Quarter 1 2023`, `2023 quarter 1`.
    private static func quarter(_ text: String) -> Period? {
        let words = text.replacing("quarter ", with: "q").split { $0 == " " }
        guard words.count == 2, let mark = words.firstIndex(where: { $0.hasPrefix("q") }),
            let quarter = number(words[mark].dropFirst(), 1), (1...4).contains(quarter)
        else { return nil }
        let year = words[1 - mark]
        let month = quarter * 3 - 2
        if let calendar = number(year, 4) { return months(3, from: month, of: calendar) }
        return firstYear(year).flatMap { first in
            months(3, from: month + 3 > 12 ? month - 9 : month + 3, of: month + 3 > 12 ? first + 1 : first)
        }
    }

    /// `2024M05`, `2024 M5`, `05/2024`, `5-2024`.
    private static func month(_ text: String) -> Period? {
        let parts = text.uppercased().replacing(" ", with: "").split {
            $0 == "M" || $0 == "/" || $0 == "-" || $0 == "."
        }
        guard parts.count == 2, parts[0].utf8.count + parts[1].utf8.count >= 5 else { return nil }
        let isMarked = text.uppercased().contains("M")
        let (year, month) = isMarked ? (parts[0], parts[1]) : (parts[1], parts[0])
        guard month.utf8.count <= 2, let number = number(month, month.utf8.count), (1...12).contains(number),
            let first = self.number(year, 4)
        else { return nil }
        return months(1, from: number, of: first)
    }

    /// `20240515`, `01APR2024`.
    private static func compactDay(_ text: String) -> Period? {
        var date: CalendarDate?
        if text.utf8.count == 8, let year = number(text.prefix(4), 4),
            let month = number(text.dropFirst(4).prefix(2), 2),
            let day = number(text.suffix(2), 2)
        {
            date = CalendarDate(year: year, month: month, day: day)
        } else if text.utf8.count == 9, let day = number(text.prefix(2), 2), let year = number(text.suffix(4), 4),
            let month = PeriodWords.month(text.dropFirst(2).prefix(3).lowercased())
        {
            date = CalendarDate(year: year, month: month, day: day)
        }
        return date.flatMap { PeriodParser.period(from: $0, to: $0) }
    }

    /// `01/04/2022 to 31/03/2023`, `2022-04-01 - 2023-03-31`, `2022-04 to 2023-03`; days first or months first.
    private static func span(_ text: String) -> PeriodReadings? {
        for separator in [" to ", " - "] {
            let ends = text.split(separator: separator).map(String.init)
            guard ends.count == 2, ends.allSatisfy({ $0.utf8.count <= 10 && $0.contains { "/-.".contains($0) } }),
                let first = PeriodParser.readings(of: ends[0]), let last = PeriodParser.readings(of: ends[1])
            else { continue }
            if let start = first.certain ?? first[.months], let end = last.certain ?? last[.months],
                start.kind == end.kind, start.kind == .day || start.kind == .month
            {
                return PeriodParser.period(from: start.start, to: end.end).map { PeriodReadings(certain: $0) }
            }
            var readings = PeriodReadings()
            for system in [PeriodSystem.daysFirst, .monthsFirst] {
                guard let start = first[system] ?? equal(first), let end = last[system] ?? equal(last) else { continue }
                readings[system] = PeriodParser.period(from: start.start, to: end.end)
            }
            return readings.isEmpty ? nil : readings
        }
        return nil
    }

    /// A date such as `01/01/2024`, which is the same whichever comes first.
    private static func equal(_ readings: PeriodReadings) -> Period? {
        guard let certain = readings.certain, certain.kind == .day, certain.start.day == certain.start.month else {
            return nil
        }
        return certain
    }

    /// 2020 for `2020/21`, `2020-21` and `2020/2021`.
    private static func firstYear(_ text: Substring) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        guard parts.count == 2, let first = number(parts[0], 4) else { return nil }
        let follows = number(parts[1], 2) == (first + 1) % 100 || number(parts[1], 4) == first + 1
        return follows ? first : nil
    }

    private static func number(_ text: Substring, _ digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy(\.isDigit), let number = Int(text) else { return nil }
        return digits < 4 || (1000..<9990).contains(number) ? number : nil
    }

    private static func financialYear(_ first: Int) -> Period? { months(12, from: 4, of: first) }

    private static func academicYear(_ first: Int) -> Period? { months(12, from: 9, of: first) }

    private static func months(_ count: Int, from month: Int, of year: Int) -> Period? {
        CalendarDate(year: year, month: month, day: 1).flatMap { PeriodParser.months(count, from: $0) }
    }
}
