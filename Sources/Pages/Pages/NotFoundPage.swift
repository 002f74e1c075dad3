internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The page shown for an address that does not exist: `/404.html`.
struct NotFoundPage: Page {
    static let template = "not-found"

    let scope: PageScope

    static func all(in context: RenderContext) -> [NotFoundPage] {
        [NotFoundPage(scope: PageScope(context, at: .notFound(baseURL: context.site.settings.baseURL)))]
    }

    static let fields = ContextFields<NotFoundPage>(.frame)

    var frame: PageFrame { frame(title: locale.format(.pageNotFound)) }
}
