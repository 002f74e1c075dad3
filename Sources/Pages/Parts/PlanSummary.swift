internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// A plan in a list, with how far its actions have come.
struct PlanSummary {
    let title: String
    let href: String
    let summary: String?
    let status: String
    let owner: String?
    let period: String?
    let areas: [LinkItem]
    let commitments: [CommitmentLine]
    let themes: [ThemeProgress]
    let tally: ActionTally
    let stages: [StageCount]
    let countedCommitments: String
    let countedActions: String
}

extension PlanSummary: TemplateContext {
    static let fields = ContextFields<PlanSummary>(
        "PlanSummary",
        [
            .text("title", "The plan's title.") { $0.title },
            .text("href", "The way to its page.") { $0.href },
            .optionalText("summary", "What it is for, in a sentence or two.") { $0.summary },
            .text("status", "draft, agreed or closed.") { $0.status },
            .optionalText("owner", "Who answers for it.") { $0.owner },
            .optionalText("period", "The time it covers, as its editor wrote it.") { $0.period },
            .list("areas", "The places it is for.") { $0.areas },
            .flag("hasAreas", "Whether it names any place.") { !$0.areas.isEmpty },
            .list("commitments", "Its commitments.") { $0.commitments },
            .list("themes", "Its commitments by theme, each theme with how far its actions have come.") { $0.themes },
            .text("commitmentCount", "How many: 1 commitment, 3 commitments.") { $0.countedCommitments },
            .flag("hasActions", "Whether any action is named.") { $0.tally.total > 0 },
            .text("actionCount", "How many actions: 1 action, 12 actions.") { $0.countedActions },
            .list("stages", "Its actions counted by stage.") { $0.stages },
            .optionalText("overdue", "How many actions are overdue; missing where none is.") {
                $0.tally.overdue > 0 ? String($0.tally.overdue) : nil
            },
            .optionalText("updateDue", "How many open actions are due for an update; missing where none is.") {
                $0.tally.updateDue > 0 ? String($0.tally.updateDue) : nil
            },
        ]
    )

    /// - Parameter position: a position in `Site.plans`.
    init(_ position: Int, in view: RenderContext, from path: PagePath) {
        let plan = view.site.plans[position]
        title = plan.title
        href = path.link(to: view.addresses.plan(position))
        summary = plan.summary
        status = view.text.locale.format(Self.phrase(for: plan.status))
        owner = plan.owner
        period = plan.period
        areas = view.site.links.areasOfPlan[position].map { view.link(to: $0, from: path) }
        commitments = plan.commitments.indices.map {
            CommitmentLine(.init(plan: position, commitment: $0), in: view, from: path)
        }
        themes = ThemeProgress.all(of: [position], in: view, from: path)
        tally = ActionTally(plan.commitments.lazy.flatMap(\.actions), on: view.clock)
        stages = StageCount.counts(of: tally, text: view.text)
        countedCommitments = view.text.locale.format(.countedCommitments(count: commitments.count))
        countedActions = view.text.counted(tally.total, Message.countedActions, none: .countedNoActions)
    }

    private static func phrase(for status: ActionPlan.Status) -> MessageKey {
        switch status {
        case .draft: .planIsDraft
        case .agreed: .planIsAgreed
        case .closed: .planIsClosed
        }
    }
}
