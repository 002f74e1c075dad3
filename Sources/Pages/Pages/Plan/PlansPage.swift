internal import Templates

/// The list of all action plans.
struct PlansPage {
    let frame: PageFrame
    let plans: [PlanSummary]
    let groups: [PlanGroup]
    let count: String
    let stages: [StageCount]
    let overdue: Int
    let milestones: [Milestone]
    let csv: String
    let calendar: String?
    let feed: String?
}

extension PlansPage: TemplateContext {
    static let fields = ContextFields<PlansPage>(
        "PlansPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .flag("isEmpty", "Whether there is no plan.") { $0.plans.isEmpty },
            .list("plans", "The plans in alphabetical order.") { $0.plans },
            .list("groups", "The same plans by the area that holds their places, such as a region.") { $0.groups },
            .flag("hasGroups", "Whether there are several such areas.") { $0.groups.count > 1 },
            .text("count", "How many plans, commitments and actions there are.") { $0.count },
            .list("stages", "All actions counted by stage.") { $0.stages },
            .optionalText("overdue", "How many actions are overdue; missing where none is.") {
                $0.overdue > 0 ? String($0.overdue) : nil
            },
            .flag("hasMilestones", "Whether any open action has a day to come.") { !$0.milestones.isEmpty },
            .list("milestones", "The next days by which an open action is due.") { $0.milestones },
            .text("csv", "The way to all actions as CSV.") { $0.csv },
            .optionalText("calendar", "The way to all due dates as a calendar; missing where there are none.") {
                $0.calendar
            },
            .optionalText("feed", "The way to the feed of updates; missing where the site does not know its address.") {
                $0.feed
            },
        ]
    )
}
