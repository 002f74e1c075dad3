/// What one building block brings to a larger area.
package struct AreaPart: Hashable, Sendable {
    /// The numerator, or the count itself; nil where missing or withheld.
    package let count: Double?
    /// The denominator; nil where missing, or where the indicator is a plain count.
    package let base: Double?
    /// The people who live in the block, by which coverage is measured; nil where unknown.
    package let population: Double?
    /// The share of the block that belongs to the area; 1 for all of it.
    package let weight: Double

    /// A block with what is known of it.
    package init(count: Double?, base: Double? = nil, population: Double? = nil, weight: Double = 1) {
        self.count = count
        self.base = base
        self.population = population
        self.weight = weight
    }
}
