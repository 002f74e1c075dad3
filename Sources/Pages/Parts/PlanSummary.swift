internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// A plan in a list, with how far its actions have come.
struct PlanSummary: CountedActions, PlanPart {
    /// A position in `Site.plans`.
    let position: Int
    let plan: ActionPlan
    let scope: PageScope
    let tense: PlanTime.Tense
    let tally: ActionTally

    init(_ position: Int, in scope: PageScope) {
        self.position = position
        plan = scope.site.plans[position]
        self.scope = scope
        tense = scope.context.tense(ofPlan: position)
        tally = ActionTally(plan.commitments.lazy.flatMap(\.actions), in: tense, on: scope.context.clock)
    }

    static let fields = ContextFields<PlanSummary>(
        countingActions: [
            .text("title", "The plan's title.", \.plan.title),
            .text("href", "The way to its page.") { $0.path.link(to: $0.context.addresses.plan($0.position)) },
            .optionalText("summary", "What it is for, in a sentence or two.", \.plan.summary),
            .text("status", "draft, agreed or closed.", \.status),
            .optionalText("owner", "Who answers for it.", \.plan.owner),
            .optionalText("period", "The time it covers, as its editor wrote it.", \.plan.period),
            .optionalText("timing", "The time it covers, and what became of it, as a sentence; missing where unknown.")
            {
                $0.context.timing(ofPlan: $0.position)
            },
            .isPresent, .isPast,
            .list("areas", "The places it is for.") { $0.links(to: $0.site.links.areasOfPlan[$0.position]) },
            .list("commitments", "Its commitments.", \.commitments),
            .list("themes", "Its commitments by theme, each theme with how far its actions have come.") {
                ThemeProgress.all(of: [$0.position], in: $0.scope)
            },
            .text("commitmentCount", "How many: 1 commitment, 3 commitments.") {
                $0.locale.format(.countedCommitments(count: $0.plan.commitments.count))
            },
        ]
    )

    var commitments: [CommitmentLine] {
        plan.commitments.indices.map { CommitmentLine(.init(plan: position, commitment: $0), in: scope) }
    }

    private var status: String { scope.context.text.plans.status(plan) }
}

/// An open action with a day by which it is due.
struct Milestone: PagePart {
    private let due: CalendarDate
    private let action: Action
    /// The name of its need, else of its commitment, in the page of its plan.
    private let anchor: String
    /// A position in `Site.plans`.
    private let plan: Int
    let scope: PageScope

    static let fields = ContextFields<Milestone>(
        .html("due", "The day by which it is due, or the month or year that the plan gives.") {
            $0.action.duePeriod.map($0.context.times.period) ?? $0.context.times.day($0.due)
        },
        .text("action", "What is to be done.", \.action.description),
        .text("href", "The way to its need, else its commitment, on the plan's page.") {
            $0.path.link(to: $0.context.addresses.plan($0.plan), fragment: $0.anchor)
        },
        .optionalText("owner", "Who does it; missing where none is published.", \.action.owner),
        .object("plan", "The plan it belongs to.") { $0.link(toPlan: $0.plan) }
    )

    /// The next ones among some plans, at most as many as asked for; none of plans that are over.
    ///
    /// - Parameter plans: positions in `Site.plans`.
    static func next(_ most: Int, of plans: [Int], in scope: PageScope) -> [Milestone] {
        let all = plans.filter { scope.context.tense(ofPlan: $0) != .past }.flatMap { plan in
            scope.site.plans[plan].commitments.flatMap { commitment in
                scope.context.clock.milestones(commitment.actions).compactMap { action in
                    action.due.map { due in
                        Milestone(
                            due: due,
                            action: action,
                            anchor: commitment.anchor(of: action),
                            plan: plan,
                            scope: scope
                        )
                    }
                }
            }
        }
        return all.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.prefix(most)
            .map(\.element)
    }
}

/// What residents asked for, and what came of it.
struct YouSaidItem: TemplateContext {
    let item: YouSaidWeDid
    /// The plan or the forum in which it is recorded.
    let plan: LinkItem

    static let fields = ContextFields<YouSaidItem>(
        .text("said", "What residents said.", \.item.said),
        .optionalText("did", "What was done; missing where the answer was no.") {
            if case .did(let text) = $0.item.answer { text } else { nil }
        },
        .optionalText("because", "Why it was not done; missing where it was.") {
            if case .no(let reason) = $0.item.answer { reason } else { nil }
        },
        .object("plan", "The plan or the forum in which it is recorded.", \.plan)
    )
}
