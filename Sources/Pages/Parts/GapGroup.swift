internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The gaps that plans name under one theme.
struct GapGroup {
    let theme: LinkItem
    let count: String
    let shared: [SharedGap]
    let plans: [LinkItem]

    /// One for each theme under which some plans name a gap.
    ///
    /// - Parameter plans: positions in `Site.plans`.
    static func all(of plans: [Int], in view: RenderContext, from path: PagePath) -> [GapGroup] {
        func link(_ place: SiteLinks.CommitmentPosition, _ text: String) -> LinkItem {
            let fragment = view.site.plans[place.plan].commitments[place.commitment].anchor
            return LinkItem(text: text, href: path.link(to: view.addresses.plan(place.plan), fragment: fragment))
        }
        func places(_ plan: Int) -> String {
            let areas = view.site.links.areasOfPlan[plan].map { view.site.areas[$0].name }
            return areas.isEmpty ? view.site.plans[plan].title : areas.joined(separator: ", ")
        }
        let summary = GapSummary(of: plans, in: view.site, themes: view.commitmentThemes)
        return summary.themes.map { theme in
            GapGroup(
                theme: view.link(to: theme.theme.map { view.site.themes[$0] }, from: path),
                count: view.text.locale.format(.countedGaps(count: theme.count)),
                shared: theme.shared.map { gap in
                    SharedGap(text: gap.text, plans: gap.places.map { link($0, places($0.plan)) })
                },
                plans: theme.plans.map { gaps in
                    let count = view.text.locale.format(.countedGaps(count: gaps.count))
                    return link(
                        gaps.place,
                        view.text.locale.format(.planGapsOf(name: places(gaps.place.plan), counted: count))
                    )
                }
            )
        }
    }
}

/// A gap that several plans name in the same words.
struct SharedGap {
    let text: String
    let plans: [LinkItem]
}

extension GapGroup: TemplateContext {
    static let fields = ContextFields<GapGroup>(
        "GapGroup",
        [
            .object("theme", "The theme.") { $0.theme },
            .text("count", "How many gaps are named: 3 gaps.") { $0.count },
            .flag("hasShared", "Whether several plans name a gap in the same words.") { !$0.shared.isEmpty },
            .list("shared", "The gaps that several plans name in the same words, the most frequent first.") {
                $0.shared
            },
            .list("plans", "The places whose plans name any, each with how many and the way to them.") { $0.plans },
        ]
    )
}

extension SharedGap: TemplateContext {
    static let fields = ContextFields<SharedGap>(
        "SharedGap",
        [
            .text("text", "What is missing, in the words of the first plan.") { $0.text },
            .text("planCount", "How many plans name it.") { String($0.plans.count) },
            .list("plans", "The places whose plans name it, each the way to it.") { $0.plans },
        ]
    )
}
