/// The place of an area among those of its level, or why it has none.
package enum RankingOutcome: Hashable, Sendable {
    case ranked(AreaRank)
    case notRanked(Reason)

    /// Why there is no place.
    package enum Reason: Hashable, Sendable {
        /// The area has no figure.
        case noFigure
        /// Counts follow the size of a place, and ranks and tenths are places already.
        case kindIsNotRanked
        /// The area did not exist when the period ended, or has no page.
        case outsideTheGroup
        /// No other area of its level has a figure for the period.
        case onlyOneArea
        /// The areas differ no more than chance would make alike ones differ; the probability of that much by chance.
        case noMoreThanChance(probability: Double)
        /// By their likely ranges every area could have every place.
        case everyPlaceIsLikely
    }

    /// The place, where there is one.
    package var standing: AreaRank? {
        if case .ranked(let standing) = self { return standing }
        return nil
    }
}
