internal import Model

/// The names of a site's areas as bytes, so that names in tables are compared without making strings of them.
struct AreaNameTable {
    /// The names of all areas one after another, and where each ends.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// All names, other names included.
    private var names = ByteHashMap()
    /// By the number of a name, the first area that has it.
    private var owners: [AreaIndex] = []
    /// The other areas of names that several have.
    private var others: [Int: [AreaIndex]] = [:]
    /// The names without capitals, spaces and punctuation, and the areas that have each.
    private var folded = ByteHashMap()
    private var ownersOfFolded: [[AreaIndex]] = []
    /// The level of each area.
    private let levelOf: [AreaLevel.ID]
    /// What the levels of the areas are called, folded, the longest first: `ward` of `Bowden Ward`.
    private let levels: [(name: [UInt8], level: AreaLevel.ID)]

    init(_ areas: [Area]) {
        levelOf = areas.map(\.level)
        levels = Set(levelOf).map { (Self.folded(Array($0.text.utf8)), $0) }
            .filter { !$0.0.isEmpty }.sorted { ($0.0.count, $0.1.text) > ($1.0.count, $1.1.text) }
        for (position, area) in areas.enumerated() {
            bytes += Array(area.name.utf8)
            ends.append(bytes.count)
            for name in [area.name] + area.alsoKnownAs {
                let (number, isNew) = names.insert(name)
                if isNew {
                    owners.append(AreaIndex(position))
                } else {
                    others[number, default: []].append(AreaIndex(position))
                }
                let key = Self.folded(Array(name.utf8))
                if key.isEmpty { continue }
                let (place, isNewKey) = folded.insert(0..<key.count, in: key.span)
                if isNewKey { ownersOfFolded.append([]) }
                if ownersOfFolded[place].last != AreaIndex(position) {
                    ownersOfFolded[place].append(AreaIndex(position))
                }
            }
        }
    }

    /// Whether a text is the name of an area, letter by letter.
    @inline(__always)
    func isName(_ range: Range<Int>, in text: Span<UInt8>, of area: AreaIndex) -> Bool {
        let position = Int(area.position)
        let start = position == 0 ? 0 : ends[position - 1]
        guard ends[position] - start == range.count else { return false }
        var offset = 0
        while offset < range.count {
            if bytes[start + offset] != text[range.lowerBound + offset] { return false }
            offset += 1
        }
        return true
    }

    /// The areas that have a name, as their own or another.
    func areas(named range: Range<Int>, in text: Span<UInt8>) -> [AreaIndex] {
        guard let number = names.number(of: range, in: text) else { return [] }
        return [owners[number]] + (others[number] ?? [])
    }

    /// The areas that have a name in other capitals or with other signs between its letters, with the name of a level
    /// or of an area around them behind it: `BOWDEN`, `Bowden (ward)`, `Bowden, Sampleton`.
    ///
    /// - Parameter lies: whether an area lies in another.
    func areas(written text: String, lies: (AreaIndex, AreaIndex) -> Bool) -> [AreaIndex] {
        let whole = owners(Self.folded(Array(text.utf8)))
        if !whole.isEmpty { return whole }
        guard let sign = text.lastIndex(where: { $0 == "," || $0 == "(" }) else { return [] }
        let around = owners(Self.folded(Array(text[sign...].utf8)))
        return owners(Self.folded(Array(text[..<sign].utf8))).filter { area in around.contains { lies(area, $0) } }
    }

    /// The areas of a folded name; where none has it, those of a level whose name stands behind theirs.
    private func owners(_ key: [UInt8]) -> [AreaIndex] {
        if let number = folded.number(of: 0..<key.count, in: key.span) { return ownersOfFolded[number] }
        for (name, level) in levels where key.count > name.count && key.suffix(name.count).elementsEqual(name) {
            guard let number = folded.number(of: 0..<(key.count - name.count), in: key.span) else { continue }
            let owners = ownersOfFolded[number].filter { levelOf[Int($0.position)] == level }
            if !owners.isEmpty { return owners }
        }
        return []
    }

    /// Letters and digits only, those of ASCII in small ones.
    private static func folded(_ name: [UInt8]) -> [UInt8] {
        name.compactMap { byte in
            switch byte {
            case 0x41...0x5A: byte | 0x20
            case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: byte
            default: nil
            }
        }
    }
}
