/// A survey percentage for an area made of parts that were sampled at different rates.
///
/// Source: the stratified estimator of Cochran 1977, "Sampling techniques", ch. 5: P = ΣNᵢpᵢ / ΣNᵢ with variance
/// Σ(Nᵢ / ΣN)²·pᵢ(1 − pᵢ) / n_eff,ᵢ.
package struct StratifiedSurvey: Hashable, Sendable {
    /// The share in the whole area, 0 to 1.
    package let share: Double
    /// The variance of the share as an estimate.
    package let variance: Double
    /// The simple random sample that would be as precise: from the smallest sample of a part to the
    /// replies of all parts together.
    package let effectiveSample: Double
    /// The share of the population, 0 to 1, for whom the parts with a figure speak.
    package let coverage: Double

    /// Combines the parts that have a figure.
    ///
    /// A part that is itself combined weighs as much as the people its figure speaks for. Nil where none has a figure,
    /// or where a share or a coverage is not within 0 to 1, a population negative, a sample not above 0.
    /// Compare `coverage` with the indicator's least coverage before showing the result.
    package init?(_ strata: [SurveyStratum]) {
        var present: [(share: Double, population: Double, sample: Double)] = []
        var all = 0.0
        for stratum in strata {
            guard stratum.population >= 0, stratum.population.isFinite else { return nil }
            all += stratum.population
            guard let share = stratum.share else { continue }
            guard (0...1).contains(share), (0...1).contains(stratum.coverage), stratum.effectiveSample > 0,
                stratum.effectiveSample.isFinite
            else {
                return nil
            }
            present.append((share, stratum.population * stratum.coverage, stratum.effectiveSample))
        }
        let covered = present.reduce(0) { $0 + $1.population }
        guard covered > 0, all.isFinite else { return nil }
        var share = 0.0
        var variance = 0.0
        var designVariance = 0.0
        for part in present {
            let weight = part.population / covered
            share += weight * part.share
            variance += weight * weight * part.share * (1 - part.share) / part.sample
            designVariance += weight * weight / part.sample
        }
        self.share = min(max(share, 0), 1)
        self.variance = variance
        let spread = self.share * (1 - self.share)
        let worth = variance > 0 && spread > 0 ? spread / variance : 1 / designVariance
        // Never less than the smallest sample, which rounding could make it: 30 replies are 30 replies.
        let least = present.reduce(Double.infinity) { min($0, $1.sample) }
        self.effectiveSample = min(max(worth, least), present.reduce(0) { $0 + $1.sample })
        self.coverage = covered / all
    }

    /// Wilson's interval for the share with the effective sample size as its base.
    ///
    /// Source: Korn & Graubard 1998, "Confidence intervals for proportions with small expected number of positive
    /// counts estimated from survey data": n_eff = P(1 − P) / Var. Where the variance is 0 (every part 0 or 1),
    /// n_eff = 1 / Σ((Nᵢ/ΣN)²/n_eff,ᵢ), so that the interval keeps a width. A part in which nobody varied adds nothing
    /// to the variance although little may be known of it, so n_eff is held to Σn_eff,ᵢ.
    package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
        WilsonInterval.of(count: min(share * effectiveSample, effectiveSample), base: effectiveSample, level: level)
    }
}

/// The answer to a survey in one area that was sampled at a rate of its own.
package struct SurveyStratum: Hashable, Sendable {
    /// The share who gave the answer, 0 to 1; nil where the area has no figure.
    package let share: Double?
    /// The people for whom the sample stands.
    package let population: Double
    /// The share of these people, 0 to 1, for whom the figure speaks: below 1 where it was combined from smaller areas
    /// and one of them had none.
    package let coverage: Double
    /// The replies, reduced for unequal weights by `EffectiveSampleSize`; not needed where there is no figure.
    package let effectiveSample: Double

    /// One area's result with its population and effective sample size.
    package init(share: Double?, population: Double, coverage: Double = 1, effectiveSample: Double) {
        self.share = share
        self.population = population
        self.coverage = coverage
        self.effectiveSample = effectiveSample
    }
}

/// How many equally weighted replies a weighted sample is worth.
package enum EffectiveSampleSize {
    /// (Σw)² / Σw²; nil without weights, with a negative or infinite one, or where all are 0.
    ///
    /// Source: Kish 1965, "Survey sampling".
    package static func of(weights: [Double]) -> Double? {
        guard let largest = weights.max(), largest > 0, largest.isFinite,
            weights.allSatisfy({ $0 >= 0 })
        else { return nil }
        var sum = 0.0
        var sumOfSquares = 0.0
        for weight in weights {
            let scaled = weight / largest
            sum += scaled
            sumOfSquares += scaled * scaled
        }
        return sum * sum / sumOfSquares
    }
}
