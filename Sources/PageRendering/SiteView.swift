internal import Analysis
internal import Interpretation
internal import ReportModel

/// A site with everything that several kinds of page need, worked out once and only read from then on.
final class SiteView: Sendable {
    let site: Site
    let addresses: SiteAddresses
    let analyst: Analyst
    let frames: FrameMaker
    let prose: ProseRenderer
    let places: PlaceTree
    let grouping: ThemeGrouping
    let holdings: Holdings

    init(_ site: Site) {
        self.site = site
        addresses = SiteAddresses(site)
        analyst = Analyst(site)
        frames = FrameMaker(site, addresses: addresses)
        prose = ProseRenderer(site: site, addresses: addresses, analyst: analyst)
        places = PlaceTree(site.areas)
        grouping = ThemeGrouping(site)
        holdings = Holdings(site)
    }

    /// What a reading says, one fact a sentence.
    func sentences(_ reading: Reading) -> [String] {
        SentenceWriter(reading, in: site).sentences()
    }

    /// A link to an area's page, or its bare name where it has none.
    func link(to area: AreaIndex, from path: PagePath) -> LinkItem {
        LinkItem(text: site.areas[area].name, href: addresses.area(area).map { path.link(to: $0) })
    }

    /// A link to a theme's page; indicators without a theme stand under a bare "Other".
    func link(to theme: Theme?, from path: PagePath) -> LinkItem {
        guard let theme else { return LinkItem(text: "Other", href: nil) }
        return LinkItem(text: theme.title, href: path.link(to: addresses.theme(theme.id)))
    }
}
