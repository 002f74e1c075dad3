internal import Model

/// The time a plan covers, as editors type it: `2009/10`, `2009 to 2012`, `April 2009 – March 2012`, `2009/10 to
/// 2011/12`.
enum PlanPeriodParser {
    /// Words and signs between the first part and the last.
    private static let joints = [" to ", " until ", " till ", " bis ", " - ", "-"]

    /// From the first day named to the last; nil for what cannot be read, of which nothing is then claimed.
    static func period(_ typed: String) -> Period? {
        var text = TextNormalization.plainHyphens(typed)
        for dash in ["\u{2012}", "\u{2013}", "\u{2014}"] { text.replace(dash, with: "-") }
        text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.hasPrefix("from ") { text = String(text.dropFirst(5)) }
        if let years = shortYears(text) { return years }
        if let start = DateParser.firstDay(text), let end = DateParser.lastDay(text) { return span(start, end) }
        for joint in joints {
            let parts = text.split(separator: joint, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let (first, last) = (words(parts[0]), words(parts[1]))
            if let start = DateParser.firstDay(first) ?? DateParser.guess(first),
                let end = DateParser.lastDay(last) ?? DateParser.guess(last)
            {
                return span(start, end)
            }
        }
        let one = words(text[...])
        guard let start = DateParser.firstDay(one), let end = DateParser.lastDay(one) else { return nil }
        return span(start, end)
    }

    /// `2009-12` are four years, not a month of 2009; the later end is taken where both can be meant.
    private static func shortYears(_ text: String) -> Period? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let first = Int(parts[0]),
            let short = Int(parts[1]), short > first % 100, DateParser.years.contains(first),
            let start = CalendarDate(year: first, month: 1, day: 1),
            let end = CalendarDate(year: first - first % 100 + short, month: 12, day: 31)
        else { return nil }
        return span(start, end)
    }

    private static func span(_ start: CalendarDate, _ end: CalendarDate) -> Period? {
        Period(kind: .span, start: start, end: end)
    }

    /// `march 2012` as `2012-03`; everything else as it is.
    private static func words(_ text: Substring) -> String {
        let words = text.split(separator: " ")
        guard words.count == 2, let month = DateParser.month(named: String(words[0])),
            let year = DateParser.fullYear(words[1]), words[1].utf8.count == 4
        else { return words.joined(separator: " ") }
        return "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
}
