/// A test for few people: where an expected number is below 5, tests by the normal distribution claim too much.
///
/// Source: the mid-p value, twice the smaller tail with half the probability of what was counted (Lancaster 1961;
/// Agresti 2013, "Categorical data analysis", 1.4.4 and 3.5.6), and Cochran 1954 for 5 as the least expected number.
package struct ExactTest: Hashable, Sendable {
    /// The two-sided mid-p value, from 0 to 1.
    package let probability: Double
    /// What the test found at the 5 % level.
    package let direction: Direction

    /// The least expected number for which tests by the normal distribution are used.
    package static let leastExpected = 5.0

    /// A share against one that is taken as known; nil unless that is within 0 to 1.
    package init?(_ proportion: Proportion, against share: Double) {
        guard let tails = MidPTails.binomial(proportion, share: share) else { return nil }
        self.init(tails)
    }

    /// Two shares by Fisher's exact test.
    package init(_ first: Proportion, against second: Proportion) {
        self.init(MidPTails.hypergeometric(first, second))
    }

    /// Events of a base against a rate, per one of the base, that is taken as known; nil unless that is finite and not
    /// negative.
    package init?(_ events: EventCount, against rate: Double) {
        guard let tails = MidPTails.poisson(events.count, mean: events.base * rate) else { return nil }
        self.init(tails)
    }

    /// Two rates: given all events together, those of the first are a share that its base decides.
    ///
    /// Nil only where the bases are too large to add.
    package init?(_ first: EventCount, against second: EventCount) {
        let all = first.count.rounded() + second.count.rounded()
        guard all > 0 else {
            self.init(MidPTails.ofNothing)
            return
        }
        guard let events = Proportion(count: first.count.rounded(), base: all),
            let tails = MidPTails.binomial(events, share: first.base / (first.base + second.base))
        else { return nil }
        self.init(tails)
    }

    private init(_ tails: MidPTails) {
        probability = tails.twoSided
        direction = tails.twoSided < 0.05 ? (tails.upper < tails.lower ? .above : .below) : .unclear
    }
}

/// A number of independent events and what they are counted per: 12 admissions among 4,000 people.
package struct EventCount: Hashable, Sendable {
    /// How many events; one person can have several.
    package let count: Double
    /// How many people, or person-years, finite and above 0.
    package let base: Double

    /// A finite count of 0 or more among a finite base above 0, or nil.
    package init?(count: Double, base: Double) {
        guard count >= 0, count.isFinite, base > 0, base.isFinite else { return nil }
        self.count = count
        self.base = base
    }
}

extension Proportion {
    /// Whether fewer than five are expected, or all but fewer than five, if the true share is the one given.
    package func isTooFew(forShare share: Double) -> Bool {
        min(base * share, base * (1 - share)) < ExactTest.leastExpected
    }

    /// Whether fewer than five are expected in any of the four cells of two shares that are truly equal.
    package func isTooFew(beside other: Proportion) -> Bool {
        let pooled = (count + other.count) / (base + other.base)
        return isTooFew(forShare: pooled) || other.isTooFew(forShare: pooled)
    }
}

extension EventCount {
    /// Whether fewer than five events are expected, if the true rate is the one given, per one of the base.
    package func isTooFew(forRate rate: Double) -> Bool {
        base * rate < ExactTest.leastExpected
    }

    /// Whether fewer than five events are expected on either side of two rates that are truly equal.
    package func isTooFew(beside other: EventCount) -> Bool {
        let pooled = (count + other.count) / (base + other.base)
        return isTooFew(forRate: pooled) || other.isTooFew(forRate: pooled)
    }
}
