internal import Diagnostics
internal import Markdown
internal import Model

/// Finds briefings and updates with a day that is still to come.
struct FutureDate: Check {
    let name = CheckName.futureDate

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let briefings = site.content.briefings.compactMap { briefing -> Diagnostic? in
            guard briefing.date > site.asOf else { return nil }
            let place = FrontMatterPlace(of: "date", in: briefing.body.file)?.location ?? briefing.declaredAt
            return .early("the briefing \"\(briefing.title.prefix(60))\" is dated \(briefing.date)", at: place)
        }
        let actions = site.content.plans.flatMap(\.commitments).flatMap(\.actions)
        let updates = actions.flatMap { action in
            action.updates.filter { $0.date > site.asOf }.map { update in
                Diagnostic.early(
                    "an update of the action \"\(action.description.prefix(60))\" is dated \(update.date)",
                    at: action.declaredAt
                )
            }
        }
        return briefings + updates
    }
}

extension Diagnostic {
    fileprivate static func early(_ summary: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CheckRules.futureDate,
            .warning,
            summary + ", which is still to come",
            at: location,
            suggestion: "Correct the day, or publish it when it has come.",
            effect: "Pages and feeds show it as if it were published already."
        )
    }
}
