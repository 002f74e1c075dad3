package import Model

/// One area's place in the order of need, and why.
package struct AreaPriority: Hashable, Sendable {
    package let area: AreaIndex
    /// From 0 to 100; higher is greater need.
    package let score: Double
    /// 1 for the greatest need, by the score to one decimal; equal scores share the better place.
    package let rank: Int
    /// Whether another area shares it.
    package let isJoint: Bool
    /// The best and worst place when each indicator in turn is left out; nil where there is only one indicator.
    package let leaveOneOut: ClosedRange<Int>?
    /// How many of the indicators have a figure here.
    package let indicators: Int
    /// The indicators by which it is in the fifth with the greatest need, the greatest first; empty where it is in none.
    package let reasons: [PriorityReason]
    /// The people who live in the area; nil where that is not known.
    package let population: Double?
}
