internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The list of all places: `/areas/`.
struct AreasPage: SinglePage {
    static let template = "areas"
    static let address = SiteAddresses.areas
    static let part: SiteSection? = .areas

    let scope: PageScope

    static let fields = ContextFields<AreasPage>(
        .frame,
        .list("tops", "The areas that lie in no other: the country, as a rule.") {
            page in page.context.places.tops.map { page.linkInSentence(to: $0) }
        },
        .optionalText("former", "That former places are listed and not counted; missing where there are none.") {
            page in
            page.formerPlaces(among: page.context.places.levels.flatMap { page.site.areas.areas(at: $0.id) })
        },
        .list("groups", "The areas that lie in the country, with the places inside them.") {
            PlaceNode.groups(in: $0.scope)
        }
    )

    var frame: PageFrame {
        frame(title: locale.format(.pagePlaces), description: locale.format(.pagePlacesAbout), section: .areas)
    }
}

/// A place in a tree of places.
struct PlaceNode: PagePart {
    /// A tree with more places than this leaves its deepest level to the pages above it.
    private static let mostPlaces = 2_000

    let area: AreaIndex
    /// How many levels are shown below it: two at most.
    let depth: Int
    /// Whether places of other kinds are listed with it.
    var isAmongKinds = false
    let scope: PageScope

    static let fields = ContextFields<PlaceNode>(
        .object("place", "The place.") { $0.listing(of: $0.area) },
        .text("kind", "What sort of place it is: Region.") { $0.site.areas.level(of: $0.area)?.name ?? "" },
        .optionalText("kindBeside", "The same as it stands in a list, where those listed are of several kinds: ward.") {
            node in
            node.isAmongKinds ? node.site.areas.level(of: node.area).map { node.text.noun($0, count: 1) } : nil
        },
        .list("places", "The places inside it.", \.places),
        .optionalText("inside", "How many places lie in it: 18 council areas; missing where none does.", \.inside)
    )

    /// The groups of places that a reader starts from: what lies in the country, or the countries where there are
    /// several.
    static func groups(in scope: PageScope) -> [PlaceNode] {
        let starts = starts(in: scope.context)
        let children = starts.flatMap(scope.context.places.children(of:))
        let grandchildren = children.reduce(0) { $0 + scope.context.places.children(of: $1).count }
        let depth = children.count + grandchildren <= mostPlaces ? 2 : 1
        return list(starts, depth: depth, in: scope)
    }

    /// The areas of these groups.
    static func starts(in context: RenderContext) -> [AreaIndex] {
        let tops = context.places.tops
        guard tops.count == 1, let only = tops.first, !context.places.children(of: only).isEmpty else { return tops }
        return context.places.children(of: only)
    }

    private var places: [PlaceNode] {
        depth > 0 ? Self.list(context.places.children(of: area), depth: depth - 1, in: scope) : []
    }

    private static func list(_ areas: [AreaIndex], depth: Int, in scope: PageScope) -> [PlaceNode] {
        let kinds = Set(areas.map { scope.site.areas[$0].level }).count
        return areas.map { PlaceNode(area: $0, depth: depth, isAmongKinds: kinds > 1, scope: scope) }
    }

    /// How many places of each kind lie directly in it, shown here or not, without those that are no more:
    /// `18 council areas`; nil for none.
    private var inside: String? { counted(context.places.children(of: area)) }
}
