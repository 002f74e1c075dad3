internal import Diagnostics
internal import Model

/// Reads one row of a spreadsheet as an action.
struct ActionRowReader {
    let dates: SheetDates

    /// Whether the row says anything of an action; a plan's own `actions.csv` has rows for commitments without one.
    func holdsAction(_ row: ActionRow) -> Bool {
        row.cells.keys.contains { $0 != .commitment && $0 != .need }
    }

    /// nil where the row does not say what is to be done.
    func read(_ row: ActionRow) -> Outcome<Action?> {
        var fields = PlanFields(row.fields(ActionFields.keys), known: ActionFields.keys, of: "an action")
        fields.suggestedDate = { dates.suggestion(for: $0) }
        let stage = fields.choice("stage", of: Action.Stage.self, else: PlanRules.unknownStage)
        let updates = row.cells[.updates].map { SheetUpdates(dates: dates).read($0) } ?? Outcome([])
        var reader = ActionFields(
            fields: fields,
            place: row.cells[.action]?.location ?? row.declaredAt,
            ownerSuggestion: "Write a name in the column of owners, or not published.",
            firstDay: dates.firstDay,
            lastDay: dates.lastDay
        )
        let action = reader.action(row.words(.action), stage: stage, updates: updates.value)
        return Outcome(action, reader.fields.diagnostics + updates.diagnostics)
    }
}

/// Reads the updates in one cell of a spreadsheet: a line each, with the day in front, as `actions.csv` has them.
private struct SheetUpdates {
    let dates: SheetDates

    /// The updates with a date and a text, earliest first.
    ///
    /// A line without a date goes on with the one above.
    func read(_ cell: Located<String>) -> Outcome<[Action.Update]> {
        var found: [(date: CalendarDate, text: String)] = []
        var diagnostics: [Diagnostic] = []
        for (number, line) in cell.value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let text = TextNormalization.trimmed(line)
            guard !text.isEmpty else { continue }
            let place = Self.place(of: number, in: cell)
            guard let colon = Self.endOfDate(text) else {
                if found.isEmpty {
                    diagnostics.append(fault(PlanRules.badDate, "an update without a date", place, for: text))
                } else {
                    found[found.count - 1].text += " " + text
                }
                continue
            }
            let date = TextNormalization.trimmed(text[..<colon])
            let words = TextNormalization.trimmed(text[colon...].dropFirst())
            guard let day = dates.day(date) else {
                let summary = "the update's date is \(Diagnostic.quote(date))"
                diagnostics.append(fault(PlanRules.badDate, summary, place, for: date))
                continue
            }
            found.append((day, words))
        }
        for update in found where update.text.isEmpty {
            let summary = "the update of \(update.date) says nothing"
            diagnostics.append(fault(PlanRules.emptyUpdate, summary, cell.location, for: nil))
        }
        let told = found.filter { !$0.text.isEmpty }.enumerated()
            .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
        return Outcome(told.map { Action.Update(date: $0.element.date, text: $0.element.text) }, diagnostics)
    }

    /// The colon behind what looks like a date at the start of a line: digits with hyphens or slashes.
    private static func endOfDate(_ text: String) -> String.Index? {
        let longestDate = 12
        let head = text.prefix(longestDate)
        guard let colon = head.firstIndex(of: ":"), colon > head.startIndex else { return nil }
        let date = TextNormalization.plainHyphens(head[..<colon])
        let isInDigits =
            date.contains { $0 == "-" || $0 == "/" }
            && date.allSatisfy { $0.isNumber || $0 == "-" || $0 == "/" || $0 == " " }
        return isInDigits || DateParser.wordedDay(date) != nil ? colon : nil
    }

    private static func place(of line: Int, in cell: Located<String>) -> SourceLocation {
        line == 0
            ? cell.location
            : SourceLocation(path: cell.location.path, line: cell.location.line + line, column: 1)
    }

    private func fault(_ rule: Rule, _ summary: String, _ place: SourceLocation, for date: String?) -> Diagnostic {
        Diagnostic(
            rule,
            .error,
            summary,
            at: place,
            place: "column updates",
            suggestion: date.map { dates.suggestion(for: $0) },
            effect: "The update appears on no page."
        )
    }
}

/// The dates of a spreadsheet, as British ones write them: `30/09/2031` beside everything that a plan's text may say.
///
/// A day before a month is read as such. Where some date of the file can only have its month first, a date that could
/// be either is not read, because it is not clear which was meant.
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

    func day(_ text: String) -> CalendarDate? { day(text, else: DateParser.likelyDay) }

    /// What to write instead of a date that was not read.
    func suggestion(for text: String) -> String {
        hasMonthFirst && Self.slashed(text) != nil
            ? "Write days as YYYY-MM-DD: some dates in the file have the month first."
            : DateParser.suggestion(for: text)
    }

    private func day(_ text: String, else read: (String) -> CalendarDate?) -> CalendarDate? {
        let date = Self.withoutTime(text)
        guard let (first, second, year) = Self.slashed(date) else { return read(date) ?? DateParser.wordedDay(date) }
        if hasMonthFirst, first != second, first <= 12, second <= 12 { return nil }
        return CalendarDate(year: year, month: second, day: first)
    }

    /// The three numbers of `30/09/2031`.
    private static func slashed(_ text: String) -> (Int, Int, Int)? {
        let parts = withoutTime(text).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let first = Int(parts[0]), let second = Int(parts[1]), let year = DateParser.fullYear(parts[2])
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
