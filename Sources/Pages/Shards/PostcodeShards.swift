internal import Diagnostics
internal import Model

/// The index in which the finder looks up postcodes: `find/postcodes/L24.js` for each district.
///
/// A file has the places of its district and, for each place or set of places, the second halves of its postcodes one
/// after another, three letters each. Of 2.5 million postcodes that takes about 8 MB in 3,000 files, of which a reader
/// loads one. The look-up itself is `byPostcode` in `Templates/assets/find.js`.
enum PostcodeShards: GeneratedFiles {
    static let kind = "postcode shards"

    static func files(in context: RenderContext) -> [OutputFile] {
        let leads = PlaceLeads(context.site.areas)
        return context.postcodes.districts.map { district in
            shard(["find", "postcodes"], district.name) { members(district, leads, context) }
        }
    }

    private static func members(_ district: PostcodeRuns.District, _ leads: PlaceLeads, _ context: RenderContext)
        -> [JSONValue.Member]
    {
        var places: [String: Set<AreaIndex>] = [:]
        for postcode in district.runs.lazy.flatMap({ context.site.postcodes[$0] }) {
            places[String(decoding: postcode.text.utf8.suffix(3), as: UTF8.self), default: []].formUnion(
                leads.places(of: postcode.area)
            )
        }
        let areas = Set(places.values.joined()).sorted()
        let positions = Dictionary(uniqueKeysWithValues: zip(areas, areas.indices))
        let groups = Dictionary(grouping: places.keys) { code in (places[code] ?? []).sorted() }
        let inOrder = groups.filter { !$0.key.isEmpty }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        let listed = inOrder.map { inside, codes in
            JSONValue.list([.text(codes.sorted().joined())] + inside.map { .number(positions[$0] ?? 0) })
        }
        return context.listed(areas) + [("groups", .list(listed))] + ended(district, context)
    }

    /// The postcodes of a district that are no longer in use, by the year in which they ended; nothing where there are
    /// none.
    private static func ended(_ district: PostcodeRuns.District, _ context: RenderContext) -> [JSONValue.Member] {
        var years: [Int: Set<String>] = [:]
        for postcode in district.runs.lazy.flatMap({ context.site.postcodes[$0] }) {
            guard let year = postcode.ended else { continue }
            years[year, default: []].insert(String(decoding: postcode.text.utf8.suffix(3), as: UTF8.self))
        }
        guard !years.isEmpty else { return [] }
        let listed = years.sorted { $0.key < $1.key }.map { year, codes in
            JSONValue.list([.text(codes.sorted().joined()), .number(year)])
        }
        return [("ended", .list(listed))]
    }
}

/// The postcodes of a site by district, without a copy of them.
struct PostcodeRuns: Sendable {
    /// A district, and where its postcodes stand in the list.
    struct District: Sendable {
        let name: String
        let runs: [Range<Int>]
    }

    /// In the order of their letters, then of their numbers: L2 before L24.
    let districts: [District]
    /// How many postcodes there are; one that lies in several areas counts once.
    let count: Int

    init(_ postcodes: [Postcode]) {
        var runs: [String: [Range<Int>]] = [:]
        var start = 0
        var count = 0
        for position in postcodes.indices {
            if position == 0 || postcodes[position].text != postcodes[position - 1].text { count += 1 }
            let next = position + 1
            let district = Self.district(postcodes[position])
            if next < postcodes.count, district.elementsEqual(Self.district(postcodes[next])) { continue }
            runs[String(decoding: district, as: UTF8.self), default: []].append(start..<next)
            start = next
        }
        self.count = count
        districts = runs.map { District(name: $0.key, runs: $0.value) }.sorted { Self.key($0.name) < Self.key($1.name) }
    }

    private static func district(_ postcode: Postcode) -> Substring.UTF8View {
        postcode.text.utf8.prefix { $0 != UInt8(ascii: " ") }
    }

    private static func key(_ district: String) -> (String, Int, String) {
        let letters = district.prefix { $0.isLetter }
        let digits = district.dropFirst(letters.count).prefix { $0.isASCII && $0.isNumber }
        return (String(letters), Int(digits) ?? 0, district)
    }
}

/// Where a reader is led from an area, perhaps one without a page: to the neighbourhoods that are built from it, else
/// to the nearest area with a page.
struct PlaceLeads: Sendable {
    private let tree: AreaTree
    private let builtFrom: [AreaIndex: [AreaIndex]]

    init(_ tree: AreaTree) {
        self.tree = tree
        var builtFrom: [AreaIndex: [AreaIndex]] = [:]
        for index in tree.areas.indices.map(AreaIndex.init) where tree.hasPage(index) {
            for block in tree.blocks(of: index) { builtFrom[block.area, default: []].append(index) }
        }
        self.builtFrom = builtFrom
    }

    /// Areas with pages; empty where nothing leads anywhere.
    func places(of area: AreaIndex) -> [AreaIndex] {
        let built = builtFrom[area] ?? []
        // An area that lies in one of another kind, such as a neighbourhood, may be a part of a ward too.
        guard let holder = tree.pageHolder(of: area),
            !built.contains(where: { $0 == holder || tree.ancestors(of: $0).contains(holder) })
        else { return built }
        return [holder] + built
    }
}
