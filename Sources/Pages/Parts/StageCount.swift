internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// How many actions have come how far.
struct StageCount: Hashable {
    /// nil stands for actions whose plan does not say.
    let stage: Action.Stage?
    let count: Int
    let word: String

    init(stage: Action.Stage?, count: Int, text: Formatters) {
        self.stage = stage
        self.count = count
        word = text.locale.format(Self.phrase(for: stage))
    }

    /// A shape that fills up as the work does.
    var symbol: String {
        switch stage {
        case .notStarted: "○"
        case .underWay: "◐"
        case .ongoing: "◉"
        case .paused: "◫"
        case .complete: "●"
        case .stopped: "⊗"
        case nil: "?"
        }
    }

    /// The counts of the stages that occur, in the order in which work goes through them.
    static func counts(of tally: ActionTally, text: Formatters) -> [StageCount] {
        tally.stages.map { StageCount(stage: $0.stage, count: $0.count, text: text) }
    }
}

extension StageCount {
    private static func phrase(for stage: Action.Stage?) -> MessageKey {
        switch stage {
        case .notStarted: .planNotStarted
        case .underWay: .planUnderWay
        case .ongoing: .planOngoing
        case .paused: .planPaused
        case .complete: .planComplete
        case .stopped: .planStopped
        case nil: .planStageNotStated
        }
    }
}

extension StageCount: TemplateContext {
    static let fields = ContextFields<StageCount>(
        "StageCount",
        [
            .text("word", "The stage: not started, under way, ongoing, paused, complete, stopped, stage not stated.") {
                $0.word
            },
            .text("symbol", "A shape that stands for the stage.") { $0.symbol },
            .text("count", "How many actions.") { String($0.count) },
        ]
    )
}
