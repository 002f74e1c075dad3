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
        .optionalText("glossary", "The way to the glossary; missing where a site of texts explains no terms.") {
            $0.context.hasGlossary ? $0.path.link(to: SiteAddresses.glossary) : nil
        }
    )

    var frame: PageFrame {
        frame(title: locale.format(.pageSearch), description: locale.format(.pageSearchAbout), section: .search)
    }
}
