internal import Model
internal import Templates

/// The files of one action plan.
struct PlanDownload {
    let link: LinkItem
    let csv: String
    /// nil where no action has a due date.
    let calendar: String?
}

extension PlanDownload: TemplateContext {
    static let fields = ContextFields<PlanDownload>(
        "PlanDownload",
        [
            .object("link", "The plan's page.") { $0.link },
            .text("csv", "The way to its actions as CSV.") { $0.csv },
            .optionalText("calendar", "The way to its due dates as a calendar; missing where there are none.") {
                $0.calendar
            },
        ]
    )

    /// - Parameter position: a position in `Site.plans`.
    init(_ position: Int, in view: RenderContext, from path: PagePath) {
        let page = view.addresses.plan(position)
        let plan = view.site.plans[position]
        link = LinkItem(text: plan.title, href: path.link(to: page))
        csv = path.link(to: page.beside("actions.csv"))
        calendar = ActionCalendar.hasEvents(plan) ? path.link(to: page.beside("actions.ics")) : nil
    }
}
