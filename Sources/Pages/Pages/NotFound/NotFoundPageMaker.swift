internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes `/404.html`.
struct NotFoundPageMaker: PageMaker {
    static let kind = "not found page"
    private let template: Template<NotFoundPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("not-found", for: NotFoundPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        let path = PagePath.notFound(baseURL: view.site.settings.baseURL)
        return [
            PageJob(path) {
                template.render(
                    NotFoundPage(frame: view.frames.frame(path, title: view.text.locale.format(.pageNotFound)))
                )
            }
        ]
    }
}
