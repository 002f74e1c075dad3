package import Model

/// Some actions counted by how far they have come, and by what is to be seen to: the progress of a plan or a theme.
package struct ActionTally: Hashable, Sendable {
    /// How many actions have come as far.
    package struct Stage: Hashable, Sendable {
        /// nil for actions whose plan does not say.
        package let stage: Action.Stage?
        package let count: Int
    }

    package let total: Int
    /// Those with something still to do.
    package let open: Int
    /// The stages that occur, in the order in which work goes through them.
    package let stages: [Stage]
    package let overdue: Int
    package let updateDue: Int
    /// Open actions for which nobody is named.
    package let ownerless: Int
    /// Open actions without a due date.
    package let undated: Int

    package init(_ actions: some Sequence<Action>, on clock: ActionClock) {
        var counts: [Action.Stage?: Int] = [:]
        var (total, open, overdue, updateDue, ownerless, undated) = (0, 0, 0, 0, 0, 0)
        for action in actions {
            counts[action.stage, default: 0] += 1
            total += 1
            guard action.isOpen else { continue }
            open += 1
            if clock.isOverdue(action) { overdue += 1 }
            if clock.isUpdateDue(action) { updateDue += 1 }
            if action.owner == nil { ownerless += 1 }
            if action.due == nil { undated += 1 }
        }
        self.total = total
        self.open = open
        self.overdue = overdue
        self.updateDue = updateDue
        self.ownerless = ownerless
        self.undated = undated
        stages = (Action.Stage.allCases.map(Optional.some) + [nil]).compactMap { stage in
            counts[stage].map { Stage(stage: stage, count: $0) }
        }
    }
}
