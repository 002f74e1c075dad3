internal import ReportModel

/// The actions of a plan as CSV: one row an action, and one for each commitment that has none, so that no promise is
/// missing from the file.
struct ActionFile {
    static let columns = [
        "plan", "commitment", "theme", "indicator", "action", "owner", "partners", "start", "due", "stage",
        "confidence", "cost", "overdue", "updates", "note",
    ]

    let plan: ActionPlan
    let asOf: CalendarDate

    func csv() -> [UInt8] {
        var writer = CSVWriter(columns: Self.columns)
        for commitment in plan.commitments {
            if commitment.actions.isEmpty { append(nil, of: commitment, to: &writer) }
            for action in commitment.actions { append(action, of: commitment, to: &writer) }
        }
        return writer.bytes
    }

    private func append(_ action: Action?, of commitment: Commitment, to writer: inout CSVWriter) {
        let cells: [String?] = [
            plan.title, commitment.statement, commitment.theme?.value.text, commitment.indicator?.value.text,
            action?.description, action?.owner, action?.partners.joined(separator: "; "),
            action?.start?.description, action?.due?.description, action?.stage?.rawValue,
            action.flatMap(confidence), action?.cost, action.flatMap(overdue),
            action.map(updates),
            action == nil ? PlanWords.noActions : nil,
        ]
        for cell in cells { writer.text(cell ?? "") }
        writer.endRow()
    }

    private func updates(of action: Action) -> String {
        action.updates.map { "\($0.date): \($0.text)" }.joined(separator: "\n")
    }

    /// Only open actions have one.
    private func confidence(of action: Action) -> String? {
        action.stage?.isOpen ?? true ? action.confidence.rawValue : nil
    }

    /// `yes` or `no` on the day the site speaks from; empty without a due date.
    private func overdue(_ action: Action) -> String? {
        action.due.map { _ in action.isOverdue(on: asOf) ? "yes" : "no" }
    }
}
