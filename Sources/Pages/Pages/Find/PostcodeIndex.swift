internal import Model

/// Which places the postcodes of each district lie in.
struct PostcodeIndex: Sendable {
    /// A district with its places by the number of postcodes, most first.
    struct District: Sendable {
        let name: String
        let places: [(area: AreaIndex, count: Int)]
    }

    /// In the order of their letters, then of their numbers: L2 before L24.
    let districts: [District]

    init(_ view: RenderContext) {
        let leads = PlaceLeads(view.site.areas)
        let postcodes = view.site.postcodes
        districts = view.postcodes.districts.compactMap { district in
            var counts: [AreaIndex: Int] = [:]
            for postcode in district.runs.lazy.flatMap({ postcodes[$0] }) {
                for area in leads.places(of: postcode.area) { counts[area, default: 0] += 1 }
            }
            guard !counts.isEmpty else { return nil }
            return District(
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
