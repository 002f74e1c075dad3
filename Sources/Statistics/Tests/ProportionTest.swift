/// The pooled two-proportion z-test, which asks whether two shares could differ as much as this by chance.
///
/// Source: the usual large-sample test with the pooled share as its variance, equal to Pearson's chi-squared on the
/// two-by-two table (Armitage, Berry & Matthews 2002, 4.5). Overlapping intervals do not replace it: two shares can
/// differ clearly although their intervals overlap.
package struct ProportionTest: Hashable, Sendable {
    /// The difference in standard errors: positive where the first share is the higher.
    package let z: Double
    /// Tests the first share against the second; nil only where the counts are too large to add.
    ///
    /// Where nobody or everybody was counted on both sides the shares are equal: z is 0, the probability 1.
    package init?(_ first: Proportion, against second: Proportion) {
        let pooled = (first.count + second.count) / (first.base + second.base)
        let variance = pooled * (1 - pooled) * (1 / first.base + 1 / second.base)
        let z = variance > 0 ? (first.share - second.share) / variance.squareRoot() : 0
        guard pooled.isFinite, z.isFinite else { return nil }
        self.z = z
    }

    /// Tests an area against the rest of its parent, X − x of N − n; nil where the parent has no rest.
    package init?(_ area: Proportion, againstRestOf parent: Proportion) {
        guard let rest = area.rest(of: parent) else { return nil }
        self.init(area, against: rest)
    }

    /// The two-sided probability of a difference at least as large by chance, from 0 to 1.
    package var probability: Double { NormalDistribution.twoSidedProbability(z) }

    /// What the test found at the 5 % level.
    package var direction: Direction {
        guard abs(z) > ConfidenceLevel.ninetyFive.z else { return .unclear }
        return z > 0 ? .above : .below
    }
}
