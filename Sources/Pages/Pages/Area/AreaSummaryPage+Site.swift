internal import Analysis
internal import Localization
internal import Model

extension AreaSummaryPage {
    private static let mostNeighbours = 60

    init(_ material: AreaPageData) {
        let view = material.view
        let children = view.places.children(of: material.area)
        let heading = material.heading
        let own = material.own
        let inside = view.places.descendants(of: material.area)
        let parent = view.places.parent(of: material.area)
        frame = material.frame(
            description: view.text.locale.format(.pageSummaryAbout(name: heading.name))
        )
        area = heading
        summary = AreaSummaryText(ownCount: own.count, highlights: Highlights(own, in: view), text: view.text)
        profile = material.profile
        themes = material.themes(own)
        analyst = AnalystTableBuilder(view: view, path: material.path).table(own)
        absent = material.absent(material.readings.filter { $0.current == nil })
        absentCount = material.counted(material.readings.filter { $0.current == nil })
        placesTitle = Self.title(of: children, in: view)
        places = children.map { Self.row($0, in: view, from: material.path) }
        matrix = MatrixTableBuilder(view: view, path: material.path).table(of: children, caption: placesTitle)
        priorities = PriorityTableBuilder(view: view, path: material.path).table(inside: inside)
        map = SummaryMap.html(of: material, inside: inside)
        rankings = Self.rankings(of: material)
        similar = SimilarPlaces(material.area, in: view, from: material.path)
        let links = children.filter { !view.isFormer($0) }.map { ($0, view.link(to: $0, from: material.path)) }
        withoutFigures = links.filter { !view.holdings.hasFigures($0.0) }.map(\.1)
        withoutPlans = links.filter { view.site.links.plansOfArea[$0.0] == nil }.map(\.1)
        withoutProfiles = links.filter { view.site.profiles[$0.0] == nil }.map(\.1)
        plans = material.plans(of: material.area)
        let widerPlans = plans.isEmpty ? material.widerPlans : nil
        self.widerPlans = widerPlans?.plans ?? []
        widerPlace = widerPlans?.place
        milestones = material.milestones
        unplanned = material.unplanned
        let within = Self.plans(inside: inside, of: material)
        insidePlans = within.map { PlanSummary($0, in: view, from: material.path) }
        let all = (view.site.links.plansOfArea[material.area] ?? []) + within
        planThemes = ThemeProgress.all(of: all, in: view, from: material.path)
        planMatrix = PlanMatrixBuilder(view: view, path: material.path).table(of: inside, children: children)
        planGaps = GapGroup.all(of: all, in: view, from: material.path)
        youSaid = material.youSaid
        briefings = material.briefings
        neighbours = view.places.siblings(of: material.area).prefix(Self.mostNeighbours).map {
            view.listing(of: $0, from: material.path)
        }
        self.parent = parent.map { view.link(to: $0, from: material.path) }
        sources = material.sources(own)
    }

    /// The children's level in the plural; where they have several levels, simply places.
    private static func title(of children: [AreaIndex], in view: RenderContext) -> String {
        let levels = Set(children.map { view.site.areas[$0].level })
        guard levels.count == 1, let level = children.first.flatMap(view.site.areas.level(of:)) else {
            return view.text.locale.noun(view.text.locale.format(.pagePlaces))
        }
        return view.text.noun(level, count: 2)
    }

    private static func row(_ area: AreaIndex, in view: RenderContext, from path: PagePath) -> PlaceRow {
        let children = view.places.children(of: area).filter { !view.isFormer($0) }
        return PlaceRow(
            place: view.listing(of: area, from: path),
            figureCount: view.holdings.figureCount(area),
            hasPlan: view.site.links.plansOfArea[area] != nil,
            hasProfile: view.site.profiles[area] != nil,
            inside: children.isEmpty
                ? nil
                : view.text.locale.format(.countedOfKind(count: children.count, areas: word(for: children, in: view)))
        )
    }

    private static func word(for areas: [AreaIndex], in view: RenderContext) -> String {
        guard areas.count == 1, let level = areas.first.flatMap(view.site.areas.level(of:)) else {
            return title(of: areas, in: view)
        }
        return view.text.noun(level, count: 1)
    }

    /// For each indicator the areas of the largest level inside that has any figure.
    private static func rankings(of material: AreaPageData) -> [RankedTable] {
        let view = material.view
        let inside = view.places.descendantsByLevel(of: material.area)
        let builder = RankedTableBuilder(view: view, path: material.path)
        return view.site.indicators.indices.compactMap { position in
            let columns = view.site.indicators[position].columns
            return inside.first { $0.areas.contains { columns.latestFigureRow(of: $0) != nil } }.flatMap {
                builder.table(indicator: position, areas: $0.areas, level: $0.level, whole: material.area)
            }
        }
    }

    /// Positions in `Site.plans` of those for places inside the area alone.
    private static func plans(inside: [AreaIndex], of material: AreaPageData) -> [Int] {
        let links = material.view.site.links
        let own = Set(links.plansOfArea[material.area] ?? [])
        let positions = Set(inside.flatMap { links.plansOfArea[$0] ?? [] }).subtracting(own)
        return positions.sorted()
    }
}
