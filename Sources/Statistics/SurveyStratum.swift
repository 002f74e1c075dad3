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
