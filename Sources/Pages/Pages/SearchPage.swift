internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The page on which the whole site is searched: `/search/`.
struct SearchPage: Page {
    static let template = "search"
    static let kind = "search page"

    let view: RenderContext
    let path = SiteAddresses.search

    static func all(in view: RenderContext) -> [SearchPage] { [SearchPage(view: view)] }

    static let fields = ContextFields<SearchPage>(
        "SearchPage",
        .frame,
        .text("glossary", "The way to the glossary.") { $0.path.link(to: SiteAddresses.glossary) }
    )

    var frame: PageFrame {
        frame(title: locale.format(.pageSearch), description: locale.format(.pageSearchAbout), section: .search)
    }
}
