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

    init(_ areas: [Area]) {
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
}
