/// Whether areas differ among themselves by more than chance: where they do not, ranking them would mislead.
///
/// Source: Pearson's chi-squared for homogeneity of k proportions, Σ(xᵢ − nᵢP)² / (nᵢP(1 − P)) with k − 1 degrees of
/// freedom and P = Σx / Σn.
package struct HeterogeneityTest: Hashable, Sendable {
    /// Pearson's statistic, 0 or more.
    package let chiSquared: Double
    /// One less than the number of areas.
    package let degreesOfFreedom: Int
    /// The probability of at least this much variation if all areas were alike.
    package let probability: Double

    /// Nil for fewer than two areas.
    ///
    /// Where nobody or everybody was counted in every area there is no variation: chi-squared 0, probability 1.
    package init?(_ areas: [Proportion]) {
        guard areas.count > 1 else { return nil }
        let pooled = areas.reduce(0) { $0 + $1.count } / areas.reduce(0) { $0 + $1.base }
        var sum = 0.0
        if pooled > 0, pooled < 1 {
            for area in areas {
                let excess = area.count - area.base * pooled
                sum += excess * excess / (area.base * pooled * (1 - pooled))
            }
        }
        let freedom = areas.count - 1
        guard pooled.isFinite, sum.isFinite,
            let probability = ChiSquared.upperTail(sum, degreesOfFreedom: Double(freedom))
        else { return nil }
        self.chiSquared = sum
        self.degreesOfFreedom = freedom
        self.probability = probability
    }

    /// Whether a ranking would show more than chance: the probability is 0.05 or less.
    package var allowsRanking: Bool {
        probability <= 0.05
    }
}
