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
