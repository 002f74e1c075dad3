internal import Diagnostics
internal import Model

/// Looks for actions that were due long before their plan began: as a rule a slip in the year.
struct DueDateCheck {
    /// An action may be carried over from the plan before.
    private static let longestBefore = 5
    /// Of a plan that does not say when it begins, the same before the day of the site.
    private static let longestAgo = 30

    let site: Site

    func diagnostics() -> [Diagnostic] {
        site.plans.flatMap { plan in
            let begin = plan.covers?.start
            let earliest = begin.map { $0.year - Self.longestBefore } ?? site.asOf.year - Self.longestAgo
            return plan.commitments.flatMap(\.actions).compactMap { action -> Diagnostic? in
                guard let due = action.due, due.year < earliest else { return nil }
                return Diagnostic(
                    AssemblyRules.dueLongBefore,
                    .warning,
                    "the action is due \(due), " + (begin.map { "and its plan begins \($0)" } ?? "long ago"),
                    at: action.declaredAt,
                    suggestion: "Correct the year. If it is right, let the period of the plan begin earlier.",
                    effect: "Readers are told that it is overdue since then."
                )
            }
        }
    }
}
