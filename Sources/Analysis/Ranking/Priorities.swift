package import Model
internal import Statistics

/// The areas of one level in the order of need.
///
/// The index of `PriorityScoring` over the level's matrix: percentiles, averaged within themes, then over the themes by
/// the weights of `site.yml`. An indicator counts only if a test says that the areas differ by it beyond chance, and
/// those that measure one thing (`same_as`) count once, in the theme of the one that the others name. Each counts in
/// its first theme; those without one count together as one theme of weight 1. Areas that exist no more have no place.
package struct Priorities: Sendable {
    /// The level of all the areas.
    package let level: AreaLevel.ID
    /// The indicators that count, as positions in `Site.indicators`.
    package let indicators: [Int]
    /// How many things they measure.
    package let measures: Int
    /// Those of the indicators that measure one thing with others, thing by thing.
    package let countedOnce: [[Int]]
    /// Those left out because the areas differ by them no more than chance would make them.
    package let onlyChance: [Int]
    /// Those left out because more than a third of the areas have no margin of error, so that nothing was tested.
    package let untested: [Int]
    /// Five at least, the greatest need first; equal ones in the order of `areas.csv`.
    package let areas: [AreaPriority]
    private let positions: [AreaIndex: Int]

    /// Nil where fewer than five areas have a score.
    init?(
        _ matrix: LevelMatrix,
        of site: Site,
        by indicators: NeedIndicators,
        population: (AreaIndex, Period) -> Double?,
        isClearlyWorse: (Observation, Int) -> Bool
    ) {
        let columns = indicators.columns
        guard let latest = columns.map(\.period).max(),
            let scores = PriorityScoring.scores(
                columns.map { indicators.input($0, matrix: matrix) },
                themeWeights: indicators.weights,
                scale: site.settings.priorities.scale == .linear ? .linear : .exponential
            ), scores.count(where: { $0 != nil }) >= NeedOrder.fewestAreas
        else { return nil }
        let reasons = PriorityReason.all(columns, matrix: matrix, isClearlyWorse: isClearlyWorse)
        let found = zip(matrix.areas, scores).enumerated().compactMap { position, pair in
            pair.1.map { score in
                AreaPriority(
                    area: pair.0,
                    score: score.score,
                    rank: score.rank.place,
                    isJoint: score.rank.isJoint,
                    leaveOneOut: score.leaveOneOut,
                    measures: score.measures,
                    reasons: reasons[position],
                    population: population(pair.0, latest)
                )
            }
        }
        let order = found.indices.sorted { (found[$0].rank, $0) < (found[$1].rank, $1) }
        level = matrix.level
        onlyChance = indicators.onlyChance
        untested = indicators.untested
        self.indicators = columns.map(\.indicator)
        measures = indicators.measures.count
        countedOnce = indicators.measures.filter { $0.count > 1 }
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
    /// The best and worst place when each measure in turn is left out.
    package let leaveOneOut: ClosedRange<Int>
    /// How many of the measures have a figure here.
    package let measures: Int
    /// The indicators by which it is in the fifth with the greatest need beyond chance, the greatest first; empty where
    /// it is in none.
    package let reasons: [PriorityReason]
    /// The people who live in the area; nil where that is not known.
    package let population: Double?
}
