internal import Interpretation
internal import ReportModel
internal import Templating
internal import Wording

/// How far the actions of a plan have come, in counts and words.
struct PlanProgress {
    let count: String
    let hasStages: Bool
    let stages: [StageCount]
    let findings: [String]

    init(_ plan: ActionPlan, on day: CalendarDate, text: ReportText) {
        let actions = plan.commitments.flatMap(\.actions)
        let commitments = text.counted(plan.commitments.count, .countedCommitments, none: .countedNoCommitments)
        count = text.words.say(
            .planHolds,
            .text(.first, commitments),
            .text(.last, text.counted(actions.count, .countedActions, none: .countedNoActions))
        )
        hasStages = actions.contains { $0.stage != nil }
        stages = StageCount.counts(of: actions, text: text)
        findings = Self.findings(actions, plan.commitments, on: day, words: text.words)
    }

    private static func findings(
        _ actions: [Action],
        _ commitments: [Commitment],
        on day: CalendarDate,
        words: Words
    ) -> [String] {
        let open = actions.filter { $0.stage?.isOpen ?? true }
        let overdue = actions.count { $0.isOverdue(on: day) }
        let idle = commitments.count { $0.actions.isEmpty }
        var findings: [String] = []
        if overdue > 0 { findings.append(words.say(.planOverdue, .count(.count, overdue))) }
        if idle > 0, !actions.isEmpty { findings.append(words.say(.planIdle, .count(.count, idle))) }
        let ownerless = open.count { $0.owner == nil }
        let undated = open.count { $0.due == nil }
        return findings + missing(ownerless, of: open.count, some: .planWithoutOwner, all: .planNoOwner, words)
            + missing(undated, of: open.count, some: .planWithoutDueDate, all: .planNoDueDate, words)
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
