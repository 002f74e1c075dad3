internal import Templates

/// The indicators of one theme in a list.
struct IndicatorGroup {
    let theme: LinkItem
    let anchor: String
    let summary: String?
    let indicators: [IndicatorLine]
}

extension IndicatorGroup: TemplateContext {
    static let fields = ContextFields<IndicatorGroup>(
        "IndicatorGroup",
        [
            .object("theme", "The theme.") { $0.theme },
            .text("anchor", "The group's name in the page, unique on it.") { $0.anchor },
            .optionalText("summary", "What the theme is about.") { $0.summary },
            .list("indicators", "Its indicators.") { $0.indicators },
        ]
    )
}
