internal import Model

/// The dates of a spreadsheet, as British ones write them: `30/09/2031` beside everything that a plan's text may say.
///
/// A day before a month is read as such. Where some date of the file can only have its month first, a date that could be
/// either is not read, because nobody can tell which was meant.
struct SheetDates {
    /// Whether some date can only have its month first: `09/30/2031`.
    let hasMonthFirst: Bool

    init(_ texts: some Sequence<String>) {
        hasMonthFirst = texts.contains { text in
            guard let (first, second, year) = Self.slashed(text) else { return false }
            return CalendarDate(year: year, month: second, day: first) == nil
                && CalendarDate(year: year, month: first, day: second) != nil
        }
    }

    func firstDay(_ text: String) -> CalendarDate? { day(text, else: DateParser.firstDay) }

    func lastDay(_ text: String) -> CalendarDate? { day(text, else: DateParser.lastDay) }

    func day(_ text: String) -> CalendarDate? { day(text, else: DateParser.day) }

    /// What to write instead of a date that was not read.
    func suggestion(for text: String) -> String {
        hasMonthFirst && Self.slashed(text) != nil
            ? "Write days as YYYY-MM-DD: some dates in the file have the month first."
            : DateParser.suggestion(for: text)
    }

    private func day(_ text: String, else read: (String) -> CalendarDate?) -> CalendarDate? {
        let date = Self.withoutTime(text)
        guard let (first, second, year) = Self.slashed(date) else { return read(date) }
        if hasMonthFirst, first != second, first <= 12, second <= 12 { return nil }
        return CalendarDate(year: year, month: second, day: first)
    }

    /// The three numbers of `30/09/2031`.
    private static func slashed(_ text: String) -> (Int, Int, Int)? {
        let parts = withoutTime(text).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
            parts[2].utf8.count == 4, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        return (first, second, year)
    }

    /// Without the time that some programs write behind a day: `2031-09-30 00:00:00`.
    private static func withoutTime(_ text: String) -> String {
        guard let gap = text.firstIndex(where: { $0 == " " || $0 == "T" }) else { return text }
        let time = text[gap...].dropFirst()
        let isTime = !time.isEmpty && time.utf8.allSatisfy { (48...58).contains($0) || $0 == 46 }
        return isTime && time.contains(":") ? String(text[..<gap]) : text
    }
}
