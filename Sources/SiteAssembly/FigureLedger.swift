internal import ReportModel
internal import Statistics

/// The figures of one indicator for periods that overlap, with all sums that they are in: over areas and over time.
///
/// A total that leaves out parts is not the figure of its area: it is entered as a figure of its own, the sum of the
/// parts that are in it. But how much of the area it covers tells how many people there are in all of its parts.
struct FigureLedger {
    /// What one entry stands for.
    private enum Entry {
        /// An area in a period, which may have no row.
        case area(row: Int?)
        /// A total without some of its parts.
        case partialTotal(row: Int)
        /// The area of such a total, or of one that was refused, with the bases of its parts where all are known.
        case coveredArea(row: Int, base: Double?)
        /// A stretch of time within longer periods that no period is.
        case stretch
    }

    private let people: CountedPeople
    private var entries: [Entry] = []
    private var sums: [FigureSums.Sum] = []

    /// - Parameter rows: for each period of the family the rows that have it.
    init(_ family: PeriodFamily, rows: [[Int]], people: CountedPeople, sums declared: DeclaredSums) {
        self.people = people
        let numbers = zip(family.periods, rows).map { period, rows in enter(rows, of: period, declared) }
        enterTime(family, numbers)
    }

    /// The rows that must be withheld where some are.
    ///
    /// Nil where the amounts are of a kind that cannot be protected.
    ///
    /// - Parameters:
    ///   - withheld: the rows that are withheld already.
    ///   - threshold: the smallest amount that may be worked out.
    func rowsToWithhold(_ amounts: Amounts, given withheld: Set<Int>, threshold: Double) -> Set<Int>? {
        let kinds = entries.map { kind(of: $0, amounts, withheld) }
        let values = zip(entries, kinds).map { $1 == .absent || $1 == .latent ? nil : amount(of: $0, amounts) }
        guard let sums = FigureSums(values: values, kinds: kinds, sums: sums, threshold: threshold)
        else { return nil }
        let found = SubtractionGuard.withheld(in: sums)
        return withheld.union(zip(entries, found).compactMap { $1 ? row(of: $0) : nil })
    }

    /// What is added up.
    enum Amounts {
        /// The people that figures count.
        case counts
        /// The people among whom they are counted.
        case bases
    }

    // MARK: Entries as figures

    private func kind(of entry: Entry, _ amounts: Amounts, _ withheld: Set<Int>) -> FigureSums.Kind {
        switch entry {
        case .area(nil): .absent
        case .area(let row?), .partialTotal(let row):
            withheld.contains(row) ? .withheld : people.isShown(at: row) ? .shown : .absent
        case .coveredArea(let row, let base):
            amounts == .counts || base == nil ? .absent : withheld.contains(row) ? .withheld : .shown
        case .stretch: .latent
        }
    }

    private func amount(of entry: Entry, _ amounts: Amounts) -> Double? {
        switch entry {
        case .area(let row?), .partialTotal(let row):
            amounts == .counts ? people.count(at: row) : people.base(at: row)
        case .coveredArea(_, let base): base
        case .area(nil), .stretch: nil
        }
    }

    private func row(of entry: Entry) -> Int? {
        switch entry {
        case .area(let row): row
        case .partialTotal(let row), .coveredArea(let row, _): row
        case .stretch: nil
        }
    }

    // MARK: Making the entries

    /// Enters the areas that have a row, those that they are parts of at any depth, and the other parts of these; their
    /// entries by area.
    private mutating func enter(_ rows: [Int], of period: Period, _ declared: DeclaredSums) -> [AreaIndex: Int] {
        let columns = people.columns
        let rowOf = Dictionary(rows.map { (columns.area(at: $0), $0) }) { first, _ in first }
        var areas = rows.map { columns.area(at: $0) }
        var seen = Set(areas)
        var next = 0
        while next < areas.count {
            for whole in declared.wholes(of: areas[next]) where seen.insert(whole).inserted { areas.append(whole) }
            next += 1
        }
        areas.sort()
        let waysOf = areas.map { declared.ways(toMake: $0, in: period) }
        let others = Self.partsTogether(with: seen, ways: waysOf.flatMap(\.self)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(areas + others, entries.count...))
        entries += (areas + others).map { .area(row: rowOf[$0]) }
        for (area, ways) in zip(areas, waysOf) {
            guard let number = numbers[area] else { continue }
            for way in ways { add(way, to: number, numbers) }
            if let row = rowOf[area], let way = ways.first { enterPartialTotal(row, number, way, numbers, rowOf) }
        }
        return numbers
    }

    /// The areas that are parts of something together with given ones, and those together with these, and so on.
    private static func partsTogether(with given: Set<AreaIndex>, ways: [[AreaTree.Block]]) -> Set<AreaIndex> {
        var waysWith: [AreaIndex: [Int]] = [:]
        for (position, way) in ways.enumerated() {
            for block in way { waysWith[block.area, default: []].append(position) }
        }
        var seen = given
        var waiting = Array(given)
        var isDone = ways.map { _ in false }
        while let area = waiting.popLast() {
            for position in waysWith[area] ?? [] where !isDone[position] {
                isDone[position] = true
                for block in ways[position] where seen.insert(block.area).inserted { waiting.append(block.area) }
            }
        }
        return seen.subtracting(given)
    }

    private mutating func add(
        _ list: [AreaTree.Block],
        to whole: Int,
        _ numbers: [AreaIndex: Int]
    ) {
        let parts = list.compactMap { block in
            numbers[block.area].map { FigureSums.Sum.Part(figure: $0, weight: block.weight) }
        }
        if !parts.isEmpty { sums.append(FigureSums.Sum(whole: whole, parts: parts)) }
    }

    /// Where a row is a total of some parts only, or was refused as such, enters it beside its area.
    private mutating func enterPartialTotal(
        _ row: Int,
        _ area: Int,
        _ parts: [AreaTree.Block],
        _ numbers: [AreaIndex: Int],
        _ rowOf: [AreaIndex: Int]
    ) {
        guard people.columns.basis(at: row) == .derived,
            let coverage = people.columns.observation(at: row).coverage, coverage < 1
        else { return }
        let bases = parts.map { block in
            rowOf[block.area].flatMap { people.base(at: $0) }.map { $0 * block.weight }
        }
        let base = bases.contains(nil) ? nil : bases.reduce(0) { $0 + ($1 ?? 0) }
        entries[area] = .coveredArea(row: row, base: base)
        guard people.isShown(at: row) else { return }
        let present = parts.filter { block in rowOf[block.area].map(people.isAddedUp) ?? false }
        entries.append(.partialTotal(row: row))
        add(present, to: entries.count - 1, numbers)
    }

    /// Cuts the periods of each area into stretches of time that they share.
    private mutating func enterTime(_ family: PeriodFamily, _ numbers: [[AreaIndex: Int]]) {
        guard family.periods.count > 1 else { return }
        for area in Set(numbers.flatMap(\.keys)).sorted() {
            var entryOf: [Int: Int] = [:]
            for (stretches, numbers) in zip(family.stretches, numbers) where stretches.count == 1 {
                if let number = numbers[area], entryOf[stretches[0]] == nil { entryOf[stretches[0]] = number }
            }
            for (stretches, numbers) in zip(family.stretches, numbers) {
                guard let whole = numbers[area], entryOf[stretches[0]] != whole else { continue }
                let parts = stretches.map { stretch in
                    if let known = entryOf[stretch] { return FigureSums.Sum.Part(figure: known) }
                    entries.append(.stretch)
                    entryOf[stretch] = entries.count - 1
                    return FigureSums.Sum.Part(figure: entries.count - 1)
                }
                sums.append(FigureSums.Sum(whole: whole, parts: parts))
            }
        }
    }
}
