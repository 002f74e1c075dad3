package import Model
internal import Statistics

/// How far apart the areas with the lowest and the highest figure are, by one indicator and for one period.
package struct AreaGap: Hashable, Sendable {
    /// A position in `Site.indicators`.
    package let indicator: Int
    /// The period of the level's column.
    package let period: Period
    /// How many areas have a figure, two at least.
    package let count: Int
    /// The areas with the lowest figure as published, in the order given; all of them where all are equal.
    package let lowest: [AreaIndex]
    /// The figure of the first of them.
    package let lowestFigure: Observation
    /// The areas with the highest figure as published, in the order given.
    package let highest: [AreaIndex]
    /// The figure of the first of them.
    package let highestFigure: Observation
    /// The highest less the lowest, unrounded, in the indicator's unit; its limits where it was tested.
    package let difference: FigureDifference
    /// The highest over the lowest; nil where the lowest is not above 0 or the scale has no true zero.
    package let ratio: Double?
    /// What the worse area would have with the better one's figure; nil where that cannot be said.
    package let people: GapPeople?
    /// `higher`, `noClearDifference` or not compared: whether the highest is clearly above the lowest.
    ///
    /// The two were picked because they are furthest apart, so where all areas together vary no more than chance would
    /// make them, no difference is claimed whatever the two alone would show.
    package let outcome: ComparisonOutcome
    /// Nil where nothing was tested.
    package let method: ComparisonMethod?
    /// Whether the differences among all the areas mean anything.
    package let variation: Variation

    /// Looks at those of some areas that have a figure in a level's matrix; nil for fewer than two, and for counts,
    /// ranks and tenths.
    package init?(among areas: [AreaIndex], indicator: Int, in matrix: LevelMatrix) {
        guard let (column, positions) = matrix.figures(of: areas, indicator: indicator), positions.count > 1,
            GroupRanking.isRanked(column.figures.indicator.kind),
            let low = positions.min(by: { Self.comesBefore($0, $1, column) }),
            let high = positions.max(by: { Self.comesBefore($0, $1, column) }),
            let lowestFigure = column.observation(at: low), let highestFigure = column.observation(at: high),
            let lowest = lowestFigure.value, let highest = highestFigure.value
        else { return nil }
        let described = column.figures.indicator
        self.indicator = indicator
        self.lowestFigure = lowestFigure
        self.highestFigure = highestFigure
        period = column.period
        count = positions.count
        self.lowest = Self.areas(like: lowest, among: positions, in: matrix, column)
        self.highest = Self.areas(like: highest, among: positions, in: matrix, column)
        ratio = lowest > 0 && Self.hasTrueZero(described.kind) ? highest / lowest : nil
        people = GapPeople(from: lowestFigure, to: highestFigure, of: described)
        variation = GroupRanking.variation(rows: positions.compactMap(column.row(at:)), of: column.figures)
        let result = PairComparison.result(of: highestFigure, against: lowestFigure, indicator: described)
        difference = result.difference ?? FigureDifference(highest, from: lowest)
        method = result.method
        outcome = Self.outcome(result.outcome, variation)
    }

    private static func comesBefore(_ first: Int, _ second: Int, _ column: LevelColumn) -> Bool {
        guard let left = column.value(at: first), let right = column.value(at: second) else { return false }
        return left < right
    }

    /// The areas that readers see with the same figure.
    private static func areas(like value: Double, among positions: [Int], in matrix: LevelMatrix, _ column: LevelColumn)
        -> [AreaIndex]
    {
        let indicator = column.figures.indicator
        return positions.filter { position in
            guard let figure = column.observation(at: position), let own = figure.value else { return false }
            let usual = TellingDecimals.usual(for: figure, of: indicator)
            func shown(_ value: Double) -> Double? {
                let decimals = TellingDecimals.of(value, atLeast: usual, isPercentage: indicator.unit == "%")
                return Rounding.rounded(value, decimals: decimals)
            }
            return shown(own) == shown(value)
        }.map { matrix.areas[$0] }
    }

    private static func hasTrueZero(_ kind: ValueKind) -> Bool {
        kind == .proportion || kind == .rate || kind == .count
    }

    private static func outcome(_ pair: ComparisonOutcome, _ variation: Variation) -> ComparisonOutcome {
        switch (pair, variation) {
        case (.notCompared, _): pair
        case (.noClearDifference, _), (_, .noMoreThanChance): .noClearDifference
        case (.better, _), (.worse, _), (.higher, _), (.lower, _): .higher
        }
    }
}

/// What a gap comes to in people: how many more or fewer the worse area would count with the better one's figure.
package struct GapPeople: Hashable, Sendable {
    /// The area with the worse figure.
    package let area: AreaIndex
    /// Above 0 where so many more would be counted, below 0 where so many fewer; unrounded.
    package let change: Double

    /// Nil where no direction is good, where the worse area's base is not known in full, for surveys, whose base is the
    /// number of replies, and where the counts of either area are not those of its figure, as of a standardised rate.
    init?(from lowest: Observation, to highest: Observation, of indicator: Indicator) {
        let worse: Observation
        let better: Observation
        switch indicator.polarity {
        case .highIsGood: (worse, better) = (lowest, highest)
        case .lowIsGood: (worse, better) = (highest, lowest)
        case .noJudgement: return nil
        }
        guard indicator.kind == .proportion || indicator.kind == .rate, !indicator.isSurvey, worse.isComplete,
            worse.countsBelong, better.countsBelong, indicator.multiplier > 0, let base = worse.denominator, base > 0,
            let own = worse.value,
            let other = better.value
        else { return nil }
        area = worse.area
        change = (other - own) / indicator.multiplier * base
    }
}
