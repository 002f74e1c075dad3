internal import Model
internal import Statistics

/// The place of each area by its latest figure of one indicator, among the areas of its level for the same period.
///
/// Only areas with pages that existed on the last day of the period take part, so that no place is counted both under
/// its old and its new boundaries. Places are kept in a few bytes an area, since a site may have millions of them.
struct IndicatorRanks: Sendable {
    private var groups: [Group] = []
    /// By area; those without a figure belong to no group.
    private var ranks: [CompactRank]
    private let isRanked: Bool

    private struct Group: Sendable {
        let count: Int
        let missing: Int
        let isOfThatTime: Bool
        let refusal: RankingOutcome.Reason?
        let someHaveMargins: Bool
    }

    private struct CompactRank: Sendable {
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
        ranks = []
        guard isRanked else { return }
        ranks = Array(repeating: CompactRank(), count: areas.levels.count)
        let rows = PeriodGroups(figures.columns, areas: areas).rows
        groups.reserveCapacity(rows.count)
        for group in rows { add(group, of: figures, areas) }
    }

    /// The place of an area's latest figure at the precision it is published with, or why it has none.
    ///
    /// - Parameter area: an area with a figure.
    func outcome(of area: AreaIndex) -> RankingOutcome {
        guard isRanked else { return .notRanked(.kindIsNotRanked) }
        let own = ranks[Int(area.position)]
        guard own.group >= 0 else { return .notRanked(.outsideTheGroup) }
        let group = groups[Int(own.group)]
        if let refusal = group.refusal { return .notRanked(refusal) }
        return .ranked(
            AreaRank(
                rank: Int(own.rank),
                isJoint: own.isJoint,
                count: group.count,
                missing: group.missing,
                isOfThatTime: group.isOfThatTime,
                likely: own.firstLikely > 0 ? Int(own.firstLikely)...Int(own.lastLikely) : nil,
                someHaveMargins: group.someHaveMargins
            )
        )
    }

    private mutating func add(_ group: PeriodGroups.Rows, of figures: IndicatorFigures, _ areas: AreaDirectory) {
        let ranking = GroupRanking(rows: group.rows, of: figures)
        for (index, row) in group.rows.enumerated() where group.isLatest[index] {
            var own = CompactRank(group: Int32(truncatingIfNeeded: groups.count))
            if let rank = ranking.ranks.indices.contains(index) ? ranking.ranks[index] : nil {
                own.rank = Int32(truncatingIfNeeded: rank.place)
                own.isJoint = rank.isJoint
                own.firstLikely = Int32(truncatingIfNeeded: rank.likely?.lowerBound ?? 0)
                own.lastLikely = Int32(truncatingIfNeeded: rank.likely?.upperBound ?? 0)
            }
            ranks[Int(figures.columns.area(at: row).position)] = own
        }
        let then = group.rows.first.flatMap { row in
            areas.levels[Int(figures.columns.area(at: row).position)].map {
                areas.size(of: $0, on: figures.columns.period(at: row).end)
            }
        }
        groups.append(
            Group(
                count: group.rows.count,
                missing: max(0, (then?.count ?? 0) - group.rows.count),
                isOfThatTime: then?.hasChanged ?? false,
                refusal: Self.refusal(ranking),
                someHaveMargins: ranking.variation == .notTestable(.someMargins)
            )
        )
    }

    private static func refusal(_ ranking: GroupRanking) -> RankingOutcome.Reason? {
        switch ranking.variation {
        case .noMoreThanChance(let probability): .noMoreThanChance(probability: probability)
        case .notTestable(.kindIsNotRanked): .kindIsNotRanked
        case .notTestable(.tooFewAreas): .onlyOneArea
        case .beyondChance, .notTestable(.noMargin), .notTestable(.someMargins): nil
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

/// The place of an area among those of its level, or why it has none.
package enum RankingOutcome: Hashable, Sendable {
    /// It has a rank.
    case ranked(AreaRank)
    /// It has none.
    case notRanked(Reason)

    /// Why there is no place.
    package enum Reason: Hashable, Sendable {
        /// The area has no figure.
        case noFigure
        /// Counts follow the size of a place, and ranks and tenths are places already.
        case kindIsNotRanked
        /// The area did not exist when the period ended, or has no page.
        case outsideTheGroup
        /// No other area of its level has a figure for the period.
        case onlyOneArea
        /// The test of heterogeneity finds no more variation than chance; its probability, above 0.05.
        case noMoreThanChance(probability: Double)
    }

    /// Whether a clear difference from a larger area may be told as a strength or a concern.
    ///
    /// Not where the areas of the level differ among themselves no more than chance would make them, for then of many
    /// comparisons some are clear by chance. A difference of twice its margin of error is no matter of chance: all
    /// places of a town may be like one another, and unlike the country.
    package func lets(_ difference: FigureDifference?) -> Bool {
        guard case .notRanked(.noMoreThanChance) = self else { return true }
        return difference?.inHalfWidths.map { $0 >= 2 } ?? false
    }

    /// The place, where there is one.
    package var rank: AreaRank? {
        if case .ranked(let rank) = self { return rank }
        return nil
    }
}

/// The place of an area among all areas of its level, the best first where a direction is good, else the highest.
package struct AreaRank: Hashable, Sendable {
    /// From 1; equal figures share the better place.
    package let rank: Int
    /// Whether another area shares it.
    package let isJoint: Bool
    /// How many areas have a place.
    package let count: Int
    /// How many areas of the same level have no figure for the period, of those that existed on its last day.
    package let missing: Int
    /// Whether other areas existed on that day than do now.
    package let isOfThatTime: Bool
    /// The places the area may truly hold; nil where the source gives no margin of error, so that nothing was tested.
    package let likely: ClosedRange<Int>?
    /// Whether nothing was tested because some areas have a margin of error, and too few.
    package let someHaveMargins: Bool

    /// A rank, from 1, among so many areas.
    package init(
        rank: Int,
        isJoint: Bool,
        count: Int,
        missing: Int = 0,
        isOfThatTime: Bool = false,
        likely: ClosedRange<Int>? = nil,
        someHaveMargins: Bool = false
    ) {
        self.rank = rank
        self.isJoint = isJoint
        self.count = count
        self.missing = missing
        self.isOfThatTime = isOfThatTime
        self.likely = likely
        self.someHaveMargins = someHaveMargins
    }

    /// Whether the likely places cover half of the list or more, so that the rank says next to nothing.
    ///
    /// It still orders a list. One likely place is never too many, though it be half of two.
    package var isTooClose: Bool {
        likely.map { $0.count > 1 && $0.count * 2 >= count } ?? false
    }

    /// Which fifth of the areas it belongs to, from 1 for the best or highest to 5; nil where there are fewer than
    /// five.
    ///
    /// Areas that share a place are in one fifth.
    package var fifth: Int? {
        QuantileGroup.of(rank: rank, among: count, groups: 5)
    }
}
