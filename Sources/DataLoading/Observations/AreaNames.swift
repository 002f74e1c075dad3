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
        }
        guard !known.isEmpty else { return nil }
        self.known = known
    }

    /// The area of a name, in any capitals and with any white space.
    func area(named text: String) -> Found {
        switch areas[Self.key(text)] {
        case .some(.some(let index)): .area(index)
        case .some(.none): .several
        case .none: .unknown
        }
    }

    private static func key(_ name: String) -> String {
        TableHeader.normalized(name).lowercased()
    }
}
