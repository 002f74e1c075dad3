internal import Templates

/// The page about the figures to download.
struct DataPage {
    let frame: PageFrame
    let indicators: [IndicatorDownload]
    let plans: [PlanDownload]
    let columns: [Explained]
    let codes: [Explained]
    let actionColumns: [Explained]
    let areas: String
    let licence: LinkItem?
}

extension DataPage: TemplateContext {
    static let fields = ContextFields<DataPage>(
        "DataPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .flag("hasIndicators", "Whether the site has any indicator.") { !$0.indicators.isEmpty },
            .list("indicators", "Every indicator with its files and source.") { $0.indicators },
            .flag("hasPlans", "Whether the site has any action plan.") { !$0.plans.isEmpty },
            .list("plans", "Every action plan with its files.") { $0.plans },
            .list("columns", "The columns of the files of figures.") { $0.columns },
            .list("codes", "The shorthand of the status column.") { $0.codes },
            .list("actionColumns", "The columns of the files of actions that need a word of explanation.") {
                $0.actionColumns
            },
            .text("areas", "The way to the list of places.") { $0.areas },
            .object("licence", "The terms under which the figures may be used.") { $0.licence },
        ]
    )
}
