package import Model

/// The theme of each commitment: its own, or else the first of its indicator.
package struct CommitmentThemes: Sendable {
    /// For each plan and commitment a position in `Site.themes`; nil where neither names a theme.
    private let themes: [[Int?]]

    package init(_ site: Site) {
        let places = ThemePlaces(site).themes
        themes = site.plans.map { plan in
            plan.commitments.map { commitment in
                commitment.theme.flatMap { site.links.themes[$0.value] }
                    ?? commitment.indicator.flatMap { site.links.indicators[$0.value] }.flatMap { places[$0] }
            }
        }
    }

    package func theme(of place: SiteLinks.CommitmentPosition) -> Int? {
        themes[place.plan][place.commitment]
    }
}
