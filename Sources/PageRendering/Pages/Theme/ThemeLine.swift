internal import ReportModel
internal import Templating

/// A theme in a list, and how much there is about it.
struct ThemeLine {
    let theme: LinkItem
    let summary: String?
    let indicatorCount: Int
    let commitmentCount: Int
    let briefingCount: Int
}

extension ThemeLine: TemplateContext {
    static let fields = ContextFields<ThemeLine>(
        "ThemeLine",
        [
            .object("theme", "The theme.") { $0.theme },
            .optionalText("summary", "What it is about.") { $0.summary },
            .text("indicators", "How many indicators: 1 indicator, 4 indicators.") {
                counted($0.indicatorCount, "indicator")
            },
            .text("commitments", "How many commitments: 1 commitment, 4 commitments.") {
                counted($0.commitmentCount, "commitment")
            },
            .text("briefings", "How many briefings: 1 briefing, 4 briefings.") {
                counted($0.briefingCount, "briefing")
            },
        ]
    )

    init(_ theme: Theme, in view: SiteView, from path: PagePath) {
        let links = view.site.links
        self.theme = view.link(to: theme, from: path)
        summary = theme.summary
        indicatorCount = links.indicatorsOfTheme[theme.id]?.count ?? 0
        commitmentCount = links.commitmentsOfTheme[theme.id]?.count ?? 0
        briefingCount = links.briefingsOfTheme[theme.id]?.count ?? 0
    }

    private static func counted(_ count: Int, _ word: String) -> String {
        count == 1 ? "1 \(word)" : "\(count) \(word)s"
    }
}
