internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Something to be seen to, as readers see it: a word, and a shape that says the same without colour.
struct StateMark: Hashable {
    let word: String
    let symbol: String

    private init(_ phrase: MessageKey, _ symbol: String, _ text: Formatters) {
        word = text.locale.format(phrase)
        self.symbol = symbol
    }

    /// What is to be seen to about an action.
    ///
    /// - Parameter namesOwners: whether the plan names anybody at all, so that an action without an owner stands out.
    static func marks(of action: Action, on clock: ActionClock, namesOwners: Bool, text: Formatters) -> [StateMark] {
        var marks: [StateMark] = []
        if clock.isOverdue(action) { marks.append(StateMark(.planIsOverdue, "◷", text)) }
        if clock.isUpdateDue(action) { marks.append(StateMark(.planIsUpdateDue, "↻", text)) }
        if namesOwners, action.isOpen, action.owner == nil { marks.append(StateMark(.planIsOwnerless, "◌", text)) }
        return marks
    }

    /// What is to be seen to about a commitment.
    ///
    /// - Parameter publishesActions: whether the plan publishes any action, so that a commitment without one stands out.
    static func marks(of commitment: Commitment, publishesActions: Bool, text: Formatters) -> [StateMark] {
        if commitment.isIdle { return publishesActions ? [StateMark(.planIsIdle, "◌", text)] : [] }
        return commitment.hasUnansweredGaps ? [StateMark(.planHasOpenGaps, "◇", text)] : []
    }
}

extension StateMark: TemplateContext {
    static let fields = ContextFields<StateMark>(
        "StateMark",
        [
            .text("word", "overdue, update due, no owner published, no action published, or gaps and no open action.") {
                $0.word
            },
            .text("symbol", "A shape that stands for the word.") { $0.symbol },
        ]
    )
}
