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
    }
}
