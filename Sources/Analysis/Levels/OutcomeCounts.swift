/// How many comparisons came out which way.
package struct OutcomeCounts: Hashable, Sendable {
    package private(set) var better = 0
    package private(set) var worse = 0
    /// Different, where neither direction is good or bad.
    package private(set) var higher = 0
    /// Different, where neither direction is good or bad.
    package private(set) var lower = 0
    package private(set) var noClearDifference = 0
    /// There are figures, and they were not tested.
    package private(set) var notTested = 0
    /// How many of those not tested have no margin of error.
    package private(set) var withoutMargin = 0
    /// The area has no figure, or nothing to hold it against.
    package private(set) var noFigure = 0

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
        case .notCompared(let reason):
            notTested += 1
            if reason == .noMargin { withoutMargin += 1 }
        }
    }
}
