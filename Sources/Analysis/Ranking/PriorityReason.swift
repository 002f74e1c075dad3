package import Model
internal import Statistics

/// An indicator by which an area is in the fifth of its level with the greatest need.
package struct PriorityReason: Hashable, Sendable {
    /// A position in `Site.indicators`.
    package let indicator: Int
    /// The period of the figure.
    package let period: Period
    /// The share of areas that need is less in, from 0 to 1: 1 for the greatest need of all.
    package let percentile: Double
    /// How many people the figure counts against the area; nil where that is not known, for surveys, and where the
    /// counts are not those of the figure.
    ///
    /// The numerator where low is good, and for a percentage of which high is good all others of its base.
    package let people: Double?

    /// For each area the indicators by which it is in the fifth with the greatest need, the greatest first.
    ///
    /// Only where that is more than the place chance gave it: all of its likely places lie in the fifth, or they do not
    /// cover half of the list, and its figure is clearly worse than the larger area's.
    static func all(
        _ columns: [LevelColumn],
        matrix: LevelMatrix,
        isClearlyWorse: (Observation, Int) -> Bool
    ) -> [[PriorityReason]] {
        var reasons = Array(repeating: [PriorityReason](), count: matrix.areas.count)
        for column in columns {
            let values = column.livingValues(in: matrix)
            let order = column.figures.indicator.greatestNeed
            let groups = QuantileGroup.groups(of: values, into: 5, order: order)
            let shares = Percentiles.shares(of: values, order: order)
            let places = column.needPlaces(in: matrix)
            for position in matrix.areas.indices where groups[position] == 1 {
                // Areas that share the first place with many others have no greater need than most.
                guard let share = shares[position], share >= 0.8, let figure = column.observation(at: position),
                    let rank = places[position], !rank.isTooClose,
                    rank.isSurelyInFirstFifth || isClearlyWorse(figure, column.indicator)
                else { continue }
                reasons[position].append(
                    PriorityReason(
                        indicator: column.indicator,
                        period: column.period,
                        percentile: share,
                        people: people(figure, of: column.figures.indicator)
                    )
                )
            }
        }
        return reasons.map { list in
            list.sorted { ($1.percentile, $0.indicator) < ($0.percentile, $1.indicator) }
        }
    }

    private static func people(_ figure: Observation, of indicator: Indicator) -> Double? {
        guard !indicator.isSurvey, figure.countsBelong, let count = figure.numerator else { return nil }
        switch (indicator.kind, indicator.polarity) {
        case (.proportion, .lowIsGood), (.rate, .lowIsGood): return count
        case (.proportion, .highIsGood): return figure.denominator.map { $0 - count }
        default: return nil
        }
    }
}

extension LevelColumn {
    /// The values of the areas that still exist.
    func livingValues(in matrix: LevelMatrix) -> [Double?] {
        matrix.isLiving.indices.map { matrix.isLiving[$0] ? value(at: $0) : nil }
    }

    /// The places of the areas that still exist, 1 for the greatest need, by their position in the level's list; nil
    /// where an area has none, or it was not tested.
    func needPlaces(in matrix: LevelMatrix) -> [Int: AreaRank] {
        let living = matrix.areas.indices.filter { matrix.isLiving[$0] && row(at: $0) != nil }
        let ranking = GroupRanking(rows: living.compactMap(row(at:)), of: figures)
        guard ranking.ranks.count == living.count else { return [:] }
        var places: [Int: AreaRank] = [:]
        for (position, rank) in zip(living, ranking.ranks) {
            guard let rank, let likely = rank.likely else { continue }
            // Ranks begin with the best.
            let (first, last) = (rank.count + 1 - likely.upperBound, rank.count + 1 - likely.lowerBound)
            places[position] = AreaRank(
                rank: first,
                isJoint: rank.isJoint,
                count: rank.count,
                likely: first...max(first, last)
            )
        }
        return places
    }
}

extension AreaRank {
    /// Whether even the last of the likely places is in the first fifth.
    fileprivate var isSurelyInFirstFifth: Bool {
        likely.map { QuantileGroup.of(rank: $0.upperBound, among: count, groups: 5) == 1 } ?? false
    }
}

extension Indicator {
    /// The end of its figures at which need is greatest.
    var greatestNeed: RankOrder { polarity == .lowIsGood ? .highestFirst : .lowestFirst }
}
