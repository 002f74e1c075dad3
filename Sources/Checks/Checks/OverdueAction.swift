internal import Diagnostics
internal import Model

/// Finds actions that should have been done by now and are still open.
struct OverdueAction: Check {
    let name = CheckName.overdueAction

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.content.openActions.compactMap { action in
            guard let due = action.due, action.isOverdue(on: site.asOf) else { return nil }
            return Diagnostic(
                CheckRules.overdueAction,
                .warning,
                "the action \"\(action.description.prefix(60))\" was due on \(due) and is open",
                at: action.declaredAt,
                suggestion: "Write stage: complete, or a later day with an update that says why.",
                effect: "Its page says that it is overdue."
            )
        }
    }
}

extension Content {
    /// The actions of plans that are not closed in which there is still something to do.
    var openActions: [Action] {
        plans.filter { $0.status != .closed }.flatMap(\.commitments).flatMap(\.actions).filter(\.isOpen)
    }
}
