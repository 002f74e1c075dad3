/// Whether areas differ among themselves by more than chance: where they do not, ranking them would mislead.
///
/// To look for two areas whose ranges lie apart is no test: among 36 areas with one true value, two such are found in
/// two cases of three.
package struct HeterogeneityTest: Hashable, Sendable {
    /// The statistic, 0 or more.
    package let chiSquared: Double
    /// One less than the number of areas.
    package let degreesOfFreedom: Int
    /// The probability of at least this much variation if all areas were alike.
    package let probability: Double

    /// Whether proportions differ: Pearson's Σ(xᵢ − nᵢP)² / (nᵢP(1 − P)) with P = Σx / Σn.
    ///
    /// Where nobody or everybody was counted in every area there is no variation: chi-squared 0, probability 1. Nil for
    /// fewer than two areas.
    package init?(_ areas: [Proportion]) {
        let pooled = areas.reduce(0) { $0 + $1.count } / areas.reduce(0) { $0 + $1.base }
        var sum = 0.0
        var cells = SmallCells()
        if pooled > 0, pooled < 1 {
            for area in areas {
                let expected = area.base * pooled
                let excess = area.count - expected
                sum += excess * excess / (expected * (1 - pooled))
                cells.add(expected)
                cells.add(area.base - expected)
            }
        }
        let draws = cells.areTooMany ? ChanceDraws(sharesOf: areas, statistic: sum) : nil
        self.init(pooled.isFinite ? sum : .nan, areas: areas.count, draws)
    }

    /// Whether rates differ: Σ(xᵢ − Eᵢ)² / Eᵢ with Eᵢ = nᵢ·Σx / Σn; nil for fewer than two areas.
    package init?(_ areas: [EventCount]) {
        let pooled = areas.reduce(0) { $0 + $1.count } / areas.reduce(0) { $0 + $1.base }
        var sum = 0.0
        var cells = SmallCells()
        if pooled > 0 {
            for area in areas {
                let expected = area.base * pooled
                let excess = area.count - expected
                sum += excess * excess / expected
                cells.add(expected)
            }
        }
        let draws = cells.areTooMany ? ChanceDraws(eventsOf: areas, statistic: sum) : nil
        self.init(pooled.isFinite ? sum : .nan, areas: areas.count, draws)
    }

    /// Whether figures with 95 % limits differ: Cochran's Q = Σwᵢ(yᵢ − ȳ)² with wᵢ = 1/sᵢ² and ȳ = Σwy / Σw.
    ///
    /// Source: Cochran 1954, "The combination of estimates from different experiments". Limits without a width are
    /// taken for a thousandth of the widest, so that one figure without doubt does not leave the others untested; nil
    /// where none has a width, and for fewer than two areas.
    package init?(_ areas: [Estimate]) {
        let errors = areas.map(\.interval.standardError)
        guard let widest = errors.max(), widest > 0 else { return nil }
        let weights = errors.map { error in
            let error = max(error, widest / 1_000)
            return 1 / (error * error)
        }
        let total = weights.reduce(0, +)
        let mean = zip(weights, areas).reduce(0) { $0 + $1.0 * $1.1.value } / total
        let sum = zip(weights, areas).reduce(0) { sum, area in
            sum + area.0 * (area.1.value - mean) * (area.1.value - mean)
        }
        self.init(sum, areas: areas.count, nil)
    }

    private init?(_ statistic: Double, areas: Int, _ draws: ChanceDraws?) {
        let freedom = areas - 1
        guard freedom > 0, statistic.isFinite,
            let tail = ChiSquared.upperTail(statistic, degreesOfFreedom: Double(freedom))
        else { return nil }
        chiSquared = statistic
        degreesOfFreedom = freedom
        probability = draws?.probability ?? tail
    }

    /// Whether a ranking would show more than chance: the probability is 0.05 or less.
    package var allowsRanking: Bool {
        probability <= 0.05
    }
}

/// Counts expected numbers that are small.
///
/// Source: Cochran 1954, "Some methods for strengthening the common χ² tests": chi-squared serves while no more than a
/// fifth of the expected numbers are below 5 and none is below 1.
private struct SmallCells {
    private var count = 0
    private var belowFive = 0
    private var belowOne = 0

    mutating func add(_ expected: Double) {
        count += 1
        if expected < 5 { belowFive += 1 }
        if expected < 1 { belowOne += 1 }
    }

    var areTooMany: Bool {
        belowOne > 0 || belowFive * 5 > count
    }
}
