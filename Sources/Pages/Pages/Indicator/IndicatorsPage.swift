internal import Templates

/// The list of all indicators.
struct IndicatorsPage {
    let frame: PageFrame
    let groups: [IndicatorGroup]
}

extension IndicatorsPage: TemplateContext {
    static let fields = ContextFields<IndicatorsPage>(
        "IndicatorsPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .flag("hasGroups", "Whether there is any indicator.") { !$0.groups.isEmpty },
            .list("groups", "The indicators by theme.") { $0.groups },
        ]
    )
}
