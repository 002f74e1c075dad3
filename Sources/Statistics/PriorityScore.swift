/// How great an area's needs are over several indicators together.
package struct PriorityScore: Hashable, Sendable {
    /// From 0 to 100; higher is greater need.
    package let score: Double
    /// The place by score rounded as published, 1 for the greatest need; without a likely range.
    package let rank: Rank
    /// The lowest and highest place when each indicator in turn is left out; nil where there is only one indicator.
    package let leaveOneOut: ClosedRange<Int>?
    /// How many indicators have a figure here.
    package let indicators: Int
}
