internal import Analysis
internal import Localization
internal import Model

/// The files beside the page of a plan: `actions.csv` with its description, and `actions.ics` where an action has a due
/// date.
enum PlanDownloads: GeneratedFiles {
    static let kind = "plan downloads"

    static func files(in view: RenderContext) -> [OutputFile] {
        view.site.plans.indices.flatMap { position in
            let plan = view.site.plans[position]
            let page = view.addresses.plan(position)
            let table = ActionFile(plans: [plan], asOf: view.site.asOf, title: plan.title, summary: plan.summary)
            let files = tables(table, at: page.beside("actions.csv"), plan, in: view)
            guard ActionCalendar.hasEvents(plan) else { return files }
            let calendar = file(page.beside("actions.ics"), origin: plan.declaredAt) {
                ActionCalendar(title: plan.title, of: [position], in: view).bytes()
            }
            return files + [calendar]
        }
    }

    private static func tables(_ table: ActionFile, at path: PagePath, _ plan: ActionPlan, in view: RenderContext)
        -> [OutputFile]
    {
        [
            file(path, origin: plan.declaredAt) { table.csv() },
            file(TableDescription.path(of: path), origin: plan.declaredAt) {
                table.description(settings: view.site.settings).bytes()
            },
        ]
    }
}

/// The files of all plans together: `/plans/actions.csv` with its description, `/plans/actions.ics` where an action has
/// a due date, and `/plans/updates.xml` where the site knows its own address.
enum AllPlansDownloads: GeneratedFiles {
    static let kind = "all plans downloads"
    static let actions = PagePath(["plans"], file: "actions.csv")
    static let calendar = PagePath(["plans"], file: "actions.ics")

    static func files(in view: RenderContext) -> [OutputFile] {
        let site = view.site
        guard !site.plans.isEmpty else { return [] }
        let title = view.text.locale.format(.pagePlans)
        let table = ActionFile(plans: site.plans, asOf: site.asOf, title: title)
        var files = [
            file(actions) { table.csv() },
            file(TableDescription.path(of: actions)) { table.description(settings: site.settings).bytes() },
        ]
        if site.plans.contains(where: ActionCalendar.hasEvents) {
            files.append(
                file(calendar) {
                    let title = "\(site.settings.title): \(title)"
                    return ActionCalendar(title: title, of: Array(site.plans.indices), in: view).bytes()
                }
            )
        }
        if let baseURL = site.settings.baseURL {
            files.append(file(PlanFeed.path) { PlanFeed(view: view, baseURL: baseURL).bytes() })
        }
        return files
    }
}
