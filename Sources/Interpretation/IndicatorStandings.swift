internal import ReportModel

/// The places of all areas by one indicator, level by level, for the latest period of each area.
struct IndicatorStandings: Sendable {
    /// Values of one level and period, the best first.
    private let orders: [Key: [Double]]
    private let columns: ObservationColumns
    private let areas: AreaTree
    private let precision: Double
    private let highestFirst: Bool

    private struct Key: Hashable {
        let level: AreaLevel.ID
        let period: Period
    }

    init(_ figures: IndicatorFigures, areas: AreaTree) {
        columns = figures.columns
        self.areas = areas
        precision = Self.powerOfTen(figures.indicator.decimals)
        highestFirst = figures.indicator.polarity != .lowIsGood && figures.indicator.kind != .rank
        var values: [Key: [Double]] = [:]
        for row in 0..<figures.columns.count {
            guard let value = figures.columns.value(at: row) else { continue }
            let area = figures.columns.area(at: row)
            guard areas.hasPage(area) else { continue }
            let key = Key(level: areas[area].level, period: figures.columns.period(at: row))
            values[key, default: []].append((value * precision).rounded())
        }
        let descending = highestFirst
        orders = values.mapValues { $0.sorted { descending ? $0 > $1 : $0 < $1 } }
    }

    /// The competition rank (1, 2, 2, 4) of an area's figure at the precision it is published with.
    func standing(of area: AreaIndex, at period: Period) -> Standing? {
        guard let order = orders[Key(level: areas[area].level, period: period)], order.count > 1,
            let row = columns.row(of: area, in: period), let value = columns.value(at: row)
        else { return nil }
        let rounded = (value * precision).rounded()
        let before = firstPosition(in: order) { !comesBefore($0, rounded) }
        let after = firstPosition(in: order) { comesBefore(rounded, $0) }
        return Standing(rank: before + 1, isJoint: after - before > 1, count: order.count)
    }

    private func comesBefore(_ left: Double, _ right: Double) -> Bool {
        highestFirst ? left > right : left < right
    }

    /// The first position of a sorted list from which the test holds.
    private func firstPosition(in order: [Double], where holds: (Double) -> Bool) -> Int {
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if holds(order[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static func powerOfTen(_ exponent: Int) -> Double {
        (0..<max(0, min(exponent, 12))).reduce(1) { power, _ in power * 10 }
    }
}
