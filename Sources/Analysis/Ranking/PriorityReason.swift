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
    static func all(_ columns: [LevelColumn], matrix: LevelMatrix) -> [[PriorityReason]] {
        var reasons = Array(repeating: [PriorityReason](), count: matrix.areas.count)
        for column in columns {
            let values = column.livingValues(in: matrix)
            let order = column.figures.indicator.greatestNeed
            let groups = QuantileGroup.groups(of: values, into: 5, order: order)
            let shares = Percentiles.shares(of: values, order: order)
            for position in matrix.areas.indices where groups[position] == 1 {
                // Areas that share the first place with many others have no greater need than most.
                guard let share = shares[position], share >= 0.8, let figure = column.observation(at: position) else {
                    continue
                }
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
}

extension Indicator {
    /// The end of its figures at which need is greatest.
    var greatestNeed: RankOrder { polarity == .lowIsGood ? .highestFirst : .lowestFirst }
}
