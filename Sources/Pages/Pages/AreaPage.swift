internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// A page about one area, and what such pages have in common.
protocol AreaPage: Page {
    var area: AreaIndex { get }
    /// One for each indicator of the site, in its order; empty until the page is prepared.
    var readings: [Reading] { get }
}

extension AreaPage {
    static var showsProfiles: Bool { true }

    /// The areas with pages and where these are.
    static func places(in context: RenderContext) -> [(area: AreaIndex, path: PagePath)] {
        context.site.areas.areas.indices.map(AreaIndex.init).compactMap { area in
            context.addresses.area(area).map { (area, $0) }
        }
    }

    var origin: SourceLocation? { site.areas[area].declaredAt }

    var dependencies: PageDependencies { PageDependencies(profiles: site.textsShown(for: area)) }

    func frame(description: String) -> PageFrame {
        let trail = context.places.containers(of: area).map { (site.areas[$0].name, context.addresses.area($0)) }
        return frame(
            title: site.areas[area].name,
            description: description,
            section: .areas,
            trail: [step(.pagePlaces, SiteAddresses.areas)] + trail,
            subject: .figures(
                DatasetFacts(
                    of: area,
                    indicators: readings.compactMap { $0.current == nil ? nil : $0.indicator },
                    named: site.areas[area].name,
                    on: path,
                    in: context
                )
            ),
            feed: context.feeds.path(of: area).map {
                LinkItem(text: text.name(of: site.areas[area]), href: path.link(to: $0))
            }
        )
    }

    /// What every indicator says about the area.
    func allReadings() -> [Reading] {
        site.indicators.indices.map { context.analyst.reading(of: area, indicator: $0) }
    }

    var heading: AreaHeading { AreaHeading(area: area, scope: scope) }

    var profile: ProfileSection? {
        site.profiles[area].map { ProfileSection(profile: $0, area: area, scope: scope) }
    }

    var similar: SimilarPlaces? { SimilarPlaces(area, in: scope) }

    var parent: LinkItem? { linkIfAny(to: context.places.parent(of: area)) }

    /// More neighbours than this are left to the larger area's page.
    private var mostNeighbours: Int { 60 }

    /// How many neighbours are left to it.
    var neighboursLeftOut: Int { context.places.siblings(of: area).count - mostNeighbours }

    var neighbours: [LinkItem] {
        context.places.siblings(of: area).prefix(mostNeighbours).map { listing(of: $0) }
    }

    /// The briefings about the area or a place inside it.
    var briefings: BriefingsAbout {
        BriefingsAbout(
            briefings: context.briefingsByArea.briefings(concerning: area),
            list: context.briefingLists.place(of: site.areas[area].slug, in: .area),
            feed: context.feeds.path(of: area),
            scope: scope
        )
    }

    // MARK: Figures

    /// The figures that the nearest larger area with a page has among some indicators.
    func wider(_ readings: [Reading]) -> [Reading] {
        guard let parent = context.places.parent(of: area) else { return [] }
        return readings.map(\.indicator).filter { context.analyst.latest(of: parent, indicator: $0) != nil }
            .map { context.analyst.reading(of: parent, indicator: $0) }
    }

    /// How many indicators some readings are of: `3 indicators`.
    func counted(_ readings: [Reading]) -> String {
        text.counted(readings.count, Message.countedIndicators, none: .countedNoIndicators)
    }

    /// Indicators by the reason why they have no figure, in the order in which they are met.
    func absent(_ readings: [Reading]) -> [AbsentFigureGroups] {
        readings.grouped(byFew: context.reasons).map { reasons, readings in
            let subjects = readings.map { reading in
                AbsentIndicator(
                    link: link(toIndicator: reading.indicator, inFull: true),
                    beside: context.sentencesBeside(reading)
                )
            }
            return AbsentFigureGroups(subjects: subjects, sentences: reasons)
        }
    }

    /// Each source once, with the indicators that it gave, in the order in which they are met.
    func sources(of readings: [Reading]) -> [SourceDetails] {
        readings.grouped { context.sources[$0.indicator] }.map { first, readings in
            SourceDetails(
                indicators: readings.map { link(toIndicator: $0.indicator) },
                source: site.indicators[first].indicator.source,
                caveats: readings.flatMap { site.indicators[$0.indicator].caveats }.uniqued(),
                context: context
            )
        }
    }

    // MARK: Plans

    /// Positions in `Site.plans` of those for the area.
    var planPositions: [Int] { site.links.plansOfArea[area] ?? [] }

    func summaries(of plans: some Sequence<Int>) -> [PlanSummary] {
        plans.map { PlanSummary($0, in: scope) }
    }

    /// The nearest larger area with a page and a plan.
    var areaOfWiderPlans: AreaIndex? {
        context.places.containers(of: area).last { site.links.plansOfArea[$0] != nil }
    }

    /// The plans of that larger area, as positions in `Site.plans`.
    var widerPlanPositions: [Int] { areaOfWiderPlans.flatMap { site.links.plansOfArea[$0] } ?? [] }

    /// The heading of a part about some plans, in the tense that their dates allow.
    func plansTitle(of plans: some Sequence<Int>) -> String {
        PlanTenses(of: plans, in: context).heading(in: locale)
    }

    var noPlans: String { locale.format(.pageNoPlans(place: text.name(of: site.areas[area]))) }

    /// The next days by which an action of the area's plans is due; those after these are left to the plans' pages.
    var milestones: [Milestone] { Milestone.next(5, of: planPositions, in: scope) }

    /// What is worse here than in the nearest larger area, and no commitment of the area's own plans is about; empty
    /// without a plan.
    var unplanned: [LinkItem] {
        guard site.links.plansOfArea[area] != nil else { return [] }
        return context.concerns.concerns(of: area).filter(\.commitments.isEmpty).map { concern in
            let indicator = site.indicators[concern.indicator].indicator
            return LinkItem(text: indicator.short, href: "#" + AnchorName.indicator(indicator.id))
        }
    }

    /// What residents asked for in the plans of the area, and the newest of what was raised about it and answered.
    var youSaid: [YouSaidItem] {
        let raised = youSaid(newestFirst(site.links.issuesOfArea[area] ?? [])).prefix(5)
        return planPositions.flatMap { position in
            let plan = link(toPlan: position)
            return site.plans[position].commitments.flatMap(\.youSaid).map { YouSaidItem(item: $0, plan: plan) }
        } + raised
    }
}

/// Indicators without a figure for one and the same reason.
struct AbsentFigureGroups: TemplateContext {
    let subjects: [AbsentIndicator]
    let sentences: [String]

    static let fields = ContextFields<AbsentFigureGroups>(
        "AbsentFigures",
        .list("subjects", "The indicators without a figure.", \.subjects),
        .textList("sentences", "Why there is none; one fact a sentence.", \.sentences)
    )
}

/// An indicator without a figure for an area, and what larger areas have instead.
struct AbsentIndicator: TemplateContext {
    /// To the indicator's page.
    let link: LinkItem
    let beside: [String]

    static let fields = ContextFields<AbsentIndicator>(
        "AbsentIndicator",
        .text("text", "The indicator's full title.", \.link.text),
        .optionalText("href", "The way to the indicator's page.", \.link.href),
        .textList("beside", "The figures of larger areas, one a sentence.", \.beside)
    )
}
