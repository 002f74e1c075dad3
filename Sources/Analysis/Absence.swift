/// Why an area has no figure of its own for an indicator.
package enum Absence: Hashable, Sendable {
    /// The data has no row for the area.
    case notCollected
    /// The source says that there is none.
    case notAvailable
    /// Withheld so that nobody can be identified.
    case withheld
    /// Too few people answered a survey, here or where this figure would give another away.
    case tooFewReplies
    /// There were some, but too few to show as a figure.
    case roundsToZero
    /// The question does not arise here.
    case notApplicable
    /// The area is made of smaller ones whose figures are of a kind that cannot be added up.
    case doesNotAddUp(parts: Int)
    /// Too few of the smaller areas have a figure that can be added up, or nobody knows how many people the others have.
    ///
    /// The coverage is the share, 0 to 1, of the area's people who live in the parts that have one.
    case tooLittleCovered(coverage: Double?, present: Int, parts: Int)
    /// Nothing is known of which smaller areas make up this one.
    case noBlocks
}
