internal import Model
internal import Templates

/// Areas of one level by the larger areas that they lie in, where these are few enough to choose one from.
struct PlaceGroups {
    /// The stylesheet tells so many groups apart.
    private static let most = 12

    /// Those that any of the areas lies in, by name.
    let containers: [AreaIndex]
    /// The number of the group that each area is in, from 1.
    private let numbers: [AreaIndex: Int]

    /// By the nearest level of which the areas lie in two areas at least, and in few enough; nil where there is none.
    init?(of areas: [AreaIndex], in places: PlaceTree, _ site: Site) {
        let around = areas.map { places.containers(of: $0) }
        for level in places.levels.reversed() {
            let found = zip(areas, around).compactMap { area, containers in
                containers.first { site.areas[$0].level == level.id }.map { (area: area, container: $0) }
            }
            let containers = places.byName(found.map(\.container).uniqued())
            guard containers.count > 1, containers.count <= Self.most else { continue }
            self.containers = containers
            let positions = Dictionary(uniqueKeysWithValues: zip(containers, 1...))
            numbers = Dictionary(found.map { ($0.area, positions[$0.container] ?? 0) }) { first, _ in first }
            return
        }
        return nil
    }

    /// Nil for an area that lies in none of them.
    func number(of area: AreaIndex) -> Int? { numbers[area] }
}

/// One of the larger areas by which the rows of a table may be chosen.
struct PlaceFilter: TemplateContext {
    /// From 1.
    let number: Int
    let name: String
    let count: Int

    static let fields = ContextFields<PlaceFilter>(
        .text("number", "Its number, as in the classes of its rows.") { String($0.number) },
        .text("name", "The larger area.", \.name),
        .text("count", "How many rows lie in it.") { String($0.count) }
    )
}
