internal import Statistics

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

    package init(rank: Int, isJoint: Bool, count: Int, likely: ClosedRange<Int>? = nil) {
        self.rank = rank
        self.isJoint = isJoint
        self.count = count
        self.likely = likely
    }

    /// Which fifth of the areas it belongs to, from 1 for the best or highest to 5; nil where there are fewer than five.
    ///
    /// Areas that share a place are in one fifth.
    package var fifth: Int? {
        QuantileGroup.of(rank: rank, among: count, groups: 5)
    }
}
