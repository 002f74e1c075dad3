internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The page shown for an address that does not exist: `/404.html`.
struct NotFoundPage: Page {
    static let template = "not-found"
    static let kind = "not found page"

    let view: RenderContext
    let path: PagePath

    static func all(in view: RenderContext) -> [NotFoundPage] {
        [NotFoundPage(view: view, path: .notFound(baseURL: view.site.settings.baseURL))]
    }

    static let fields = ContextFields<NotFoundPage>("NotFoundPage", .frame)

    var frame: PageFrame { frame(title: locale.format(.pageNotFound)) }
}
