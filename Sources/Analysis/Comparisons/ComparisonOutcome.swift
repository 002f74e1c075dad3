internal import Model
internal import Statistics

/// What a test of two figures found.
package enum ComparisonOutcome: Hashable, Sendable {
    case better
    case worse
    /// Different, where neither direction is good or bad.
    case higher
    /// Different, where neither direction is good or bad.
    case lower
    case noClearDifference
    case notCompared(Reason)

    /// Why two figures were not tested.
    package enum Reason: Hashable, Sendable {
        /// One of the two is missing.
        case noFigure
        /// The source gives neither limits nor a base.
        case noMargin
        /// The area is all that the larger area counts, so there is nothing else to hold it against.
        case isTheWhole
        /// The area counts more than the larger area that contains it, so the two are not counts of the same thing.
        case countsDoNotFit
        /// One of the two was added up from some of its parts only, and nobody knows what the others would change.
        case partlyCovered
        /// The figures were made in different ways before and after a break in the series.
        case seriesBreak
        /// The two periods share some time, so the same people may be in both figures.
        case overlappingPeriods
        /// There is no figure later than the one to start from.
        case noLaterFigure
    }

    /// What a direction means for an indicator.
    init(_ direction: Direction, by polarity: Polarity) {
        self =
            switch JudgedDirection(direction, by: polarity) {
            case .better: .better
            case .worse: .worse
            case .higher: .higher
            case .lower: .lower
            case nil: .noClearDifference
            }
    }

    /// Whether two figures could be held against each other at all.
    package var isTested: Bool {
        if case .notCompared = self { return false }
        return true
    }
}
