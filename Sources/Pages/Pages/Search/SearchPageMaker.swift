internal import Analysis
internal import Localization
internal import Templates

/// Makes `/search/`.
struct SearchPageMaker: PageMaker {
    static let kind = "search page"
    private let template: Template<SearchPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("search", for: SearchPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        let path = SiteAddresses.search
        return [
            PageJob(path) {
                template.render(
                    SearchPage(
                        frame: view.frames.frame(
                            path,
                            title: view.text.locale.format(.pageSearch),
                            description: view.text.locale.format(.pageSearchAbout),
                            section: .search
                        ),
                        glossary: path.link(to: SiteAddresses.glossary)
                    )
                )
            }
        ]
    }
}
