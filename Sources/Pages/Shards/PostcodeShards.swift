internal import Model

/// The index in which the finder looks up postcodes: `find/postcodes/L24.js` for each district.
///
/// A file has the places of its district and, for each place or set of places, the second halves of its postcodes one
/// after another, three letters each. Of 2.5 million postcodes that takes about 8 MB in 3,000 files, of which a reader
/// loads one.
enum PostcodeShards: GeneratedFiles {
    static let kind = "postcode shards"

    static func files(in view: RenderContext) -> [OutputFile] {
        let leads = PlaceLeads(view.site.areas)
        return view.postcodes.districts.map { district in
            shard(["find", "postcodes"], district.name) { file in
                Self.write(district, leads, view, to: &file)
            }
        }
    }

    private static func write(
        _ district: PostcodeRuns.District,
        _ leads: PlaceLeads,
        _ view: RenderContext,
        to file: inout ShardWriter
    ) {
        var places: [String: Set<AreaIndex>] = [:]
        for postcode in district.runs.lazy.flatMap({ view.site.postcodes[$0] }) {
            places[String(decoding: postcode.text.utf8.suffix(3), as: UTF8.self), default: []].formUnion(
                leads.places(of: postcode.area)
            )
        }
        let areas = Set(places.values.joined()).sorted()
        let positions = Dictionary(uniqueKeysWithValues: zip(areas, areas.indices))
        let groups = Dictionary(grouping: places.keys) { code in (places[code] ?? []).sorted() }
        file.places(areas, in: view)
        file.key("groups")
        file.list { list in
            for (inside, codes) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where !inside.isEmpty
            {
                list.list { group in
                    group.text(codes.sorted().joined())
                    for area in inside { group.number(positions[area] ?? 0) }
                }
            }
        }
    }
}
