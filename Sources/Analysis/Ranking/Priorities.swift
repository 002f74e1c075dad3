package import Model
internal import Statistics

/// The areas of one level in the order of need.
///
/// The index of `PriorityScoring` over the level's matrix: percentiles, averaged within themes, then over the themes by
/// the weights of `site.yml`. An indicator by which the areas differ no more than chance would make them is left out.
/// The others count in their first theme; those without one count together as one theme of weight 1. Areas that exist
/// no more have no place.
package struct Priorities: Sendable {
    /// The level of all the areas.
    package let level: AreaLevel.ID
    /// The indicators that count, as positions in `Site.indicators`.
    package let indicators: [Int]
    /// Those left out because the areas differ by them no more than chance would make them.
    package let leftOut: [Int]
    /// Five at least, the greatest need first; equal ones in the order of `areas.csv`.
    package let areas: [AreaPriority]
    private let positions: [AreaIndex: Int]

    /// Fewer areas with a score than this are not ordered.
    package static let fewestAreas = 5

    /// Nil where fewer than five areas have a score.
    ///
    /// - Parameter population: the people who live in an area in a period, as far as they are known; asked with the
    ///   latest period of the indicators that count.
    package init?(
        _ matrix: LevelMatrix,
        of site: Site,
        population: (AreaIndex, Period) -> Double? = { _, _ in nil }
    ) {
        let (columns, leftOut) = Self.columns(of: matrix, site: site)
        guard let latest = columns.map(\.period).max(),
            let scores = PriorityScoring.scores(
                Self.inputs(columns, matrix: matrix, site: site),
                themeWeights: Self.weights(of: site),
                scale: site.settings.priorities.scale == .linear ? .linear : .exponential
            ), scores.count(where: { $0 != nil }) >= Self.fewestAreas
        else { return nil }
        let reasons = Self.reasons(columns, matrix: matrix)
        let found = zip(matrix.areas, scores).enumerated().compactMap { position, pair in
            pair.1.map { score in
                AreaPriority(
                    area: pair.0,
                    score: score.score,
                    rank: score.rank.place,
                    isJoint: score.rank.isJoint,
                    leaveOneOut: score.leaveOneOut,
                    indicators: score.indicators,
                    reasons: reasons[position],
                    population: population(pair.0, latest)
                )
            }
        }
        let order = found.indices.sorted { (found[$0].rank, $0) < (found[$1].rank, $1) }
        level = matrix.level
        self.leftOut = leftOut
        indicators = columns.map(\.indicator)
        areas = order.map { found[$0] }
        positions = Dictionary(zip(areas.map(\.area), areas.indices)) { first, _ in first }
    }

    /// An area's place; nil where it has too few of the indicators.
    package subscript(area: AreaIndex) -> AreaPriority? {
        positions[area].map { areas[$0] }
    }

    /// Those of some areas that have a place, the greatest need first.
    package func ordered(_ some: some Sequence<AreaIndex>) -> [AreaPriority] {
        some.compactMap { positions[$0] }.sorted().map { areas[$0] }
    }

    private static func columns(of matrix: LevelMatrix, site: Site) -> (counted: [LevelColumn], leftOut: [Int]) {
        let asked = site.settings.priorities.indicators.map { Set($0.map(\.value)) }
        var counted: [LevelColumn] = []
        var leftOut: [Int] = []
        for column in matrix.columns.compactMap({ $0 }) {
            let indicator = column.figures.indicator
            guard indicator.showsNeed, asked.map({ $0.contains(indicator.id) }) ?? true else { continue }
            if matrix.variation(among: matrix.areas, indicator: column.indicator).isOnlyChance {
                leftOut.append(column.indicator)
            } else {
                counted.append(column)
            }
        }
        return (counted, leftOut)
    }

    /// By position in `Site.themes`, and last the weight of indicators without a theme.
    private static func weights(of site: Site) -> [Double] {
        let written = site.settings.priorities.weights.map { ($0.theme.value, $0.weight) }
        let weights = Dictionary(written) { first, _ in first }
        return site.themes.map { weights[$0.id] ?? 1 } + [1]
    }

    private static func inputs(_ columns: [LevelColumn], matrix: LevelMatrix, site: Site) -> [PriorityIndicator] {
        let themes = PrimaryThemes(site).themes
        return columns.map { column in
            PriorityIndicator(
                theme: themes[column.indicator] ?? site.themes.count,
                greatestNeed: greatestNeed(column),
                values: values(column, matrix: matrix)
            )
        }
    }

    private static func greatestNeed(_ column: LevelColumn) -> RankOrder {
        column.figures.indicator.polarity == .lowIsGood ? .highestFirst : .lowestFirst
    }

    /// The values of the areas that still exist.
    private static func values(_ column: LevelColumn, matrix: LevelMatrix) -> [Double?] {
        matrix.isLiving.indices.map { matrix.isLiving[$0] ? column.value(at: $0) : nil }
    }

    /// For each area the indicators by which it is in the fifth with the greatest need, the greatest first.
    private static func reasons(_ columns: [LevelColumn], matrix: LevelMatrix) -> [[PriorityReason]] {
        var reasons = Array(repeating: [PriorityReason](), count: matrix.areas.count)
        for column in columns {
            let values = values(column, matrix: matrix)
            let order = greatestNeed(column)
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

/// One area's place in the order of need, and why.
package struct AreaPriority: Hashable, Sendable {
    /// The area that the score is of.
    package let area: AreaIndex
    /// From 0 to 100; higher is greater need.
    package let score: Double
    /// 1 for the greatest need, by the score to one decimal; equal scores share the better place.
    package let rank: Int
    /// Whether another area shares it.
    package let isJoint: Bool
    /// The best and worst place when each indicator in turn is left out; nil where there is only one indicator.
    package let leaveOneOut: ClosedRange<Int>?
    /// How many of the indicators have a figure here.
    package let indicators: Int
    /// The indicators by which it is in the fifth with the greatest need, the greatest first; empty where it is in
    /// none.
    package let reasons: [PriorityReason]
    /// The people who live in the area; nil where that is not known.
    package let population: Double?
}

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
}
