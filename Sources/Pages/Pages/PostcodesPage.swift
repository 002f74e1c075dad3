internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The list of postcode districts with their places, `/find/postcodes/`, or the places of one district; no page where
/// there are no postcodes.
///
/// A site with more lines than one page should hold gets a page for each district, `/find/postcodes/L24/`.
struct PostcodesPage: Page {
    static let template = "postcodes"
    /// Where the page of all districts is.
    static let main = PagePath(["find", "postcodes"])

    /// The district that the page is about; nil for the page of all.
    let district: PostcodeIndex.DistrictPlaces?
    let index: PostcodeIndex
    let scope: PageScope

    static func all(in context: RenderContext) -> [PostcodesPage] {
        guard !context.site.postcodes.isEmpty else { return [] }
        let index = PostcodeIndex(context)
        let first = PostcodesPage(district: nil, index: index, scope: PageScope(context, at: main))
        guard first.isDivided else { return [first] }
        return [first]
            + index.districts.map {
                PostcodesPage(district: $0, index: index, scope: PageScope(context, at: path(of: $0)))
            }
    }

    static let fields = ContextFields<PostcodesPage>(
        .frame,
        .object("finder", "The box to type a postcode or a place into; missing where there are no places.") {
            FinderBox(in: $0.context)
        },
        .text("heading", "The page's heading.", \.heading),
        .list("links", "The districts, each a link.", \.links),
        .list("districts", "The districts with their places; none on the first page of a site with very many.") {
            page in
            let shown = page.district.map { [$0] } ?? (page.isDivided ? [] : page.index.districts)
            return shown.map { PostcodeDistrict(district: $0, scope: page.scope) }
        },
        .text("names", "The way to the list of places by name.") { $0.path.link(to: SiteAddresses.find) },
        .optionalText("all", "The way back to all districts, on the page of one district.") {
            $0.district == nil ? nil : $0.path.link(to: main)
        }
    )

    var frame: PageFrame {
        let find = step(.pageFind, SiteAddresses.find)
        return frame(
            title: heading,
            description: district.map { locale.format(.pageDistrictAbout(name: $0.name)) }
                ?? locale.format(.pagePostcodesAbout),
            section: .find,
            trail: district == nil ? [find] : [find, step(.pageByPostcode, Self.main)]
        )
    }

    private var isDivided: Bool { index.count > FindPage.longestList }

    private var heading: String {
        district.map { locale.format(.pageDistrict(name: $0.name)) } ?? locale.format(.pageByPostcode)
    }

    private var links: [LinkItem] {
        guard district == nil else { return [] }
        return index.districts.map { district in
            LinkItem(
                text: district.name,
                href: isDivided ? path.link(to: Self.path(of: district)) : "#" + PostcodeDistrict.anchor(of: district)
            )
        }
    }

    private static func path(of district: PostcodeIndex.DistrictPlaces) -> PagePath {
        PagePath(["find", "postcodes", district.name])
    }
}

/// The places that the postcodes of one district lie in: `L24`.
struct PostcodeDistrict: PagePart {
    let district: PostcodeIndex.DistrictPlaces
    let scope: PageScope

    static let fields = ContextFields<PostcodeDistrict>(
        .text("name", "The first half of the postcodes: L24.", \.district.name),
        .text("anchor", "The district's name in the page.") { anchor(of: $0.district) },
        .list("places", "The places with a page, those with the most postcodes first.") { part in
            let names = Dictionary(grouping: part.district.places) { part.site.areas[$0.area].name }
            return part.district.places.map { place in
                let isSole = names[part.site.areas[place.area].name]?.count == 1
                let level = isSole ? nil : part.site.areas.level(of: place.area)
                return Place(
                    link: part.link(to: place.area),
                    kind: level.map { part.text.noun($0, count: 1) },
                    postcodes: place.count,
                    text: part.text
                )
            }
        }
    )

    static func anchor(of district: PostcodeIndex.DistrictPlaces) -> String {
        "district-" + AnchorName.of(district.name)
    }

    /// One place of a district.
    struct Place: TemplateContext {
        let link: LinkItem
        /// What sort of place it is, where others of the district have its name.
        let kind: String?
        let postcodes: Int
        let text: Formatters

        static let fields = ContextFields<Place>(
            "PostcodePlace",
            .text("name", "The place's name.", \.link.text),
            .optionalText("href", "The way to its page; missing where neither it nor a larger place has one.") {
                $0.link.href
            },
            .optionalText("kind", "What sort of place it is, where others listed have its name: ward.", \.kind),
            .text("count", "How many of the postcodes: 1 postcode, 40 postcodes.") {
                $0.text.counted($0.postcodes, Message.countedPostcodes, none: .countedNoPostcodes)
            }
        )
    }
}

/// Which places the postcodes of each district lie in.
struct PostcodeIndex: Sendable {
    /// A district with its places by the number of postcodes, most first.
    struct DistrictPlaces: Sendable {
        let name: String
        let places: [(area: AreaIndex, count: Int)]
    }

    /// In the order of their letters, then of their numbers: L2 before L24.
    let districts: [DistrictPlaces]

    init(_ context: RenderContext) {
        let leads = PlaceLeads(context.site.areas)
        let postcodes = context.site.postcodes
        districts = context.postcodes.districts.compactMap { district in
            var counts: [AreaIndex: Int] = [:]
            for postcode in district.runs.lazy.flatMap({ postcodes[$0] }) {
                for area in leads.places(of: postcode.area) { counts[area, default: 0] += 1 }
            }
            guard !counts.isEmpty else { return nil }
            return DistrictPlaces(
                name: district.name,
                places: counts.map { (area: $0.key, count: $0.value) }.sorted {
                    ($1.count, $0.area) < ($0.count, $1.area)
                }
            )
        }
    }

    /// How many lines a list of all of them has.
    var count: Int { districts.reduce(0) { $0 + $1.places.count } }
}
