internal import Diagnostics
internal import Model

/// Reads the updates in one cell of a spreadsheet: a line each, with the day in front, as `actions.csv` has them.
struct SheetUpdates {
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
                let summary = "the update's date is \(EditorQuote.text(date))"
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
        return date.contains { $0 == "-" || $0 == "/" }
            && date.allSatisfy { $0.isNumber || $0 == "-" || $0 == "/" || $0 == " " } ? colon : nil
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
