internal import Model

/// The figures of larger areas, each with those of the areas of one level inside it for the same period.
///
/// A figure belongs to the nearest larger area that has one for the period: what holds against that one holds against
/// all larger ones.
struct PartsOfWholes {
    let areas: AreaTree
    let columns: ObservationColumns
    /// The rows with a figure by period, then by the level of their areas from the largest; none is empty.
    let groups: [[Int]]
    /// By period, then by the level of the parts from the largest, then by the row of the whole.
    private(set) var families: [Family] = []

    /// A larger area's row and the rows of the areas of one level inside it, in the order of `areas.csv`.
    struct Family {
        let whole: Int
        var parts: [Int]
    }

    init(areas: AreaTree, columns: ObservationColumns) {
        self.areas = areas
        self.columns = columns
        let levels = Dictionary(zip(areas.levels.map(\.id), areas.levels.indices)) { first, _ in first }
        let levelOf = areas.areas.map { levels[$0.level] ?? areas.levels.count }
        let width = areas.levels.count + 1
        var buckets = Array(repeating: [Int](), count: columns.periods.count * width)
        for row in 0..<columns.count where columns.parts.values[row].isFinite {
            let position = columns.periodPosition(at: row) * width + levelOf[Int(columns.parts.areas[row])]
            buckets[position].append(row)
        }
        groups = buckets.filter { !$0.isEmpty }
        let hasDates = areas.areas.map { $0.start != nil || $0.end != nil }
        // By area its row of the period, and the position of its family of the level.
        var rowOf = areas.areas.map { _ in -1 }
        var placeOf = rowOf
        for period in columns.periods.indices {
            let ofPeriod = buckets[period * width..<(period + 1) * width].filter { !$0.isEmpty }
            guard ofPeriod.count > 1 else { continue }
            for row in ofPeriod.joined() { rowOf[Int(columns.parts.areas[row])] = row }
            for rows in ofPeriod {
                let first = families.count
                for row in rows {
                    let area = Int(columns.parts.areas[row])
                    guard !hasDates[area] || areas.areas[area].existed(in: columns.periods[period]),
                        let holder = holder(of: area, rowOf)
                    else { continue }
                    if placeOf[holder] < 0 {
                        placeOf[holder] = families.count
                        families.append(Family(whole: rowOf[holder], parts: []))
                    }
                    families[placeOf[holder]].parts.append(row)
                }
                for family in families[first...] { placeOf[Int(columns.parts.areas[family.whole])] = -1 }
                families[first...].sort { $0.whole < $1.whole }
            }
            for row in ofPeriod.joined() { rowOf[Int(columns.parts.areas[row])] = -1 }
        }
    }

    /// The nearest larger area that has a row; nil where there is none.
    private func holder(of area: Int, _ rowOf: [Int]) -> Int? {
        var next = areas.parent(of: AreaIndex(area))
        while let larger = next, rowOf[Int(larger.position)] < 0 { next = areas.parent(of: larger) }
        return next.map { Int($0.position) }
    }

    /// Whether the parts are all areas of their level that there were in the larger area, as far as the site knows.
    func areAllListed(_ family: Family) -> Bool {
        guard let first = family.parts.first else { return false }
        let (whole, period) = (columns.area(at: family.whole), columns.period(at: family.whole))
        let level = areas[columns.area(at: first)].level
        return areas.children(of: whole).count { areas[$0].level == level && areas[$0].existed(in: period) }
            == family.parts.count
    }

    /// Whether the site says that the larger area is made of just these parts: in `blocks.csv`, or by `made_of`.
    func areDeclared(_ family: Family) -> Bool {
        guard let first = family.parts.first else { return false }
        let level = areas[columns.area(at: first)].level
        let listed = areas.parts(of: columns.area(at: family.whole), in: columns.period(at: family.whole))
        return listed.count == family.parts.count && listed.allSatisfy { areas[$0.area].level == level }
    }

    // MARK: Sums

    /// What the parts of a family have together beside what the whole has.
    struct Sum {
        let whole: Double
        let sum: Double

        var difference: Double { (sum - whole).magnitude }
        /// Whether they are the same.
        var isExact: Bool { difference <= 1e-9 * whole }
    }

    /// Nil where one of the numbers is not known.
    func sum(_ numbers: [Double], of family: Family) -> Sum? {
        let whole = numbers[family.whole]
        guard whole.isFinite else { return nil }
        var sum = 0.0
        for row in family.parts {
            guard numbers[row].isFinite else { return nil }
            sum += numbers[row]
        }
        return Sum(whole: whole, sum: sum)
    }

    /// How far rounding may bring the sum of the parts and the whole apart.
    func slack(_ numbers: [Double], of family: Family) -> Double {
        Double(family.parts.count + 1) / 2
            * RoundedCounts.unit(of: family.parts.map { numbers[$0] } + [numbers[family.whole]])
    }
}
