internal import Model

/// Reads periods that are written in words: `January 2024`, `Mar-24`, `April 2022 to March 2025`, `Year ending March
/// 2023`.
enum PeriodWords {
    /// The English names; the first three letters of each stand for it as well.
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// What stands before the last month of a span, and how many months the span has.
    private static let spans: [(words: String, months: Int)] = [
        ("year ending ", 12), ("year ended ", 12), ("year to ", 12), ("12 months ending ", 12), ("12 months to ", 12),
        ("12 months ended ", 12), ("quarter ending ", 3), ("quarter to ", 3), ("3 months ending ", 3),
        ("3 months to ", 3), ("three months to ", 3), ("financial year ending ", 12), ("month ending ", 1),
        ("ye ", 12), ("y/e ", 12), ("fye ", 12), ("year end ", 12), ("twelve months to ", 12), ("rolling year to ", 12),
    ]

    /// The period that a text names in words; nil for anything else.
    static func parse(_ text: String) -> Period? {
        let text = text.lowercased().replacing(",", with: "").replacing(" of ", with: " ")
        guard text.utf8.count <= 60 else { return nil }
        if let span = spans.first(where: { text.hasPrefix($0.words) }) {
            return endingSpan(String(text.dropFirst(span.words.count)), months: span.months)
        }
        if let middle = middleOfYear(text) { return middle }
        if let day = stockDay(text) { return day }
        if let only = End(text), only.month != nil { return only.period }
        return span(text)
    }

    /// `mid-2022`, the day for which populations are estimated: 30 June.
    private static func middleOfYear(_ text: String) -> Period? {
        let words = ["mid-year ", "mid year ", "mid-", "mid "]
        guard let word = words.first(where: text.hasPrefix),
            let year = year(String(text.dropFirst(word.count)), allowsShort: false),
            let day = CalendarDate(year: year, month: 6, day: 30)
        else { return nil }
        return PeriodParser.period(from: day, to: day)
    }

    /// `as at 31 March 2023`: the day of a stock.
    private static func stockDay(_ text: String) -> Period? {
        guard let word = ["as at ", "as of ", "at "].first(where: text.hasPrefix),
            let end = End(String(text.dropFirst(word.count))), end.day != nil
        else { return nil }
        return end.period
    }

    /// A month or a day: one end of a span.
    private struct End {
        var day: Int?
        var month: Int?
        var year: Int?

        /// `April`, `April 2022`, `Apr-22`, `2022 April`, `1 April 2022`, `30-Apr-22`, `April 1, 2022`; nil for
        /// anything else.
        init?(_ text: String) {
            let parts = text.split { $0 == " " || $0 == "-" || $0 == "'" || $0 == "." || $0 == "/" }.map(String.init)
            guard let place = parts.firstIndex(where: { PeriodWords.month($0) != nil }) else { return nil }
            month = PeriodWords.month(parts[place])
            switch (parts.count, place) {
            case (1, 0): break
            case (2, 0): year = PeriodWords.year(parts[1], allowsShort: true)
            case (2, 1): year = PeriodWords.year(parts[0], allowsShort: false)
            case (3, 1):
                day = Int(parts[0].trimmingSuffix(["st", "nd", "rd", "th"]))
                year = PeriodWords.year(parts[2], allowsShort: text.contains("-"))
                if day == nil { return nil }
            case (3, 0):
                day = Int(parts[1].trimmingSuffix(["st", "nd", "rd", "th"]))
                year = PeriodWords.year(parts[2], allowsShort: false)
                if day == nil { return nil }
            default: return nil
            }
            if parts.count > 1, year == nil { return nil }
        }

        var first: CalendarDate? {
            guard let year, let month else { return nil }
            return CalendarDate(year: year, month: month, day: day ?? 1)
        }

        var last: CalendarDate? {
            guard let year, let month else { return nil }
            return CalendarDate(year: year, month: month, day: day ?? CalendarDate.days(inMonth: month, of: year))
        }

        var period: Period? {
            guard let first, let last else { return nil }
            return PeriodParser.period(from: first, to: last)
        }
    }

    private static func endingSpan(_ text: String, months count: Int) -> Period? {
        guard let last = End(text)?.last, last.day == CalendarDate.days(inMonth: last.month, of: last.year),
            let first = CalendarDate(year: last.year, month: last.month, day: 1)
        else { return nil }
        return PeriodParser.months(count, from: first.adding(months: 1 - count))
    }

    /// `April 2022 to March 2025`, `Jan 2023-Dec 2023`, `Apr-Jun 2023`: the first end may leave out a year they share.
    private static func span(_ text: String) -> Period? {
        for separator in [" to ", " - ", "-"] {
            for range in text.ranges(of: separator) {
                guard var start = End(String(text[..<range.lowerBound])),
                    let end = End(String(text[range.upperBound...])), let year = end.year
                else { continue }
                if start.year == nil {
                    guard let first = start.month, let last = end.month, first < last else { return nil }
                    start.year = year
                }
                guard let first = start.first, let last = end.last else { return nil }
                return PeriodParser.period(from: first, to: last)
            }
        }
        return nil
    }

    /// The number of a month by its name or the first letters of it.
    static func month(_ name: String) -> Int? {
        guard name.utf8.count >= 3 else { return nil }
        let isShort = name.utf8.count == 3 || name == "sept"
        return months.firstIndex { isShort ? $0.hasPrefix(name) : $0 == name }.map { $0 + 1 }
    }

    /// `2024`, or `24` where that is allowed; 70 to 99 are years of the last century.
    private static func year(_ text: String, allowsShort: Bool) -> Int? {
        guard text.utf8.allSatisfy(\.isDigit), let number = Int(text) else { return nil }
        switch text.utf8.count {
        case 4: return number >= 1000 ? number : nil
        case 2 where allowsShort: return number < 70 ? 2000 + number : 1900 + number
        default: return nil
        }
    }
}

extension String {
    /// The text without the first of these endings that it has.
    fileprivate func trimmingSuffix(_ endings: [String]) -> String {
        endings.first(where: hasSuffix).map { String(dropLast($0.count)) } ?? self
    }
}
