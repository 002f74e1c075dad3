internal import Interpretation
internal import ReportModel
internal import Templating
internal import Wording

/// Makes `/plans/`.
struct PlansPageMaker: PageMaker {
    private let template: Template<PlansPage>

    init?(_ compiler: inout TemplateCompiler) {
        guard let template = compiler.compile("plans", for: PlansPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: SiteView) -> [PageJob] {
        [PageJob(SiteAddresses.plans) { template.render(page(view)) }]
    }

    private func page(_ view: SiteView) -> PlansPage {
        let plans = view.site.plans
        let ordered = plans.indices.sorted {
            (InitialLetter.sortKey(plans[$0].title), $0) < (InitialLetter.sortKey(plans[$1].title), $1)
        }
        return PlansPage(
            frame: view.frames.frame(
                SiteAddresses.plans,
                title: view.text.words.say(.pagePlans),
                description: view.text.words.say(.pagePlansAbout),
                section: .plans
            ),
            plans: ordered.map { PlanSummary($0, in: view, from: SiteAddresses.plans) }
        )
    }
}
