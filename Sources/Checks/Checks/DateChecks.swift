internal import Analysis
internal import Diagnostics
internal import Markdown
internal import Model

/// Finds current briefings that should have been looked at again by now.
struct BriefingPastReview: Check {
    let name = CheckName.briefingPastReview

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.content.briefings.compactMap { briefing in
            guard let review = briefing.review, review < site.asOf, briefing.status == .current else { return nil }
            return Diagnostic(
                CheckRules.briefingPastReview,
                .warning,
                "the briefing \"\(briefing.title.prefix(60))\" was to be reviewed by \(review)",
                at: FrontMatterLocation(of: "review", in: briefing.body.file)?.location ?? briefing.declaredAt,
                suggestion: "Read it again and give it a later day, or write status: archived.",
                effect: "Readers may take what is old for what holds today."
            )
        }
    }
}

/// Finds profiles of areas that nobody has looked at for long.
struct OldProfile: Check {
    let name = CheckName.oldProfile

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let months = site.settings.profileMonths
        return site.content.profiles.compactMap { profile in
            guard let reviewed = profile.reviewed, reviewed.adding(months: months) < site.asOf else { return nil }
            return Diagnostic(
                CheckRules.oldProfile,
                .warning,
                "the profile of \(profile.area.value.prefix(60)) was last reviewed on \(reviewed)",
                at: FrontMatterLocation(of: "reviewed", in: profile.body.file)?.location ?? profile.declaredAt,
                explanation: "That is more than \(months) months ago.",
                suggestion: "Read it again, and write today's date.",
                effect: "Readers may take what is old for what holds today."
            )
        }
    }
}

/// Finds actions that should have been done by now and are still open.
struct OverdueAction: Check {
    let name = CheckName.overdueAction

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.openActions.compactMap { action, tense in
            guard let due = action.due, action.isOverdue(on: site.asOf) else { return nil }
            return Diagnostic(
                CheckRules.overdueAction,
                .warning,
                "the action \"\(action.description.prefix(60))\" was due on \(due) and is open",
                at: action.declaredAt,
                suggestion: "Write stage: complete, with its box ticked, [x], or give it a later day with an "
                    + "update that says why.",
                effect: tense == .present
                    ? "Its page says that it is overdue." : "Its page says that it was not reported as done."
            )
        }
    }
}

extension CheckedSite {
    private var clock: ActionClock {
        ActionClock(day: asOf, updateAfterDays: content.settings.plans.updateAfterDays)
    }

    /// The actions in which there is still something to do, each with the tense of its plan; none of plans that are
    /// closed, or say that their time is over.
    fileprivate var openActions: [(Action, PlanTime.Tense)] {
        content.plans.filter { $0.status != .closed && !hasEnded($0) }.flatMap { plan in
            let tense = PlanTime(plan, on: clock).tense
            return plan.commitments.flatMap(\.actions).filter(\.isOpen).map { ($0, tense) }
        }
    }

    /// Whether the time that a plan says it covers is over.
    fileprivate func hasEnded(_ plan: ActionPlan) -> Bool {
        plan.covers?.end.map { $0 < asOf } ?? false
    }
}

/// Finds plans whose time is over, and in which something was still to do.
struct PlanPastPeriod: Check {
    let name = CheckName.planPastPeriod

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.content.plans.compactMap { plan in
            guard plan.status != .closed, site.hasEnded(plan), let period = plan.period else { return nil }
            let open = plan.commitments.flatMap(\.actions).count(where: \.isOpen)
            guard open > 0 else { return nil }
            let actions = open == 1 ? "1 action of it is" : "\(open) actions of it are"
            return Diagnostic(
                CheckRules.planPastPeriod,
                .warning,
                "the plan \"\(plan.title.prefix(60))\" covers \(period.prefix(40)), which is over, and \(actions) open",
                at: FrontMatterLocation(of: "period", in: plan.introduction.document.file)?.location ?? plan.declaredAt,
                suggestion: "Write status: closed, or the time that it covers now.",
                effect: "Pages tell of it as of what was planned once, and of nothing in it as overdue or under way."
            )
        }
    }
}

/// Finds actions that are under way and of which nothing has been heard for long.
struct OldUpdate: Check {
    let name = CheckName.oldUpdate

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let months = site.settings.updateMonths
        return site.openActions.compactMap { action, _ in
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

/// Finds briefings, updates and reviews of profiles with a day that is still to come.
struct FutureDate: Check {
    let name = CheckName.futureDate

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let briefings = site.content.briefings.compactMap { briefing -> Diagnostic? in
            guard briefing.date > site.asOf else { return nil }
            let place = FrontMatterLocation(of: "date", in: briefing.body.file)?.location ?? briefing.declaredAt
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
        let profiles = site.content.profiles.compactMap { profile -> Diagnostic? in
            guard let reviewed = profile.reviewed, reviewed > site.asOf else { return nil }
            let place = FrontMatterLocation(of: "reviewed", in: profile.body.file)?.location ?? profile.declaredAt
            return .early("the profile of \(profile.area.value.prefix(60)) was reviewed on \(reviewed)", at: place)
        }
        return briefings + updates + profiles
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
