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

    init(_ plan: ActionPlan, on clock: ActionClock, text: ReportText) {
        let actions = plan.commitments.flatMap(\.actions)
        let tally = ActionTally(actions, on: clock)
        let commitments = text.counted(plan.commitments.count, .countedCommitments, none: .countedNoCommitments)
        count = text.words.say(
            .planHolds,
            .text(.first, commitments),
            .text(.last, text.counted(tally.total, .countedActions, none: .countedNoActions))
        )
        hasStages = actions.contains { $0.stage != nil }
        stages = StageCount.counts(of: tally, text: text)
        findings = Self.findings(tally, plan, words: text.words)
    }

    private static func findings(_ tally: ActionTally, _ plan: ActionPlan, words: Words) -> [String] {
        func found(_ count: Int, _ phrase: Phrase) -> [String] {
            count > 0 ? [words.say(phrase, .count(.count, count))] : []
        }
        // A plan that is no longer worked on has nothing more to report.
        let updateDue = plan.status == .closed ? 0 : tally.updateDue
        let idle = tally.total > 0 ? plan.commitments.count(where: \.isIdle) : 0
        let gaps = tally.total > 0 ? plan.commitments.count { $0.hasUnansweredGaps && !$0.isIdle } : 0
        return found(tally.overdue, .planOverdue) + found(updateDue, .planUpdateDue) + found(idle, .planIdle)
            + found(gaps, .planOpenGaps)
            + missing(tally.ownerless, of: tally.open, some: .planWithoutOwner, all: .planNoOwner, words)
            + missing(tally.undated, of: tally.open, some: .planWithoutDueDate, all: .planNoDueDate, words)
    }

    private static func missing(_ count: Int, of total: Int, some: Phrase, all: Phrase, _ words: Words) -> [String] {
        if count == 0 { return [] }
        return [count == total ? words.say(all) : words.say(some, .count(.count, count))]
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
