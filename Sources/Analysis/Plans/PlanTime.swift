package import Model

/// How a plan's time stands to the day from which the site speaks, which decides the tense in which it is told of.
///
/// The one home of that rule: pages, handouts, tallies, marks, downloads and checks all ask here. Nothing of a plan is
/// told in the present unless its dates cover the day, somebody has agreed to it, and something of it has begun.
package enum PlanTime: Hashable, Sendable {
    /// The plan's dates cover the day.
    case now
    /// Its time has not begun, or nothing of it has; its first day, where only its actions say it.
    case coming(from: PlanDay?)
    /// Its dates cover the day, and nobody has agreed to it yet.
    case draft
    /// Its time is over, or its editor calls it closed: the last day planned, where only its actions say it, and the
    /// day of the latest update since, if there is one.
    case over(until: PlanDay?, latestNews: CalendarDate?)
    /// It has no dates of its own, and was published longer ago than a plan that goes on is reported on.
    case old(Period)
    /// It has no dates from which that can be told.
    case undated

    /// In which tense something is told.
    package enum Tense: Hashable, Sendable {
        /// As what is going on.
        case present
        /// As what was planned, of which nobody says that it goes on: it has not begun, is a draft, or has no dates.
        case planned
        /// As what was to be done once.
        case past
    }

    /// The tense in which the plan is told of.
    package var tense: Tense {
        switch self {
        case .now: .present
        case .coming, .draft, .undated: .planned
        case .over, .old: .past
        }
    }

    /// Looks at the time that the plan says it covers; without that, at the dates of its actions and targets.
    ///
    /// Where the plan says it in words that cannot be read, its time is not known, whatever other dates it has.
    package init(_ plan: ActionPlan, on clock: ActionClock) {
        let dates = PlanDates(plan, on: clock)
        let time = Self.time(of: plan, dates, on: clock.day)
        if time == .undated, plan.period == nil, let published = plan.published, clock.isOld(published) {
            self = .old(published)
        } else if time == .now, dates.areAllStillToBegin {
            self = .coming(from: dates.begin)
        } else {
            self = time == .now && plan.status == .draft ? .draft : time
        }
    }

    /// What dates alone say.
    private static func time(of plan: ActionPlan, _ dates: PlanDates, on day: CalendarDate) -> PlanTime {
        guard let covers = plan.covers else {
            return plan.status == .closed ? dates.timeOfClosed : plan.period == nil ? dates.time : .undated
        }
        let ends = covers.end.map { $0 < day } ?? false
        if ends || plan.status == .closed {
            let end = covers.end ?? covers.start
            return .over(until: nil, latestNews: dates.news(after: ends ? end : nil))
        }
        if let start = covers.start, start > day { return .coming(from: nil) }
        return .now
    }
}

extension ActionClock {
    /// Whether more days have gone by since the end of a period than the site gives actions until their next update.
    fileprivate func isOld(_ period: Period) -> Bool {
        day.daysSinceEpoch - period.end.daysSinceEpoch > updateAfterDays
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
        if actions.contains(where: { $0.isOpen && isGoingOn($0) }) { return .now }
        if let begin { return .coming(from: begin) }
        if targets.contains(where: { $0.day >= clock.day }) { return .now }
        return hasDates ? timeOfClosed : .undated
    }

    /// The first day on which an open action is still to start; nil where none is.
    var begin: PlanDay? {
        let later = actions.filter(\.isOpen).compactMap { action in
            action.start.flatMap { $0 > clock.day ? PlanDay(day: $0, period: action.startPeriod) : nil }
        }
        return later.min { $0.day < $1.day }
    }

    /// Whether actions are open, and none of them has been started, should have been completed, or was.
    var areAllStillToBegin: Bool {
        let open = actions.filter(\.isOpen)
        return !open.isEmpty && open.allSatisfy(isStillToBegin) && !actions.contains { $0.stage == .complete }
    }

    private func isStillToBegin(_ action: Action) -> Bool {
        action.start.map { $0 > clock.day } ?? false || action.stage == .notStarted && !clock.isOverdue(action)
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
