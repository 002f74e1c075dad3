internal import Analysis
internal import Localization
internal import Templates

/// A part that says how far some actions have come: those of a plan, a commitment or a theme.
protocol CountedActions: PagePart {
    var tally: ActionTally { get }
}

extension ContextFields where Context: CountedActions {
    /// The fields of a part, and what they all say of its actions.
    init(_ name: String, countingActions fields: [Field<Context>]) {
        self.init(
            name,
            fields + [
                .flag("hasActions", "Whether any action is named.") { $0.tally.total > 0 },
                .text("actionCount", "How many actions: 1 action, 12 actions.") {
                    $0.text.counted($0.tally.total, Message.countedActions, none: .countedNoActions)
                },
                .list("stages", "The actions counted by stage.") {
                    StageCount.counts(of: $0.tally, locale: $0.locale)
                },
                .optionalText("overdue", "How many actions are overdue; missing where none is.") {
                    $0.tally.overdue > 0 ? String($0.tally.overdue) : nil
                },
                .optionalText("updateDue", "How many open actions are due for an update; missing where none is.") {
                    $0.tally.updateDue > 0 ? String($0.tally.updateDue) : nil
                },
            ]
        )
    }
}
