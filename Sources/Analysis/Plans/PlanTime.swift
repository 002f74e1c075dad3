package import Model

/// How a plan's time stands to the day from which the site speaks, which decides the tense in which it is told of.
///
/// The one home of that rule: pages, handouts, tallies, marks, downloads and checks all ask here. Nothing of a plan is
/// told in the present unless its dates cover the day.
package enum PlanTime: Hashable, Sendable {
    /// The plan's dates cover the day.
    case now
    /// Its time has not begun; its first day, where only its actions say it.
    case coming(from: PlanDay?)
    /// Its time is over, or its editor calls it closed: the last day planned, where only its actions say it, and the
    /// day of the latest update since, if there is one.
    case over(until: PlanDay?, latestNews: CalendarDate?)
    /// It has no dates from which that can be told.
    case undated

    /// In which tense something is told.
    package enum Tense: Hashable, Sendable {
        /// As what is going on.
        case present
        /// As what was planned, of which nobody says that it goes on: it has not begun, or has no dates.
        case planned
        /// As what was to be done once.
        case past
    }

    /// The tense in which the plan is told of.
    package var tense: Tense {
        switch self {
        case .now: .present
        case .coming, .undated: .planned
        case .over: .past
        }
    }

    /// Looks at the time that the plan says it covers; without that, at the dates of its actions and targets.
    ///
    /// Where the plan says it in words that cannot be read, its time is not known, whatever other dates it has.
    package init(_ plan: ActionPlan, on clock: ActionClock) {
        let dates = PlanDates(plan, on: clock)
        guard let covers = plan.covers else {
            self = plan.status == .closed ? dates.timeOfClosed : plan.period == nil ? dates.time : .undated
            return
        }
        let ends = covers.end.map { $0 < clock.day } ?? false
        if ends || plan.status == .closed {
            let end = covers.end ?? covers.start
            self = .over(until: nil, latestNews: dates.news(after: ends ? end : nil))
        } else if let start = covers.start, start > clock.day {
            self = .coming(from: nil)
        } else {
            self = .now
        }
    }
}

/// A day of a plan, or the month or year that the plan gives in its place.
package struct PlanDay: Hashable, Sendable {
    /// The first day of what is given for a start, the last for an end.
    package let day: CalendarDate
    /// Nil where the plan gives the day.
    package let period: Period?

    /// A day, and what the plan gives in its place.
    package init(day: CalendarDate, period: Period?) {
        self.day = day
        self.period = period
    }
}

/// The dates of a plan's actions and targets, for a plan that does not say which time it covers.
private struct PlanDates {
    private let actions: [Action]
    private let targets: [PlanDay]
    private let clock: ActionClock

    init(_ plan: ActionPlan, on clock: ActionClock) {
        actions = plan.commitments.flatMap(\.actions)
        targets = plan.commitments.compactMap(\.target).compactMap { target in
            target.by.map { PlanDay(day: $0, period: target.period) }
        }
        self.clock = clock
    }

    /// What the dates alone say.
    ///
    /// They cover the day if an open action has begun, as far as is known, and is due on the day or later, or has been
    /// reported on or begun no longer ago than the site asks for updates; if an action without an end is ongoing; or if
    /// a target is for the day or later and nothing says that the plan is still to begin.
    var time: PlanTime {
        let open = actions.filter(\.isOpen)
        if open.contains(where: isGoingOn) { return .now }
        let later = open.compactMap { action in
            action.start.flatMap { $0 > clock.day ? PlanDay(day: $0, period: action.startPeriod) : nil }
        }
        if let first = later.min(by: { $0.day < $1.day }) { return .coming(from: first) }
        if targets.contains(where: { $0.day >= clock.day }) { return .now }
        return hasDates ? timeOfClosed : .undated
    }

    /// What they say of a plan that is over in any case.
    var timeOfClosed: PlanTime {
        let planned =
            targets
            + actions.flatMap { action in
                [
                    action.start.map { PlanDay(day: $0, period: action.startPeriod) },
                    action.due.map { PlanDay(day: $0, period: action.duePeriod) },
                ].compactMap(\.self)
            }
        let last = planned.filter { $0.day < clock.day }.max { $0.day < $1.day }
        return .over(until: last, latestNews: news(after: last?.day))
    }

    /// The day of the latest update after a day, or of all; nil where there is none yet.
    func news(after day: CalendarDate?) -> CalendarDate? {
        let latest = actions.flatMap(\.updates).map(\.date).filter { $0 <= clock.day }.max()
        return latest.flatMap { latest in day.map { latest > $0 } ?? true ? latest : nil }
    }

    private var hasDates: Bool {
        !targets.isEmpty || actions.contains { $0.start != nil || $0.due != nil || !$0.updates.isEmpty }
    }

    private func isGoingOn(_ action: Action) -> Bool {
        if let start = action.start, start > clock.day { return false }
        if let due = action.due, due >= clock.day { return true }
        if action.due == nil, action.stage == .ongoing { return true }
        let told = action.updates.map(\.date).filter { $0 <= clock.day }.max()
        let last = told ?? (action.due == nil ? action.start : nil)
        return last.map { clock.day.daysSinceEpoch - $0.daysSinceEpoch <= clock.updateAfterDays } ?? false
    }
}
