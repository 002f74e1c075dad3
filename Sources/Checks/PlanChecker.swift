internal import Analysis
package import Diagnostics
package import Model

/// Looks over the plans of a whole site for what they leave undone.
package struct PlanChecker: Sendable {
    /// A checker; it has no settings.
    package init() {}

    /// Findings about plans that are neither closed nor over, in the order of the plans.
    package func check(_ site: Site) -> [Diagnostic] {
        let finder = ConcernFinder(site, analyst: Analyst(site))
        let clock = ActionClock(site)
        let open = Set(site.plans.indices.filter { PlanTime(site.plans[$0], on: clock).tense != .past })
        return open.sorted().flatMap { position in
            let plan = site.plans[position]
            return site.links.areasOfPlan[position].compactMap { concerns(of: $0, plan, site, finder, open) }
                + plan.commitments.flatMap { commitment in
                    (hasForgottenGaps(commitment) ? [Self.gaps(of: commitment)] : [])
                        + commitment.unansweredNeeds.map { Self.gaps(of: commitment.needs[$0]) }
                }
        }
    }

    /// One finding an area, at the first of its plans that is open.
    private func concerns(
        of area: AreaIndex,
        _ plan: ActionPlan,
        _ site: Site,
        _ finder: ConcernFinder,
        _ open: Set<Int>
    ) -> Diagnostic? {
        let first = (site.links.plansOfArea[area] ?? []).first(where: open.contains)
        guard first.map({ site.plans[$0].id }) == plan.id else { return nil }
        let plans = site.links.plansOfArea[area] ?? []
        let leftOut = Set(plans.flatMap { site.plans[$0].leavesOut.map(\.value) })
        let found = finder.concerns(of: area).filter { concern in
            concern.commitments.isEmpty && !leftOut.contains(site.indicators[concern.indicator].indicator.id)
        }
        guard let comparator = found.first?.comparator.area else { return nil }
        let others = Set(found.map(\.comparator.area)).count > 1 ? "a larger area" : site.areas[comparator].name
        let names = found.map { site.indicators[$0.indicator].indicator.short }
        let shown = names.prefix(6).joined(separator: "; ") + (names.count > 6 ? "; and \(names.count - 6) more" : "")
        let ids = found.map { site.indicators[$0.indicator].indicator.id.text }.joined(separator: ", ")
        let count = found.count == 1 ? "1 figure is" : "\(found.count) figures are"
        return Diagnostic(
            PlanCheckRules.unansweredConcern,
            .warning,
            "\(count) worse in \(site.areas[area].name) than in \(others), and the plan has no commitment on it",
            at: plan.declaredAt,
            explanation: "By a test: \(shown).",
            suggestion: "Add a commitment with the indicator or its theme, or write leaves_out: [\(ids)] in the front "
                + "matter and say in the text why."
        )
    }

    /// A commitment without any action is reported where it is read.
    private func hasForgottenGaps(_ commitment: Commitment) -> Bool {
        commitment.hasUnansweredGaps && !commitment.isIdle
    }

    private static func counted(_ gaps: [String]) -> String { gaps.count == 1 ? "a gap" : "\(gaps.count) gaps" }

    private static func gaps(of commitment: Commitment) -> Diagnostic {
        Diagnostic(
            PlanCheckRules.unansweredGap,
            .warning,
            "the commitment names \(counted(commitment.allGaps)), and has no open action",
            at: commitment.declaredAt,
            suggestion: "Add an action, or take out what is no longer missing."
        )
    }

    private static func gaps(of need: Need) -> Diagnostic {
        Diagnostic(
            PlanCheckRules.unansweredGap,
            .warning,
            "the need \(Diagnostic.quote(need.name)) names \(counted(need.namedGaps)), and no open action is for it",
            at: need.declaredAt,
            suggestion:
                "Add an action below it, or one for the whole commitment, or take out what is no longer missing."
        )
    }
}

/// What plans leave undone, told from the whole site; each rule is documented by its own title and text.
package enum PlanCheckRules {
    package static let unansweredConcern = Rule(
        "L201",
        "Concern without a commitment",
        """
        A figure of the plan's area is worse than the nearest larger area's by a test, and no commitment of the area's \
        plans names its indicator or has its theme. Readers see it among the area's concerns, and find nothing that \
        anybody promises. Add a commitment, give one of them the theme, or list the indicator in the plan's front matter \
        under leaves_out and say in its text why.
        """
    )
    package static let unansweredGap = Rule(
        "L202",
        "Gap without an open action",
        """
        A commitment says what is missing, and all of its actions are complete or stopped; or one of its needs does, and \
        no open action is for that need or for the whole commitment. Add an action, or take out the gap if it is closed.
        """
    )

    /// Every rule about plans, by code.
    package static let all: [Rule] = [unansweredConcern, unansweredGap]
}
