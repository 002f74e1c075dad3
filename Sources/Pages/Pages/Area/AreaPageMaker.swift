internal import Model
internal import Templates

/// Makes `/areas/SLUG/` for every area of a level with pages.
///
/// The smallest level with pages has the neighbourhood layout, the next larger the authority's, all others the
/// region's, whatever the site calls them.
struct AreaPageMaker: PageMaker {
    static let kind = "area page"
    private let neighbourhood: Template<NeighbourhoodPage>
    private let authority: Template<AreaSummaryPage>
    private let region: Template<AreaSummaryPage>

    static let showsProfiles = true

    init?(_ compiler: inout PageTemplateCompiler) {
        let neighbourhood = compiler.compile("neighbourhood", for: NeighbourhoodPage.self)
        let authority = compiler.compile("authority", for: AreaSummaryPage.self)
        let region = compiler.compile("region", for: AreaSummaryPage.self)
        guard let neighbourhood, let authority, let region else { return nil }
        self.neighbourhood = neighbourhood
        self.authority = authority
        self.region = region
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        let paged = view.places.levels.map(\.id)
        let smallest = paged.last
        let nextLarger = paged.dropLast().last
        return view.site.areas.areas.indices.compactMap { position in
            let area = AreaIndex(position)
            guard let path = view.addresses.area(area) else { return nil }
            let level = view.site.areas[area].level
            let layout = level == smallest ? "neighbourhood" : level == nextLarger ? "authority" : "region"
            return PageJob(
                path,
                kind: layout + " page",
                origin: view.site.areas[area].declaredAt,
                texts: view.site.textsShown(for: area)
            ) {
                let material = AreaPageData(area, path: path, in: view)
                if level == smallest { return neighbourhood.render(NeighbourhoodPage(material)) }
                return (level == nextLarger ? authority : region).render(AreaSummaryPage(material))
            }
        }
    }
}
