/// The figure of a larger area made from its parts, or why there is none.
package enum Aggregate: Hashable, Sendable {
    /// A value, the sums behind it and the share of the population (0 to 1) whose parts are in it.
    case total(Total)
    /// Too small a share of the population is covered, or an unknown share (nil).
    case tooLittleCovered(coverage: Double?)

    /// A figure with the sums it was made from.
    package struct Total: Hashable, Sendable {
        package let value: Double
        /// Σ of weight × count.
        package let count: Double
        /// Σ of weight × base; nil for a plain count.
        package let base: Double?
        /// From the least coverage allowed to 1.
        package let coverage: Double
    }
}
