internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes `/themes/`.
struct ThemesPageMaker: PageMaker {
    static let kind = "themes page"
    private let template: Template<ThemesPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("themes", for: ThemesPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        let path = SiteAddresses.themes
        return [
            PageJob(path) {
                template.render(
                    ThemesPage(
                        frame: view.frames.frame(
                            path,
                            title: view.text.locale.format(.pageThemes),
                            description: view.text.locale.format(.pageThemesAbout),
                            section: .themes
                        ),
                        themes: view.site.themes.map { ThemeLine($0, in: view, from: path) }
                    )
                )
            }
        ]
    }
}
