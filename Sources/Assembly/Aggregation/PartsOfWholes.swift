internal import Model

/// The figures of larger areas, each with those of the areas of one level inside it for the same period.
///
/// A figure belongs to the nearest larger area that has one for the period: what holds against that one holds against
/// all larger ones.
struct PartsOfWholes {
    let areas: AreaTree
    let columns: ObservationColumns

    /// A larger area's row and the rows of the areas of one level inside it, in the order of `areas.csv`.
    struct Family {
        let whole: Int
        var parts: [Int]
    }

    /// All families: by period, then by the level of the parts from the largest, then by the row of the whole.
    func families() -> [Family] {
        let levels = Dictionary(zip(areas.levels.map(\.id), areas.levels.indices)) { first, _ in first }
        let levelOf = areas.areas.map { levels[$0.level] ?? areas.levels.count }
        let hasDates = areas.areas.map { $0.start != nil || $0.end != nil }
        let width = areas.levels.count + 1
        var buckets = Array(repeating: [Int](), count: columns.periods.count * width)
        for row in 0..<columns.count where columns.parts.values[row].isFinite {
            let position = columns.periodPosition(at: row) * width + levelOf[Int(columns.parts.areas[row])]
            buckets[position].append(row)
        }
        var families: [Family] = []
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
        return families
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
}
