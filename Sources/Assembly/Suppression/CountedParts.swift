internal import Model

/// How many people stand behind the figures of one indicator: those of everybody, and those of its groups.
///
/// The rows of all parts are numbered one after the other.
struct CountedParts {
    /// Everybody, then the groups, one breakdown after the other.
    let parts: [CountedPeople]
    /// The number of the first row of each part.
    let firstRows: [Int]
    /// By breakdown its parts.
    let breakdowns: [Range<Int>]
    let indicator: Indicator
    private let partOf: [Int32]

    /// - Parameter figures: those of everybody, then those of the groups.
    init(_ figures: [ObservationColumns], of indicator: Indicator) {
        self.indicator = indicator
        parts = figures.map { CountedPeople(columns: $0, indicator: indicator) }
        var firstRows: [Int] = []
        var partOf: [Int32] = []
        for (part, columns) in figures.enumerated() {
            firstRows.append(partOf.count)
            partOf += Array(repeating: Int32(truncatingIfNeeded: part), count: columns.count)
        }
        self.firstRows = firstRows
        self.partOf = partOf
        var next = 1
        breakdowns = indicator.breakdowns.compactMap { breakdown in
            defer { next += breakdown.groups.count }
            let own = next..<(next + breakdown.groups.count)
            return own.upperBound <= figures.count ? own : nil
        }
    }

    /// How many parts there are.
    var count: Int { parts.count }
    /// How many rows they have together.
    var rowCount: Int { partOf.count }
    /// The periods that any part has, each once.
    var periods: [Period] {
        var seen: Set<Period> = []
        return parts.flatMap(\.columns.periods).filter { seen.insert($0).inserted }
    }

    func part(of number: Int) -> Int { Int(partOf[number]) }

    /// The part that a row is of, and its number there.
    func place(of number: Int) -> (people: CountedPeople, row: Int) {
        let part = part(of: number)
        return (parts[part], number - firstRows[part])
    }

    func area(at number: Int) -> AreaIndex {
        let (people, row) = place(of: number)
        return people.columns.area(at: row)
    }

    func period(at number: Int) -> Period {
        let (people, row) = place(of: number)
        return people.columns.period(at: row)
    }

    func count(at number: Int) -> Double? {
        let (people, row) = place(of: number)
        return people.count(at: row)
    }

    func base(at number: Int) -> Double? {
        let (people, row) = place(of: number)
        return people.base(at: row)
    }

    func isAddedUp(at number: Int) -> Bool {
        let (people, row) = place(of: number)
        return people.isAddedUp(at: row)
    }

    func isPartial(at number: Int) -> Bool {
        let (people, row) = place(of: number)
        return people.isPartial(at: row)
    }

    func isShown(at number: Int) -> Bool {
        let (people, row) = place(of: number)
        return people.isShown(at: row)
    }
}
