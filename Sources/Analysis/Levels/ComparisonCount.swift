package import Model

/// How many of some areas have a higher or lower figure than a larger area for the same period, plainly and by test.
package struct ComparisonCount: Hashable, Sendable {
    /// A position in `Site.indicators`.
    package let indicator: Int
    /// The period of all the figures.
    package let period: Period
    /// The larger area's figure.
    package let benchmark: Observation
    /// How many areas' figures are higher than the larger area's, both as shown, by no less than the coarser of their
    /// published roundings.
    package let higher: Int
    /// How many are lower.
    package let lower: Int
    /// How many are the same as shown.
    package let equal: Int
    /// How many are shown with another figure, and differ by less than was published.
    package let tooClose: Int
    /// How the areas compare by test.
    ///
    /// Areas without a figure for the period are counted here, and nowhere else.
    package let outcomes: OutcomeCounts

    /// Counts those of some areas that have a figure in a level's matrix; nil where no area has one, or the larger area
    /// has none for the period, and for counts, which are all lower than the total that they are part of.
    ///
    /// - Parameter ranges: those of the site.
    package init?(
        of areas: [AreaIndex],
        against larger: AreaIndex,
        indicator: Int,
        in matrix: LevelMatrix,
        ranges: LikelyRanges
    ) {
        guard let (column, positions) = matrix.figures(of: areas, indicator: indicator), !positions.isEmpty else {
            return nil
        }
        let columns = column.figures.columns
        let described = column.figures.indicator
        guard described.kind != .count, let row = columns.row(of: larger, in: column.period),
            columns.value(at: row) != nil
        else { return nil }
        let benchmark = columns.observation(at: row)
        var higher = 0
        var lower = 0
        var equal = 0
        var tooClose = 0
        var outcomes = OutcomeCounts()
        for position in positions {
            guard let own = column.observation(at: position),
                let order = FigureRounding.order(of: own, beside: benchmark, of: described)
            else { continue }
            if order > 0 {
                higher += 1
            } else if order < 0 {
                lower += 1
            } else if FigureRounding.areShownApart(own, benchmark, of: described) {
                tooClose += 1
            } else {
                equal += 1
            }
            let result = FigureComparison.result(
                of: own,
                against: benchmark,
                indicator: described,
                limits: ranges.limits(of: own, indicator: indicator)
            )
            outcomes.add(result.outcome)
        }
        for _ in positions.count..<max(positions.count, areas.count) { outcomes.add(.notCompared(.noFigure)) }
        self.indicator = indicator
        period = column.period
        self.benchmark = benchmark
        self.higher = higher
        self.lower = lower
        self.equal = equal
        self.tooClose = tooClose
        self.outcomes = outcomes
    }
}

/// How many comparisons came out which way.
package struct OutcomeCounts: Hashable, Sendable {
    /// Clearly different, in the direction that is good.
    package private(set) var better = 0
    /// Clearly different, in the direction that is bad.
    package private(set) var worse = 0
    /// Different, where neither direction is good or bad.
    package private(set) var higher = 0
    /// Different, where neither direction is good or bad.
    package private(set) var lower = 0
    /// Tested, and the difference could be chance.
    package private(set) var noClearDifference = 0
    /// There are figures, and they were not tested.
    package private(set) var notTested = 0
    /// How many of those not tested have no margin of error.
    package private(set) var withoutMargin = 0
    /// There is a figure and nothing that it could be held against; in no sum of comparisons.
    package private(set) var alone = 0
    /// The area has no figure, or nothing to hold it against.
    package private(set) var noFigure = 0

    /// No comparisons yet.
    package init() {}

    /// How many were tested.
    package var tested: Int {
        better + worse + higher + lower + noClearDifference
    }

    /// How many comparisons there are, tested or not.
    package var total: Int {
        tested + notTested + noFigure
    }

    mutating func add(_ outcome: ComparisonOutcome) {
        switch outcome {
        case .better: better += 1
        case .worse: worse += 1
        case .higher: higher += 1
        case .lower: lower += 1
        case .noClearDifference: noClearDifference += 1
        case .notCompared(.noFigure): noFigure += 1
        case .notCompared(.isPartOfTotal), .notCompared(.nothingBeside): alone += 1
        case .notCompared(let reason):
            notTested += 1
            if reason == .noMargin { withoutMargin += 1 }
        }
    }
}
