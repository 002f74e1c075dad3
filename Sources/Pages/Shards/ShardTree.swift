internal import Diagnostics
internal import Model

/// Divides the words of an index among files by how they begin, so that each file stays small however many there are.
///
/// Words that begin with `li` are in one file as long as they are few. Else they are in a file for each letter that
/// follows, and `li` itself keeps only the first of them, for readers who have typed no more yet. `shard` in
/// `Templates/assets/find.js` finds the file for a word.
struct ShardTree<Item: Sendable>: Sendable {
    /// Words that begin alike.
    struct Shard: Sendable {
        let prefix: String
        let items: [Item]
    }

    /// How many letters of a word can tell it from others; a longer run of the same letters is not divided further.
    static var deepest: Int { 24 }

    /// The shards that hold everything that begins as they do, in the order of their letters.
    let leaves: [Shard]
    /// The shards that were divided, with all items below them; the empty beginning is not among them.
    let tops: [Shard]

    /// - Parameters:
    ///   - limit: the greatest size of a leaf, but for one whose words cannot be told apart.
    ///   - size: what an item adds to its file.
    init(_ items: [Item], limit: Int, word: (Item) -> String, size: (Item) -> Int) {
        var leaves: [Shard] = []
        var tops: [Shard] = []
        var waiting: [(prefix: [Unicode.Scalar], items: [(letters: [Unicode.Scalar], item: Item)])] = []
        let all = items.map { (letters: Array(word($0).unicodeScalars.prefix(Self.deepest)), item: $0) }
        waiting.append(([], all))
        while let (prefix, inside) = waiting.popLast() {
            let shard = Shard(prefix: Self.text(prefix), items: inside.map(\.item))
            let isSmall = inside.reduce(0) { $0 + size($1.item) } <= limit
            let longer = inside.filter { $0.letters.count > prefix.count }
            if isSmall || (longer.isEmpty && prefix.isEmpty) {
                leaves.append(shard)
                continue
            }
            if !prefix.isEmpty { tops.append(shard) }
            for (letter, part) in Dictionary(grouping: longer, by: { $0.letters[prefix.count] }) {
                waiting.append((prefix + [letter], part))
            }
        }
        self.leaves = leaves.sorted { Self.isBefore($0.prefix, $1.prefix) }
        self.tops = tops.sorted { Self.isBefore($0.prefix, $1.prefix) }
    }

    /// The file's name for a beginning: ASCII letters, digits and hyphens, whatever the script; `w-` for all words.
    static func fileName(of prefix: String) -> String {
        prefix.unicodeScalars.reduce(into: "w-") { name, scalar in
            switch scalar {
            case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
            default: name += "-\(String(scalar.value, radix: 16))-"
            }
        }
    }

    private static func text(_ letters: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters)
        return String(text)
    }

    private static func isBefore(_ first: String, _ second: String) -> Bool {
        first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
    }
}

extension GeneratedFiles {
    /// A file of an index: a script that hands JSON to the page's own script by name.
    ///
    /// A script and not JSON alone, because a page that is opened from disk may load scripts but nothing else. The
    /// content is data through and through, escaped by `JSONEscaper`.
    ///
    /// - Parameters:
    ///   - name: the file's name without `.js`; with the folders it is what the page's script asks for,
    ///     `find/places/w-li`.
    ///   - members: those of the JSON, made when the file is asked for.
    static func shard(
        _ folders: [String],
        _ name: String,
        _ members: @escaping @Sendable () -> [JSONValue.Member]
    ) -> OutputFile {
        file(PagePath(folders, file: name + ".js")) {
            var bytes = Array("placard(".utf8)
            JSONEscaper.append((folders + [name]).joined(separator: "/"), to: &bytes)
            bytes.append(UInt8(ascii: ","))
            JSONValue.object(members()).append(to: &bytes)
            bytes.append(contentsOf: ")\n".utf8)
            return bytes
        }
    }
}
