internal import Analysis
package import Diagnostics
package import Model

/// Looks whether the order of need that `site.yml` asks for can be made.
package struct PriorityChecker: Sendable {
    /// A checker; it has no settings.
    package init() {}

    /// One finding at most: where `site.yml` has `priorities`, and no level that has areas enough can be put in order.
    package func check(_ site: Site) -> [Diagnostic] {
        guard let location = site.settings.priorities.declaredAt else { return [] }
        let analyst = Analyst(site)
        let orders = site.areas.levels.filter(\.hasPages).compactMap { level in
            analyst.levelMatrix(of: level.id).flatMap { NeedOrder($0, of: site) }.map { (level, $0) }
        }
        var refusals: [(AreaLevel, PriorityRefusal)] = []
        for (level, order) in orders {
            guard case .refused(let refusal) = order else { return [] }
            refusals.append((level, refusal))
        }
        guard let (level, refusal) = refusals.last else { return [] }
        let leftOut = refusal.onlyChance + refusal.untested
        let names = leftOut.map { site.indicators[$0].indicator.short }
        let shown = names.prefix(6).joined(separator: "; ") + (names.count > 6 ? "; and \(names.count - 6) more" : "")
        return [
            Diagnostic(
                NeedCheckRules.noOrder,
                .warning,
                "no order of need can be made of the level \"\(level.id.text.prefix(60))\"",
                at: location,
                explanation: Self.reason(refusal)
                    + (names.isEmpty
                        ? "" : " Left out, for want of a margin of error or of differences beyond chance: \(shown)."),
                suggestion: "Add indicators that say better or worse (polarity), with limits or counts, in two themes.",
                effect: "Pages of areas with several of them inside say in a line why there is no order."
            )
        ]
    }

    private static func reason(_ refusal: PriorityRefusal) -> String {
        switch refusal.reason {
        case .tooFewMeasures(let count):
            "It takes three measures that can count, and there \(count == 1 ? "is" : "are") \(count)."
        case .oneTheme(let count): "All \(count) measures that can count are in one theme, and it takes two."
        case .tooFewAreas:
            "Fewer than five of them have figures for two thirds of the measures, three of them in two themes."
        }
    }
}

/// What keeps areas from being put in the order of need; each rule is documented by its own title and text.
package enum NeedCheckRules {
    package static let noOrder = Rule(
        "R141",
        "Order of need that cannot be made",
        """
        The `priorities` of site.yml ask for an order of need, and no level of areas can be put in one. It takes three \
        measures at least, in two themes, that say better or worse, have margins of error or counts, and by which the \
        areas differ more than chance would make them; and five areas with figures for two thirds of them. Indicators \
        that measure one thing (`same_as`) are one measure. Add such indicators, or leave `priorities` out.
        """
    )

    /// Every rule about the order of need, by code.
    package static let all: [Rule] = [noOrder]
}
