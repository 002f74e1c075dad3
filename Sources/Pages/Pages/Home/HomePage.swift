internal import Templates

/// The first page: what the site is, and the ways into it.
struct HomePage {
    let frame: PageFrame
    let finder: FinderBox?
    let title: String
    let lead: String?
    let body: HTML?
    let map: HTML?
    let places: [PlaceNode]
    let counts: [LevelCount]
    let themes: [LinkItem]
    let briefings: [BriefingLink]
    let plans: [PlanSummary]
}

extension HomePage: TemplateContext {
    static let fields = ContextFields<HomePage>(
        "HomePage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .object("finder", "The box to type a postcode or a place into; missing where there are no places.") {
                $0.finder
            },
            .text("title", "The heading: that of home.md, or the site's title.") { $0.title },
            .optionalText("lead", "What the site is, in a sentence or two.") { $0.lead },
            .optionalHTML("body", "The text of home.md.") { $0.body },
            .optionalHTML(
                "map",
                "A map of the areas to start from, each a link; missing where their outlines are not known."
            ) {
                $0.map
            },
            .flag("hasPlaces", "Whether any area has a page.") { !$0.places.isEmpty },
            .list("places", "The areas to start from, with the places inside them.") { $0.places },
            .list("counts", "How many areas of each level and how many indicators there are.") { $0.counts },
            .flag("hasThemes", "Whether there are themes.") { !$0.themes.isEmpty },
            .list("themes", "The themes.") { $0.themes },
            .flag("hasBriefings", "Whether there is any briefing.") { !$0.briefings.isEmpty },
            .list("briefings", "The latest briefings.") { $0.briefings },
            .flag("hasPlans", "Whether there is any plan.") { !$0.plans.isEmpty },
            .list("plans", "The action plans.") { $0.plans },
        ]
    )
}
