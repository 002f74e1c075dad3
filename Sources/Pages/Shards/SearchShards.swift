internal import Diagnostics
internal import Model

/// The index in which the search looks.
///
/// `search/words/` has the words by their beginnings with the numbers of the pages that have them, `search/texts/` the
/// pages' names, addresses and texts by number. `search/shards.js` says which files there are, and which words the
/// glossary has for one thing.
enum SearchShards: GeneratedFiles {
    static let kind = "search shards"
    /// The greatest size of a file in bytes, more or less.
    private static let fileSize = 24_000
    /// How much of a text is kept to show words where they stand; all of it is searched.
    private static let mostOfText = 6_000

    static func files(in context: RenderContext) -> [OutputFile] {
        let documents = SearchDocuments(context).all()
        let words = ShardTree(Self.words(of: documents), limit: Self.fileSize, word: \.word) { word in
            word.word.utf8.count + 8 + word.hits.count * 7
        }
        let parts = Self.parts(of: documents)
        let list = shard(["search"], "shards") {
            [
                ("leaves", .texts(words.leaves.map(\.prefix))), ("tops", .texts(words.tops.map(\.prefix))),
                ("parts", .list(parts.map { .number($0.lowerBound) })),
                ("also", .list(context.site.glossary.compactMap(Self.names).map { .texts($0) })),
            ]
        }
        return [list] + words.leaves.map { shard($0.prefix, $0.items) }
            + words.tops.map { top in shard(top.prefix, top.items.filter { $0.word == top.prefix }) }
            + parts.enumerated().map { number, part in shard(number, documents[part]) }
    }

    /// The plain words of all names of a term, any of which finds what is written with another; nil for one name alone.
    private static func names(of term: GlossaryTerm) -> [String]? {
        let all = [term.term, term.abbreviation].compactMap(\.self) + term.also
        let names = all.map { PlainWords.of($0).joined(separator: " ") }.filter { !$0.isEmpty }.uniqued()
        return names.count > 1 ? names : nil
    }

    private static func words(of documents: [SearchDocument]) -> [SearchWord] {
        var hits: [String: [SearchWord.Hit]] = [:]
        for (page, document) in documents.enumerated() {
            for (word, weight) in document.weights { hits[word, default: []].append(.init(page: page, weight: weight)) }
        }
        return hits.map { SearchWord(word: $0.key, hits: $0.value) }.sorted { $0.word < $1.word }
    }

    /// Runs of pages whose texts fit into one file together.
    private static func parts(of documents: [SearchDocument]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        var size = 0
        for (position, document) in documents.enumerated() {
            let own = min(document.text.utf8.count, mostOfText)
            if position > start, size + own > fileSize {
                parts.append(start..<position)
                start = position
                size = 0
            }
            size += own
        }
        return parts + [start..<documents.count]
    }

    private static func shard(_ prefix: String, _ words: [SearchWord]) -> OutputFile {
        shard(["search", "words"], ShardTree<SearchWord>.fileName(of: prefix)) {
            let weights = words.map { word -> JSONValue.Member in
                (word.word, .list(word.hits.map { .list([.number($0.page), .number($0.weight)]) }))
            }
            return [("weights", .object(weights))]
        }
    }

    private static func shard(_ number: Int, _ documents: ArraySlice<SearchDocument>) -> OutputFile {
        shard(["search", "texts"], String(number)) {
            let pages = documents.map { page in
                JSONValue.texts([page.name, page.kind, page.address, String(page.text.prefix(mostOfText))])
            }
            return [("pages", .list(pages))]
        }
    }
}

/// A word of the site, with the pages that have it.
struct SearchWord: Sendable {
    /// A page's number, and how much the word says about what it is about.
    struct Hit: Sendable {
        let page: Int
        let weight: Int
    }

    let word: String
    /// In the order of the pages.
    let hits: [Hit]
}
