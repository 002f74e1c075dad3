internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The page of an area that holds others: a council area, a region, a country.
///
/// The level next to the smallest with pages has the authority's layout, all larger ones the region's, whatever the
/// site calls them.
struct AreaSummaryPage: AreaPage {
    static let template = "region"
    static let templates = ["authority", template]

    let area: AreaIndex
    let layout: String
    let scope: PageScope
    private(set) var readings: [Reading] = []
    /// The readings with a figure.
    private var own: [Reading] = []
    /// Everything with a page inside the area, parents before their children.
    private var inside: [AreaIndex] = []
    /// Positions in `Site.plans` of those for places inside the area alone.
    private var plansInside: [Int] = []

    static func all(in context: RenderContext) -> [AreaSummaryPage] {
        let leaves = context.places.leafLevels
        let next = context.places.levels.last { !leaves.contains($0.id) }?.id
        return places(in: context).filter { !leaves.contains(context.site.areas[$0.area].level) }.map { area, path in
            AreaSummaryPage(
                area: area,
                layout: context.site.areas[area].level == next ? "authority" : template,
                scope: PageScope(context, at: path)
            )
        }
    }

    static let fields = ContextFields<AreaSummaryPage>(
        .frame,
        .object("area", "Which area the page is about.", \.heading),
        .object("summary", "What the page holds, and what stands out.") {
            AreaSummarySection(
                ownCount: $0.own.count,
                highlightsAmong: $0.own,
                testsInside: $0.testsInside,
                in: $0.context
            )
        },
        .object("profile", "What an editor wrote about the area; missing where nobody has.", \.profile),
        .text("figuresTitle", "The heading of its figures.") { page in
            page.locale.format(.pageWiderFigures(place: page.text.name(of: page.site.areas[page.area])))
        },
        .text("aboutTitle", "The heading of what an editor wrote.") { page in
            page.locale.format(.pageAboutPlace(place: page.text.name(of: page.site.areas[page.area])))
        },
        .object("table", "All its figures in one table; missing where there is none.") { page in
            FiguresTable(page.readings, of: page.area, inside: page.children, in: page.scope)
        },
        .list("themes", "The figures of the whole area by theme, each a card.") {
            ThemeGroup.all($0.own, in: $0.scope)
        },
        .text("absentCount", "How many indicators have no figure: 1 indicator, 3 indicators.") {
            $0.counted($0.missing)
        },
        .list("absent", "The indicators without a figure for the area by the reason why.") { $0.absent($0.missing) },
        .text("placesTitle", "What the places inside the area are called: neighbourhoods.", \.placesTitle),
        .optionalText(
            "placesHere",
            "How many places of each kind directly in the area have a page, in a sentence or two; missing for none."
        ) {
            $0.placesHere
        },
        .list("places", "The places directly in the area.") { page in
            page.children.map { page.listing(of: $0) }
        },
        .text("overviewTitle", "The heading of the overview of its places.") { page in
            page.locale.format(
                .pageOverview(areas: page.placesTitle, place: page.text.name(of: page.site.areas[page.area]))
            )
        },
        .list("overviews", "The same places, one table for each kind: wards, and neighbourhoods.", \.overviews),
        .object(
            "priorities",
            "The places in the area in the order of need; missing where they cannot be put in order."
        ) { PriorityTable(inside: $0.inside, in: $0.scope) },
        .optionalText("noPriorities", "Why they cannot be put in order, as a sentence; missing where they are.") {
            PriorityTable.refusal(inside: $0.inside, in: $0.scope)
        },
        .object("similar", "The areas most like this one; missing where too few figures can be compared.", \.similar),
        .optionalHTML(
            "map",
            "A map of the first indicator with figures for most places in the area; missing without any."
        ) { $0.summaryMap(of: $0.inside, in: $0.area) },
        .list("rankings", "What the figures of the places inside say together, one indicator each.", \.rankings),
        .list("sideBySide", "The figures of the places inside, one table a theme; none of a single place.") { page in
            SideBySideTable.all(page.rankedGroups, in: page.area, scope: page.scope)
        },
        .text("plansTitle", "The heading of its plans: What is being done, where the dates of one cover the day.") {
            page in
            let own = page.planPositions + page.plansInside
            return page.plansTitle(of: own.isEmpty ? page.widerPlanPositions : own)
        },
        .text("noPlans", "That the site has no plan for the area itself, as a sentence.", \.noPlans),
        .list("plans", "The plans for the area itself.") { $0.summaries(of: $0.planPositions) },
        .list("widerPlans", "The plans for the nearest larger area that has one.") { page in
            page.summaries(of: page.widerPlace.flatMap { page.site.links.plansOfArea[$0] } ?? [])
        },
        .object("widerPlace", "The nearest larger area that has a plan; missing where none has.") {
            $0.linkIfAny(to: $0.widerPlace)
        },
        .flag("hasPastPlans", "Whether any of the plans for the area and the places in it is over.") { page in
            (page.planPositions + page.plansInside).contains { page.context.tense(ofPlan: $0) == .past }
        },
        .list("milestones", "The next days by which an action of its plans is due.", \.milestones),
        .list("unplanned", "The clearly worse figures that no commitment of its plans is about.") { $0.unplanned },
        .list("insidePlans", "The plans for places inside the area.") { $0.summaries(of: $0.plansInside) },
        .list("planThemes", "The commitments of all plans here by theme, with how far their actions have come.") {
            ThemeProgress.all(of: $0.planPositions + $0.plansInside, in: $0.scope)
        },
        .list("actionAreas", "The action areas of all plans here; empty where fewer than two of them have any.") {
            ActionAreaProgress.all(of: $0.planPositions + $0.plansInside, in: $0.scope)
        },
        .object(
            "planMatrix",
            "The places in the area by theme: concerns, gaps and actions; missing where none has a plan."
        ) { PlanMatrixTable(of: $0.inside, children: $0.children, in: $0.scope) },
        .list("planGaps", "The gaps that the plans here name, by theme.") {
            GapGroup.all(of: $0.planPositions + $0.plansInside, in: $0.scope)
        },
        .flag("hasGapsOfSeveralPlans", "Whether several plans here name gaps.") {
            GapGroup.areOfSeveral($0.planPositions + $0.plansInside, in: $0.scope)
        },
        .list("youSaid", "What residents asked for, and what came of it.", \.youSaid),
        .object("issues", "What people raised about the area and the places in it; missing where nobody has.") {
            AreaIssues(of: $0.area, inside: $0.inside, in: $0.scope)
        },
        .object("briefings", "The briefings that name the area or a place in it.", \.briefings),
        .object("parent", "The nearest larger area with a page.", \.parent),
        .list("neighbours", "The other areas in the same larger area.", \.neighbours),
        .flag("hasNearby", "Whether there are such areas, or areas that are most like this one.") { page in
            !page.neighbours.isEmpty || page.similar != nil
        },
        .optionalCount("neighboursLeftOut", "How many of those are not in the list; missing where none is.") {
            $0.neighboursLeftOut
        },
        .object("files", "The files with the figures of the place.") {
            FigureFileLinks(area: $0.area, scope: $0.scope)
        },
        .list("sources", "Where each figure on the page comes from.") { $0.sources(of: $0.own) }
    )

    mutating func prepare() {
        readings = allReadings()
        own = readings.filter { $0.current != nil }
        inside = context.places.descendants(of: area)
        let plans = site.links.plansOfArea
        plansInside = Set(inside.flatMap { plans[$0] ?? [] }).subtracting(planPositions).sorted()
    }

    var frame: PageFrame {
        frame(description: locale.format(.pageSummaryAbout(name: text.name(of: site.areas[area]))))
    }

    private var missing: [Reading] { readings.filter { $0.current == nil } }

    private var children: [AreaIndex] { context.places.children(of: area) }

    private var overviews: [PlacesOverview] {
        let kinds = context.places.kindsInside(area)
        return kinds.map {
            PlacesOverview(of: Array($0.areas), at: $0.level, isOneOfSeveral: kinds.count > 1, in: scope)
        }
    }

    private var placesTitle: String { plural(of: children) }

    private var placesHere: String? {
        let living = context.existing(children)
        let place = text.name(of: site.areas[area])
        guard let level = living.first.flatMap(site.areas.level(of:)), let kinds = counted(living) else { return nil }
        let areas = living.allSatisfy { site.areas[$0].level == level.id } ? text.noun(level, count: living.count) : nil
        guard living.count == children.count else {
            let counted =
                areas.map { locale.format(.pagePlacesCounted(count: living.count, areas: $0, place: place)) }
                ?? locale.format(.pageKindsCounted(kinds: kinds, place: place))
            return counted + " " + locale.format(.pageFormerKept(count: children.count - living.count))
        }
        return areas.map { locale.format(.pagePlacesHere(count: living.count, areas: $0, place: place)) }
            ?? locale.format(.pageKindsHere(kinds: kinds, place: place))
    }

    private var widerPlace: AreaIndex? { planPositions.isEmpty ? areaOfWiderPlans : nil }

    /// For each indicator the areas of the largest level inside that has any figure, and those of each other level
    /// beside it.
    private var rankedGroups: [[(level: AreaLevel, areas: [AreaIndex])]] {
        let levels = context.places.descendantsByLevel(of: area)
        let direct = Set(context.places.kindsInside(area).map(\.level.id))
        return site.indicators.map { figures in
            let known = levels.filter { $0.areas.contains { figures.columns.latestFigureRow(of: $0) != nil } }
            let isDirect = known.first.map { direct.contains($0.level.id) } ?? false
            let found = known.prefix(1) + known.dropFirst().filter { isDirect && direct.contains($0.level.id) }
            return found.map { ($0.level, Array($0.areas)) }
        }
    }

    private var rankings: [RankedTable] {
        rankedGroups.enumerated().flatMap { position, groups in
            groups.compactMap {
                RankedTable(indicator: position, areas: $0.areas, level: $0.level, whole: area, in: scope)
            }
        }
    }

    /// How many tests the page makes of places inside, each once: in the matrix, the tables, the gaps and the concerns.
    private var testsInside: Int {
        let asked = children + (PlanMatrixTable.places(of: inside, children: children, in: scope)?.shown ?? [])
        return rankedGroups.enumerated().reduce(0) { sum, group in
            let (position, groups) = group
            let areas = (asked + groups.flatMap(\.areas)).uniqued()
            return sum + context.analyst.testCount(of: areas, indicator: position)
                + groups.count { context.analyst.hasTestedGap(among: $0.areas, indicator: position) }
        }
    }
}
