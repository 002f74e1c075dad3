internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The gaps that plans name under one theme.
struct GapGroup: PagePart {
    private let gaps: GapSummary.ThemeGaps
    let scope: PageScope

    /// One for each theme under which some plans that are not over name a gap.
    ///
    /// - Parameter plans: positions in `Site.plans`.
    static func all(of plans: [Int], in scope: PageScope) -> [GapGroup] {
        let open = plans.filter { scope.context.tense(ofPlan: $0) != .past }
        return GapSummary(of: open, in: scope.site, themes: scope.context.commitmentThemes).themes.map {
            GapGroup(gaps: $0, scope: scope)
        }
    }

    /// Whether several of some plans that are not over name a gap, so that some may be named twice.
    ///
    /// - Parameter plans: positions in `Site.plans`.
    static func areOfSeveral(_ plans: [Int], in scope: PageScope) -> Bool {
        plans.count { plan in
            scope.context.tense(ofPlan: plan) != .past
                && scope.site.plans[plan].commitments.contains { $0.anchorOfGaps != nil }
        } > 1
    }

    static let fields = ContextFields<GapGroup>(
        .object("theme", "The theme.") { $0.link(toTheme: $0.gaps.theme) },
        .text("count", "How many gaps are named: 3 gaps.") { $0.counted($0.gaps.count) },
        .list("shared", "The gaps that several plans name in the same words, the most frequent first.") { group in
            group.gaps.shared.map { gap in
                SharedGap(text: gap.text, plans: gap.places.map { group.link(to: $0, group.places(of: $0.plan)) })
            }
        },
        .flag("isOfSeveralPlans", "Whether several plans name any.") { $0.gaps.plans.count > 1 },
        .list("plans", "The places whose plans name any, each with how many and the way to them.", \.plans)
    )

    private var plans: [LinkItem] {
        gaps.plans.map { gaps in
            let place = places(of: gaps.place.plan)
            return link(to: gaps.place, locale.format(.planGapsOf(name: place, counted: counted(gaps.count))))
        }
    }

    private func counted(_ gaps: Int) -> String { locale.format(.countedGaps(count: gaps)) }

    private func link(to place: GapSummary.Place, _ text: String) -> LinkItem {
        let commitment = site.plans[place.plan].commitments[place.commitment.commitment]
        let anchor = place.need.map { commitment.needs[$0].anchor } ?? commitment.anchor
        return LinkItem(text: text, href: path.link(to: context.addresses.plan(place.plan), fragment: anchor))
    }

    /// What a plan is called in a list of plans' gaps: the places that it is for.
    private func places(of plan: Int) -> String {
        let areas = site.links.areasOfPlan[plan].map { site.areas[$0].name }
        return areas.isEmpty ? site.plans[plan].title : areas.joined(separator: ", ")
    }
}

/// A gap that several plans name in the same words.
struct SharedGap: TemplateContext {
    let text: String
    let plans: [LinkItem]

    static let fields = ContextFields<SharedGap>(
        .text("text", "What is missing, in the words of the first plan.", \.text),
        .text("planCount", "How many plans name it.") { String($0.plans.count) },
        .list("plans", "The places whose plans name it, each the way to it.", \.plans)
    )
}
