internal import Model

/// Every word of the names of all places with pages, and in which order places are offered.
struct PlaceWords: Sendable {
    /// In the order of `areas.csv`; a word that several names of a place share is there once.
    let words: [PlaceWord]
    /// Each area's place in the order in which readers are likely to want them: those that are still there first, then
    /// the larger ones, then by name.
    private let ranks: [Int]
    private let sizes: [AreaLevel.ID: Int]

    init(_ view: RenderContext) {
        let tree = view.site.areas
        let sizes = Dictionary(zip(tree.levels.map(\.id), tree.levels.indices)) { first, _ in first }
        let places = tree.areas.indices.map(AreaIndex.init).filter(tree.hasPage)
        words = places.flatMap { area in
            var seen: Set<String> = []
            return ([tree[area].name] + tree[area].alsoKnownAs).flatMap(PlainWords.of)
                .filter { seen.insert($0).inserted }.map { PlaceWord(word: $0, area: area) }
        }
        let keys = places.map { area in
            (view.isFormer(area) ? 1 : 0, sizes[tree[area].level] ?? 0, InitialLetter.sortKey(tree[area].name), area)
        }
        var ranks = [Int](repeating: 0, count: tree.areas.count)
        for (rank, key) in keys.sorted(by: <).enumerated() { ranks[Int(key.3.position)] = rank }
        self.ranks = ranks
        self.sizes = sizes
    }

    /// The places of some words, each once and the likeliest first.
    ///
    /// - Parameters:
    ///   - start: what readers have typed; places that have it as a whole word come first.
    ///   - most: how many places at most; nil for all.
    func places(of words: [PlaceWord], start: String, most: Int?) -> [AreaIndex] {
        let exact = Set(words.lazy.filter { $0.word == start }.map(\.area))
        let inOrder = Set(words.map(\.area)).sorted {
            (exact.contains($0) ? 0 : 1, rank(of: $0)) < (exact.contains($1) ? 0 : 1, rank(of: $1))
        }
        return most.map { Array(inOrder.prefix($0)) } ?? inOrder
    }

    private func rank(of area: AreaIndex) -> Int {
        ranks[Int(area.position)]
    }

    /// How large a place is, for the order of those whose names fit equally well: 0 for the largest level.
    func size(of area: AreaIndex, in view: RenderContext) -> Int {
        (sizes[view.site.areas[area].level] ?? 0) + (view.isFormer(area) ? sizes.count : 0)
    }
}
