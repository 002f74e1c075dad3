internal import Templates

/// The cards of one theme.
struct ThemeGroup {
    let theme: LinkItem
    let anchor: String
    let cards: [IndicatorCard]
}

extension ThemeGroup: TemplateContext {
    static let fields = ContextFields<ThemeGroup>(
        "ThemeGroup",
        [
            .object("theme", "The theme.") { $0.theme },
            .text("anchor", "The group's name in the page, unique on it.") { $0.anchor },
            .list("cards", "One card an indicator.") { $0.cards },
            .flag("hasStrips", "Whether any card has a chart of all areas of its level.") { group in
                group.cards.contains { $0.hasStrip }
            },
        ]
    )
}
