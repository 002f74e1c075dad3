package import Model

/// Finds what stands out for the worse in an area, and whether its plans have a commitment on it.
package struct ConcernFinder: Sendable {
    private let site: Site
    private let places: [Int?]
    private let themes: CommitmentThemes

    package init(_ site: Site) {
        self.site = site
        places = ThemePlaces(site).themes
        themes = CommitmentThemes(site)
    }

    /// The area's concerns in the order of `Site.indicators`.
    ///
    /// An indicator counts as covered by a commitment that names it, or whose theme is one of the indicator's.
    package func concerns(of area: AreaIndex) -> [Concern] {
        let comparison = NearestComparison(site: site)
        let own = commitments(of: area)
        return site.indicators.indices.compactMap { position in
            guard let found = comparison.reading(of: area, indicator: position), found.outcome == .worse else {
                return nil
            }
            let covering = own.filter { covers($0, indicator: position) }
            return Concern(
                indicator: position,
                theme: places[position],
                comparator: found,
                commitments: covering,
                hasAction: covering.contains { !site.plans[$0.plan].commitments[$0.commitment].isIdle }
            )
        }
    }

    /// The commitments of the plans for an area itself.
    package func commitments(of area: AreaIndex) -> [SiteLinks.CommitmentPosition] {
        (site.links.plansOfArea[area] ?? []).flatMap { plan in
            site.plans[plan].commitments.indices.map { .init(plan: plan, commitment: $0) }
        }
    }

    private func covers(_ place: SiteLinks.CommitmentPosition, indicator position: Int) -> Bool {
        let commitment = site.plans[place.plan].commitments[place.commitment]
        let indicator = site.indicators[position].indicator
        if commitment.indicator?.value == indicator.id { return true }
        guard let theme = themes.theme(of: place).map({ site.themes[$0].id }) else { return false }
        return indicator.themes.contains { $0.value == theme }
    }
}
