internal import Analysis
internal import Localization
internal import Model

/// What the pages of all kinds of area have in common, worked out for one area.
struct AreaPageData {
    let view: RenderContext
    let area: AreaIndex
    let path: PagePath
    /// One for each indicator of the site, in its order.
    let readings: [Reading]

    init(_ area: AreaIndex, path: PagePath, in view: RenderContext) {
        self.view = view
        self.area = area
        self.path = path
        readings = view.site.indicators.indices.map { view.analyst.reading(of: area, indicator: $0) }
    }

    var heading: AreaHeading { AreaHeading(area, in: view, from: path) }

    /// The figures of the area itself.
    var own: [Reading] { readings.filter(Self.isOwn) }

    static func isOwn(_ reading: Reading) -> Bool {
        reading.current != nil
    }

    /// The figures that the nearest larger area with a page has among some indicators.
    func wider(_ readings: [Reading]) -> [Reading] {
        guard let parent = view.places.parent(of: area) else { return [] }
        return readings.map(\.indicator).filter { view.analyst.latest(of: parent, indicator: $0) != nil }
            .map { view.analyst.reading(of: parent, indicator: $0) }
    }

    /// - Parameter isDrawn: whether the cards have charts.
    func themes(_ readings: [Reading], anchor prefix: String = "theme", isDrawn: Bool = true) -> [ThemeGroup] {
        view.grouping.groups(readings.map(\.indicator)).map { group in
            ThemeGroup(
                theme: view.link(to: group.theme, from: path),
                anchor: prefix + "-" + AnchorText.of(group.theme?.id.text ?? "other"),
                cards: group.positions.map { position in
                    IndicatorCard(readings[position], isDrawn: isDrawn, in: view, from: path)
                }
            )
        }
    }

    var profile: ProfileText? {
        view.site.profiles[area].map { ProfileText($0, of: area, in: view, on: path) }
    }

    /// The briefings about the area or a place inside it.
    var briefings: BriefingsAbout {
        BriefingsAbout(
            view.reach.briefings(concerning: area),
            list: view.briefingLists.place(of: view.site.areas[area].slug, in: .area),
            feed: view.feeds.path(of: area),
            in: view,
            from: path
        )
    }

    func plans(of area: AreaIndex) -> [PlanSummary] {
        (view.site.links.plansOfArea[area] ?? []).map { PlanSummary($0, in: view, from: path) }
    }

    /// More days to come than this are left to the plans' pages.
    private static let mostMilestones = 5

    /// The next days by which an action of the area's plans is due.
    var milestones: [Milestone] {
        Milestone.next(Self.mostMilestones, of: view.site.links.plansOfArea[area] ?? [], in: view, from: path)
    }

    /// The nearest larger area with a page and a plan, and its plans.
    var widerPlans: (place: LinkItem, plans: [PlanSummary])? {
        view.places.containers(of: area).last { view.site.links.plansOfArea[$0] != nil }.map { container in
            (view.link(to: container, from: path), plans(of: container))
        }
    }

    /// What is worse here than in the nearest larger area, and no commitment of the area's own plans is about; empty
    /// without a plan.
    var unplanned: [LinkItem] {
        guard view.site.links.plansOfArea[area] != nil else { return [] }
        return view.concerns.concerns(of: area).filter(\.commitments.isEmpty).map { concern in
            let indicator = view.site.indicators[concern.indicator].indicator
            return LinkItem(text: indicator.short, href: "#" + AnchorText.indicator(indicator.id))
        }
    }

    /// What residents asked for in the plans of the area.
    var youSaid: [YouSaidItem] {
        (view.site.links.plansOfArea[area] ?? []).flatMap { position in
            let plan = view.site.plans[position]
            let link = LinkItem(text: plan.title, href: path.link(to: view.addresses.plan(position)))
            return plan.commitments.flatMap(\.youSaid).map { YouSaidItem($0, plan: link) }
        }
    }

    /// Each source once, with the indicators that it gave, in the order in which they are met.
    func sources(_ readings: [Reading]) -> [SourceDetails] {
        var order: [Int] = []
        var indicators: [Int: [LinkItem]] = [:]
        for reading in readings {
            let indicator = view.site.indicators[reading.indicator].indicator
            let source = view.sources[reading.indicator]
            if indicators[source] == nil { order.append(source) }
            let href = path.link(to: view.addresses.indicator(reading.indicator))
            indicators[source, default: []].append(LinkItem(text: indicator.short, href: href))
        }
        return order.map { first in
            let source = view.site.indicators[first].indicator.source
            return SourceDetails(indicators: indicators[first] ?? [], source: source, in: view)
        }
    }

    /// Indicators by what is said of them, in the order in which they are met.
    func absent(_ readings: [Reading]) -> [AbsentFigureGroups] {
        var groups: [(sentences: [String], subjects: [LinkItem])] = []
        for reading in readings {
            let title = view.site.indicators[reading.indicator].indicator.title
            let href = path.link(to: view.addresses.indicator(reading.indicator))
            let sentences = view.sentences(reading)
            let subject = LinkItem(text: title, href: href)
            // There are few groups, and telling long texts apart is cheaper than hashing them.
            if let known = groups.firstIndex(where: { $0.sentences == sentences }) {
                groups[known].subjects.append(subject)
            } else {
                groups.append((sentences, [subject]))
            }
        }
        return groups.map { AbsentFigureGroups(subjects: $0.subjects, sentences: $0.sentences) }
    }

    /// How many indicators some readings are of: `3 indicators`.
    func counted(_ readings: [Reading]) -> String {
        view.text.counted(readings.count, Message.countedIndicators, none: .countedNoIndicators)
    }

    func frame(description: String) -> PageFrame {
        let trail = view.places.containers(of: area).map { (view.site.areas[$0].name, view.addresses.area($0)) }
        return view.frames.frame(
            path,
            title: view.site.areas[area].name,
            description: description,
            section: .areas,
            trail: [view.step(.pagePlaces, SiteAddresses.areas)] + trail,
            subject: .figures(
                DatasetFacts(
                    of: area,
                    indicators: readings.compactMap { $0.current == nil ? nil : $0.indicator },
                    named: view.site.areas[area].name,
                    on: path,
                    in: view
                )
            ),
            feed: view.feeds.path(of: area)
        )
    }
}
