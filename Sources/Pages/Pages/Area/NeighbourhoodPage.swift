internal import Templates

/// The page of a place of the smallest kind that has pages: its figures and what is being done.
struct NeighbourhoodPage {
    let frame: PageFrame
    let area: AreaHeading
    let summary: AreaSummaryText
    let profile: ProfileText?
    let themes: [ThemeGroup]
    let wider: WiderFigures?
    let absent: [AbsentFigureGroups]
    let absentCount: String
    let plans: [PlanSummary]
    let widerPlans: [PlanSummary]
    let widerPlace: LinkItem?
    let milestones: [Milestone]
    let unplanned: [LinkItem]
    let youSaid: [YouSaidItem]
    let neighbours: [LinkItem]
    let similar: SimilarPlaces?
    let parent: LinkItem?
    let briefings: BriefingsAbout
    let sources: [SourceDetails]
    let handout: String?
}

extension NeighbourhoodPage: TemplateContext {
    static let fields = ContextFields<NeighbourhoodPage>(
        "NeighbourhoodPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .object("area", "Which place the page is about.") { $0.area },
            .object("summary", "What the page holds, and what stands out.") { $0.summary },
            .object("profile", "What an editor wrote about the place; missing where nobody has.") { $0.profile },
            .list("themes", "The figures of the place itself by theme.") { $0.themes },
            .object("wider", "Figures that exist only for the larger area; missing where there are none.") { $0.wider },
            .flag("hasAbsent", "Whether any indicator has a figure neither for the place nor for the larger area.") {
                !$0.absent.isEmpty
            },
            .text("absentCount", "How many indicators have no figure at all: 1 indicator, 3 indicators.") {
                $0.absentCount
            },
            .list("absent", "The indicators without any figure by the reason why.") { $0.absent },
            .flag("hasPlans", "Whether there is a plan for the place.") { !$0.plans.isEmpty },
            .list("plans", "The plans for the place.") { $0.plans },
            .flag("hasWiderPlans", "Whether there is a plan for the larger area.") { !$0.widerPlans.isEmpty },
            .list("widerPlans", "The plans for the larger area.") { $0.widerPlans },
            .object("widerPlace", "The nearest larger area that has a plan; missing where none has.") { $0.widerPlace },
            .flag("hasMilestones", "Whether any open action of its plans has a day to come.") {
                !$0.milestones.isEmpty
            },
            .list("milestones", "The next days by which an action of its plans is due.") { $0.milestones },
            .flag("hasUnplanned", "Whether its plans leave a figure out that is clearly worse.") {
                !$0.unplanned.isEmpty
            },
            .list("unplanned", "The clearly worse figures that no commitment of its plans is about.") {
                $0.unplanned
            },
            .flag("hasYouSaid", "Whether the plans record what residents asked for.") { !$0.youSaid.isEmpty },
            .list("youSaid", "What residents asked for, and what came of it.") { $0.youSaid },
            .object("similar", "The places most like this one; missing where too few figures can be compared.") {
                $0.similar
            },
            .object("parent", "The nearest larger area with a page.") { $0.parent },
            .flag("hasNeighbours", "Whether the larger area holds other places.") { !$0.neighbours.isEmpty },
            .list("neighbours", "The other places in the same larger area.") { $0.neighbours },
            .object("briefings", "The briefings that name the place.") { $0.briefings },
            .flag("hasSources", "Whether any figure is shown.") { !$0.sources.isEmpty },
            .list("sources", "Where each figure on the page comes from.") { $0.sources },
            .optionalText("handout", "The way to the page to print; missing where the site has none.") { $0.handout },
        ]
    )
}
