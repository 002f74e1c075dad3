internal import Templates

/// The page of one theme: what is measured, promised and written about it.
struct ThemePage {
    let frame: PageFrame
    let title: String
    let summary: String?
    let indicators: [IndicatorLine]
    let charts: HTML?
    let commitments: [CommitmentLine]
    let acting: [CommitmentGroup]
    let progress: ThemeProgress?
    let briefings: BriefingsAbout
    let others: [LinkItem]
}

extension ThemePage: TemplateContext {
    static let fields = ContextFields<ThemePage>(
        "ThemePage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .text("title", "The theme's title.") { $0.title },
            .optionalText("summary", "What it is about.") { $0.summary },
            .flag("hasIndicators", "Whether any indicator measures it.") { !$0.indicators.isEmpty },
            .list("indicators", "Its indicators with the figure for the largest area.") { $0.indicators },
            .optionalHTML("charts", "A small chart an indicator: its figures for all areas of the smallest level.") {
                $0.charts
            },
            .flag("hasCommitments", "Whether any plan has a commitment under it.") { !$0.commitments.isEmpty },
            .list("commitments", "The commitments under it.") { $0.commitments },
            .list("acting", "The same commitments by the places of their plans.") { $0.acting },
            .object("progress", "How far the actions under it have come; missing without a commitment.") {
                $0.progress
            },
            .object("briefings", "The briefings about it.") { $0.briefings },
            .flag("hasOthers", "Whether there are other themes.") { !$0.others.isEmpty },
            .list("others", "The other themes.") { $0.others },
        ]
    )
}
