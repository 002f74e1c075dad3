internal import Statistics

/// The place of an area among those of its level, or why it has none.
package enum RankingOutcome: Hashable, Sendable {
    /// It has a rank.
    case ranked(AreaRank)
    /// It has none.
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
        /// The test of heterogeneity finds no more variation than chance; its probability, above 0.05.
        case noMoreThanChance(probability: Double)
    }

    /// Whether a clear difference from a larger area may be told as a strength or a concern.
    ///
    /// Not where the areas of the level differ among themselves no more than chance would make them, for then of many
    /// comparisons some are clear by chance. A difference of twice its margin of error is no matter of chance: all
    /// places of a town may be like one another, and unlike the country.
    func lets(_ difference: FigureDifference?) -> Bool {
        guard case .notRanked(.noMoreThanChance) = self else { return true }
        return difference?.inHalfWidths.map { $0 >= 2 } ?? false
    }

    /// The place, where there is one.
    package var rank: AreaRank? {
        if case .ranked(let rank) = self { return rank }
        return nil
    }
}

/// The place of an area among all areas of its level, the best first where a direction is good, else the highest.
package struct AreaRank: Hashable, Sendable {
    /// From 1; equal figures share the better place.
    package let rank: Int
    /// Whether another area shares it.
    package let isJoint: Bool
    /// How many areas have a place.
    package let count: Int
    /// The places the area may truly hold; nil where the source gives no margin of error, so that nothing was tested.
    package let likely: ClosedRange<Int>?

    /// A rank, from 1, among so many areas.
    package init(rank: Int, isJoint: Bool, count: Int, likely: ClosedRange<Int>? = nil) {
        self.rank = rank
        self.isJoint = isJoint
        self.count = count
        self.likely = likely
    }

    /// Whether the likely places cover half of the list or more, so that the rank says next to nothing.
    ///
    /// It still orders a list. One likely place is never too many, though it be half of two.
    package var isTooClose: Bool {
        likely.map { $0.count > 1 && $0.count * 2 >= count } ?? false
    }

    /// Which fifth of the areas it belongs to, from 1 for the best or highest to 5; nil where there are fewer than
    /// five.
    ///
    /// Areas that share a place are in one fifth.
    package var fifth: Int? {
        QuantileGroup.of(rank: rank, among: count, groups: 5)
    }
}
