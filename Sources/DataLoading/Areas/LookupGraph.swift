internal import Diagnostics
internal import Model

/// The areas of look-ups, and the larger areas that rows put them in.
struct LookupGraph {
    /// Where a row of a look-up has the area of one level.
    struct Column {
        /// The position of the level among those of the site.
        let level: Int
        /// The column of codes.
        let code: Int
        /// The column of names; nil where the file has none.
        let name: Int?
    }

    /// Areas of one level that lie in two of another.
    struct Conflict {
        /// The first of them, and what it was put in first and last.
        let code: String
        let holders: (first: String, second: String)
        let levels: (own: AreaLevel.ID, larger: AreaLevel.ID)
        /// Where it is put in the second.
        let location: SourceLocation
        /// How many areas are.
        var count = 1
    }

    private struct Node {
        var name = ""
        let level: Int
        let location: SourceLocation
        var isRenamed = false
        var parent: Int?
    }

    private let levels: [AreaLevel.ID]
    /// The codes of all areas, numbered.
    private(set) var codes = ByteHashMap()
    private var nodes: [Node] = []
    /// For each area and each level the area of that level that it lies in; -1 where none is known.
    private var holders: [Int32] = []
    private var conflictsByLevels: [Int: Conflict] = [:]
    private var inConflict: Set<Int> = []

    /// - Parameter levels: those of the site, from the largest to the smallest.
    init(levels: [AreaLevel.ID]) {
        self.levels = levels
    }

    /// How many areas there are.
    var count: Int { nodes.count }

    /// One for each pair of levels, in their order.
    var conflicts: [Conflict] { conflictsByLevels.sorted { $0.key < $1.key }.map(\.value) }

    /// The number of the area with a code.
    func number(of code: Area.Code) -> Int? {
        let bytes = Array(code.text.utf8)
        return codes.number(of: 0..<bytes.count, in: bytes.span)
    }

    /// The area whose code, or name, is like a text.
    func closest(to code: Area.Code) -> (code: String, name: String)? {
        if let named = nodes.firstIndex(where: { $0.name.lowercased() == code.text.lowercased() }) {
            return (codes.text(named), nodes[named].name)
        }
        let kind = code.text.prefix(3)
        let alike = nodes.indices.map(codes.text).filter { $0.hasPrefix(kind) }
        guard let found = NameSuggestion.of(code.text, in: alike), let number = number(of: Area.Code(found)) else {
            return nil
        }
        return (found, nodes[number].name)
    }

    // MARK: Making

    /// Takes the areas of a row, each inside the larger ones.
    ///
    /// A code that stands for two levels, as that of a unitary authority does for county and district, is an area of
    /// the smaller one.
    ///
    /// - Parameter columns: from the largest level to the smallest.
    /// - Returns: the number of the smallest area; nil for a row without any.
    mutating func add(_ row: TableRow, _ columns: [Column]) -> Int? {
        var inside: [Int] = []
        for column in columns.reversed() {
            guard let number = area(in: row, column), !inside.contains(number) else { continue }
            for smaller in inside where nodes[smaller].level > nodes[number].level {
                put(smaller, in: number) { row.location(of: column.code) }
            }
            inside.append(number)
        }
        return inside.first
    }

    /// Gives an area the name that a row has for it; whether there is such an area.
    mutating func rename(_ row: TableRow, code: Int, name: Int) -> Bool {
        guard let number = row.read(code, { codes.number(of: $1, in: $0) }) else { return false }
        if !nodes[number].isRenamed, !row.isEmpty(name) {
            nodes[number].name = TableHeader.normalized(row.text(name))
            nodes[number].isRenamed = true
        }
        return true
    }

    private mutating func area(in row: TableRow, _ column: Column) -> Int? {
        guard !row.isEmpty(column.code) else { return nil }
        let (number, isNew) = row.read(column.code) { codes.insert($1, in: $0) }
        if isNew {
            nodes.append(Node(level: column.level, location: row.location(of: column.code)))
            holders.append(contentsOf: repeatElement(-1, count: levels.count))
        }
        if nodes[number].name.isEmpty, let name = column.name, !row.isEmpty(name) {
            nodes[number].name = TableHeader.normalized(row.text(name))
        }
        return number
    }

    private mutating func put(_ area: Int, in holder: Int, at location: () -> SourceLocation) {
        let level = nodes[holder].level
        let place = area * levels.count + level
        if holders[place] < 0 {
            holders[place] = Int32(truncatingIfNeeded: holder)
        } else if holders[place] != holder, inConflict.insert(place).inserted {
            let key = nodes[area].level * levels.count + level
            if conflictsByLevels[key] != nil {
                conflictsByLevels[key]?.count += 1
            } else {
                conflictsByLevels[key] = Conflict(
                    code: codes.text(area),
                    holders: (codes.text(Int(holders[place])), codes.text(holder)),
                    levels: (levels[nodes[area].level], levels[level]),
                    location: location()
                )
            }
        }
    }

    // MARK: Parents

    /// Finds the parent of each area: the smallest of the larger ones that it lies in.
    ///
    /// An area of a level that a file has no column for lies in what its parts lie in: the parents of the smallest are
    /// found first, and are told what else the area is in.
    mutating func findParents() {
        let order = nodes.indices.sorted { (nodes[$0].level, $1) > (nodes[$1].level, $0) }
        for number in order {
            let own = holders[(number * levels.count)..<((number + 1) * levels.count)].map(Int.init)
            guard let nearest = own[..<nodes[number].level].lastIndex(where: { $0 >= 0 }) else { continue }
            nodes[number].parent = own[nearest]
            let location = nodes[number].location
            for larger in own[..<nearest] where larger >= 0 { put(own[nearest], in: larger) { location } }
        }
    }

    /// The areas inside some, those, and the larger ones around them; all where none are given.
    ///
    /// - Returns: those of the largest level first, and those of one level by name and code.
    func areas(within codes: [Area.Code]) -> [LookupArea] {
        let chosen = codes.compactMap(number)
        var isKept = Array(repeating: codes.isEmpty, count: nodes.count)
        for number in chosen { isKept[number] = true }
        let order = nodes.indices.sorted { (nodes[$0].level, nodes[$0].name) < (nodes[$1].level, nodes[$1].name) }
        // A parent is of a larger level, so that it comes before what it holds.
        for number in order where !isKept[number] { isKept[number] = nodes[number].parent.map { isKept[$0] } ?? false }
        for number in chosen {
            var holder = nodes[number].parent
            while let next = holder {
                isKept[next] = true
                holder = nodes[next].parent
            }
        }
        let kept = order.filter { isKept[$0] }.map { number in
            let node = nodes[number]
            return LookupArea(
                code: Area.Code(self.codes.text(number)),
                name: node.name,
                level: levels[node.level],
                parent: node.parent.map { Area.Code(self.codes.text($0)) },
                location: node.location
            )
        }
        return kept
    }
}
