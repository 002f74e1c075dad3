internal import Model
internal import Statistics

/// The figures of one indicator for periods that overlap, with all sums that they are in: over areas, over time and
/// over groups.
///
/// A total that leaves out parts is not the figure of its area: it is entered as a figure of its own, the sum of the
/// parts that are in it.
struct LinkedTables {
    /// What one entry stands for.
    private enum Entry {
        /// An area in a period, which may have no row, or one that speaks for a part of its people only.
        case area(row: Int?)
        /// A total without some of its parts.
        case partialTotal(row: Int)
        /// A sub-interval shared by overlapping periods that has no published figure of its own (2019 inside 2018–20).
        case stretch
    }

    private let people: CountedParts
    private var entries: [Entry] = []
    private var constraints: [ConstrainedCells.Constraint] = []

    /// - Parameter rows: for each period of the family the rows that have it, of everybody and of all groups.
    init(_ family: PeriodFamily, rows: [[Int]], people: CountedParts, sums declared: DeclaredSums) {
        self.people = people
        let sums = zip(family.periods, rows).map { period, rows in
            var seen: Set<AreaIndex> = []
            let areas = rows.map(people.area(at:)).filter { seen.insert($0).inserted }
            return AreaSums(of: areas, in: period, declared)
        }
        let atoms = PartitionAtoms(of: sums)
        var numbers: [[[AreaIndex: Int]]] = []
        for part in 0..<people.count {
            let own = zip(family.periods, rows).enumerated().map { position, pair in
                enter(pair.1.filter { people.part(of: $0) == part }, sums[position], atoms, declared, in: pair.0)
            }
            enterTime(family, own)
            numbers.append(own)
        }
        enterGroups(numbers)
    }

    /// Enters that the groups of each breakdown make up everybody: in every area, with a figure or without.
    ///
    /// Groups that leave people out, or have some twice, make sums that do not hold, which `ConstrainedCells` sees.
    private mutating func enterGroups(_ numbers: [[[AreaIndex: Int]]]) {
        guard let everybody = numbers.first else { return }
        for groups in people.breakdowns {
            for (period, totals) in everybody.enumerated() {
                for (area, total) in totals.sorted(by: { $0.key < $1.key }) {
                    let cells = groups.compactMap { numbers[$0][period][area] }
                    guard cells.count == groups.count else { continue }
                    constraints.append(
                        ConstrainedCells.Constraint(total: total, parts: cells.map { .init(cell: $0) })
                    )
                }
            }
        }
    }

    /// The rows that must be withheld where some are.
    ///
    /// Nil where the amounts are of a kind that cannot be protected.
    ///
    /// - Parameters:
    ///   - withheld: the rows that are withheld already.
    ///   - threshold: the smallest amount that may be worked out.
    func rowsToWithhold(_ amount: ProtectedQuantity, given withheld: Set<Int>, threshold: Double) -> Set<Int>? {
        let statuses = entries.map { kind(of: $0, withheld) }
        let values = zip(entries, statuses).map { $1 == .unpublished || $1 == .implied ? nil : value(of: $0, amount) }
        guard
            let table = ConstrainedCells(
                values: values,
                statuses: statuses,
                constraints: constraints,
                threshold: threshold
            )
        else { return nil }
        let found = ComplementarySuppression.suppressed(in: table)
        return withheld.union(zip(entries, found).compactMap { $1 ? row(of: $0) : nil })
    }

    // MARK: Entries as figures

    private func kind(of entry: Entry, _ withheld: Set<Int>) -> ConstrainedCells.Status {
        switch entry {
        case .area(nil): .unpublished
        case .area(let row?), .partialTotal(let row):
            withheld.contains(row) ? .suppressed : people.isShown(at: row) ? .published : .unpublished
        case .stretch: .implied
        }
    }

    private func value(of entry: Entry, _ amount: ProtectedQuantity) -> Double? {
        guard let row = row(of: entry) else { return nil }
        switch amount {
        case .counts: return people.count(at: row)
        case .bases: return people.base(at: row)
        case .others:
            guard let base = people.base(at: row), let count = people.count(at: row) else { return nil }
            return max(0, base - count)
        }
    }

    private func row(of entry: Entry) -> Int? {
        switch entry {
        case .area(let row): row
        case .partialTotal(let row): row
        case .stretch: nil
        }
    }

    // MARK: Areas

    /// Enters the areas of a period and the sums that they are in; their entries by area.
    private mutating func enter(
        _ rows: [Int],
        _ areas: AreaSums,
        _ atoms: PartitionAtoms,
        _ declared: DeclaredSums,
        in period: Period
    ) -> [AreaIndex: Int] {
        let rowOf = Dictionary(rows.map { (people.area(at: $0), $0) }) { first, _ in first }
        let partial = areas.areas.filter { rowOf[$0].map(people.isPartial) ?? false }
        let isPartial = Set(partial)
        var numbers = Dictionary(uniqueKeysWithValues: zip(areas.areas, entries.count...))
        entries += areas.areas.map { .area(row: isPartial.contains($0) ? nil : rowOf[$0]) }
        let sums = areas.sums.map { AreaSums.Sum(whole: $0.whole, parts: atoms.merged($0.parts)) }
        // An atom that is all of an area has the area's figure.
        for sum in sums
        where sum.parts.count == 1 && abs(sum.parts[0].weight - 1) < 1e-9 && numbers[sum.parts[0].area] == nil {
            numbers[sum.parts[0].area] = numbers[sum.whole]
        }
        for part in sums.lazy.flatMap(\.parts) where numbers[part.area] == nil {
            numbers[part.area] = entries.count
            entries.append(.area(row: nil))
        }
        var seen: Set<ConstrainedCells.Constraint> = []
        for sum in sums {
            guard let constraint = constraint(sum.whole, sum.parts, numbers), seen.insert(constraint).inserted
            else { continue }
            constraints.append(constraint)
        }
        enterTotals(of: partial, rowOf, numbers, declared, in: period)
        return numbers
    }

    /// Enters totals that leave parts out, as the sums of the parts that are in them.
    private mutating func enterTotals(
        of partial: [AreaIndex],
        _ rowOf: [AreaIndex: Int],
        _ numbers: [AreaIndex: Int],
        _ declared: DeclaredSums,
        in period: Period
    ) {
        // What speaks for each area in a total: its figure, or that of some of its parts.
        var speakers = numbers
        let shown = partial.filter { rowOf[$0].map(people.isShown) ?? false }
        for area in shown {
            speakers[area] = entries.count
            entries.append(.partialTotal(row: rowOf[area] ?? 0))
        }
        for area in shown {
            guard let way = declared.ways(toMake: area, in: period).first else { continue }
            let parts = way.filter { rowOf[$0.area].map(people.isAddedUp) ?? false }
            constraint(area, parts, speakers).map { constraints.append($0) }
        }
    }

    /// Nil for a sum that has no parts, or says only that an area is itself.
    private func constraint(
        _ whole: AreaIndex,
        _ parts: [AreaTree.Block],
        _ numbers: [AreaIndex: Int]
    ) -> ConstrainedCells.Constraint? {
        let cells = parts.compactMap { part in
            numbers[part.area].map { ConstrainedCells.Constraint.Part(cell: $0, weight: part.weight) }
        }
        guard let total = numbers[whole], !cells.isEmpty, cells.map(\.cell) != [total] else { return nil }
        return ConstrainedCells.Constraint(total: total, parts: cells)
    }

    // MARK: Time

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
                    if let known = entryOf[stretch] { return ConstrainedCells.Constraint.Part(cell: known) }
                    entries.append(.stretch)
                    entryOf[stretch] = entries.count - 1
                    return ConstrainedCells.Constraint.Part(cell: entries.count - 1)
                }
                constraints.append(ConstrainedCells.Constraint(total: whole, parts: parts))
            }
        }
    }
}

/// Periods that overlap, so that one can be subtracted from another: three single years and the three years together.
struct PeriodFamily {
    /// Earliest first.
    let periods: [Period]
    /// For each period the stretches of days that it is made of, by number, in order; stretches do not overlap.
    let stretches: [[Int]]

    /// Sorts periods into families; one that overlaps no other is a family of its own.
    static func families(of periods: [Period]) -> [PeriodFamily] {
        var families: [[Period]] = []
        var last: CalendarDate?
        for period in periods.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let end = last, period.start <= end, !families.isEmpty {
                families[families.count - 1].append(period)
                last = max(end, period.end)
            } else {
                families.append([period])
                last = period.end
            }
        }
        return families.map { PeriodFamily($0.sorted()) }
    }

    private init(_ periods: [Period]) {
        self.periods = periods
        let edges = Set(periods.flatMap { [$0.start.daysSinceEpoch, $0.end.daysSinceEpoch + 1] }).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(edges, edges.indices))
        stretches = periods.map { period in
            let first = numbers[period.start.daysSinceEpoch] ?? 0
            let end = numbers[period.end.daysSinceEpoch + 1] ?? 0
            return Array(first..<max(first, end))
        }
    }
}

/// What is added up when it is tried whether a figure can be worked out.
enum ProtectedQuantity {
    /// The people that figures count.
    case counts
    /// The people among whom they are counted.
    case bases
    /// The people among these who are not counted: of a survey, that everybody said yes is as telling as that nobody
    /// did.
    case others
}
