internal import Model
internal import Statistics

/// The place of each area by its latest figure of one indicator, among the areas of its level for the same period.
///
/// Only areas with pages that existed on the last day of the period take part, so that no place is counted both under
/// its old and its new boundaries. Places are kept in a few bytes an area, since a site may have millions of them.
struct IndicatorRanks: Sendable {
    private var groups: [Group] = []
    /// By area; those without a figure belong to no group.
    private var places: [Place]
    private let isRanked: Bool

    private struct Group: Sendable {
        let count: Int
        let refusal: RankingOutcome.Reason?
    }

    private struct Place: Sendable {
        var group: Int32 = -1
        /// 0 where the area has none.
        var rank: Int32 = 0
        /// 0 where nothing was tested.
        var firstLikely: Int32 = 0
        var lastLikely: Int32 = 0
        var isJoint = false
    }

    init(_ figures: IndicatorFigures, areas: AreaDirectory) {
        isRanked = GroupRanking.isRanked(figures.indicator.kind)
        places = []
        guard isRanked else { return }
        places = Array(repeating: Place(), count: areas.levels.count)
        let rows = PeriodGroups(figures.columns, areas: areas).rows
        groups.reserveCapacity(rows.count)
        for group in rows { add(group, of: figures) }
    }

    /// The place of an area's latest figure at the precision it is published with, or why it has none.
    ///
    /// - Parameter area: an area with a figure.
    func outcome(of area: AreaIndex) -> RankingOutcome {
        guard isRanked else { return .notRanked(.kindIsNotRanked) }
        let place = places[Int(area.position)]
        guard place.group >= 0 else { return .notRanked(.outsideTheGroup) }
        let group = groups[Int(place.group)]
        if let refusal = group.refusal { return .notRanked(refusal) }
        return .ranked(
            AreaRank(
                rank: Int(place.rank),
                isJoint: place.isJoint,
                count: group.count,
                likely: place.firstLikely > 0 ? Int(place.firstLikely)...Int(place.lastLikely) : nil
            )
        )
    }

    private mutating func add(_ group: PeriodGroups.Rows, of figures: IndicatorFigures) {
        let ranking = GroupRanking(rows: group.rows, of: figures)
        for (index, row) in group.rows.enumerated() where group.isLatest[index] {
            var place = Place(group: Int32(truncatingIfNeeded: groups.count))
            if let rank = ranking.ranks.indices.contains(index) ? ranking.ranks[index] : nil {
                place.rank = Int32(truncatingIfNeeded: rank.place)
                place.isJoint = rank.isJoint
                place.firstLikely = Int32(truncatingIfNeeded: rank.likely?.lowerBound ?? 0)
                place.lastLikely = Int32(truncatingIfNeeded: rank.likely?.upperBound ?? 0)
            }
            places[Int(figures.columns.area(at: row).position)] = place
        }
        groups.append(Group(count: group.rows.count, refusal: Self.refusal(ranking)))
    }

    private static func refusal(_ ranking: GroupRanking) -> RankingOutcome.Reason? {
        switch ranking.variation {
        case .noMoreThanChance(let probability): .noMoreThanChance(probability: probability)
        case .notTestable(.kindIsNotRanked): .kindIsNotRanked
        case .notTestable(.tooFewAreas): .onlyOneArea
        case .beyondChance, .notTestable(.noMargin): nil
        }
    }
}

/// The rows of an indicator that areas are ranked by: for each level, the periods that are the latest of some area.
struct PeriodGroups {
    /// The rows of one level and period, in the order of their areas.
    struct Rows {
        var rows: [Int] = []
        /// For each row, whether it is the latest figure of its area.
        var isLatest: [Bool] = []
    }

    private(set) var rows: [Rows] = []

    init(_ columns: ObservationColumns, areas: AreaDirectory) {
        let periodCount = columns.periods.count
        var groupOf: [Int: Int] = [:]
        func key(_ row: Int, level: Int) -> Int { level * periodCount + columns.periodPosition(at: row) }
        var latest: [Int?] = []
        latest.reserveCapacity(areas.levels.count)
        for (position, level) in areas.levels.enumerated() {
            let area = AreaIndex(position)
            let row = level == nil ? nil : columns.latestFigureRow(of: area)
            latest.append(row)
            guard let row, let level, areas.exists(area, on: columns.period(at: row).end) else { continue }
            let key = key(row, level: level)
            if groupOf[key] == nil {
                groupOf[key] = rows.count
                rows.append(Rows())
            }
        }
        for (position, level) in areas.levels.enumerated() {
            guard let level, latest[position] != nil else { continue }
            let area = AreaIndex(position)
            for row in columns.rows(of: area) where columns.value(at: row) != nil {
                guard let group = groupOf[key(row, level: level)],
                    areas.exists(area, on: columns.period(at: row).end)
                else { continue }
                rows[group].rows.append(row)
                rows[group].isLatest.append(latest[position] == row)
            }
        }
    }
}
