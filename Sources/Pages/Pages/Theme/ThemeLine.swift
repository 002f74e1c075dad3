internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// A theme in a list, and how much there is about it.
struct ThemeLine {
    let theme: LinkItem
    let summary: String?
    let indicators: String
    let commitments: String
    let briefings: String
}

extension ThemeLine: TemplateContext {
    static let fields = ContextFields<ThemeLine>(
        "ThemeLine",
        [
            .object("theme", "The theme.") { $0.theme },
            .optionalText("summary", "What it is about.") { $0.summary },
            .text("indicators", "How many indicators: 1 indicator, 4 indicators.") { $0.indicators },
            .text("commitments", "How many commitments: 1 commitment, 4 commitments.") { $0.commitments },
            .text("briefings", "How many briefings: 1 briefing, 4 briefings.") { $0.briefings },
        ]
    )

    init(_ theme: Theme, in view: RenderContext, from path: PagePath) {
        let links = view.site.links
        self.theme = view.link(to: theme, from: path)
        summary = theme.summary
        let locale = view.text.locale
        indicators = locale.format(.countedIndicators(count: links.indicatorsOfTheme[theme.id]?.count ?? 0))
        commitments = locale.format(.countedCommitments(count: links.commitmentsOfTheme[theme.id]?.count ?? 0))
        briefings = locale.format(.countedBriefings(count: links.briefingsOfTheme[theme.id]?.count ?? 0))
    }
}
