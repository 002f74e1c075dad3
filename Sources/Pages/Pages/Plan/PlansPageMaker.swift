internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes `/plans/`.
struct PlansPageMaker: PageMaker {
    static let kind = "plans page"
    private let template: Template<PlansPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("plans", for: PlansPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        [PageJob(SiteAddresses.plans) { template.render(page(view)) }]
    }

    private static let mostMilestones = 8

    private func page(_ view: RenderContext) -> PlansPage {
        let path = SiteAddresses.plans
        let text = view.text
        let plans = view.site.plans
        let ordered = plans.indices.sorted {
            (InitialLetter.sortKey(plans[$0].title), $0) < (InitialLetter.sortKey(plans[$1].title), $1)
        }
        let tally = ActionTally(plans.lazy.flatMap(\.commitments).flatMap(\.actions), on: view.clock)
        let counts = [
            text.locale.format(.countedPlans(count: plans.count)),
            text.counted(
                plans.reduce(0) { $0 + $1.commitments.count },
                Message.countedCommitments,
                none: .countedNoCommitments
            ),
            text.counted(tally.total, Message.countedActions, none: .countedNoActions),
        ]
        return PlansPage(
            frame: view.frames.frame(
                SiteAddresses.plans,
                title: view.text.locale.format(.pagePlans),
                description: view.text.locale.format(.pagePlansAbout),
                section: .plans
            ),
            plans: ordered.map { PlanSummary($0, in: view, from: path) },
            groups: PlanGroup.all(ordered, in: view, from: path),
            count: counts.joined(separator: ", "),
            stages: StageCount.counts(of: tally, text: text),
            overdue: tally.overdue,
            milestones: Milestone.next(Self.mostMilestones, of: Array(plans.indices), in: view, from: path),
            csv: path.link(to: AllPlansDownloadsMaker.actions),
            calendar: plans.contains(where: ActionCalendar.hasEvents)
                ? path.link(to: AllPlansDownloadsMaker.calendar) : nil,
            feed: view.site.settings.baseURL.map { _ in path.link(to: PlanFeed.path) }
        )
    }
}
