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
        .optionalText("former", "That former places are listed and not counted; missing where there are none.") {
            $0.formerPlaces(among: $0.areas)
        },
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
    /// That former places are listed and not counted, as a sentence; nil where there are none.
    func formerPlaces(among areas: some Sequence<AreaIndex>) -> String? {
        areas.contains(where: context.isFormer) ? locale.format(.pageFormerNotCounted) : nil
    }

    /// How many areas of each kind there are today, in their order: `2 wards, 3 neighbourhoods`; nil for none.
    func counted(_ areas: [AreaIndex]) -> String? {
        let existing = context.existing(areas)
        guard !existing.isEmpty else { return nil }
        return existing.grouped { site.areas[$0].level }.map { level, areas in
            let name =
                site.areas.level(level).map { text.noun($0, count: areas.count) }
                ?? locale.noun(locale.format(.pagePlaces))
            return locale.format(.countedOfKind(count: areas.count, areas: name))
        }.joined(separator: ", ")
    }
}
