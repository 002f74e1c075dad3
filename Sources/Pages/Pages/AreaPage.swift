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

/// The pages of areas, `/areas/SLUG/`, in the order of the areas.
///
/// Levels whose areas hold no others with pages have the neighbourhood layout, the next larger the authority's, all
/// others the region's, whatever the site calls them.
enum AreaPages: OutputKind {
    static let kind = "area page"
    static let showsProfiles = true

    static func compile(with compiler: inout PageCompiler) -> CompiledKind? {
        let neighbourhood = compiler.compile("neighbourhood", kind: NeighbourhoodPage.kind, for: NeighbourhoodPage.self)
        let authority = compiler.compile("authority", kind: "authority page", for: AreaSummaryPage.self)
        let region = compiler.compile("region", kind: "region page", for: AreaSummaryPage.self)
        guard let neighbourhood, let authority, let region else { return nil }
        return CompiledKind(showsProfiles: showsProfiles) { context in
            let smallest = NeighbourhoodPage.all(in: context).map { ($0.area, neighbourhood.file($0)) }
            let larger = AreaSummaryPage.all(in: context).map { page in
                (page.area, (page.isNextToSmallest ? authority : region).file(page))
            }
            return (smallest + larger).sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

extension AreaPage {
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
            feed: context.feeds.path(of: area)
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

    var parent: LinkItem? { context.places.parent(of: area).map { link(to: $0) } }

    /// More neighbours than this are left to the larger area's page.
    private var mostNeighbours: Int { 60 }

    var neighbours: [LinkItem] {
        context.places.siblings(of: area).prefix(mostNeighbours).map { listing(of: $0) }
    }

    /// The briefings about the area or a place inside it.
    var briefings: BriefingsAbout {
        BriefingsAbout(
            briefings: context.reach.briefings(concerning: area),
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

    /// Indicators by what is said of them, in the order in which they are met.
    func absent(_ readings: [Reading]) -> [AbsentFigureGroups] {
        readings.grouped(byFew: context.sentences).map { sentences, readings in
            let subjects = readings.map { link(toIndicator: $0.indicator, inFull: true) }
            return AbsentFigureGroups(subjects: subjects, sentences: sentences)
        }
    }

    /// Each source once, with the indicators that it gave, in the order in which they are met.
    func sources(of readings: [Reading]) -> [SourceDetails] {
        readings.grouped { context.sources[$0.indicator] }.map { first, readings in
            SourceDetails(
                indicators: readings.map { link(toIndicator: $0.indicator) },
                source: site.indicators[first].indicator.source,
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

    /// What residents asked for in the plans of the area.
    var youSaid: [YouSaidItem] {
        planPositions.flatMap { position in
            let plan = link(toPlan: position)
            return site.plans[position].commitments.flatMap(\.youSaid).map { YouSaidItem(item: $0, plan: plan) }
        }
    }
}

/// Indicators without a figure for one and the same reason.
struct AbsentFigureGroups: TemplateContext {
    let subjects: [LinkItem]
    let sentences: [String]

    static let fields = ContextFields<AbsentFigureGroups>(
        "AbsentFigures",
        .list("subjects", "The indicators without a figure.", \.subjects),
        .textList("sentences", "Why there is none; one fact a sentence.", \.sentences)
    )
}
