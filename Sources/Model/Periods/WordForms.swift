/// Periods with their months in words: `January 2024`, `Mar-24`, `April 2022 to March 2025`, `Year ending March 2023`.
enum WordForms {
    /// The longest text that is looked through.
    private static let mostBytes = 60

    /// What stands before the last month of a span, and how many months the span has.
    private static let lengths: [(words: String, months: Int)] = [
        ("year ending ", 12), ("year ended ", 12), ("year to ", 12), ("12 months ending ", 12), ("12 months to ", 12),
        ("12 months ended ", 12), ("quarter ending ", 3), ("quarter to ", 3), ("3 months ending ", 3),
        ("3 months to ", 3), ("three months to ", 3), ("financial year ending ", 12), ("month ending ", 1),
        ("ye ", 12), ("y/e ", 12), ("fye ", 12), ("year end ", 12), ("twelve months to ", 12), ("rolling year to ", 12),
    ]

    /// `Year ending March 2023`, `12 months to 31 March 2023`.
    static func lengthBeforeEnd(_ text: PeriodText) -> Period? {
        guard let text = words(text), let length = lengths.first(where: { text.hasPrefix($0.words) }),
            let last = End(text.dropFirst(length.words.count))?.last,
            last.day == CalendarDate.days(inMonth: last.month, of: last.year),
            let first = CalendarDate(year: last.year, month: last.month, day: 1)
        else { return nil }
        return Period(months: length.months, from: first.adding(months: 1 - length.months))
    }

    /// `mid-2022`, the day for which populations are estimated: 30 June.
    static func middleOfYear(_ text: PeriodText) -> Period? {
        guard let text = words(text),
            let word = ["mid-year ", "mid year ", "mid-", "mid "].first(where: text.hasPrefix),
            let year = PeriodNumber.year(text.dropFirst(word.count)),
            let day = CalendarDate(year: year, month: 6, day: 30)
        else { return nil }
        return Period(from: day, to: day)
    }

    /// `as at 31 March 2023`: the day of a stock.
    static func dayOfStock(_ text: PeriodText) -> Period? {
        guard let text = words(text), let word = ["as at ", "as of ", "at "].first(where: text.hasPrefix),
            let end = End(text.dropFirst(word.count)), end.day != nil
        else { return nil }
        return end.period
    }

    /// `January 2024`, `Mar-23`, `2023 Apr`, `31 March 2024`.
    static func monthOrDay(_ text: PeriodText) -> Period? {
        words(text).flatMap { End($0[...])?.period }
    }

    /// `April 2022 to March 2025`, `Jan 2023-Dec 2023`, `Apr-Jun 2023`: the first end may leave out a year they share.
    static func fromTo(_ text: PeriodText) -> Period? {
        guard let text = words(text) else { return nil }
        for separator in [" to ", " - ", "-"] {
            for range in text.ranges(of: separator) {
                guard var start = End(text[..<range.lowerBound]), let end = End(text[range.upperBound...]),
                    let year = end.year
                else { continue }
                if start.year == nil {
                    guard start.month < end.month else { return nil }
                    start.year = year
                }
                guard let first = start.first, let last = end.last else { return nil }
                return Period(from: first, to: last)
            }
        }
        return nil
    }

    /// The text without what stands between the words of dates; nil where it is too long.
    private static func words(_ text: PeriodText) -> String? {
        let text = text.lowercased.replacing(",", with: "").replacing(" of ", with: " ")
        return text.utf8.count <= mostBytes ? text : nil
    }

    /// A month or a day: one end of a span.
    private struct End {
        var day: Int?
        let month: Int
        var year: Int?

        /// `april`, `april 2022`, `apr-22`, `2022 april`, `1 april 2022`, `30-apr-22`, `april 1 2022`; nil for anything
        /// else.
        init?(_ text: Substring) {
            let parts = text.split { $0 == " " || $0 == "-" || $0 == "'" || $0 == "." || $0 == "/" }
            guard let place = parts.firstIndex(where: { MonthName.number($0) != nil }),
                let month = MonthName.number(parts[place])
            else { return nil }
            self.month = month
            switch (parts.count, place) {
            case (1, 0): return
            case (2, 0): year = WordForms.year(parts[1], allowsShort: true)
            case (2, 1): year = WordForms.year(parts[0], allowsShort: false)
            case (3, 1):
                day = Self.day(parts[0])
                year = WordForms.year(parts[2], allowsShort: text.contains("-"))
                if day == nil { return nil }
            case (3, 0):
                day = Self.day(parts[1])
                year = WordForms.year(parts[2], allowsShort: false)
                if day == nil { return nil }
            default: return nil
            }
            if year == nil { return nil }
        }

        /// `1`, `1st`.
        private static func day(_ word: Substring) -> Int? {
            let ending = ["st", "nd", "rd", "th"].first(where: word.hasSuffix)
            return Int(word.dropLast(ending?.count ?? 0))
        }

        var first: CalendarDate? {
            year.flatMap { CalendarDate(year: $0, month: month, day: day ?? 1) }
        }

        var last: CalendarDate? {
            year.flatMap { year in
                CalendarDate(year: year, month: month, day: day ?? CalendarDate.days(inMonth: month, of: year))
            }
        }

        var period: Period? {
            guard let first, let last else { return nil }
            return Period(from: first, to: last)
        }
    }

    /// `2024`, or `24` where that is allowed; 70 to 99 are years of the last century.
    private static func year(_ text: Substring, allowsShort: Bool) -> Int? {
        if let year = PeriodNumber.year(text) { return year }
        guard allowsShort, let short = PeriodNumber.of(text, digits: 2) else { return nil }
        return short < 70 ? 2000 + short : 1900 + short
    }
}
