/// Why an area has no figure of its own for an indicator.
package enum Absence: Hashable, Sendable {
    /// The data has no row for the area.
    case notCollected
    /// The source says that there is none.
    case notAvailable
    /// Withheld so that nobody can be identified.
    case withheld
    /// The question does not arise here.
    case notApplicable
    /// The area is made of smaller ones whose figures are of a kind that cannot be added up.
    case doesNotAddUp(parts: Int)
    /// The smaller areas that have a figure cover too little of the area: a share of 0 to 1.
    case tooLittleCovered(Double)
    /// Nothing is known of which smaller areas make up this one.
    case noBlocks
}
