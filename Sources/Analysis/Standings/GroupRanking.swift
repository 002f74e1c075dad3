internal import ReportModel
internal import Statistics

/// The figures of several areas for one period, put in order and tested for whether the order means anything.
struct GroupRanking {
    let variation: Variation
    /// In the order of the rows; worked out also where the variation says that they mean nothing.
    let ranks: [Rank?]
    /// Whether some area's likely range leaves out a place, or some area has no limits at all.
    let tellsApart: Bool

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
        let areTested = !intervals.contains(nil)
        let ranks = Ranking.ranks(
            of: rows.map(figures.columns.value(at:)),
            decimals: figures.indicator.decimals,
            order: figures.indicator.polarity == .lowIsGood ? .lowestFirst : .highestFirst,
            intervals: areTested ? intervals : []
        )
        let tellsApart = ranks.contains { $0.map { $0.likely != 1...max(1, $0.count) } ?? false }
        let byLimits = tellsApart ? Variation.apartByLimits : .notApartByLimits
        let variation = Self.chance(rows, figures) ?? (areTested ? byLimits : .notTestable(.noMargin))
        self.init(variation: variation, ranks: ranks, tellsApart: tellsApart)
    }

    private init(variation: Variation, ranks: [Rank?], tellsApart: Bool) {
        self.variation = variation
        self.ranks = ranks
        self.tellsApart = tellsApart
    }

    /// Whether figures of a kind may be put in order.
    static func isRanked(_ kind: ValueKind) -> Bool {
        switch kind {
        case .proportion, .rate, .mean, .score: true
        case .count, .rank, .decile: false
        }
    }

    /// Nil where not every area has the counts of a proportion.
    private static func chance(_ rows: [Int], _ figures: IndicatorFigures) -> Variation? {
        guard figures.indicator.kind == .proportion else { return nil }
        var proportions: [Proportion] = []
        proportions.reserveCapacity(rows.count)
        for row in rows {
            guard let proportion = FigureCounts(row: row, of: figures)?.proportion else { return nil }
            proportions.append(proportion)
        }
        guard let variation = ChanceVariation(proportions) else { return nil }
        return variation.allowsRanking
            ? .beyondChance(probability: variation.probability)
            : .noMoreThanChance(probability: variation.probability)
    }
}
