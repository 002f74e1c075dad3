internal import Analysis
internal import Localization
internal import Model

/// Makes trees of places for one page.
struct PlaceTreeBuilder {
    /// A tree with more places than this leaves its deepest level to the pages above it.
    private static let mostPlaces = 2_000

    let view: RenderContext
    let path: PagePath

    /// The groups of places that a reader starts from: what lies in the country, or the countries where there are several.
    func groups() -> [PlaceNode] {
        var starts = view.places.tops
        if starts.count == 1, let only = starts.first, !view.places.children(of: only).isEmpty {
            starts = view.places.children(of: only)
        }
        return starts.map { node($0, depth: depth(of: starts)) }
    }

    /// How many levels to show below the groups: two, or one where two would be too many.
    private func depth(of starts: [AreaIndex]) -> Int {
        let children = starts.flatMap(view.places.children(of:))
        let grandchildren = children.reduce(0) { $0 + view.places.children(of: $1).count }
        return children.count + grandchildren <= Self.mostPlaces ? 2 : 1
    }

    /// Recurses at most `depth` levels, never further than two.
    private func node(_ area: AreaIndex, depth: Int) -> PlaceNode {
        let children = view.places.children(of: area)
        return PlaceNode(
            place: view.listing(of: area, from: path),
            kind: view.site.areas.level(of: area)?.name ?? "",
            places: depth > 0 ? children.map { node($0, depth: depth - 1) } : [],
            inside: inside(children.filter { !view.isFormer($0) })
        )
    }

    /// How many places, and what they are called: `18 council areas`; nil for none.
    private func inside(_ places: [AreaIndex]) -> String? {
        guard !places.isEmpty else { return nil }
        let locale = view.text.locale
        let level = places.first.flatMap(view.site.areas.level(of:))
        let name = level.map { view.text.noun($0, count: places.count) } ?? locale.noun(locale.format(.pagePlaces))
        return locale.format(.countedOfKind(count: places.count, areas: name))
    }
}
