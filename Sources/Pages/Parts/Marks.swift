internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The result of a comparison as readers see it: a word, and a shape that says the same without colour.
struct OutcomeMark: TemplateContext {
    let outcome: ComparisonOutcome
    let text: Formatters
    /// Words of the page's own; nil for the usual ones.
    var ownWord: String?

    static let fields = ContextFields<OutcomeMark>(
        .text("word", "better, worse, higher, lower, no clear difference, not compared or not tested.", \.word),
        .text("symbol", "A shape that stands for the word.", \.symbol),
        .text("joint", "What joins the word to the larger area: than, from or against.") {
            $0.text.outcomes.joint($0.outcome)
        },
        .text("key", "A word for the style: better, worse, higher, lower, similar or none.", \.key)
    )

    var word: String { ownWord ?? text.outcomes.word(outcome) }

    var symbol: String { look.symbol }

    /// The part of the style's name: `better` for the class `mark-better`.
    var key: String { look.key }

    private var look: (symbol: String, key: String) {
        switch outcome {
        case .better: ("●", "better")
        case .worse: ("◆", "worse")
        case .higher: ("▲", "higher")
        case .lower: ("▼", "lower")
        case .noClearDifference: ("○", "similar")
        case .notCompared: ("–", "none")
        }
    }
}

/// Something to be seen to, as readers see it: a word, and a shape that says the same without colour.
struct StateMark: TemplateContext {
    let messageKey: MessageKey
    let symbol: String
    let locale: Locale

    static let fields = ContextFields<StateMark>(
        .text(
            "word",
            "overdue, update due, not reported as done, no owner published, no action published, or gaps and no open action."
        ) { $0.locale.format($0.messageKey) },
        .text("symbol", "A shape that stands for the word.", \.symbol)
    )

    /// What is to be seen to about an action; of a plan that is over, that nobody said it was done.
    ///
    /// - Parameters:
    ///   - namesOwners: whether the plan names anybody at all, so that an action without an owner stands out.
    ///   - tense: that of its plan.
    static func marks(
        of action: Action,
        namesOwners: Bool,
        in tense: PlanTime.Tense,
        _ context: RenderContext
    ) -> [StateMark] {
        let isPresent = tense == .present
        let marks: [(holds: Bool, messageKey: MessageKey, symbol: String)] = [
            (isPresent && context.clock.isOverdue(action), .planIsOverdue, "◷"),
            (isPresent && context.clock.isUpdateDue(action), .planIsUpdateDue, "↻"),
            (tense == .past && action.isUnreported, .planIsNotReported, "–"),
            (tense != .past && namesOwners && action.isOpen && action.owner == nil, .planIsOwnerless, "◌"),
        ]
        return marks.filter(\.holds).map {
            StateMark(messageKey: $0.messageKey, symbol: $0.symbol, locale: context.text.locale)
        }
    }

    /// What is to be seen to about a commitment.
    ///
    /// - Parameters:
    ///   - publishesActions: whether the plan publishes any action, so that a commitment without one stands out.
    ///   - tense: that of its plan.
    static func marks(
        of commitment: Commitment,
        publishesActions: Bool,
        in tense: PlanTime.Tense,
        locale: Locale
    ) -> [StateMark] {
        if commitment.isIdle {
            return publishesActions ? [StateMark(messageKey: .planIsIdle, symbol: "◌", locale: locale)] : []
        }
        return commitment.hasUnansweredGaps && tense != .past
            ? [StateMark(messageKey: .planHasOpenGaps, symbol: "◇", locale: locale)] : []
    }
}

/// How many actions have come how far.
struct StageCount: TemplateContext {
    /// nil stands for actions whose plan does not say.
    let stage: Action.Stage?
    let count: Int
    let locale: Locale

    static let fields = ContextFields<StageCount>(
        .text("word", "The stage: not started, under way, ongoing, paused, complete, stopped, stage not stated.") {
            $0.locale.format($0.look.messageKey)
        },
        .text("symbol", "A shape that stands for the stage.", \.look.symbol),
        .text("count", "How many actions.") { String($0.count) }
    )

    /// The counts of the stages that occur, in the order in which work goes through them; none where no stage of any
    /// action is published, which would tell a reader nothing.
    static func counts(of tally: ActionTally, locale: Locale) -> [StageCount] {
        guard tally.stages.contains(where: { $0.stage != nil }) else { return [] }
        return tally.stages.map { StageCount(stage: $0.stage, count: $0.count, locale: locale) }
    }

    /// The words, and a shape that fills up as the work does.
    private var look: (messageKey: MessageKey, symbol: String) {
        switch stage {
        case .notStarted: (.planNotStarted, "○")
        case .underWay: (.planUnderWay, "◐")
        case .ongoing: (.planOngoing, "◉")
        case .paused: (.planPaused, "◫")
        case .complete: (.planComplete, "●")
        case .stopped: (.planStopped, "⊗")
        case nil: (.planStageNotStated, "?")
        }
    }
}

/// How sure the owner of an open action is: a word, and a shape that says the same without colour.
struct ConfidenceMark: TemplateContext {
    let confidence: Action.Confidence
    let locale: Locale

    /// - Returns: nil for an action that is complete or stopped.
    init?(_ action: Action, locale: Locale) {
        guard action.isOpen else { return nil }
        confidence = action.confidence
        self.locale = locale
    }

    static let fields = ContextFields<ConfidenceMark>(
        .text("word", "on track, at risk, off track or not rated.") { $0.locale.format($0.look.messageKey) },
        .text("symbol", "A shape that stands for the word.", \.look.symbol),
        .text("key", "A word for the style: on-track, at-risk, off-track or not-rated.", \.look.key)
    )

    private var look: (messageKey: MessageKey, symbol: String, key: String) {
        switch confidence {
        case .onTrack: (.planOnTrack, "✓", "on-track")
        case .atRisk: (.planAtRisk, "!", "at-risk")
        case .offTrack: (.planOffTrack, "✗", "off-track")
        case .notRated: (.planNotRated, "–", "not-rated")
        }
    }
}
