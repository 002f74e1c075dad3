internal import Model
internal import Primitives

/// The areas of one level by name, for tables that have no codes.
struct AreaNames {
    /// What a name in a cell is.
    enum Found {
        case area(AreaIndex)
        /// Several areas of the level have the name.
        case several
        case unknown
    }

    /// The level that the areas have.
    let level: String
    private var areas: [String: AreaIndex?] = [:]
    /// By the names without accents and apostrophes, with `and` for `&` and `st` for `Saint`.
    private var folded: [String: AreaIndex?] = [:]
    /// The names as they are written, for suggestions.
    let known: [String]

    /// Nil where no area is of the level.
    init?(level: String, codes: AreaCodes) {
        self.level = level
        var known: [String] = []
        for position in 0..<codes.count {
            let index = AreaIndex(position)
            let area = codes[index]
            guard area.level.text == level else { continue }
            known.append(area.name)
            for name in Set(([area.name] + area.alsoKnownAs).map(Self.key)) {
                areas[name] = .some(areas[name] == nil ? index : nil)
            }
            for name in Set(([area.name] + area.alsoKnownAs).map(Self.folded)) where !name.isEmpty {
                folded[name] = .some(folded[name] == nil ? index : nil)
            }
        }
        guard !known.isEmpty else { return nil }
        self.known = known
    }

    /// The area of a name, in any capitals, with any white space and notes behind it, and with other signs between its
    /// letters: `Saint Marys and Ashby` for `St Mary's & Ashby`.
    func area(named text: String) -> Found {
        let bare = text.hasSuffix("]") ? TableHeader.withoutNotes(text) : text
        let found = areas[Self.key(text)] ?? areas[Self.key(bare)] ?? folded[Self.folded(bare)]
        guard let found else { return .unknown }
        return found.map { .area($0) } ?? .several
    }

    /// A name in small letters of ASCII with hyphens between its words: `st-marys-and-ashby`.
    static func folded(_ name: String) -> String {
        let words = SlugAllocator.folded(name).split(separator: "-")
        return words.map { $0 == "saint" ? "st" : $0 }.joined(separator: "-")
    }

    private static func key(_ name: String) -> String {
        TableHeader.normalized(name).lowercased()
    }
}
