package import Model

/// An indicator by which an area is in the fifth of its level with the greatest need.
package struct PriorityReason: Hashable, Sendable {
    /// A position in `Site.indicators`.
    package let indicator: Int
    package let period: Period
    /// The share of areas that need is less in, from 0 to 1: 1 for the greatest need of all.
    package let percentile: Double
    /// How many people the figure counts against the area; nil where that is not known, and for surveys.
    ///
    /// The numerator where low is good, and for a percentage of which high is good all others of its base.
    package let people: Double?
}
