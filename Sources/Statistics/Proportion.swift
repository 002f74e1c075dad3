/// A count of people or things out of a base that contains them: 29 of 100.
///
/// Neither need be whole: survey weights and parts of building blocks give fractions.
package struct Proportion: Hashable, Sendable {
    package let count: Double
    package let base: Double

    /// A count between 0 and a finite base above 0, or nil.
    package init?(count: Double, base: Double) {
        guard base > 0, base.isFinite, count >= 0, count <= base else { return nil }
        self.count = count
        self.base = base
    }

    /// The count as a share of the base, from 0 to 1.
    package var share: Double {
        count / base
    }

    /// What is left of a parent when this area is taken out: X − x of N − n.
    ///
    /// An area is a part of its parent, so a test of one against the other would compare the area partly with itself.
    /// Nil where nothing is left or where this cannot be a part of that parent.
    package func rest(of parent: Proportion) -> Proportion? {
        Proportion(count: parent.count - count, base: parent.base - base)
    }
}
