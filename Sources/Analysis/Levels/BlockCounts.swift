package import Model

/// How many of the parts of an area are in the first and the last tenth: counts, which may be made of figures that do
/// not add up.
package struct BlockCounts: Hashable, Sendable {
    /// The number of parts whose decile is 1.
    package let inFirstTenth: Int
    /// The number of parts whose decile is 10: the worst of tenths of which low is good.
    package let inLastTenth: Int
    /// The number of parts that have a decile for the period.
    package let known: Int
    /// The one period of all the deciles that are counted.
    package let period: Period
    /// The level of all the parts that are counted.
    package let level: AreaLevel.ID

    /// Counts the parts of an area at any depth, for the latest period with figures for two thirds of them, else the
    /// latest of those with the most.
    ///
    /// A part without a figure is looked at through its own parts: a council area made of wards, and these of small
    /// areas, counts its small areas. Areas inside that it is not said to be made of are not counted, since those that
    /// happen to be listed may be its poorest. Where parts of several levels have figures, the level with the most of
    /// them counts, since tenths of wards and tenths of small areas are different things. Nil where no part has a
    /// figure.
    init?(of area: AreaIndex, in figures: IndicatorFigures, areas: AreaTree) {
        let periods = figures.columns.periods.indices.reversed()
        let found = periods.lazy.map { PartFigures(of: area, at: $0, in: figures.columns, areas: areas) }
        var best: PartFigures?
        for parts in found where parts.values.count > best?.values.count ?? 0 {
            best = parts
            if parts.values.count * 3 >= parts.total * 2 { break }
        }
        guard let best, let level = best.level else { return nil }
        inFirstTenth = best.values.count { $0 == 1 }
        inLastTenth = best.values.count { $0 == 10 }
        known = best.values.count
        period = figures.columns.periods[best.period]
        self.level = level
    }

    /// Whether any part of an area, at any depth, has a row of an indicator in any period.
    static func havePartsFigures(of area: AreaIndex, in figures: IndicatorFigures, areas: AreaTree) -> Bool {
        guard let period = figures.columns.periods.last else { return false }
        var waiting = areas.parts(of: area, in: period)
        var opened: Set<AreaIndex> = []
        while let part = waiting.popLast()?.area {
            // The first part answers for most areas.
            if !figures.columns.rows(of: part).isEmpty { return true }
            let inside = areas.parts(of: part, in: period)
            if !inside.isEmpty, opened.insert(part).inserted { waiting += inside }
        }
        return false
    }

    /// Whether any area inside another one, or any of which such a one is made, has a row of an indicator.
    static func haveAreasInsideFigures(_ area: AreaIndex, in figures: IndicatorFigures, areas: AreaTree) -> Bool {
        var waiting = areas.children(of: area)
        while let next = waiting.popLast() {
            let rows = [next] + areas.parts(of: next).map(\.area)
            if rows.contains(where: { !figures.columns.rows(of: $0).isEmpty }) { return true }
            waiting += areas.children(of: next)
        }
        return false
    }
}

/// The figures of an area's parts for one period.
private struct PartFigures {
    /// A position in the periods of the indicator.
    let period: Int
    /// The figures of the parts of one level.
    let values: [Double]
    /// Their level; nil where no part has a figure.
    let level: AreaLevel.ID?
    /// How many parts there are, with and without a figure.
    let total: Int

    init(of area: AreaIndex, at position: Int, in columns: ObservationColumns, areas: AreaTree) {
        let period = columns.periods[position]
        func value(of part: AreaIndex) -> Double? {
            columns.row(of: part, in: period).flatMap(columns.value(at:))
        }
        let parts = Self.parts(of: area, in: period, areas: areas) { value(of: $0) != nil }
        // The levels are few, mostly one.
        var byLevel: [(level: AreaLevel.ID, values: [Double])] = []
        for part in parts {
            guard let value = value(of: part) else { continue }
            let level = areas[part].level
            if let known = byLevel.firstIndex(where: { $0.level == level }) {
                byLevel[known].values.append(value)
            } else {
                byLevel.append((level, [value]))
            }
        }
        // Of two levels with as many figures the smaller one counts.
        let most = areas.levels.compactMap { level in byLevel.first { $0.level == level.id } }
            .max { $0.values.count <= $1.values.count }
        level = most?.level
        values = most?.values ?? []
        total = parts.count
        self.period = position
    }

    /// The parts of an area, each looked at through its own parts unless it has what is asked for, or has no parts.
    static func parts(
        of area: AreaIndex,
        in period: Period,
        areas: AreaTree,
        isEnough: (AreaIndex) -> Bool
    ) -> [AreaIndex] {
        var found: [AreaIndex] = []
        var waiting = areas.parts(of: area, in: period).map(\.area)
        let direct = waiting
        // What two parts have in common counts once; most areas have parts without parts.
        var seen: Set<AreaIndex>?
        while let part = waiting.popLast() {
            let inside = isEnough(part) ? [] : areas.parts(of: part, in: period)
            if inside.isEmpty {
                found.append(part)
                continue
            }
            if seen == nil { seen = Set(direct) }
            for other in inside where seen?.insert(other.area).inserted ?? false { waiting.append(other.area) }
        }
        return found
    }
}
