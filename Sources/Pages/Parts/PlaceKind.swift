internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The places of one kind directly inside an area: its wards, or its neighbourhoods.
///
/// An area may have several kinds that cover the same ground, so that they are never counted or compared together.
struct PlaceKind: PagePart {
    let level: AreaLevel
    /// By name.
    let areas: [AreaIndex]
    /// Whether the area has places of other kinds too.
    let isOneOfSeveral: Bool
    let scope: PageScope

    static let fields = ContextFields<PlaceKind>(
        .text("title", "What the places are called, several of them: Neighbourhoods.", \.level.plural),
        .text("anchor", "The name of the kind in the page.") { "places-" + AnchorName.of($0.level.id.text) },
        .flag("isOneOfSeveral", "Whether the area has places of other kinds too.", \.isOneOfSeveral),
        .list("places", "The places, and what the site has about each.") { kind in
            kind.areas.map { PlaceRow(area: $0, scope: kind.scope) }
        }
    )

    /// How the places compare by theme; nil without any figures.
    var matrix: MatrixTable? {
        MatrixTable(of: areas, caption: level.plural, isOneOfSeveral: isOneOfSeveral, in: scope)
    }
}

extension PagePart {
    /// How many areas of each kind there are, in their order: `2 wards, 3 neighbourhoods`.
    func counted(_ areas: [AreaIndex]) -> String {
        areas.grouped { site.areas[$0].level }.map { level, areas in
            let name =
                site.areas.level(level).map { text.noun($0, count: areas.count) }
                ?? locale.noun(locale.format(.pagePlaces))
            return locale.format(.countedOfKind(count: areas.count, areas: name))
        }.joined(separator: ", ")
    }
}
