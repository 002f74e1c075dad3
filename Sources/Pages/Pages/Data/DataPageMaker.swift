internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes `/data/`: what can be downloaded, under what terms, and what the columns mean.
struct DataPageMaker: PageMaker {
    static let kind = "data page"
    private let template: Template<DataPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("data", for: DataPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        [PageJob(SiteAddresses.data) { template.render(page(view)) }]
    }

    private func page(_ view: RenderContext) -> DataPage {
        let path = SiteAddresses.data
        let locale = view.text.locale
        return DataPage(
            frame: view.frames.frame(
                path,
                title: locale.format(.pageData),
                description: locale.format(.pageDataAbout)
            ),
            indicators: view.site.indicators.indices.map { IndicatorDownload($0, in: view, from: path) },
            plans: view.site.plans.indices.map { PlanDownload($0, in: view, from: path) },
            columns: FigureColumn.allCases.map { Explained(name: $0.rawValue, meaning: locale.format($0.meaning)) },
            codes: FigureStatus.allCases.filter { $0 != .normal }.map {
                Explained(name: $0.shorthand, meaning: locale.format($0.meaning))
            },
            actionColumns: Self.actionColumns.map { Explained(name: $0.name, meaning: locale.format($0.meaning)) },
            areas: path.link(to: SiteAddresses.areas),
            licence: view.site.settings.licence.map { LinkItem(text: $0.name, href: $0.url) }
        )
    }

    /// The columns of the files of actions that need a word of explanation.
    private static let actionColumns: [(name: String, meaning: MessageKey)] = [
        ("start, due", .actionColumnDates),
        ("stage", .actionColumnStage),
        ("confidence", .actionColumnConfidence),
        ("overdue", .actionColumnOverdue),
        ("updates", .actionColumnUpdates),
        ("note", .actionColumnNote),
    ]
}
