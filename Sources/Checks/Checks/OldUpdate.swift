internal import Diagnostics
internal import Model

/// Finds actions that are under way and of which nothing has been heard for long.
struct OldUpdate: Check {
    let name = CheckName.oldUpdate

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let months = site.settings.updateMonths
        return site.content.openActions.compactMap { action in
            guard action.stage == .underWay || action.stage == .ongoing || action.stage == .paused,
                let last = action.updates.last?.date ?? action.start,
                last.adding(months: months) < site.asOf
            else { return nil }
            let isBegun = action.updates.isEmpty
            return Diagnostic(
                CheckRules.oldUpdate,
                .warning,
                "the action \"\(action.description.prefix(60))\" \(isBegun ? "began" : "was last updated") on \(last)",
                at: action.declaredAt,
                explanation: isBegun
                    ? "It has had no update for more than \(months) months."
                    : "That is more than \(months) months ago.",
                suggestion: "Add a line: update \(site.asOf): and what has happened.",
                effect: "Readers cannot tell whether anything goes on."
            )
        }
    }
}
