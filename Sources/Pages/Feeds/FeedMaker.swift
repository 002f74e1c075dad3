internal import Analysis
internal import Model

/// Makes `/feed.xml`, and the feeds beside the pages of themes and larger areas.
///
/// Only a site that knows its own address has feeds, for their links cannot be relative.
struct FeedMaker: PageMaker {
    static let kind = "feed"
    static let name = "feed.xml"
    static let path = PagePath([], file: name)

    init?(_ compiler: inout PageTemplateCompiler) {}

    func jobs(for view: RenderContext) -> [PageJob] {
        guard let baseURL = view.site.settings.baseURL else { return [] }
        let site = view.site
        func job(_ path: PagePath, _ page: PagePath, _ subject: String?, _ briefings: [Int]) -> PageJob {
            PageJob(path) {
                BriefingFeed(
                    site: site,
                    addresses: view.addresses,
                    locale: view.text.locale,
                    baseURL: baseURL,
                    path: path,
                    page: page,
                    subject: subject,
                    briefings: briefings
                ).bytes()
            }
        }
        let themes = site.themes.compactMap { theme in
            view.feeds.path(of: theme.id).map { path in
                job(path, view.addresses.theme(theme.id), theme.title, site.links.briefingsOfTheme[theme.id] ?? [])
            }
        }
        let areas = site.areas.areas.indices.map { AreaIndex($0) }.compactMap { area -> PageJob? in
            guard let path = view.feeds.path(of: area), let page = view.addresses.area(area) else { return nil }
            return job(path, page, site.areas[area].name, view.reach.briefings(concerning: area))
        }
        return [job(Self.path, SiteAddresses.briefings, nil, Array(site.briefings.indices))] + themes + areas
    }
}
