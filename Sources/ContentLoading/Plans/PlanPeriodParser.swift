internal import Model

/// The time a plan covers, as editors type it: a period in any of the forms that data have, two of them with a word or
/// a hyphen between them, or one with an end left open: `2009/10 to 2012`, `from April 2027`, `until 2028`.
enum PlanPeriodParser {
    /// Words and signs between the first part and the last.
    private static let joints = [" to ", " until ", " till ", " bis ", " - ", "-"]
    /// The longest text that is looked through for two periods.
    private static let mostBytes = 120
    /// Words before a financial year.
    private static let yearNames = ["financial year ", "fy ", "fy"]
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

    /// From the first day named to the last; nil for what cannot be read or may be several times, of which nothing is
    /// then claimed.
    static func period(_ typed: String) -> ActionPlan.Span? {
        if let name = name(typed) {
            return name.alone.flatMap { ActionPlan.Span(start: $0.start, end: $0.end) }
        }
        let text = normalized(typed)
        return both(text) ?? opened(text) ?? closed(text)
    }

    /// What words may mean that have several readings, `2009-12`; nil for all others.
    static func meanings(_ typed: String) -> PeriodMeanings? {
        name(typed).flatMap { $0.alone == nil ? $0.readings.meanings : nil }
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

    /// A period in one of the forms of data; nil for anything else.
    private static func name(_ typed: String) -> PeriodName? {
        PeriodName(TextNormalization.plainHyphens(typed)) ?? PeriodName(normalized(typed))
    }

    private static func normalized(_ typed: String) -> String {
        let text = TextNormalization.plainHyphens(typed).lowercased().split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        let bare = text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
        return bare.hasSuffix(".") ? String(bare.dropLast()) : bare
    }

    /// A time with a first and a last day.
    private static func both(_ text: String) -> ActionPlan.Span? {
        let opening = (["from ", "von "] + yearNames).first { text.hasPrefix($0) }
        let bare = opening.map { String(text.dropFirst($0.count)) } ?? text
        let hasPreposition = opening.map { !yearNames.contains($0) } ?? false
        guard bare.utf8.count <= mostBytes else { return nil }
        for joint in joints {
            for place in bare.ranges(of: joint) {
                guard let start = first(bare[..<place.lowerBound]), let end = last(bare[place.upperBound...]) else {
                    continue
                }
                return ActionPlan.Span(start: start, end: end, hasPreposition: hasPreposition)
            }
        }
        guard !hasPreposition, let day = DateParser.guess(bare) else { return nil }
        return ActionPlan.Span(start: day, end: day)
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
        PeriodName(String(text))?.alone?.start ?? DateParser.guess(String(text))
    }

    private static func last(_ text: Substring) -> CalendarDate? {
        PeriodName(String(text))?.alone?.end ?? DateParser.guess(String(text))
    }
}
