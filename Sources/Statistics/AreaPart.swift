/// What one smaller area brings to a larger one.
package struct AreaPart: Hashable, Sendable {
    /// The numerator, or the count itself; nil where missing or withheld.
    package let count: Double?
    /// The denominator; nil where missing, or where the indicator is a plain count.
    package let base: Double?
    /// The people who live in the part, by which coverage is measured; nil where unknown.
    package let population: Double?
    /// The share of the part that belongs to the area; 1 for all of it.
    package let weight: Double
    /// The share of the part's people, 0 to 1, for whom its numbers speak: below 1 where they were added up themselves
    /// and something was missing.
    package let coverage: Double

    /// A part with what is known of it.
    package init(
        count: Double?,
        base: Double? = nil,
        population: Double? = nil,
        weight: Double = 1,
        coverage: Double = 1
    ) {
        self.count = count
        self.base = base
        self.population = population
        self.weight = weight
        self.coverage = coverage
    }
}
