internal import ReportModel

/// Which places the postcodes of each district lie in.
struct PostcodeIndex: Sendable {
    /// A district with its places by the number of postcodes, most first.
    struct District: Sendable {
        let name: String
        let places: [(area: AreaIndex, count: Int)]
    }

    /// In the order of their letters, then of their numbers: L2 before L24.
    let districts: [District]

    init(_ view: SiteView) {
        let leads = PlaceLeads(view.site.areas)
        var counts: [String: [AreaIndex: Int]] = [:]
        for postcode in view.site.postcodes {
            for area in leads.places(of: postcode.area) {
                counts[postcode.district, default: [:]][area, default: 0] += 1
            }
        }
        districts = counts.map { name, places in
            District(
                name: name,
                places: places.map { (area: $0.key, count: $0.value) }.sorted {
                    ($1.count, $0.area) < ($0.count, $1.area)
                }
            )
        }.sorted { Self.key($0.name) < Self.key($1.name) }
    }

    /// How many lines a list of all of them has.
    var count: Int { districts.reduce(0) { $0 + $1.places.count } }

    private static func key(_ district: String) -> (String, Int, String) {
        let letters = district.prefix { $0.isLetter }
        let digits = district.dropFirst(letters.count).prefix { $0.isASCII && $0.isNumber }
        return (String(letters), Int(digits) ?? 0, district)
    }
}
