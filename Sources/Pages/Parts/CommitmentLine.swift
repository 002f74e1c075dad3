internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// A commitment in a list, with how far its actions have come.
struct CommitmentLine {
    let statement: String
    let href: String
    let plan: LinkItem
    let indicator: LinkItem?
    let target: String?
    let stages: [StageCount]
    let owners: [String]
    let tally: ActionTally
    let countedActions: String
}

extension CommitmentLine: TemplateContext {
    static let fields = ContextFields<CommitmentLine>(
        "CommitmentLine",
        [
            .text("statement", "What is promised.") { $0.statement },
            .text("href", "The way to it on its plan's page.") { $0.href },
            .object("plan", "The plan it belongs to.") { $0.plan },
            .object("indicator", "The indicator it is to change.") { $0.indicator },
            .optionalText("target", "What the indicator should reach: 33% by 2032.") { $0.target },
            .flag("hasActions", "Whether any action is named.") { $0.tally.total > 0 },
            .text("actionCount", "How many actions: 1 action, 4 actions.") { $0.countedActions },
            .list("stages", "The actions counted by stage.") { $0.stages },
            .flag("hasOwners", "Whether anybody is named for an action.") { !$0.owners.isEmpty },
            .text("owners", "Who is named for its actions, separated by semicolons.") {
                $0.owners.joined(separator: "; ")
            },
            .optionalText("overdue", "How many actions are overdue; missing where none is.") {
                $0.tally.overdue > 0 ? String($0.tally.overdue) : nil
            },
            .optionalText("updateDue", "How many open actions are due for an update; missing where none is.") {
                $0.tally.updateDue > 0 ? String($0.tally.updateDue) : nil
            },
        ]
    )

    init(_ position: SiteLinks.CommitmentPosition, in view: RenderContext, from path: PagePath) {
        let plan = view.site.plans[position.plan]
        let commitment = plan.commitments[position.commitment]
        let planPath = view.addresses.plan(position.plan)
        let indicatorPosition = commitment.indicator.flatMap { view.site.links.indicators[$0.value] }
        statement = commitment.statement
        href = path.link(to: planPath, fragment: commitment.anchor)
        self.plan = LinkItem(text: plan.title, href: path.link(to: planPath))
        indicator = indicatorPosition.map {
            LinkItem(
                text: view.site.indicators[$0].indicator.short,
                href: path.link(to: view.addresses.indicator($0))
            )
        }
        target = commitment.target.map { target in
            let indicator = indicatorPosition.map { view.site.indicators[$0].indicator }
            let value = view.text.figures.value(
                target.value,
                decimals: indicator?.decimals ?? 1,
                unit: indicator?.unit ?? ""
            )
            return view.text.target(value, by: target.byText)
        }
        tally = ActionTally(commitment.actions, on: view.clock)
        stages = StageCount.counts(of: tally, text: view.text)
        var known: Set<String> = []
        owners = commitment.actions.compactMap(\.owner).filter { known.insert($0).inserted }
        countedActions = view.text.counted(tally.total, Message.countedActions, none: .countedNoActions)
    }
}
