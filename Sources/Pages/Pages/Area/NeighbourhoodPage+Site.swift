internal import Analysis
internal import Localization
internal import Model

extension NeighbourhoodPage {
    /// More neighbours than this are left to the larger area's page.
    private static let mostNeighbours = 60

    init(_ material: AreaPageData) {
        let view = material.view
        let parent = view.places.parent(of: material.area)
        let own = material.readings.filter(Self.isAboutPlace)
        let others = material.readings.filter { !Self.isAboutPlace($0) }
        let ownThemes = material.themes(own)
        let wider = Self.wider(others, of: parent, besides: ownThemes, material: material)
        let shownWider = Set(wider?.readings.map(\.indicator) ?? [])
        let absent = others.filter { !shownWider.contains($0.indicator) }
        let heading = material.heading
        let place = heading.containers.reversed().map(\.text).joined(separator: ", ")
        frame = material.frame(
            description: place.isEmpty
                ? view.text.locale.format(.pageNeighbourhoodAbout(name: heading.name))
                : view.text.locale.format(.pageNeighbourhoodInAbout(name: heading.name, other: place))
        )
        area = heading
        summary = AreaSummaryText(
            ownCount: own.count { $0.current != nil },
            highlights: Highlights(own, beside: wider?.readings ?? [], in: view),
            text: view.text
        )
        profile = material.profile
        themes = ownThemes
        self.wider = wider?.figures
        self.absent = material.absent(absent)
        absentCount = material.counted(absent)
        plans = material.plans(of: material.area)
        let widerPlans = material.widerPlans
        self.widerPlans = widerPlans?.plans ?? []
        widerPlace = widerPlans?.place
        milestones = material.milestones
        unplanned = material.unplanned
        youSaid = material.youSaid
        neighbours = view.places.siblings(of: material.area).prefix(Self.mostNeighbours).map {
            view.listing(of: $0, from: material.path)
        }
        similar = SimilarPlaces(material.area, in: view, from: material.path)
        self.parent = parent.map { view.link(to: $0, from: material.path) }
        briefings = material.briefings
        handout = view.addresses.handout(material.area).map { material.path.link(to: $0) }
        sources = material.sources(own + (wider?.readings ?? []))
    }

    /// A figure of the place itself, or a reason that says something about the place: it is made of parts that have figures.
    static func isAboutPlace(_ reading: Reading) -> Bool {
        if reading.current != nil { return true }
        return switch reading.absence {
        case .doesNotAddUp, .tooLittleCovered, .withheld, .tooFewReplies, .roundsToZero: true
        default: false
        }
    }

    /// What the larger area has among indicators that say nothing of the place itself.
    private static func wider(
        _ readings: [Reading],
        of parent: AreaIndex?,
        besides own: [ThemeGroup],
        material: AreaPageData
    ) -> (figures: WiderFigures, readings: [Reading])? {
        let found = material.wider(readings)
        guard let parent, !found.isEmpty else { return nil }
        let figures = WiderFigures(
            place: material.view.link(to: parent, from: material.path),
            kind: material.view.site.areas.level(of: parent).map { material.view.text.noun($0, count: 1) }
                ?? material.view.text.locale.format(.pageLargerArea),
            themes: material.themes(found, anchor: "wider", isDrawn: false),
            besides: own,
            count: found.count,
            text: material.view.text
        )
        return (figures, found)
    }
}
