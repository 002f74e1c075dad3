internal import Model

/// Days as editors type them.
enum DateParser {
    /// A day as `YYYY-MM-DD`; en dashes and other hyphens are read as hyphens.
    static func day(_ text: String) -> CalendarDate? {
        CalendarDate(iso: TextNormalization.plainHyphens(text))
    }

    /// The years that a date of a report can be in; others are slips, such as 0027 for 2027, or the day of 1900 that
    /// spreadsheets make of an empty cell.
    static let years = PeriodName.likelyYears

    /// A day as `YYYY-MM-DD` in a year that it can be in.
    static func likelyDay(_ text: String) -> CalendarDate? {
        day(text).flatMap { years.contains($0.year) ? $0 : nil }
    }

    /// A day with its month in words, as spreadsheets show it: `31-Mar-27`, `3 April 2027`.
    static func wordedDay(_ text: String) -> CalendarDate? {
        text.contains { $0.isLetter } ? guess(text) : nil
    }

    /// A month, a year or a financial year; nil for a day, and for what cannot be read.
    static func period(_ text: String) -> Period? {
        span(text).flatMap { $0.kind == .day ? nil : $0 }
    }

    /// The last day of what is named: a day, a month (`2032-06`), a year (`2032`) or a financial year (`2031/32`).
    static func lastDay(_ text: String) -> CalendarDate? {
        span(text)?.end
    }

    /// The first day of what is named: a day, a month, a year or a financial year.
    static func firstDay(_ text: String) -> CalendarDate? {
        span(text)?.start
    }

    /// A day that somebody probably meant: `30 September 2031`, `September 30, 2031`, `30/09/2031`, `2031-9-3`.
    static func guess(_ text: String) -> CalendarDate? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.count == 3 else { return nil }
        let numbers = words.map { word in
            let digits = word.prefix { $0.isASCII && $0.isNumber }
            let rest = word.dropFirst(digits.count)
            return digits.count <= 4 && ["", "st", "nd", "rd", "th"].contains(rest) ? Int(digits) : nil
        }
        if let month = MonthName.number(words[1]), let day = numbers[0], let year = fullYear(words[2]) {
            return CalendarDate(year: year, month: month, day: day)
        }
        if let month = MonthName.number(words[0]), let day = numbers[1], let year = fullYear(words[2]) {
            return CalendarDate(year: year, month: month, day: day)
        }
        guard let first = numbers[0], let second = numbers[1], let third = numbers[2] else { return nil }
        if let year = fullYear(words[0]), words[0].utf8.count == 4 {
            return CalendarDate(year: year, month: second, day: third)
        }
        // Of 27-03-31 nobody can tell whether the year comes first.
        guard third > 999 || text.contains("/") else { return nil }
        return fullYear(words[2]).flatMap { CalendarDate(year: $0, month: second, day: first) }
    }

    /// A year of four digits, or of two in the first half of this century: 99 is more likely to be 1999.
    static func fullYear(_ text: some StringProtocol) -> Int? {
        guard let year = digits(text) else { return nil }
        switch text.utf8.count {
        case 4: return years.contains(year) ? year : nil
        case 2: return year < 50 ? 2000 + year : nil
        default: return nil
        }
    }

    /// What to write instead, where that can be told.
    ///
    /// - Parameter allowsPeriods: whether a month or a year will do.
    static func suggestion(for text: String, allowsPeriods: Bool = false) -> String {
        if let day = guess(text) { return "Write \(day)." }
        if let typed = day(text) {
            let likely = CalendarDate(year: 2000 + typed.year, month: typed.month, day: typed.day)
            let years = "Years are \(years.lowerBound) to \(years.upperBound)."
            return typed.year < 100 ? likely.map { "Did you mean \($0)? \(years)" } ?? years : years
        }
        guard allowsPeriods else { return "Write the day as YYYY-MM-DD, such as 2031-09-30." }
        if let name = likelyName(text) { return "Write \(name)." }
        return "Write a day, 2031-09-30, a month, 2031-09, or a year, 2031 or 2031/32."
    }

    /// The year, financial year or month that somebody probably meant, as it is to be typed: `2027` for `27` or
    /// `2027?`, `2026/27` for `26/27`, `2026/2027` or `FY2026/27`, `2027-03` for `March 2027`.
    static func likelyName(_ text: String) -> String? {
        let signs: Set<Character> = ["?", ".", "!", ",", "(", ")", "~"]
        var bare = text.lowercased().drop { signs.contains($0) || $0.isWhitespace }
        while let last = bare.last, signs.contains(last) || last.isWhitespace { bare.removeLast() }
        let opening = ["the year ", "the financial year ", "financial year ", "year ", "fy"].first(
            where: bare.hasPrefix
        )
        bare = bare.dropFirst(opening?.count ?? 0).drop { $0.isWhitespace }
        let parts = bare.split(separator: "/", omittingEmptySubsequences: false)
        let years = parts.compactMap(fullYear)
        if years.count == 1, parts.count == 1 { return String(years[0]) }
        if years.count == 2, parts.count == 2, years[1] == years[0] + 1 { return "\(years[0])/\(parts[1].suffix(2))" }
        return wordedMonth(text)
    }

    /// A month in words as it is to be typed: `2027-03` for `March 2027` or `Mar-27`.
    private static func wordedMonth(_ text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.count == 2, let month = MonthName.number(words[0]) ?? MonthName.number(words[1]),
            let year = fullYear(words[0]) ?? fullYear(words[1])
        else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)"
    }

    /// What is written in digits as ISO 8601 has days, months and years, or as a financial year.
    ///
    /// `2009-12` is a month here, since a day or a month is asked for; in data it may be the years 2009 to 2012.
    private static func span(_ typed: String) -> Period? {
        let text = TextNormalization.plainHyphens(typed)
        let form = String(text.map { $0.isASCII && $0.isNumber ? "0" : $0 })
        guard ["0000", "0000-00", "0000/00", "0000-00-00"].contains(form), let name = PeriodName(text) else {
            return nil
        }
        return form == "0000-00" ? name.readings[.months] : name.readings.certain
    }

    private static func digits(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
}

/// Numbers as editors type them.
enum NumberFieldParser {
    /// A decimal number, such as `33`, `-1.5` or `1e3`; nil for infinity, hexadecimal and digits with separators.
    static func plain(_ text: String) -> Double? {
        let allowed = text.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }
        guard allowed, let number = Double(text), number.isFinite else { return nil }
        return number
    }

    /// A number with an optional unit behind it: `27.1`, `27.1%`, `1,200 people`, `£5`; nil where there is no one
    /// number.
    static func withUnit(_ text: String) -> Double? {
        guard let measure = measure(text), !measure.behind.contains(where: \.isNumber) else { return nil }
        return measure.value
    }

    /// A number with what stands around it: `20 per 1,000`, `7.5 out of 10`, `£540 a week`; nil where there is no one
    /// number.
    static func measure(_ text: String) -> (value: Double, number: String, before: String, behind: String)? {
        var characters = TextNormalization.plainHyphens(text)[...]
        let before = characters.prefix { $0.isWhitespace || $0.isCurrencySymbol }
        characters = characters.dropFirst(before.count)
        let number = characters.prefix { $0.isASCII && ($0.isNumber || "+-.,".contains($0)) }
        let behind = characters.dropFirst(number.count)
        let words = behind.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isOfMany = ["per ", "out of "].contains(where: words.lowercased().hasPrefix)
        // A letter right behind the digits is a slip, such as the O of 3OO.
        guard isOfMany || !words.contains(where: \.isNumber), !(behind.first?.isLetter ?? false),
            let value = withThousands(number)
        else { return nil }
        return (value, String(number), before.filter { !$0.isWhitespace }, words)
    }

    /// `1,200.5` and `1200.5`, but not `27,1`, whose comma could mean either.
    private static func withThousands(_ text: Substring) -> Double? {
        let whole = text.prefix { $0 != "." }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        let first = groups.first?.drop { $0 == "-" || $0 == "+" } ?? ""
        guard groups.count == 1 || (1...3).contains(first.count),
            groups.dropFirst().allSatisfy({ $0.count == 3 }), !text.dropFirst(whole.count).contains(",")
        else { return nil }
        return plain(text.filter { $0 != "," })
    }
}
