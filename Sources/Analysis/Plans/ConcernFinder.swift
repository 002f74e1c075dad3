package import Model

/// Finds what stands out for the worse in an area, and whether its plans have a commitment on it.
package struct ConcernFinder: Sendable {
    private let site: Site
    private let places: [Int?]
    private let themes: CommitmentThemes
    private let analyst: Analyst
    /// Whether each plan is over, in the order of `Site.plans`.
    private let isOver: [Bool]

    /// Looks up the themes of the site's indicators and commitments once for all areas.
    package init(_ site: Site, analyst: Analyst) {
        self.site = site
        self.analyst = analyst
        places = PrimaryThemes(site).themes
        themes = CommitmentThemes(site)
        let clock = ActionClock(site)
        isOver = site.plans.map { PlanTime($0, on: clock).tense == .past }
    }

    /// The area's concerns in the order of `Site.indicators`.
    ///
    /// None is one by which the areas of its level differ no more than chance would make them. An indicator counts as
    /// covered by a commitment that names it, or whose theme is one of the indicator's.
    package func concerns(of area: AreaIndex) -> [Concern] {
        let own = commitments(of: area)
        return site.indicators.indices.compactMap { position in
            guard let found = analyst.nearestComparison(of: area, indicator: position),
                found.outcome == .worse,
                analyst.ranking(of: area, indicator: position).lets(found.difference)
            else { return nil }
            let covering = own.filter { covers($0, indicator: position) }
            return Concern(
                indicator: position,
                theme: places[position],
                comparator: found,
                commitments: covering,
                hasAction: covering.contains {
                    !isOver[$0.plan] && !site.plans[$0.plan].commitments[$0.commitment].isIdle
                }
            )
        }
    }

    /// The commitments of the plans for an area itself.
    package func commitments(of area: AreaIndex) -> [SiteLinks.CommitmentPosition] {
        (site.links.plansOfArea[area] ?? []).flatMap { plan in
            site.plans[plan].commitments.indices.map { .init(plan: plan, commitment: $0) }
        }
    }

    /// The commitments of the plans for an area itself that are not over.
    package func openCommitments(of area: AreaIndex) -> [SiteLinks.CommitmentPosition] {
        commitments(of: area).filter { !isOver[$0.plan] }
    }

    private func covers(_ place: SiteLinks.CommitmentPosition, indicator position: Int) -> Bool {
        let commitment = site.plans[place.plan].commitments[place.commitment]
        let indicator = site.indicators[position].indicator
        if commitment.indicator?.value == indicator.id { return true }
        guard let theme = themes.theme(of: place).map({ site.themes[$0].id }) else { return false }
        return indicator.themes.contains { $0.value == theme }
    }
}

/// A figure of an area that is worse than the nearest larger area's by a test, and what the area's plans do about it.
package struct Concern: Sendable {
    /// A position in `Site.indicators`.
    package let indicator: Int
    /// A position in `Site.themes`, the indicator's first; nil where it has none.
    package let theme: Int?
    /// The larger area it was tested against.
    package let comparator: ComparatorReading
    /// The commitments of the area's own plans that name the indicator or have one of its themes.
    package let commitments: [SiteLinks.CommitmentPosition]
    /// Whether any of those commitments has an action, in a plan that is not over.
    package let hasAction: Bool
}

/// The theme of each commitment: its own, or else the first of its indicator.
package struct CommitmentThemes: Sendable {
    /// For each plan and commitment a position in `Site.themes`; nil where neither names a theme.
    private let themes: [[Int?]]

    /// Looks up the themes of all commitments of a site.
    package init(_ site: Site) {
        let places = PrimaryThemes(site).themes
        themes = site.plans.map { plan in
            plan.commitments.map { commitment in
                commitment.theme.flatMap { site.links.themes[$0.value] }
                    ?? commitment.indicator.flatMap { site.links.indicators[$0.value] }.flatMap { places[$0] }
            }
        }
    }

    /// A position in `Site.themes`; nil where the commitment has no theme.
    package func theme(of place: SiteLinks.CommitmentPosition) -> Int? {
        themes[place.plan][place.commitment]
    }
}

extension Action {
    /// Whether a plan says how far it has come, and not that it was done or stopped, or gives a day for it; once the
    /// plan is over, nobody has said that it was done.
    package var isUnreported: Bool { isOpen && (stage != nil || due != nil) }
}

extension Commitment {
    /// Whether it has no action.
    package var isIdle: Bool { actions.isEmpty }

    /// Whether it or its needs name gaps, and it has no open action that could close them.
    package var hasUnansweredGaps: Bool {
        !allGaps.isEmpty && !actions.contains(where: \.isOpen)
    }

    /// The needs that name gaps and have no open action, as positions; none where an open action is for the whole
    /// commitment, or no action is open at all, which is told of the commitment.
    package var unansweredNeeds: [Int] {
        let open = actions.filter(\.isOpen).map(\.need)
        guard !open.isEmpty, !open.contains(nil) else { return [] }
        let answered = Set(open.compactMap(\.self))
        return needs.indices.filter { !needs[$0].namedGaps.isEmpty && !answered.contains($0) }
    }
}
