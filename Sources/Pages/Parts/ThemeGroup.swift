internal import Analysis
internal import Model
internal import Templates

/// The cards of one theme.
struct ThemeGroup: PagePart {
    /// nil for indicators that name no theme.
    let subject: Theme?
    /// What the group's name in the page begins with.
    let prefix: String
    let cards: [IndicatorCard]
    let scope: PageScope

    /// Some readings by theme.
    ///
    /// - Parameters:
    ///   - prefix: what the groups' names in the page begin with.
    ///   - isDrawn: whether the cards have charts.
    static func all(
        _ readings: [Reading],
        anchor prefix: String = "theme",
        isDrawn: Bool = true,
        in scope: PageScope
    ) -> [ThemeGroup] {
        scope.context.grouping.groups(readings.map(\.indicator)).map { group in
            ThemeGroup(
                subject: group.theme,
                prefix: prefix,
                cards: group.positions.map { IndicatorCard(readings[$0], isDrawn: isDrawn, in: scope) },
                scope: scope
            )
        }
    }

    static let fields = ContextFields<ThemeGroup>(
        .object("theme", "The theme.") { $0.link(to: $0.subject) },
        .text("anchor", "The group's name in the page, unique on it.") {
            $0.prefix + "-" + AnchorName.of($0.subject?.id.text ?? "other")
        },
        .list("cards", "One card an indicator.", \.cards),
        .flag("hasStrips", "Whether any card has a chart of all areas of its level.") {
            $0.cards.contains(where: \.hasStrip)
        }
    )
}

/// Which theme each indicator is shown under: the first that it names.
struct ThemeGrouping: Sendable {
    /// Some indicators under one theme; those that name none have no theme.
    struct Group {
        let theme: Theme?
        /// Positions in the list that was grouped.
        let positions: [Int]
    }

    private let themes: [Theme]
    /// For each indicator of the site a position in `themes`, or their count.
    private let themeOf: [Int]

    init(_ site: Site) {
        themes = site.themes
        themeOf = site.indicators.map { figures in
            figures.indicator.themes.lazy.compactMap { site.links.themes[$0.value] }.first ?? site.themes.count
        }
    }

    /// Puts indicators, given as positions in `Site.indicators`, under their themes; themes without any are left out.
    func groups(_ indicators: [Int]) -> [Group] {
        var positions = [[Int]](repeating: [], count: themes.count + 1)
        for (position, indicator) in indicators.enumerated() { positions[themeOf[indicator]].append(position) }
        return positions.enumerated().filter { !$0.element.isEmpty }.map { number, positions in
            Group(theme: number < themes.count ? themes[number] : nil, positions: positions)
        }
    }
}
