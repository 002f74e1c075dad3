/// An area's place in a list: 'joint 4th of 27 (likely 2nd to 9th)'.
package struct Rank: Hashable, Sendable {
    /// From 1; areas that share a place leave the next places empty: 1, 2, 2, 4.
    package let place: Int
    /// Whether another area has the same place.
    package let isJoint: Bool
    /// How many areas have a place.
    package let count: Int
    /// The places this area may truly hold; nil where its figure has no limits.
    package let likely: ClosedRange<Int>?
}
