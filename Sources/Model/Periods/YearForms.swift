/// Years, financial years and several of them: `2008`, `2008/09`, `2010 to 2012`, `FY 2022/23`.
enum YearForms {
    /// `2008-18` may be eleven years, `2008-25` is nothing.
    private static let longestShortSpan = 11

    /// `2008`.
    static func year(_ text: PeriodText) -> Period? {
        PeriodNumber.year(text.plain).flatMap { Period(years: $0, to: $0) }
    }

    /// `2008-09`, `200809`, `201820`, `2010-12`, `2015-2016`, `2020 - 22`: two numbers that may be years, or a year and
    /// a month.
    static func pairOfNumbers(_ text: PeriodText) -> PeriodReadings? {
        let text = text.plain
        let isCompact = text.utf8.count == 6
        let parts =
            isCompact ? [text.prefix(4), text.suffix(2)] : text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = PeriodNumber.year(parts[0].trimmingSpaces) else { return nil }
        let right = parts[1].trimmingSpaces
        let isSpaced = text.contains(" ")
        var readings = PeriodReadings()
        let last: Int
        if let short = PeriodNumber.of(right, digits: 2) {
            last = firstYear(endingIn: short, from: first)
            if !isSpaced { readings[.months] = Period(months: 1, from: short, of: first) }
        } else if let long = PeriodNumber.year(right), !isCompact, long > first {
            last = long
        } else {
            return nil
        }
        let isFull = right.utf8.count == 4
        if last == first + 1 { readings[.financialYears] = Period(financialYears: first, to: first) }
        // `200809` is no two years: nobody writes them so.
        if last > first, isFull || last - first < longestShortSpan, !isCompact || last > first + 1 {
            readings[.wholeYears] = Period(years: first, to: last)
        }
        readings.isUsuallyFinancialYear = last == first + 1 && !isSpaced && !(isCompact && last % 100 <= 12)
        readings.mayChain = isFull
        return readings.isEmpty ? nil : readings
    }

    /// `2008/09`, `2008/2009`, `2010 to 2012`, `2021/22 to 2023/24`, `2021/22 - 23/24`.
    static func years(_ text: PeriodText) -> Period? {
        for separator in [" to ", " - ", "-"] {
            guard let range = text.plain.firstRange(of: separator) else { continue }
            let left = text.plain[..<range.lowerBound].trimmingSpaces
            let right = text.plain[range.upperBound...].trimmingSpaces
            if let first = PeriodNumber.year(left) {
                if let last = PeriodNumber.year(right), last > first { return Period(years: first, to: last) }
                if separator == " to ", let short = PeriodNumber.of(right, digits: 2) {
                    let last = firstYear(endingIn: short, from: first)
                    if last > first, last - first < longestShortSpan { return Period(years: first, to: last) }
                }
            }
            if let first = financialYear(left), let last = lastFinancialYear(right, after: first), last > first,
                let period = Period(financialYears: first, to: last)
            {
                return period
            }
            if separator != "-" { return nil }
        }
        return financialYear(text.plain[...]).flatMap { Period(financialYears: $0, to: $0) }
    }

    /// `FY 2020/21`, `2020-21 financial year`, `academic year 2021/22`, `FYE 2021`.
    static func namedYear(_ text: PeriodText) -> Period? {
        let text = text.lowercased
        let endings = ["fye ", "financial year ending ", "year ending march "]
        if let ending = endings.first(where: text.hasPrefix),
            let year = PeriodNumber.year(text.dropFirst(ending.count)), year < 9990
        {
            return Period(months: 12, from: 4, of: year - 1)
        }
        for (name, month) in [
            ("financial year", 4), ("fy", 4), ("ay", 9), ("academic year", 9), ("school year", 9),
        ] {
            let rest =
                text.hasPrefix(name)
                ? text.dropFirst(name.count) : text.hasSuffix(" " + name) ? text.dropLast(name.count) : nil
            guard let rest, let first = financialYear(rest.trimmingSpaces) else { continue }
            return Period(months: 12, from: month, of: first)
        }
        return nil
    }

    /// The year in which a financial year begins: 2008 for `2008/09`, `2008/2009` or, within a span, `2008-09`.
    static func financialYear(_ text: Substring) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        guard parts.count == 2, let first = PeriodNumber.year(parts[0].trimmingSpaces) else { return nil }
        let right = parts[1].trimmingSpaces
        let follows =
            PeriodNumber.of(right, digits: 2) == (first + 1) % 100 || PeriodNumber.year(right) == first + 1
        return follows ? first : nil
    }

    /// The first year from another on that ends with two digits: 2001 for 01 from 1999.
    private static func firstYear(endingIn short: Int, from first: Int) -> Int {
        first / 100 * 100 + short + (short < first % 100 ? 100 : 0)
    }

    /// The year in which the last of several financial years begins, whose century may be left out: `01/02`.
    private static func lastFinancialYear(_ text: Substring, after first: Int) -> Int? {
        guard text.split(separator: "/").first.map({ $0.utf8.count == 2 }) ?? false else { return financialYear(text) }
        let centuries = [first / 100, first / 100 + 1].map { String($0) + text }
        return centuries.lazy.compactMap { financialYear($0[...]) }.first { $0 > first }
    }
}

/// Quarters of years: `2023 Q1`, and `2023/24 Q1`, which is April to June 2023.
enum QuarterForms {
    /// `2023 Q1`, `2023-Q1`, `2023Q1`, `Q1 2023`.
    static func ofCalendarYear(_ text: PeriodText) -> Period? {
        let letters = text.lowercased.filter { $0 != " " && $0 != "-" }
        guard letters.utf8.count == 6 else { return nil }
        let isFirst = letters.hasPrefix("q")
        let name = isFirst ? letters.prefix(2) : letters.suffix(2)
        guard let quarter = quarter(name), let year = PeriodNumber.year(isFirst ? letters.suffix(4) : letters.prefix(4))
        else { return nil }
        return Period(months: 3, from: quarter * 3 - 2, of: year)
    }

    /// `Q1 2023/24` and `2023/24 Q1`, which is April to June, `Quarter 1 2023`, `2023 quarter 1`.
    static func inWords(_ text: PeriodText) -> Period? {
        let words = text.lowercased.replacing("quarter ", with: "q").split { $0 == " " }
        guard words.count == 2, let place = words.firstIndex(where: { $0.hasPrefix("q") }),
            let quarter = quarter(words[place])
        else { return nil }
        let year = words[1 - place]
        if let calendar = PeriodNumber.year(year) { return Period(months: 3, from: quarter * 3 - 2, of: calendar) }
        return YearForms.financialYear(year).flatMap { first in
            quarter == 4
                ? Period(months: 3, from: 1, of: first + 1) : Period(months: 3, from: quarter * 3 + 1, of: first)
        }
    }

    /// 1 for `q1`.
    private static func quarter(_ word: Substring) -> Int? {
        guard word.first == "q", let number = PeriodNumber.of(word.dropFirst(), digits: 1), (1...4).contains(number)
        else { return nil }
        return number
    }
}
