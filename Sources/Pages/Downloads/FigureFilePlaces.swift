internal import Analysis
internal import Model
internal import Templates

/// Which files hold the figures of a place: its own, beside its page, or those of a larger area.
///
/// Places smaller than the level that `downloads` of `site.yml` names have no files of their own, so that a country
/// of tens of thousands of places does not need three files for each. The nearest larger area of that level, or of a
/// larger one, has the figures of all of them.
struct FigureFilePlaces: Sendable {
    /// The level that `downloads` names, where some places are smaller.
    let smallestWithOwn: AreaLevel?
    /// The larger areas that have the figures of smaller ones, each with these, in the order of the site's areas.
    let groups: [(holder: AreaIndex, areas: [AreaIndex])]
    /// For each area the larger one whose files have its figures; empty where every place has its own.
    private let holders: [AreaIndex?]

    init(_ site: Site, places: PlaceTree) {
        let positions = Dictionary(zip(places.levels.map(\.id), places.levels.indices)) { first, _ in first }
        guard let last = site.settings.downloads.flatMap({ positions[$0] }), last < places.levels.count - 1 else {
            (smallestWithOwn, groups, holders) = (nil, [], [])
            return
        }
        func isLarge(_ area: AreaIndex) -> Bool { positions[site.areas[area].level].map { $0 <= last } ?? false }
        let holders = site.areas.areas.indices.map(AreaIndex.init).map { area in
            site.areas.hasPage(area) && !isLarge(area) ? places.containers(of: area).last(where: isLarge) : nil
        }
        smallestWithOwn = places.levels[last]
        groups = holders.indices.filter { holders[$0] != nil }.grouped { holders[$0] }.compactMap { holder, areas in
            holder.map { ($0, areas.map(AreaIndex.init)) }
        }
        self.holders = holders
    }

    /// The larger area whose files have the figures of a place; nil for one with files of its own.
    func holder(of area: AreaIndex) -> AreaIndex? { holders.isEmpty ? nil : holders[Int(area.position)] }

    /// The files with the figures of a place; nil for one without a page.
    func paths(of area: AreaIndex, _ addresses: SiteAddresses) -> (csv: PagePath, json: PagePath)? {
        guard let holder = holder(of: area) else {
            return addresses.area(area).map { ($0.beside("data.csv"), $0.beside("data.json")) }
        }
        return pathsOfPlaces(in: holder, addresses)
    }

    /// The files with the figures of the smaller places inside an area; nil for one without a page.
    func pathsOfPlaces(in holder: AreaIndex, _ addresses: SiteAddresses) -> (csv: PagePath, json: PagePath)? {
        addresses.area(holder).map { ($0.beside("places.csv"), $0.beside("places.json")) }
    }
}

/// The links to the files with the figures of a place.
struct FigureFileLinks: PagePart {
    let area: AreaIndex
    let scope: PageScope

    static let fields = ContextFields<FigureFileLinks>(
        .object("holder", "The larger area whose files have the figures; missing where the place has its own.") {
            part in part.places.holder(of: part.area).map { part.linkInSentence(to: $0) }
        },
        .object("csv", "The figures for a spreadsheet, under the name of the file.") { $0.link(to: $0.own?.csv) },
        .object("json", "The figures for a program.") { $0.link(to: $0.own?.json) },
        .object("placesCSV", "Those of the smaller places inside; missing where these have files of their own.") {
            $0.link(to: $0.ofPlaces?.csv)
        },
        .object("placesJSON", "The same for a program.") { $0.link(to: $0.ofPlaces?.json) }
    )

    private var places: FigureFilePlaces { context.figureFiles }

    private var own: (csv: PagePath, json: PagePath)? { places.paths(of: area, context.addresses) }

    private var ofPlaces: (csv: PagePath, json: PagePath)? {
        places.groups.contains { $0.holder == area } ? places.pathsOfPlaces(in: area, context.addresses) : nil
    }

    private func link(to file: PagePath?) -> LinkItem? {
        file.map { LinkItem(text: $0.name, href: $0 == path.beside($0.name) ? $0.name : path.link(to: $0)) }
    }
}
