internal import ReportModel
internal import Templating

/// How far the actions of a plan have come, in counts and words.
struct PlanProgress {
    let count: String
    let hasStages: Bool
    let stages: [StageCount]
    let findings: [String]

    init(_ plan: ActionPlan, on day: CalendarDate) {
        let actions = plan.commitments.flatMap(\.actions)
        let commitments = Counted.text(plan.commitments.count, "commitment", "commitments")
        count = "The plan has \(commitments) and \(Counted.text(actions.count, "action", "actions"))."
        hasStages = actions.contains { $0.stage != nil }
        stages = StageCount.counts(of: actions)
        findings = Self.findings(actions, plan.commitments, on: day)
    }

    private static func findings(_ actions: [Action], _ commitments: [Commitment], on day: CalendarDate) -> [String] {
        let open = actions.filter { $0.stage?.isOpen ?? true }
        let overdue = actions.count { $0.isOverdue(on: day) }
        let idle = commitments.count { $0.actions.isEmpty }
        var findings: [String] = []
        if overdue > 0 { findings.append("\(Counted.text(overdue, "action is", "actions are")) overdue.") }
        if idle > 0, !actions.isEmpty {
            findings.append("\(Counted.text(idle, "commitment has", "commitments have")) no published action.")
        }
        findings += missing("owner", open.count { $0.owner == nil }, of: open.count)
        findings += missing("due date", open.count { $0.due == nil }, of: open.count)
        return findings
    }

    private static func missing(_ what: String, _ count: Int, of all: Int) -> [String] {
        if count == 0 { return [] }
        if count == all { return ["No \(what) is published for any open action."] }
        return ["\(Counted.text(count, "open action has", "open actions have")) no published \(what)."]
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
