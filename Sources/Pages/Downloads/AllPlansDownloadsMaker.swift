internal import Analysis
internal import Localization
internal import Model

/// Makes the files of all plans together: `/plans/actions.csv` with its description, `/plans/actions.ics` where an action has
/// a due date, and `/plans/updates.xml` where the site knows its own address.
struct AllPlansDownloadsMaker: PageMaker {
    static let kind = "all plans downloads"
    static let actions = PagePath(["plans"], file: "actions.csv")
    static let calendar = PagePath(["plans"], file: "actions.ics")

    init?(_ compiler: inout PageTemplateCompiler) {}

    func jobs(for view: RenderContext) -> [PageJob] {
        let site = view.site
        guard !site.plans.isEmpty else { return [] }
        let locale = view.text.locale
        let file = ActionFile(plans: site.plans, asOf: site.asOf, title: locale.format(.pagePlans))
        var jobs = [
            PageJob(Self.actions) { file.csv() },
            PageJob(TableDescription.path(of: Self.actions)) { file.description(settings: site.settings).bytes() },
        ]
        let addresses = view.addresses
        if site.plans.contains(where: ActionCalendar.hasEvents) {
            jobs.append(
                PageJob(Self.calendar) {
                    let baseURL = site.settings.baseURL
                    let plans = site.plans.indices.map { position in
                        ActionCalendar.Entry(
                            plan: site.plans[position],
                            address: baseURL.map { $0 + addresses.plan(position).address }
                        )
                    }
                    let title = "\(site.settings.title): \(locale.format(.pagePlans))"
                    return ActionCalendar(title: title, plans: plans, asOf: site.asOf, baseURL: baseURL, locale: locale)
                        .bytes()
                }
            )
        }
        guard let baseURL = site.settings.baseURL else { return jobs }
        let feed = PageJob(PlanFeed.path) {
            PlanFeed(site: site, addresses: addresses, locale: locale, baseURL: baseURL).bytes()
        }
        return jobs + [feed]
    }
}
