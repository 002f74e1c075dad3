internal import Templating

/// The list of all action plans.
struct PlansPage {
    let frame: PageFrame
    let plans: [PlanSummary]
}

extension PlansPage: TemplateContext {
    static let fields = ContextFields<PlansPage>(
        "PlansPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .flag("isEmpty", "Whether there is no plan.") { $0.plans.isEmpty },
            .list("plans", "The plans in alphabetical order.") { $0.plans },
        ]
    )
}
