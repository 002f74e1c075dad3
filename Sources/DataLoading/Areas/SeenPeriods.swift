internal import Model

/// For which periods a file has rows of each area, and of each code that no area has.
///
/// A code that was misspelt stands where its area has no row. Periods beyond the 63rd of a file count as one.
struct SeenPeriods {
    private var texts = ByteHashMap()
    /// By area, a bit for each period.
    private var areas: [UInt64]
    /// By the number of the unknown code.
    private var unknown: [UInt64] = []

    /// - Parameter areaCount: the number of areas where each should have a row; 0 where they need not.
    init(areaCount: Int) {
        areas = Array(repeating: 0, count: areaCount)
    }

    /// The number of a period's text.
    @inline(__always)
    mutating func number(ofPeriod range: Range<Int>, in bytes: Span<UInt8>) -> Int {
        if areas.isEmpty { return 0 }
        return texts.number(of: range, in: bytes) ?? (texts.count < 63 ? texts.insert(range, in: bytes).number : 63)
    }

    /// Counts a row of an area.
    @inline(__always)
    mutating func add(_ area: AreaIndex, period: Int) {
        if !areas.isEmpty { areas[Int(area.position)] |= 1 << UInt64(period) }
    }

    /// Counts a row of an unknown code.
    mutating func add(unknown number: Int, period: Int) {
        if areas.isEmpty { return }
        while unknown.count <= number { unknown.append(0) }
        unknown[number] |= 1 << UInt64(period)
    }

    /// Whether the file has any row of an area.
    func hasAny(_ area: AreaIndex) -> Bool {
        !areas.isEmpty && areas[Int(area.position)] != 0
    }

    /// Whether the file has a row of an area for each of its periods.
    func hasAll(_ area: AreaIndex) -> Bool {
        guard !areas.isEmpty else { return true }
        // Without a column of periods, all rows are of the first.
        let all: UInt64 = texts.count >= 63 ? .max : (1 << UInt64(max(1, texts.count))) - 1
        return areas[Int(area.position)] & all == all
    }

    /// Whether two unknown codes have rows for one period.
    func overlap(_ unknown: Int, _ other: Int) -> Bool {
        self.unknown[unknown] & self.unknown[other] != 0
    }

    /// Whether an unknown code may be that of an area: the file has no row of it, or none for the one period of the
    /// code, for which most areas of the level have one.
    ///
    /// - Parameter needsLevel: whether most of the level must have rows where the area has none at all, as in a
    ///   national file, which is full of true codes like those of the site.
    func mayBe(_ area: AreaIndex, unknown number: Int, needsLevel: Bool, _ levels: inout Levels) -> Bool {
        guard !areas.isEmpty, unknown.indices.contains(number), areas[Int(area.position)] & unknown[number] == 0
        else { return false }
        if !hasAny(area) { return !needsLevel || levels.mostAreSeen(area, for: .max, in: areas) }
        return unknown[number].nonzeroBitCount == 1 && levels.mostAreSeen(area, for: unknown[number], in: areas)
    }

    /// Of which levels most areas have rows, found out once for each level and set of periods: two in three, and at
    /// least two.
    struct Levels {
        private struct Key: Hashable {
            let level: AreaLevel.ID
            let periods: UInt64
        }

        private let codes: AreaCodes
        private var known: [Key: Bool] = [:]

        /// - Parameter codes: those of the site's areas.
        init(_ codes: AreaCodes) {
            self.codes = codes
        }

        fileprivate mutating func mostAreSeen(_ area: AreaIndex, for periods: UInt64, in areas: [UInt64]) -> Bool {
            let key = Key(level: codes[area].level, periods: periods)
            if let found = known[key] { return found }
            let level = areas.indices.filter { codes[AreaIndex($0)].level == key.level }
            let seen = level.count { areas[$0] & periods != 0 }
            let found = level.count >= 3 && seen * 3 >= level.count * 2
            known[key] = found
            return found
        }
    }
}
