internal import Diagnostics
internal import Model

/// Reads one row of a spreadsheet as an action.
struct ActionRowReader {
    let dates: SheetDates

    /// Whether the row says anything of an action; a plan's own `actions.csv` has rows for commitments without one.
    func holdsAction(_ row: ActionRow) -> Bool {
        row.cells.keys.contains { $0 != .commitment }
    }

    /// nil where the row does not say what is to be done.
    func read(_ row: ActionRow) -> Outcome<Action?> {
        let typed = ActionFields.keys.compactMap { key in
            ActionTable.Part(rawValue: key).flatMap { row.cells[$0] }.map { cell in
                PlanField(
                    key: key,
                    keyLocation: cell.location,
                    value: Self.line(cell.value),
                    valueLocation: cell.location
                )
            }
        }
        var fields = PlanFields(typed, known: ActionFields.keys, of: "an action")
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
        let description = row.cells[.action].map { Self.line($0.value) } ?? ""
        let action = reader.action(description, stage: stage, updates: updates.value)
        return Outcome(action, reader.fields.diagnostics + updates.diagnostics)
    }

    /// A cell of several lines as one.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { TextNormalization.trimmed($0) }.filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}
