package import Model

/// The gaps that plans name, by theme: which are named in the same words by several plans, and where there are any.
///
/// Two gaps are the same only where their letters and digits are; whether others mean the same is for readers to judge.
package struct GapSummary: Sendable {
    /// The themes under which gaps are named, in the order of `Site.themes`, those without one last.
    package let themes: [ThemeGaps]

    /// The gaps of one theme.
    package struct ThemeGaps: Sendable {
        /// A position in `Site.themes`; nil for commitments without a theme.
        package let theme: Int?
        /// How many gaps are named.
        package let count: Int
        /// The gaps that at least two plans name in the same words, the most frequent first.
        package let shared: [Shared]
        /// The plans that name any, in the order of `Site.plans`.
        package let plans: [PlanGaps]
    }

    /// A gap in the words of the first plan that names it.
    package struct Shared: Sendable {
        /// The gap as the first plan words it.
        package let text: String
        /// The first place of each plan that names it.
        package let places: [Place]
    }

    /// Where a gap is named: by a commitment, or by one of its needs.
    package struct Place: Hashable, Sendable {
        /// The commitment.
        package let commitment: SiteLinks.CommitmentPosition
        /// A position in its needs; nil where the commitment names the gap for itself.
        package let need: Int?

        /// A position in `Site.plans`.
        package var plan: Int { commitment.plan }
    }

    /// How many gaps a plan names under the theme, and the first place that does.
    package struct PlanGaps: Sendable {
        /// The first place in it that does.
        package let place: Place
        /// How many it names, 1 or more.
        package let count: Int
    }

    /// - Parameter plans: positions in `Site.plans`.
    package init(of plans: [Int], in site: Site, themes places: CommitmentThemes) {
        var found: [Int: Gathering] = [:]
        let none = site.themes.count
        for plan in plans {
            for (number, commitment) in site.plans[plan].commitments.enumerated() {
                let position = SiteLinks.CommitmentPosition(plan: plan, commitment: number)
                let theme = places.theme(of: position) ?? none
                let named: [(need: Int?, gaps: [String])] =
                    [(nil, commitment.namedGaps)]
                    + commitment.needs.enumerated().map { ($0.offset, $0.element.namedGaps) }
                for (need, gaps) in named where !gaps.isEmpty {
                    found[theme, default: Gathering()].add(gaps, at: Place(commitment: position, need: need))
                }
            }
        }
        themes = found.sorted { $0.key < $1.key }.map { theme, gathering in
            gathering.finish(theme: theme == none ? nil : theme)
        }
    }

    /// The gaps of a theme as they are met.
    private struct Gathering {
        var count = 0
        var order: [String] = []
        var shared: [String: (text: String, places: [Place])] = [:]
        var plans: [PlanGaps] = []

        mutating func add(_ gaps: [String], at place: Place) {
            count += gaps.count
            if let last = plans.last, last.place.plan == place.plan {
                plans[plans.count - 1] = PlanGaps(place: last.place, count: last.count + gaps.count)
            } else {
                plans.append(PlanGaps(place: place, count: gaps.count))
            }
            for gap in gaps {
                let key = String(gap.lowercased().filter { $0.isLetter || $0.isNumber })
                if shared[key] == nil {
                    order.append(key)
                    shared[key] = (gap, [])
                }
                if shared[key]?.places.last?.plan != place.plan { shared[key]?.places.append(place) }
            }
        }

        func finish(theme: Int?) -> ThemeGaps {
            let several = order.compactMap { shared[$0] }.filter { $0.places.count > 1 }.enumerated()
                .sorted { ($1.element.places.count, $0.offset) < ($0.element.places.count, $1.offset) }
            return ThemeGaps(
                theme: theme,
                count: count,
                shared: several.map { Shared(text: $0.element.text, places: $0.element.places) },
                plans: plans
            )
        }
    }
}
