internal import Model

/// Makes the index in which the finder looks up names of places; none for a site without places.
///
/// `find/places/` has the places by the beginnings of all words of their names. `find/spellings/` has the words alone by
/// their endings, for words whose first letters are wrong; a small site does without it, since all words are in one file
/// there. `find/shards.js` says which files there are.
struct PlaceShardsMaker: PageMaker {
    static let kind = "place shards"
    /// The most words of places in one file, about 20 KB.
    private static let mostPlaces = 400
    /// How many places a file has that cannot hold all.
    private static let firstPlaces = 40
    private static let mostSpellings = 2_000

    init?(_ compiler: inout PageTemplateCompiler) {}

    func jobs(for view: RenderContext) -> [PageJob] {
        let names = PlaceWords(view)
        guard !names.words.isEmpty else { return [] }
        let places = ShardTree(names.words, limit: Self.mostPlaces, word: \.word, size: { _ in 1 })
        let spellings = places.leaves.count > 1 ? Self.spellings(of: names) : nil
        let districts = view.postcodes.districts.map(\.name)
        let list = ShardWriter.job(["find"], "shards") { file in
            file.texts("leaves", places.leaves.map(\.prefix))
            file.texts("tops", places.tops.map(\.prefix))
            file.texts("ends", spellings?.leaves.map(\.prefix) ?? [])
            file.texts("districts", districts)
        }
        return [list] + places.leaves.map { Self.job($0, names, most: nil, view) }
            + places.tops.map { Self.job($0, names, most: Self.firstPlaces, view) }
            + (spellings?.leaves ?? []).map(Self.job)
    }

    private static func job(
        _ node: ShardTree<PlaceWord>.Node,
        _ names: PlaceWords,
        most: Int?,
        _ view: RenderContext
    ) -> PageJob {
        ShardWriter.job(["find", "places"], ShardTree<PlaceWord>.fileName(of: node.prefix)) { file in
            file.places(names.places(of: node.items, start: node.prefix, most: most), in: view) { area, place in
                place.number(names.size(of: area, in: view))
                for name in view.site.areas[area].alsoKnownAs { place.text(name) }
            }
        }
    }

    /// The words by how they end.
    private static func spellings(of names: PlaceWords) -> ShardTree<String> {
        ShardTree(Set(names.words.map(\.word)).sorted(), limit: mostSpellings, word: backwards, size: { _ in 1 })
    }

    private static func job(_ node: ShardTree<String>.Node) -> PageJob {
        ShardWriter.job(["find", "spellings"], ShardTree<String>.fileName(of: node.prefix)) { file in
            file.texts("words", node.items)
        }
    }

    private static func backwards(_ word: String) -> String {
        var letters = String.UnicodeScalarView()
        letters.append(contentsOf: word.unicodeScalars.reversed())
        return String(letters)
    }
}
