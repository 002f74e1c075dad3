internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Commitments of plans for the same places.
struct CommitmentGroup {
    let places: [LinkItem]
    let anchor: String
    let commitments: [CommitmentLine]

    /// Some commitments by the places of their plans, in the order in which they are met.
    static func all(_ places: [SiteLinks.CommitmentPosition], in view: RenderContext, from path: PagePath)
        -> [CommitmentGroup]
    {
        var order: [[AreaIndex]] = []
        var groups: [[AreaIndex]: [SiteLinks.CommitmentPosition]] = [:]
        for place in places {
            let areas = view.site.links.areasOfPlan[place.plan]
            if groups[areas] == nil { order.append(areas) }
            groups[areas, default: []].append(place)
        }
        return order.enumerated().map { number, areas in
            CommitmentGroup(
                places: areas.isEmpty
                    ? [LinkItem(text: view.text.locale.format(.planNoPlace), href: nil)]
                    : areas.map { view.link(to: $0, from: path) },
                anchor: "acting-\(number + 1)",
                commitments: (groups[areas] ?? []).map { CommitmentLine($0, in: view, from: path) }
            )
        }
    }
}

extension CommitmentGroup: TemplateContext {
    static let fields = ContextFields<CommitmentGroup>(
        "CommitmentGroup",
        [
            .list("places", "The places that the commitments' plans are for.") { $0.places },
            .text("anchor", "The group's name in the page, unique on it.") { $0.anchor },
            .list("commitments", "The commitments.") { $0.commitments },
        ]
    )
}
