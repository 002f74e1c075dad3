internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// How far the actions of a plan have come, in counts and words.
struct PlanProgress {
    let count: String
    let hasStages: Bool
    let stages: [StageCount]
    let findings: [String]

    init(_ plan: ActionPlan, on clock: ActionClock, text: Formatters) {
        let actions = plan.commitments.flatMap(\.actions)
        let tally = ActionTally(actions, on: clock)
        let commitments = text.counted(plan.commitments.count, Message.countedCommitments, none: .countedNoCommitments)
        count = text.locale.format(
            .planHolds(
                first: commitments,
                last: text.counted(tally.total, Message.countedActions, none: .countedNoActions)
            )
        )
        hasStages = actions.contains { $0.stage != nil }
        stages = StageCount.counts(of: tally, text: text)
        findings = Self.findings(tally, plan, locale: text.locale)
    }

    private static func findings(_ tally: ActionTally, _ plan: ActionPlan, locale: Locale) -> [String] {
        func found(_ count: Int, _ message: (Int) -> Message) -> [String] {
            count > 0 ? [locale.format(message(count))] : []
        }
        // A plan that is no longer worked on has nothing more to report.
        let updateDue = plan.status == .closed ? 0 : tally.updateDue
        let idle = tally.total > 0 ? plan.commitments.count(where: \.isIdle) : 0
        let gaps = tally.total > 0 ? plan.commitments.count { $0.hasUnansweredGaps && !$0.isIdle } : 0
        return found(tally.overdue, Message.planOverdue) + found(updateDue, Message.planUpdateDue)
            + found(idle, Message.planIdle)
            + found(gaps, Message.planOpenGaps)
            + missing(tally.ownerless, of: tally.open, some: Message.planWithoutOwner, all: .planNoOwner, locale)
            + missing(tally.undated, of: tally.open, some: Message.planWithoutDueDate, all: .planNoDueDate, locale)
    }

    private static func missing(_ count: Int, of total: Int, some: (Int) -> Message, all: MessageKey, _ locale: Locale)
        -> [String]
    {
        if count == 0 { return [] }
        return [count == total ? locale.format(all) : locale.format(some(count))]
    }
}

extension PlanProgress: TemplateContext {
    static let fields = ContextFields<PlanProgress>(
        "PlanProgress",
        [
            .text("count", "How many commitments and actions there are, as a sentence.") { $0.count },
            .flag("hasActions", "Whether any action is published.") { !$0.stages.isEmpty },
            .flag("hasStages", "Whether the stage of any action is published.") { $0.hasStages },
            .list("stages", "The actions counted by stage.") { $0.stages },
            .flag("hasFindings", "Whether anything is late or not published.") { !$0.findings.isEmpty },
            .textList("findings", "What is late or not published, one fact a sentence.") { $0.findings },
        ]
    )
}
