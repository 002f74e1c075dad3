internal import ReportModel

/// Makes the files beside the page of a plan: `actions.csv`, and `actions.ics` where an action has a due date.
struct PlanDownloadsMaker: PageMaker {
    init?(_ compiler: inout TemplateCompiler) {}

    func jobs(for view: SiteView) -> [PageJob] {
        view.site.plans.indices.flatMap { jobs(forPlan: $0, view) }
    }

    private func jobs(forPlan position: Int, _ view: SiteView) -> [PageJob] {
        let page = view.addresses.plan(position)
        let plan = view.site.plans[position]
        let asOf = view.site.asOf
        let table = PageJob(page.beside("actions.csv"), origin: plan.declaredAt) {
            ActionFile(plan: plan, asOf: asOf).csv()
        }
        guard ActionCalendar.hasEvents(plan) else { return [table] }
        let baseURL = view.site.settings.baseURL
        let address = baseURL.map { $0 + page.address }
        let calendar = PageJob(page.beside("actions.ics"), origin: plan.declaredAt) {
            ActionCalendar(plan: plan, asOf: asOf, address: address, baseURL: baseURL).bytes()
        }
        return [table, calendar]
    }
}
