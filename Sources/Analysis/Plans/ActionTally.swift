package import Model

/// The progress of a plan or a theme: its actions counted by stage, and those that need attention.
package struct ActionTally: Hashable, Sendable {
    /// How many actions have come as far.
    package struct Stage: Hashable, Sendable {
        /// nil for actions whose plan does not say.
        package let stage: Action.Stage?
        /// How many actions are at it, 1 or more.
        package let count: Int
    }

    /// All actions, whatever their stage.
    package let total: Int
    /// Those with something still to do.
    package let open: Int
    /// The stages of the actions that are told of in the present, in the order in which work goes through them.
    package let stages: [Stage]
    /// The actions that are told of in another tense: those of plans whose dates do not cover the day.
    package let elsewhere: Int
    /// How many of those were reported as complete.
    package let completeElsewhere: Int
    /// How many of those have a stage at all.
    package let statedElsewhere: Int
    /// Open actions told of in the present whose due date has passed.
    package let overdue: Int
    /// Open actions told of in the present that have gone too long without an update.
    package let updateDue: Int
    /// Open actions without a person named.
    package let ownerless: Int
    /// Open actions without a due date.
    package let undated: Int

    /// Counts actions as they are on the clock's day.
    ///
    /// - Parameter actions: each with the tense of its plan (`PlanTime`). What is late and what is under way on the day
    ///   is said in the present alone.
    package init(_ actions: some Sequence<(action: Action, tense: PlanTime.Tense)>, on clock: ActionClock) {
        var counts: [Action.Stage?: Int] = [:]
        var (total, open, overdue, updateDue, ownerless, undated) = (0, 0, 0, 0, 0, 0)
        var (elsewhere, completeElsewhere, statedElsewhere) = (0, 0, 0)
        for (action, tense) in actions {
            total += 1
            if tense == .present {
                counts[action.stage, default: 0] += 1
            } else {
                elsewhere += 1
                if action.stage != nil { statedElsewhere += 1 }
                if action.stage == .complete { completeElsewhere += 1 }
            }
            guard action.isOpen else { continue }
            open += 1
            if tense == .present, clock.isOverdue(action) { overdue += 1 }
            if tense == .present, clock.isUpdateDue(action) { updateDue += 1 }
            if action.owner == nil { ownerless += 1 }
            if action.due == nil { undated += 1 }
        }
        self.total = total
        self.open = open
        self.elsewhere = elsewhere
        self.completeElsewhere = completeElsewhere
        self.statedElsewhere = statedElsewhere
        self.overdue = overdue
        self.updateDue = updateDue
        self.ownerless = ownerless
        self.undated = undated
        stages = (Action.Stage.allCases.map(Optional.some) + [nil]).compactMap { stage in
            counts[stage].map { Stage(stage: stage, count: $0) }
        }
    }

    /// Counts actions of plans that are all told of in one tense.
    package init(_ actions: some Sequence<Action>, in tense: PlanTime.Tense, on clock: ActionClock) {
        self.init(actions.lazy.map { (action: $0, tense: tense) }, on: clock)
    }
}

/// What follows from an action's dates on the day from which a site speaks.
package struct ActionClock: Hashable, Sendable {
    /// The day on which dates are looked at.
    package let day: CalendarDate
    /// The days without an update after which an open action is due for one.
    package let updateAfterDays: Int

    /// A clock for a day.
    package init(day: CalendarDate, updateAfterDays: Int) {
        self.day = day
        self.updateAfterDays = updateAfterDays
    }

    /// The clock of a site: its day, and the days of its settings.
    package init(_ site: Site) {
        self.init(day: site.asOf, updateAfterDays: site.settings.plans.updateAfterDays)
    }

    /// Whether an open action's due date has passed.
    package func isOverdue(_ action: Action) -> Bool {
        action.isOverdue(on: day)
    }

    /// Whether an open action has gone without an update for too long.
    ///
    /// The days are counted from its last update, or from its start where there is none. Of an action without either it
    /// cannot be told, and one that has not started yet has nothing to report.
    package func isUpdateDue(_ action: Action) -> Bool {
        guard action.isOpen, let last = action.updates.last?.date ?? action.start else { return false }
        return day.daysSinceEpoch - last.daysSinceEpoch > updateAfterDays
    }

    /// Open actions that are due on the day or later, the next one first.
    package func milestones(_ actions: [Action]) -> [Action] {
        let coming = actions.enumerated().compactMap { position, action in
            action.due.flatMap { action.isOpen && $0 >= day ? (due: $0, position: position, action: action) : nil }
        }
        return coming.sorted { ($0.due, $0.position) < ($1.due, $1.position) }.map(\.action)
    }
}
