package import Model
internal import Statistics

/// The figures of all areas of one level, side by side: for each indicator the one period that says most about them.
///
/// Made once for a level. Gaps, counts, priorities and similar areas all read from it, so that they speak of the same
/// figures.
package struct LevelMatrix: Sendable {
    /// The level of all the areas.
    package let level: AreaLevel.ID
    /// Every area of the level, in the order of `areas.csv`, also those that exist no more.
    package let areas: [AreaIndex]
    /// By position in `Site.indicators`; nil where no area of the level has a figure.
    package let columns: [LevelColumn?]
    /// For each area, whether it exists on the day the site speaks from.
    let isLiving: [Bool]
    /// For every area of the site, where it stands in `areas`; nil for areas of other levels.
    private let positions: [Int?]

    init(_ level: AreaLevel.ID, of site: Site, directory: AreaDirectory) {
        let areas = site.areas.areas(at: level)
        self.level = level
        self.areas = areas
        isLiving = areas.map { directory.exists($0, on: site.asOf) }
        var positions = [Int?](repeating: nil, count: site.areas.areas.count)
        for (position, area) in areas.enumerated() { positions[Int(area.position)] = position }
        self.positions = positions
        columns = site.indicators.indices.map { position in
            LevelColumn(site.indicators[position], at: position, areas: areas, directory: directory)
        }
    }

    /// Where an area stands in `areas`; nil for areas of other levels.
    package func position(of area: AreaIndex) -> Int? {
        positions.indices.contains(Int(area.position)) ? positions[Int(area.position)] : nil
    }

    /// An area's figure by an indicator for the period chosen; nil where it has none.
    package func observation(of area: AreaIndex, indicator: Int) -> Observation? {
        guard columns.indices.contains(indicator), let column = columns[indicator] else { return nil }
        return position(of: area).flatMap(column.observation(at:))
    }

    /// The column of an indicator, and the places in it of those among some areas that have a figure, in their order.
    func figures(of areas: [AreaIndex], indicator: Int) -> (column: LevelColumn, positions: [Int])? {
        guard columns.indices.contains(indicator), let column = columns[indicator] else { return nil }
        return (column, areas.compactMap(position(of:)).filter { column.value(at: $0) != nil })
    }

    /// Whether the differences among some areas by one indicator mean anything, for the period chosen.
    package func variation(among areas: [AreaIndex], indicator: Int) -> Variation {
        guard let (column, positions) = figures(of: areas, indicator: indicator) else {
            return .notTestable(.tooFewAreas)
        }
        return GroupRanking.variation(rows: positions.compactMap(column.row(at:)), of: column.figures)
    }
}

/// One indicator's figures for the areas of a level, all for one period.
package struct LevelColumn: Sendable {
    /// A position in `Site.indicators`.
    package let indicator: Int
    /// The one period that all its figures are for.
    package let period: Period
    /// How many areas have a figure.
    package let known: Int
    /// How many areas of the level existed on the last day of the period.
    package let existing: Int
    let figures: IndicatorFigures
    /// By area of the level; −1 where there is no figure.
    private let rows: [Int32]

    /// Chooses the latest period with figures for two thirds of the areas that existed then, else the latest of those
    /// with the most; nil where no area has any.
    init?(_ figures: IndicatorFigures, at indicator: Int, areas: [AreaIndex], directory: AreaDirectory) {
        let columns = figures.columns
        guard let common = CommonPeriod(of: areas, in: columns, existed: directory.exists) else { return nil }
        let period = common.position
        self.indicator = indicator
        self.figures = figures
        self.period = columns.periods[period]
        known = common.known
        existing = common.existing
        rows = areas.map { area in
            guard directory.exists(area, on: columns.periods[period].end) else { return -1 }
            let row = columns.rows(of: area).first { columns.periodPosition(at: $0) == period }
            return row.flatMap { columns.value(at: $0) == nil ? nil : Int32(exactly: $0) } ?? -1
        }
    }

    /// The row of the area at a position of the level's list; nil where it has no figure for the period.
    func row(at position: Int) -> Int? {
        rows[position] < 0 ? nil : Int(rows[position])
    }

    /// The value of the area at a position of the level's list; nil where it has none.
    package func value(at position: Int) -> Double? {
        row(at: position).flatMap(figures.columns.value(at:))
    }

    /// The figure of the area at a position of the level's list; nil where it has none.
    package func observation(at position: Int) -> Observation? {
        row(at: position).map(figures.columns.observation(at:))
    }
}

/// How the figures of the areas of a level are spread by one indicator, in the one period chosen for the level.
///
/// Only figures that readers may see take part, so that neither an end nor a quartile says anything of a withheld one.
package struct LevelSpread: Sendable {
    /// The period of all the figures.
    package let period: Period
    /// In the order of the level's areas, without those that have no figure.
    package let values: [Double]
    /// The lowest figure, of several the first in the level's order.
    package let lowest: Observation
    /// The highest figure, of several the last in the level's order.
    package let highest: Observation
    /// From the lower to the upper quartile; nil for fewer than five figures.
    package let middleHalf: ClosedRange<Double>?

    /// Nil where no area of the level has a figure.
    package init?(_ matrix: LevelMatrix, indicator: Int) {
        guard matrix.columns.indices.contains(indicator), let column = matrix.columns[indicator] else { return nil }
        let known = matrix.areas.indices.compactMap { position in column.value(at: position).map { (position, $0) } }
        guard let lowest = known.min(by: { $0.1 < $1.1 }).flatMap({ column.observation(at: $0.0) }),
            let highest = known.max(by: { $0.1 < $1.1 }).flatMap({ column.observation(at: $0.0) })
        else { return nil }
        period = column.period
        values = known.map(\.1)
        self.lowest = lowest
        self.highest = highest
        middleHalf = InterquartileRange.of(sorted: values.sorted())
    }
}

/// Which level each area with a page belongs to, and when it existed: read from the tree once for all indicators.
struct AreaDirectory: Sendable {
    /// For each area the position of its level in `AreaTree.levels`; nil where it has no page.
    let levels: [Int?]
    private let lives: [Life?]
    /// By the position of a level: how many areas are not known to have begun or ended, and the other areas.
    private var lasting: [Int]
    private var dated: [[AreaIndex]]
    private let asOf: CalendarDate

    /// The days an area began and ended; areas of which neither is known have none.
    private struct Life {
        let start: CalendarDate?
        let end: CalendarDate?
    }

    /// - Parameter asOf: the day from which the site speaks.
    init(_ areas: AreaTree, asOf: CalendarDate) {
        self.asOf = asOf
        let positions = Dictionary(zip(areas.levels.map(\.id), areas.levels.indices)) { first, _ in first }
        levels = areas.areas.map { area in
            positions[area.level].flatMap { areas.levels[$0].hasPages ? $0 : nil }
        }
        lives = areas.areas.map { area in
            area.start == nil && area.end == nil ? nil : Life(start: area.start, end: area.end)
        }
        lasting = Array(repeating: 0, count: areas.levels.count)
        dated = Array(repeating: [], count: areas.levels.count)
        for (position, level) in levels.enumerated() {
            guard let level else { continue }
            if lives[position] == nil { lasting[level] += 1 } else { dated[level].append(AreaIndex(position)) }
        }
    }

    /// How many areas of a level existed on a day, and whether they are others than those that exist now.
    ///
    /// - Parameter level: a position in `AreaTree.levels`.
    func size(of level: Int, on day: CalendarDate) -> (count: Int, hasChanged: Bool) {
        let there = dated[level].count { exists($0, on: day) }
        return (lasting[level] + there, dated[level].contains { exists($0, on: day) != exists($0, on: asOf) })
    }

    /// Whether an area existed on a day.
    func exists(_ area: AreaIndex, on day: CalendarDate) -> Bool {
        guard let life = lives[Int(area.position)] else { return true }
        return life.start.map { $0 <= day } ?? true && life.end.map { $0 > day } ?? true
    }
}
