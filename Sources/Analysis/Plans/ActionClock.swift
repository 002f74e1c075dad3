package import Model

/// What follows from an action's dates on the day from which a site speaks.
package struct ActionClock: Hashable, Sendable {
    package let day: CalendarDate
    /// After so many days without an update an open action is due for one.
    package let updateAfterDays: Int

    package init(day: CalendarDate, updateAfterDays: Int) {
        self.day = day
        self.updateAfterDays = updateAfterDays
    }

    package init(_ site: Site) {
        self.init(day: site.asOf, updateAfterDays: site.settings.plans.updateAfterDays)
    }

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
