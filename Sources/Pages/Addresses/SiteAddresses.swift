package import Model

/// The path of every page of a site.
package struct SiteAddresses: Sendable {
    /// The home page, `/`.
    package static let home = PagePath([])
    /// The list of all areas with pages, `/areas/`.
    package static let areas = PagePath(["areas"])
    /// The list of indicators by theme, `/indicators/`.
    package static let indicators = PagePath(["indicators"])
    /// The list of themes, `/themes/`.
    package static let themes = PagePath(["themes"])
    /// The list of briefings, `/briefings/`; superseded and archived ones are on it too.
    package static let briefings = PagePath(["briefings"])
    /// The list of action plans, `/plans/`.
    package static let plans = PagePath(["plans"])
    /// What people have raised, `/issues/`.
    package static let issues = PagePath(["issues"])
    /// The finder of places and postcodes, `/find/`.
    package static let find = PagePath(["find"])
    /// The glossary, `/glossary/`, with a fragment for each term (`anchor`).
    package static let glossary = PagePath(["glossary"])
    /// The search, `/search/`.
    package static let search = PagePath(["search"])
    /// The list of downloads, `/data/`.
    package static let data = PagePath(["data"])

    /// How the site can be used, `/accessibility/`, unless it has a page of its own there.
    package static let accessibility = PagePath(["accessibility"])

    private let areaPaths: [PagePath?]
    private let handoutPaths: [PagePath?]
    private let indicatorPaths: [PagePath]
    private let briefingPaths: [PagePath]
    private let planPaths: [PagePath]
    private let forumPaths: [PagePath]

    /// Works out the paths of areas, handouts, indicators, briefings, plans and forums once for all pages.
    package init(_ site: Site) {
        areaPaths = site.areas.areas.indices.map { position in
            let index = AreaIndex(position)
            return site.areas.hasPage(index) ? PagePath(["areas", site.areas[index].slug]) : nil
        }
        let leaves = PlaceTree.leafLevels(of: site.areas)
        var slugs: Set<String> = []
        handoutPaths = site.areas.areas.indices.map { position in
            let index = AreaIndex(position)
            guard site.settings.hasHandouts, site.areas.hasPage(index), leaves.contains(site.areas[index].level) else {
                return nil
            }
            // That two areas have one slug is said of their pages.
            guard slugs.insert(site.areas[index].slug.lowercased()).inserted else { return nil }
            return PagePath(["areas", site.areas[index].slug, "handout"])
        }
        indicatorPaths = site.indicators.map { PagePath(["indicators", $0.indicator.id.text]) }
        briefingPaths = site.briefings.map { PagePath(["briefings", $0.id.text]) }
        planPaths = site.plans.map { PagePath(["plans", $0.id.text]) }
        forumPaths = site.forums.map { PagePath(["issues", $0.id.text]) }
    }

    /// The page of an area; nil for one of a level without pages.
    package func area(_ index: AreaIndex) -> PagePath? {
        areaPaths[Int(index.position)]
    }

    /// A link to an area's page, or its bare name where it has none.
    func link(to area: AreaIndex, of site: Site, from path: PagePath) -> LinkItem {
        LinkItem(text: site.areas[area].name, href: self.area(area).map { path.link(to: $0) })
    }

    /// The page to print of an area; nil where it has none.
    package func handout(_ index: AreaIndex) -> PagePath? {
        handoutPaths[Int(index.position)]
    }

    /// - Parameter position: a position in `Site.indicators`.
    package func indicator(_ position: Int) -> PagePath {
        indicatorPaths[position]
    }

    /// The page of a theme, `/themes/ID/`.
    package func theme(_ id: Theme.ID) -> PagePath {
        PagePath(["themes", id.text])
    }

    /// - Parameter position: a position in `Site.briefings`.
    package func briefing(_ position: Int) -> PagePath {
        briefingPaths[position]
    }

    /// - Parameter position: a position in `Site.plans`.
    package func plan(_ position: Int) -> PagePath {
        planPaths[position]
    }

    /// - Parameter position: a position in `Site.forums`.
    package func forum(_ position: Int) -> PagePath {
        forumPaths[position]
    }

    /// The page's own path: folders of `Content/pages` become folders of the site.
    package func page(_ page: FreePage) -> PagePath {
        PagePath(page.path.split(separator: "/").map(String.init))
    }

    /// Where a picture or an attachment of a text is published.
    package static func file(_ publishedFile: PublishedFile) -> PagePath {
        PagePath(publishedFile.address.dropLast(), file: publishedFile.address.last ?? "")
    }

    /// The fragment of a term on the glossary page.
    package static func anchor(of term: GlossaryTerm.ID) -> String {
        "term-" + term.text
    }
}
