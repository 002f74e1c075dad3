internal import Model
internal import Statistics

/// The figures of several areas for one period, ordered and tested for whether the order means anything.
struct GroupRanking {
    let variation: Variation
    /// In the order of the rows; empty where the variation says that they mean nothing.
    let ranks: [Rank?]

    /// Tests what at least two thirds of the areas have limits or counts for.
    ///
    /// One area whose source gives none should not leave thousands untested. An area without limits, or whose sum lacks
    /// some parts, is clearly better and clearly worse than none: it makes the likely places of others wider, never
    /// narrower, and has none itself.
    ///
    /// - Parameter rows: rows of the indicator's figures, one for each area, all with a value.
    init(rows: [Int], of figures: IndicatorFigures) {
        variation = Self.variation(rows: rows, of: figures)
        switch variation {
        case .noMoreThanChance, .notTestable(.kindIsNotRanked), .notTestable(.tooFewAreas):
            ranks = []
            return
        case .beyondChance, .notTestable(.noMargin), .notTestable(.someMargins): break
        }
        let tested = rows.map { PairComparison.compared(row: $0, of: figures) }
        ranks = Ranking.ranks(
            of: rows.map(figures.columns.value(at:)),
            decimals: Self.decimals(rows, figures),
            order: figures.indicator.polarity == .lowIsGood ? .lowestFirst : .highestFirst,
            tested: Self.isMost(tested.count { $0 != nil }, of: rows.count) ? tested : []
        )
    }

    /// Whether the differences among several areas mean anything.
    ///
    /// - Parameter rows: rows of the indicator's figures, one for each area, all with a value.
    static func variation(rows: [Int], of figures: IndicatorFigures) -> Variation {
        guard isRanked(figures.indicator.kind) else { return .notTestable(.kindIsNotRanked) }
        guard rows.count > 1 else { return .notTestable(.tooFewAreas) }
        return GroupVariation(rows: rows, of: figures).variation
    }

    /// The published precision of figures, of several the finest; the indicator's own where that is not known, and for
    /// figures that their source did not round for readers.
    private static func decimals(_ rows: [Int], _ figures: IndicatorFigures) -> Int {
        let own = figures.indicator.decimals
        let units = rows.map { figures.columns.roundedTo(at: $0) }
        return units.map { unit in
            let published = unit.map(PublishedUnit.decimals) ?? own
            return published > mostOfReaders ? own : published
        }.max() ?? own
    }

    /// The most decimals that a source rounds to for readers; more are what a calculation left.
    private static let mostOfReaders = 4

    /// Whether figures of a kind may be ranked.
    static func isRanked(_ kind: ValueKind) -> Bool {
        switch kind {
        case .proportion, .rate, .mean, .median, .score: true
        case .count, .rank, .decile: false
        }
    }

    /// Whether so many of all areas are enough to speak for them: two at least, and two thirds.
    static func isMost(_ count: Int, of all: Int) -> Bool {
        count > 1 && count * 3 >= all * 2
    }
}

/// Whether the differences among several areas mean anything.
package enum Variation: Hashable, Sendable {
    /// The areas differ by more than chance; the probability of that much if they were alike, at most 0.05.
    case beyondChance(probability: Double)
    /// Chance alone could make alike areas differ as much; the probability of that much, above 0.05.
    case noMoreThanChance(probability: Double)
    /// Nothing can be said.
    case notTestable(Reason)

    /// Whether the areas were tested and differ no more than chance would make them.
    package var isOnlyChance: Bool {
        if case .noMoreThanChance = self { return true }
        return false
    }

    /// Whether nothing was tested because more than a third of the areas have no margin of error.
    package var lacksMargins: Bool {
        self == .notTestable(.noMargin) || self == .notTestable(.someMargins)
    }

    /// Why nothing can be said of the differences.
    package enum Reason: Hashable, Sendable {
        /// Counts follow the size of a place, and ranks and tenths are places already.
        case kindIsNotRanked
        /// Fewer than two areas have a figure.
        case tooFewAreas
        /// None of the areas has a margin of error.
        case noMargin
        /// Some areas have a margin of error, and more than a third have none.
        case someMargins
    }
}

/// The test of whether several areas differ beyond chance.
///
/// Shares and rates by their counts; a survey's with published limits, which know of its weights, and all other figures
/// by limits. The test asks of all areas together: whether two of many lie apart says nothing of them.
private struct GroupVariation {
    let variation: Variation

    init(rows: [Int], of figures: IndicatorFigures) {
        let columns = figures.columns
        let published = rows.count { columns.lower(at: $0) != nil && columns.upper(at: $0) != nil }
        let goesByLimits = figures.indicator.isSurvey && GroupRanking.isMost(published, of: rows.count)
        let test =
            (goesByLimits ? nil : Self.byCounts(rows, figures)) ?? Self.byLimits(rows, figures)
        guard let test else {
            let hasSome = rows.contains { Limits(row: $0, of: figures) != nil }
            variation = .notTestable(hasSome ? .someMargins : .noMargin)
            return
        }
        variation =
            test.allowsRanking
            ? .beyondChance(probability: test.probability) : .noMoreThanChance(probability: test.probability)
    }

    /// Nil where fewer than two thirds of the areas have counts of their figures.
    private static func byCounts(_ rows: [Int], _ figures: IndicatorFigures) -> HeterogeneityTest? {
        let counts = rows.compactMap { FigureBase(row: $0, of: figures) }
        guard GroupRanking.isMost(counts.count, of: rows.count) else { return nil }
        return figures.indicator.kind == .proportion
            ? HeterogeneityTest(counts.compactMap(\.proportion)) : HeterogeneityTest(counts.compactMap(\.events))
    }

    /// Nil where fewer than two thirds of the areas have limits.
    private static func byLimits(_ rows: [Int], _ figures: IndicatorFigures) -> HeterogeneityTest? {
        let estimates = rows.compactMap { row in
            figures.columns.value(at: row).flatMap { value in
                Limits(row: row, of: figures)?.interval.flatMap { Estimate(value: value, interval: $0) }
            }
        }
        guard GroupRanking.isMost(estimates.count, of: rows.count) else { return nil }
        return HeterogeneityTest(estimates)
    }
}
