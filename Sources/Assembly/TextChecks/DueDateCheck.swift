internal import Diagnostics
internal import Model

/// Looks for actions that were due long before their plan began, or will be long after it ends, as a rule a slip in the
/// year, and for those that are under way before they start.
struct DueDateCheck {
    /// An action may be carried over from the plan before.
    private static let longestBefore = 5
    /// Of a plan that does not say when it begins, the same before the day of the site.
    private static let longestAgo = 30
    /// Behind the end of a plan, or behind the day of the site.
    private static let longestAfter = 30

    let site: Site

    func diagnostics() -> [Diagnostic] {
        site.plans.flatMap { plan in
            plan.commitments.flatMap(\.actions).flatMap { action in
                [due(action, in: plan), tooEarly(action)].compactMap(\.self)
            }
        }
    }

    private func due(_ action: Action, in plan: ActionPlan) -> Diagnostic? {
        guard let due = action.due else { return nil }
        let (begin, end) = (plan.covers?.start, plan.covers?.end)
        let isBefore = due.year < begin.map { $0.year - Self.longestBefore } ?? site.asOf.year - Self.longestAgo
        let isAfter = due.year > (end ?? site.asOf).year + Self.longestAfter
        guard isBefore || isAfter else { return nil }
        let plans =
            isBefore
            ? begin.map { "and its plan begins \($0)" } ?? "long ago"
            : end.map { "and its plan ends \($0)" } ?? "in a long time"
        return Diagnostic(
            AssemblyRules.dueLongBefore,
            .warning,
            "the action is due \(due), \(plans)",
            at: action.declaredAt,
            suggestion: "Correct the year. If it is right, let the period of the plan "
                + (isBefore ? "begin earlier." : "end later."),
            effect: isBefore
                ? "Readers are told that it is overdue since then." : "It is never told to be overdue before then."
        )
    }

    private func tooEarly(_ action: Action) -> Diagnostic? {
        guard let start = action.start, start > site.asOf, let stage = action.stage,
            [.underWay, .ongoing, .complete].contains(stage)
        else { return nil }
        return Diagnostic(
            AssemblyRules.underWayBeforeItsStart,
            .warning,
            "the action is \(stage.rawValue), and starts \(start), which is still to come",
            at: action.declaredAt,
            explanation: "The site speaks from \(site.asOf).",
            suggestion: "Correct the day on which it starts, or its stage.",
            effect: "Readers are told both."
        )
    }
}
