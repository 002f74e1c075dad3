internal import Analysis
internal import Diagnostics
internal import Model

/// The index in which the finder looks up names of places; none for a site without places.
///
/// `find/places/` has the places by the beginnings of all words of their names. `find/spellings/` has the words alone
/// by their endings, for words whose first letters are wrong; a small site does without it, since all words are in one
/// file there. `find/shards.js` says which files there are.
enum PlaceShards: GeneratedFiles {
    static let kind = "place shards"
    /// The most words of places in one file, about 20 KB.
    private static let mostPlaces = 400
    /// How many places a file has that cannot hold all.
    private static let firstPlaces = 40
    private static let mostSpellings = 2_000

    static func files(in context: RenderContext) -> [OutputFile] {
        let names = PlaceWords(context)
        guard !names.words.isEmpty else { return [] }
        let places = ShardTree(names.words, limit: Self.mostPlaces, word: \.word, size: { _ in 1 })
        let spellings = places.leaves.count > 1 ? Self.spellings(of: names) : nil
        let districts = context.postcodes.districts.map(\.name)
        let list = shard(["find"], "shards") {
            [
                ("leaves", .texts(places.leaves.map(\.prefix))), ("tops", .texts(places.tops.map(\.prefix))),
                ("ends", .texts(spellings?.leaves.map(\.prefix) ?? [])), ("districts", .texts(districts)),
            ]
        }
        return [list] + places.leaves.map { shard($0, names, most: nil, context) }
            + places.tops.map { shard($0, names, most: Self.firstPlaces, context) }
            + (spellings?.leaves ?? []).map(shard)
    }

    private static func shard(
        _ found: ShardTree<PlaceWord>.Shard,
        _ names: PlaceWords,
        most: Int?,
        _ context: RenderContext
    ) -> OutputFile {
        shard(["find", "places"], ShardTree<PlaceWord>.fileName(of: found.prefix)) {
            context.listed(names.places(of: found.items, start: found.prefix, most: most)) { area in
                [.number(names.size(of: area, in: context))] + names.others(of: area, in: context).map(JSONValue.text)
            }
        }
    }

    /// The words by how they end.
    private static func spellings(of names: PlaceWords) -> ShardTree<String> {
        ShardTree(Set(names.words.map(\.word)).sorted(), limit: mostSpellings, word: backwards, size: { _ in 1 })
    }

    private static func shard(_ found: ShardTree<String>.Shard) -> OutputFile {
        shard(["find", "spellings"], ShardTree<String>.fileName(of: found.prefix)) {
            [("words", .texts(found.items))]
        }
    }

    private static func backwards(_ word: String) -> String {
        var letters = String.UnicodeScalarView()
        letters.append(contentsOf: word.unicodeScalars.reversed())
        return String(letters)
    }
}

/// Every word of the names of all places with pages, and in which order places are offered.
struct PlaceWords: Sendable {
    /// In the order of `areas.csv`; a word that several names of a place share is there once.
    let words: [PlaceWord]
    /// Each area's place in the order in which readers are likely to want them: those that are still there first, then
    /// the larger ones, then by name.
    private let ranks: [Int]
    private let sizes: [AreaLevel.ID: Int]

    init(_ context: RenderContext) {
        let tree = context.site.areas
        let sizes = Dictionary(zip(tree.levels.map(\.id), tree.levels.indices)) { first, _ in first }
        let places = tree.areas.indices.map(AreaIndex.init).filter(tree.hasPage)
        words = places.flatMap { area in
            let names = ([tree[area].name] + Self.others(of: tree[area], context)).map(PlainWords.of)
            let whole = Set(names.filter { $0.count == 1 }.joined())
            return names.joined().uniqued()
                .map { PlaceWord(word: $0, area: area, isWholeName: whole.contains($0)) }
        }
        let keys = places.map { area in
            (context.isFormer(area) ? 1 : 0, sizes[tree[area].level] ?? 0, InitialLetter.sortKey(tree[area].name), area)
        }
        var ranks = [Int](repeating: 0, count: tree.areas.count)
        for (rank, key) in keys.sorted(by: <).enumerated() { ranks[Int(key.3.position)] = rank }
        self.ranks = ranks
        self.sizes = sizes
    }

    /// The places of some words, each once and the likeliest first.
    ///
    /// - Parameters:
    ///   - start: what readers have typed; places that are called so come first, then those that have it as a whole
    ///     word.
    ///   - most: how many places at most; nil for all.
    func places(of words: [PlaceWord], start: String, most: Int?) -> [AreaIndex] {
        let exact = words.filter { $0.word == start }
        var fits = Dictionary(words.map { ($0.area, 2) }) { first, _ in first }
        for word in exact { fits[word.area] = min(fits[word.area] ?? 1, word.isWholeName ? 0 : 1) }
        let inOrder = fits.keys.sorted { (fits[$0] ?? 2, rank(of: $0)) < (fits[$1] ?? 2, rank(of: $1)) }
        return most.map { Array(inOrder.prefix($0)) } ?? inOrder
    }

    private func rank(of area: AreaIndex) -> Int {
        ranks[Int(area.position)]
    }

    /// The other names of a place, and its name as it stands in a sentence where that is another: the North West.
    func others(of area: AreaIndex, in context: RenderContext) -> [String] {
        Self.others(of: context.site.areas[area], context)
    }

    private static func others(of place: Area, _ context: RenderContext) -> [String] {
        let said = context.text.name(of: place)
        return place.alsoKnownAs + (said == place.name || place.alsoKnownAs.contains(said) ? [] : [said])
    }

    /// How large a place is, for the order of those whose names fit equally well: 0 for the largest level.
    func size(of area: AreaIndex, in context: RenderContext) -> Int {
        (sizes[context.site.areas[area].level] ?? 0) + (context.isFormer(area) ? sizes.count : 0)
    }
}

/// One word by which a place can be found.
struct PlaceWord: Hashable, Sendable {
    let word: String
    let area: AreaIndex
    /// Whether the place has a name that is this word alone.
    var isWholeName = false
}

extension RenderContext {
    /// The members `places`, `kinds` and `inside`: for each place its name, the last part of its address, its kind and
    /// what else is asked for; for each kind the names of the larger area that it speaks of.
    func listed(_ areas: [AreaIndex], with more: (AreaIndex) -> [JSONValue] = { _ in [] }) -> [JSONValue.Member] {
        var kinds: [String] = []
        var inside: [JSONValue] = []
        var positions: [String: Int] = [:]
        let listed = areas.map { area in
            let kind = kind(of: area)
            let position = positions[kind] ?? kinds.count
            if position == kinds.count {
                kinds.append(kind)
                let names = places.parent(of: area).map { [site.areas[$0].name, text.name(of: site.areas[$0])] }
                inside.append(.texts(names?.uniqued() ?? []))
                positions[kind] = position
            }
            let (name, slug) = (site.areas[area].name, site.areas[area].slug)
            return JSONValue.list([.text(name), .text(slug), .number(position)] + more(area))
        }
        return [("places", .list(listed)), ("kinds", .texts(kinds)), ("inside", .list(inside))]
    }
}
