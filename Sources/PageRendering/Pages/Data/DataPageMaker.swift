internal import Interpretation
internal import ReportModel
internal import Templating
internal import Wording

/// Makes `/data/`: what can be downloaded, under what terms, and what the columns mean.
struct DataPageMaker: PageMaker {
    private let template: Template<DataPage>

    init?(_ compiler: inout TemplateCompiler) {
        guard let template = compiler.compile("data", for: DataPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: SiteView) -> [PageJob] {
        [PageJob(SiteAddresses.data) { template.render(page(view)) }]
    }

    private func page(_ view: SiteView) -> DataPage {
        let path = SiteAddresses.data
        return DataPage(
            frame: view.frames.frame(
                path,
                title: view.text.words.say(.pageData),
                description: view.text.words.say(.pageDataAbout)
            ),
            indicators: view.site.indicators.indices.map { IndicatorDownload($0, in: view, from: path) },
            plans: view.site.plans.indices.map { PlanDownload($0, in: view, from: path) },
            columns: FigureColumn.allCases.map { Explained(name: $0.rawValue, meaning: $0.explanation) },
            codes: FigureStatus.allCases.filter { $0 != .normal }.map {
                Explained(name: $0.shorthand, meaning: view.text.words.say($0.meaning))
            },
            actionColumns: Self.actionColumns,
            areas: path.link(to: SiteAddresses.areas),
            licence: view.site.settings.licence.map { LinkItem(text: $0.name, href: $0.url) }
        )
    }

    private static let actionColumns = [
        Explained(name: "start, due", meaning: "Dates as year, month and day. Empty where none is published."),
        Explained(
            name: "stage",
            meaning: "not started, under way, ongoing, paused, complete or stopped. Empty where the plan does not say."
        ),
        Explained(name: "confidence", meaning: "on track, at risk, off track or not rated, for actions still open."),
        Explained(name: "overdue", meaning: "yes or no on the day the site speaks from. Empty without a due date."),
        Explained(name: "updates", meaning: "Each with its date, one to a line, earliest first."),
        Explained(name: "note", meaning: "Says where no actions are published for a commitment."),
    ]
}
