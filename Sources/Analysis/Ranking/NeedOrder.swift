package import Model

/// The areas of one level in the order of need, or why they cannot be put in one.
package enum NeedOrder: Sendable {
    /// There is an order.
    case ordered(Priorities)
    /// There is none.
    case refused(PriorityRefusal)

    /// Fewer areas with a score than this are not ordered.
    package static let fewestAreas = 5

    /// Nil where there is nothing to put in order: fewer than five areas that still exist have a figure that could
    /// count.
    ///
    /// - Parameter population: the people who live in an area in a period, as far as they are known; asked with the
    ///   latest period of the indicators that count.
    /// - Parameter isClearlyWorse: whether a figure of an indicator, given by its position, is worse than a larger
    ///   area's by a test.
    package init?(
        _ matrix: LevelMatrix,
        of site: Site,
        population: (AreaIndex, Period) -> Double? = { _, _ in nil },
        isClearlyWorse: (Observation, Int) -> Bool = { _, _ in false }
    ) {
        let indicators = NeedIndicators(matrix, of: site)
        guard indicators.areasWithFigures(in: matrix) >= Self.fewestAreas else { return nil }
        if let reason = indicators.refusal {
            self = .refused(PriorityRefusal(level: matrix.level, reason: reason, indicators: indicators))
        } else if let priorities = Priorities(
            matrix,
            of: site,
            by: indicators,
            population: population,
            isClearlyWorse: isClearlyWorse
        ) {
            self = .ordered(priorities)
        } else {
            self = .refused(PriorityRefusal(level: matrix.level, reason: .tooFewAreas, indicators: indicators))
        }
    }

    /// The level of all the areas.
    package var level: AreaLevel.ID {
        switch self {
        case .ordered(let priorities): priorities.level
        case .refused(let refusal): refusal.level
        }
    }
}

/// Why the areas of a level cannot be put in the order of need.
package struct PriorityRefusal: Hashable, Sendable {
    /// What is wanting.
    package enum Reason: Hashable, Sendable {
        /// Fewer than three measures count; how many do.
        case tooFewMeasures(Int)
        /// All measures that count are in one theme; how many there are.
        case oneTheme(Int)
        /// Fewer than five areas have figures for enough of them.
        case tooFewAreas
    }

    /// The level of all the areas.
    package let level: AreaLevel.ID
    /// What is wanting.
    package let reason: Reason
    /// The indicators by which the areas differ no more than chance would make them.
    package let onlyChance: [Int]
    /// The indicators whose areas have no margin of error.
    package let untested: [Int]

    init(level: AreaLevel.ID, reason: Reason, indicators: NeedIndicators) {
        self.level = level
        self.reason = reason
        onlyChance = indicators.onlyChance
        untested = indicators.untested
    }
}
