internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The plans for one part of the country in a list.
struct PlanGroup {
    let title: LinkItem
    let anchor: String
    let plans: [PlanSummary]

    /// Plans by the largest area but the top that holds the first of their places; those for the top stand first, those
    /// that name no place last.
    ///
    /// - Parameter plans: positions in `Site.plans`, in the order in which they are to be listed.
    static func all(_ plans: [Int], in view: RenderContext, from path: PagePath) -> [PlanGroup] {
        var groups: [AreaIndex?: [Int]] = [:]
        for plan in plans {
            let area = view.site.links.areasOfPlan[plan].first.map { place in
                (view.places.containers(of: place) + [place]).prefix(2).last ?? place
            }
            groups[area, default: []].append(plan)
        }
        let order = view.places.tops.flatMap { [$0] + view.places.children(of: $0) }
        let known = order.filter { groups[$0] != nil }.map(Optional.some)
        let others = groups.keys.filter { !known.contains($0) }.sorted {
            ($0?.position ?? .max) < ($1?.position ?? .max)
        }
        return (known + others).map { area in
            PlanGroup(
                title: area.map { view.link(to: $0, from: path) }
                    ?? LinkItem(text: view.text.locale.format(.planNoPlace), href: nil),
                anchor: "plans-" + AnchorText.of(area.map { view.site.areas[$0].slug } ?? "nowhere"),
                plans: (groups[area] ?? []).map { PlanSummary($0, in: view, from: path) }
            )
        }
    }
}

extension PlanGroup: TemplateContext {
    static let fields = ContextFields<PlanGroup>(
        "PlanGroup",
        [
            .object("title", "The area that holds their places, such as a region.") { $0.title },
            .text("anchor", "The group's name in the page, unique on it.") { $0.anchor },
            .text("count", "How many plans.") { String($0.plans.count) },
            .list("plans", "The plans in alphabetical order.") { $0.plans },
        ]
    )
}
