internal import Model

/// The time a plan covers, as editors type it: `2009/10`, `2009 to 2012`, `April 2009 – March 2012`, `2009/10 to
/// 2011/12`, `from April 2027`, `until 2028`.
enum PlanPeriodParser {
    /// Words and signs between the first part and the last.
    private static let joints = [" to ", " until ", " till ", " bis ", " - ", "-"]
    /// Words before a financial year.
    private static let yearNames = ["the financial year ", "financial year ", "fy ", "fy"]
    /// Words before a day that is the first, and no last day follows.
    private static let openings = [
        "from ", "since ", "starting in ", "starting ", "beginning in ", "beginning ", "after ", "ab ", "seit ", "von ",
    ]
    /// Words behind such a day.
    private static let continuations = [
        " onwards", " onward", " on", " and later", " and beyond", " and after", " to date", " to present", " to now",
        " until further notice", " - present", "-present", " - ongoing", "-ongoing", " - now", "-now", "+", " -", "-",
    ]
    /// Words before a day that is the last, and no first day is named.
    private static let closings = ["until ", "till ", "up to ", "by ", "to ", "bis "]

    /// From the first day named to the last; nil for what cannot be read, of which nothing is then claimed.
    static func period(_ typed: String) -> ActionPlan.Span? {
        let text = normalized(typed)
        return both(text) ?? opened(text) ?? closed(text)
    }

    /// What somebody probably meant by words that cannot be read: `2023/24` for `23/24`, `2023 to 2026` for `2023/26`,
    /// and what stands in front of a remark in brackets.
    static func meant(_ typed: String) -> String? {
        if let name = DateParser.likelyName(typed) { return name }
        let bare = TextNormalization.trimmed(typed.prefix { !"([,;".contains($0) })
        if bare != typed, period(bare) != nil { return bare }
        let parts = TextNormalization.plainHyphens(typed).split(omittingEmptySubsequences: false) { "/-".contains($0) }
        guard parts.count == 2, let first = DateParser.fullYear(TextNormalization.trimmed(parts[0])),
            let last = DateParser.fullYear(TextNormalization.trimmed(parts[1])), last > first
        else { return nil }
        return "\(first) to \(last)"
    }

    private static func normalized(_ typed: String) -> String {
        var text = TextNormalization.plainHyphens(typed)
        for dash in ["\u{2012}", "\u{2013}", "\u{2014}"] { text.replace(dash, with: "-") }
        text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let name = yearNames.first(where: text.hasPrefix) { text = String(text.dropFirst(name.count)) }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    /// A time with a first and a last day, or one word for both.
    private static func both(_ text: String) -> ActionPlan.Span? {
        let opening = ["from ", "von "].first { text.hasPrefix($0) }
        let bare = opening.map { String(text.dropFirst($0.count)) } ?? text
        if opening == nil {
            if let years = shortYears(bare) { return years }
            if let start = DateParser.firstDay(bare), let end = DateParser.lastDay(bare) {
                return ActionPlan.Span(start: start, end: end)
            }
        }
        for joint in joints {
            let parts = bare.split(separator: joint, omittingEmptySubsequences: false)
            guard parts.count == 2, let start = first(parts[0]), let end = last(parts[1]) else { continue }
            return ActionPlan.Span(start: start, end: end, hasPreposition: opening != nil)
        }
        guard opening == nil, let start = first(bare[...]), let end = last(bare[...]) else { return nil }
        return ActionPlan.Span(start: start, end: end)
    }

    /// A time of which only the first day is named: `from April 2027`, `2024 onwards`.
    private static func opened(_ text: String) -> ActionPlan.Span? {
        let opening = openings.first { text.hasPrefix($0) }
        var rest = text.dropFirst(opening?.count ?? 0)
        let continuation = continuations.first { rest.hasSuffix($0) }
        guard opening != nil || continuation != nil else { return nil }
        rest = rest.dropLast(continuation?.count ?? 0)
        return first(rest).flatMap {
            ActionPlan.Span(start: $0, end: nil, hasPreposition: opening != nil || continuation != nil)
        }
    }

    /// A time of which only the last day is named: `until March 2028`.
    private static func closed(_ text: String) -> ActionPlan.Span? {
        guard let closing = closings.first(where: { text.hasPrefix($0) }) else { return nil }
        return last(text.dropFirst(closing.count)).flatMap {
            ActionPlan.Span(start: nil, end: $0, hasPreposition: true)
        }
    }

    private static func first(_ text: Substring) -> CalendarDate? {
        let text = words(text)
        return DateParser.firstDay(text) ?? DateParser.guess(text)
    }

    private static func last(_ text: Substring) -> CalendarDate? {
        let text = words(text)
        return DateParser.lastDay(text) ?? DateParser.guess(text)
    }

    /// `2009-12` are four years, not a month of 2009; the later end is taken where both can be meant.
    private static func shortYears(_ text: String) -> ActionPlan.Span? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let first = Int(parts[0]),
            let short = Int(parts[1]), short > first % 100, DateParser.years.contains(first)
        else { return nil }
        return ActionPlan.Span(
            start: CalendarDate(year: first, month: 1, day: 1),
            end: CalendarDate(year: first - first % 100 + short, month: 12, day: 31)
        )
    }

    /// `2009/2010` as `2009/10`.
    private static func shortened(_ words: [Substring]) -> String? {
        let years = words.count == 1 ? words[0].split(separator: "/", omittingEmptySubsequences: false) : []
        guard years.count == 2, years[0].utf8.count == 4, years[1].utf8.count == 4, let first = Int(years[0]),
            Int(years[1]) == first + 1
        else { return nil }
        return "\(years[0])/\(years[1].suffix(2))"
    }

    /// `march 2012` as `2012-03`, `2009/2010` as `2009/10`; everything else as it is.
    private static func words(_ text: Substring) -> String {
        let words = text.split(separator: " ")
        if let years = shortened(words) { return years }
        guard words.count == 2, let month = DateParser.month(named: String(words[0])),
            let year = DateParser.fullYear(words[1]), words[1].utf8.count == 4
        else { return words.joined(separator: " ") }
        return "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
}
