internal import Interpretation
internal import ReportModel
internal import Templating
internal import Wording

/// Makes `/briefings/`.
struct BriefingsPageMaker: PageMaker {
    private let template: Template<BriefingsPage>

    init?(_ compiler: inout TemplateCompiler) {
        guard let template = compiler.compile("briefings", for: BriefingsPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: SiteView) -> [PageJob] {
        [PageJob(SiteAddresses.briefings) { template.render(page(view)) }]
    }

    private func page(_ view: SiteView) -> BriefingsPage {
        let path = SiteAddresses.briefings
        let positions = view.site.briefings.indices.map { $0 }
        let byYear = Dictionary(grouping: positions) { view.site.briefings[$0].date.year }
        return BriefingsPage(
            frame: view.frames.frame(
                path,
                title: view.text.words.say(.pageBriefings),
                description: view.text.words.say(.pageBriefingsAbout),
                section: .briefings
            ),
            years: byYear.keys.sorted(by: >).map { year in
                BriefingYear(
                    year: year,
                    briefings: (byYear[year] ?? []).map { BriefingEntry($0, in: view, from: path) }
                )
            },
            feed: view.site.settings.baseURL.map { _ in path.link(to: FeedMaker.path) }
        )
    }
}
