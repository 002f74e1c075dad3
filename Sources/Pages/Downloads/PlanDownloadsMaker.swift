internal import Analysis
internal import Model

/// Makes the files beside the page of a plan: `actions.csv` with its description, and `actions.ics` where an action has a due date.
struct PlanDownloadsMaker: PageMaker {
    static let kind = "plan downloads"
    init?(_ compiler: inout PageTemplateCompiler) {}

    func jobs(for view: RenderContext) -> [PageJob] {
        view.site.plans.indices.flatMap { jobs(forPlan: $0, view) }
    }

    private func jobs(forPlan position: Int, _ view: RenderContext) -> [PageJob] {
        let page = view.addresses.plan(position)
        let plan = view.site.plans[position]
        let asOf = view.site.asOf
        let settings = view.site.settings
        let file = ActionFile(plans: [plan], asOf: asOf, title: plan.title, summary: plan.summary)
        let csv = page.beside("actions.csv")
        let table = [
            PageJob(csv, origin: plan.declaredAt) { file.csv() },
            PageJob(TableDescription.path(of: csv), origin: plan.declaredAt) {
                file.description(settings: settings).bytes()
            },
        ]
        guard ActionCalendar.hasEvents(plan) else { return table }
        let baseURL = settings.baseURL
        let locale = view.text.locale
        let address = baseURL.map { $0 + page.address }
        let calendar = PageJob(page.beside("actions.ics"), origin: plan.declaredAt) {
            let entry = ActionCalendar.Entry(plan: plan, address: address)
            return ActionCalendar(title: plan.title, plans: [entry], asOf: asOf, baseURL: baseURL, locale: locale)
                .bytes()
        }
        return table + [calendar]
    }
}
