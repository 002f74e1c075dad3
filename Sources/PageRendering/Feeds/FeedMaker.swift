internal import Interpretation
internal import ReportModel

/// Makes `/feed.xml`; only a site that knows its own address has a feed, for its links cannot be relative.
struct FeedMaker: PageMaker {
    static let path = PagePath([], file: "feed.xml")

    init?(_ compiler: inout TemplateCompiler) {}

    func jobs(for view: SiteView) -> [PageJob] {
        guard let baseURL = view.site.settings.baseURL else { return [] }
        return [
            PageJob(Self.path) {
                BriefingFeed(site: view.site, addresses: view.addresses, words: view.text.words, baseURL: baseURL)
                    .bytes()
            }
        ]
    }
}
