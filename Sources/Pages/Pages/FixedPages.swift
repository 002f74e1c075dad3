internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The page on which the whole site is searched: `/search/`.
struct SearchPage: SinglePage {
    static let template = "search"
    static let address = SiteAddresses.search

    let scope: PageScope

    static let fields = ContextFields<SearchPage>(
        .frame,
        .text("glossary", "The way to the glossary.") { $0.path.link(to: SiteAddresses.glossary) }
    )

    var frame: PageFrame {
        frame(title: locale.format(.pageSearch), description: locale.format(.pageSearchAbout), section: .search)
    }
}

/// The page shown for an address that does not exist: `/404.html`.
struct NotFoundPage: Page {
    static let template = "not-found"

    let scope: PageScope

    static func all(in view: RenderContext) -> [NotFoundPage] {
        [NotFoundPage(scope: PageScope(view, at: .notFound(baseURL: view.site.settings.baseURL)))]
    }

    static let fields = ContextFields<NotFoundPage>(.frame)

    var frame: PageFrame { frame(title: locale.format(.pageNotFound)) }
}
