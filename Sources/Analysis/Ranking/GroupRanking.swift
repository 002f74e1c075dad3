internal import Model
internal import Statistics

/// The figures of several areas for one period, ordered and tested for whether the order means anything.
struct GroupRanking {
    let variation: Variation
    /// In the order of the rows; worked out also where the variation says that they mean nothing.
    let ranks: [Rank?]
    /// Whether some area's likely range leaves out a place, or too few areas have limits to say.
    let tellsApart: Bool

    /// Tests what at least two thirds of the areas have limits or counts for.
    ///
    /// One area whose source gives none should not leave thousands untested. An area without limits is clearly better
    /// and clearly worse than none: it makes the likely ranges of others wider, never narrower, and has none itself.
    ///
    /// - Parameter rows: rows of the indicator's figures, one for each area, all with a value.
    init(rows: [Int], of figures: IndicatorFigures) {
        guard Self.isRanked(figures.indicator.kind) else {
            self.init(variation: .notTestable(.kindIsNotRanked), ranks: [], tellsApart: false)
            return
        }
        guard rows.count > 1 else {
            self.init(variation: .notTestable(.tooFewAreas), ranks: [], tellsApart: false)
            return
        }
        let intervals = rows.map { Limits(row: $0, of: figures)?.interval }
        let areTested = Self.isMost(intervals.count { $0 != nil }, of: rows.count)
        let ranks = Ranking.ranks(
            of: rows.map(figures.columns.value(at:)),
            decimals: figures.indicator.decimals,
            order: figures.indicator.polarity == .lowIsGood ? .lowestFirst : .highestFirst,
            intervals: areTested ? intervals : []
        )
        let everyPlace = 1...rows.count
        let tellsApart = !areTested || ranks.contains { ($0?.likely).map { $0 != everyPlace } ?? false }
        let byLimits = tellsApart ? Variation.apartByLimits : .notApartByLimits
        let variation = Self.chance(rows, figures) ?? (areTested ? byLimits : .notTestable(.noMargin))
        self.init(variation: variation, ranks: ranks, tellsApart: tellsApart)
    }

    private init(variation: Variation, ranks: [Rank?], tellsApart: Bool) {
        self.variation = variation
        self.ranks = ranks
        self.tellsApart = tellsApart
    }

    /// Whether figures of a kind may be ranked.
    static func isRanked(_ kind: ValueKind) -> Bool {
        switch kind {
        case .proportion, .rate, .mean, .median, .score: true
        case .count, .rank, .decile: false
        }
    }

    private static func isMost(_ count: Int, of all: Int) -> Bool {
        count > 1 && count * 3 >= all * 2
    }

    /// What the test of heterogeneity says; nil where fewer than two thirds of the areas have the counts of a
    /// proportion.
    private static func chance(_ rows: [Int], _ figures: IndicatorFigures) -> Variation? {
        guard figures.indicator.kind == .proportion else { return nil }
        let proportions = rows.compactMap { FigureBase(row: $0, of: figures)?.proportion }
        guard isMost(proportions.count, of: rows.count), let variation = HeterogeneityTest(proportions) else {
            return nil
        }
        return variation.allowsRanking
            ? .beyondChance(probability: variation.probability)
            : .noMoreThanChance(probability: variation.probability)
    }
}

/// Whether the differences among several areas mean anything.
package enum Variation: Hashable, Sendable {
    /// The areas differ by more than chance; the probability of that much if they were alike, at most 0.05.
    case beyondChance(probability: Double)
    /// Chance alone could make alike areas differ as much; the probability of that much, above 0.05.
    case noMoreThanChance(probability: Double)
    /// Without counts for most: some areas lie clearly apart by their likely ranges.
    case apartByLimits
    /// Without counts for most: the likely ranges leave every place to every area.
    case notApartByLimits
    /// Nothing can be said.
    case notTestable(Reason)

    /// Why nothing can be said of the differences.
    package enum Reason: Hashable, Sendable {
        /// Counts follow the size of a place, and ranks and tenths are places already.
        case kindIsNotRanked
        /// Fewer than two areas have a figure.
        case tooFewAreas
        /// More than a third of the areas have no margin of error.
        case noMargin
    }
}
