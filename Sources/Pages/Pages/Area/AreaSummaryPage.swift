internal import Templates

/// The page of an area that holds others: a council area, a region, a country.
struct AreaSummaryPage {
    let frame: PageFrame
    let area: AreaHeading
    let summary: AreaSummaryText
    let profile: ProfileText?
    let themes: [ThemeGroup]
    let analyst: AnalystTable?
    let absent: [AbsentFigureGroups]
    let absentCount: String
    let placesTitle: String
    let places: [PlaceRow]
    let matrix: MatrixTable?
    let priorities: PriorityTable?
    let map: HTML?
    let rankings: [RankedTable]
    let similar: SimilarPlaces?
    let withoutFigures: [LinkItem]
    let withoutPlans: [LinkItem]
    let withoutProfiles: [LinkItem]
    let plans: [PlanSummary]
    let widerPlans: [PlanSummary]
    let widerPlace: LinkItem?
    let milestones: [Milestone]
    let unplanned: [LinkItem]
    let insidePlans: [PlanSummary]
    let planThemes: [ThemeProgress]
    let planMatrix: PlanMatrixTable?
    let planGaps: [GapGroup]
    let youSaid: [YouSaidItem]
    let briefings: BriefingsAbout
    let neighbours: [LinkItem]
    let parent: LinkItem?
    let sources: [SourceDetails]
}

extension AreaSummaryPage: TemplateContext {
    static let fields = ContextFields<AreaSummaryPage>(
        "AreaSummaryPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .object("area", "Which area the page is about.") { $0.area },
            .object("summary", "What the page holds, and what stands out.") { $0.summary },
            .object("profile", "What an editor wrote about the area; missing where nobody has.") { $0.profile },
            .list("themes", "The figures of the whole area by theme.") { $0.themes },
            .object("analyst", "All its figures in one table; missing where there is none.") { $0.analyst },
            .flag("hasAbsent", "Whether any indicator has no figure for the area.") { !$0.absent.isEmpty },
            .text("absentCount", "How many indicators have no figure: 1 indicator, 3 indicators.") {
                $0.absentCount
            },
            .list("absent", "The indicators without a figure for the area by the reason why.") { $0.absent },
            .text("placesTitle", "What the places inside the area are called: neighbourhoods.") { $0.placesTitle },
            .flag("hasPlaces", "Whether any place with a page lies in the area.") { !$0.places.isEmpty },
            .text("placeCount", "How many places lie directly in the area.") { String($0.places.count) },
            .list("places", "The places directly in the area, and what the site has about each.") { $0.places },
            .object(
                "matrix",
                "The places directly in the area by theme, how their figures compare; missing without any."
            ) {
                $0.matrix
            },
            .object(
                "priorities",
                "The places in the area in the order of need; missing where they cannot be put in order."
            ) {
                $0.priorities
            },
            .object("similar", "The areas most like this one; missing where too few figures can be compared.") {
                $0.similar
            },
            .optionalHTML(
                "map",
                "A map of the first indicator with figures for most places in the area; missing without any."
            ) {
                $0.map
            },
            .flag("hasRankings", "Whether any indicator has figures for places in the area.") { !$0.rankings.isEmpty },
            .list("rankings", "One ranked table an indicator.") { $0.rankings },
            .flag("hasWithoutFigures", "Whether any place has no figure of its own.") { !$0.withoutFigures.isEmpty },
            .list("withoutFigures", "The places in the area without any figure of their own.") { $0.withoutFigures },
            .flag("hasWithoutPlans", "Whether any place has no action plan.") { !$0.withoutPlans.isEmpty },
            .list("withoutPlans", "The places in the area without an action plan.") { $0.withoutPlans },
            .flag("hasWithoutProfiles", "Whether nobody has written about some place.") {
                !$0.withoutProfiles.isEmpty
            },
            .list("withoutProfiles", "The places in the area that nobody has written about.") { $0.withoutProfiles },
            .flag("hasPlans", "Whether there is a plan for the area itself.") { !$0.plans.isEmpty },
            .list("plans", "The plans for the area itself.") { $0.plans },
            .flag("hasWiderPlans", "Whether there is a plan for a larger area.") { !$0.widerPlans.isEmpty },
            .list("widerPlans", "The plans for the nearest larger area that has one.") { $0.widerPlans },
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
            .flag("hasInsidePlans", "Whether there is a plan for a place inside the area.") { !$0.insidePlans.isEmpty },
            .list("insidePlans", "The plans for places inside the area.") { $0.insidePlans },
            .flag("hasPlanThemes", "Whether any plan here has a commitment.") { !$0.planThemes.isEmpty },
            .list("planThemes", "The commitments of all plans here by theme, with how far their actions have come.") {
                $0.planThemes
            },
            .object(
                "planMatrix",
                "The places in the area by theme: concerns, gaps and actions; missing where none has a plan."
            ) {
                $0.planMatrix
            },
            .flag("hasPlanGaps", "Whether any plan here names a gap.") { !$0.planGaps.isEmpty },
            .list("planGaps", "The gaps that the plans here name, by theme.") { $0.planGaps },
            .flag("hasYouSaid", "Whether the plans record what residents asked for.") { !$0.youSaid.isEmpty },
            .list("youSaid", "What residents asked for, and what came of it.") { $0.youSaid },
            .object("briefings", "The briefings that name the area or a place in it.") { $0.briefings },
            .object("parent", "The nearest larger area with a page.") { $0.parent },
            .flag("hasNeighbours", "Whether the larger area holds other areas.") { !$0.neighbours.isEmpty },
            .list("neighbours", "The other areas in the same larger area.") { $0.neighbours },
            .flag("hasSources", "Whether any figure is shown.") { !$0.sources.isEmpty },
            .list("sources", "Where each figure on the page comes from.") { $0.sources },
        ]
    )
}
