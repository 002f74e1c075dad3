/// Aggregates smaller areas into larger ones.
///
/// Percentages are never averaged and nothing missing is filled in.
package enum Aggregation {
    /// The share of the population that the parts present must cover, unless an indicator says otherwise.
    package static let defaultCoverage = 0.8

    /// Whether a coverage is enough; a millionth less still is, because coverages are kept with seven digits.
    package static func isEnough(_ coverage: Double, for minimum: Double) -> Bool {
        coverage >= minimum - 1e-6
    }

    /// The sum of weighted counts, Σwx.
    ///
    /// Nil without parts, or where a number is negative or not finite.
    package static func count(of parts: [AreaPart], minimumCoverage: Double = defaultCoverage) -> Aggregate? {
        guard !parts.isEmpty, parts.allSatisfy(isSound) else { return nil }
        let coverage = coverage(of: parts) { $0.count != nil }
        guard let coverage, isEnough(coverage, for: minimumCoverage) else {
            return .tooLittleCovered(coverage: coverage)
        }
        let sum = parts.reduce(0) { $0 + $1.weight * ($1.count ?? 0) }
        guard sum.isFinite else { return nil }
        return .total(Aggregate.Total(value: sum, count: sum, base: nil, coverage: coverage))
    }

    /// A rate or proportion of the parts that have both numbers, k·Σwx / Σwn.
    ///
    /// The multiplier k is 100 for per cent, 1,000 for a rate per 1,000. Nil without parts, where a number is negative
    /// or not finite, or where the bases add up to 0.
    package static func ratio(
        of parts: [AreaPart],
        per multiplier: Double,
        minimumCoverage: Double = defaultCoverage
    ) -> Aggregate? {
        guard multiplier > 0, multiplier.isFinite, !parts.isEmpty, parts.allSatisfy(isSound) else { return nil }
        let coverage = coverage(of: parts) { $0.count != nil && $0.base != nil }
        guard let coverage, isEnough(coverage, for: minimumCoverage) else {
            return .tooLittleCovered(coverage: coverage)
        }
        var count = 0.0
        var base = 0.0
        for part in parts {
            guard let partCount = part.count, let partBase = part.base else { continue }
            count += part.weight * partCount
            base += part.weight * partBase
        }
        let value = multiplier * count / base
        guard base > 0, base.isFinite, value.isFinite else { return nil }
        return .total(Aggregate.Total(value: value, count: count, base: base, coverage: coverage))
    }

    /// The population that the parts present speak for over that of all parts; 1 where nothing of any is missing.
    ///
    /// Nil where something is missing and a population is unknown or all are 0.
    private static func coverage(of parts: [AreaPart], isPresent: (AreaPart) -> Bool) -> Double? {
        var present = 0.0
        var all = 0.0
        var isComplete = true
        var unknown = 0
        for part in parts where part.weight > 0 {
            let people = part.weight * (part.population ?? 0)
            all += people
            if part.population == nil { unknown += 1 }
            let share = isPresent(part) ? part.coverage : 0
            present += people * share
            if share < 1 { isComplete = false }
        }
        if isComplete { return 1 }
        return unknown == 0 && all > 0 && all.isFinite ? present / all : nil
    }

    private static func isSound(_ part: AreaPart) -> Bool {
        [part.count, part.base, part.population, part.weight].allSatisfy { number in
            number.map { $0 >= 0 && $0.isFinite } ?? true
        } && (0...1).contains(part.coverage)
    }
}

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

/// The figure of a larger area made from its parts, or why there is none.
package enum Aggregate: Hashable, Sendable {
    /// A value, the sums behind it and the share of the population (0 to 1) whose parts are in it.
    case total(Total)
    /// Too small a share of the population is covered, or an unknown share (nil).
    case tooLittleCovered(coverage: Double?)

    /// A figure with the sums it was made from.
    package struct Total: Hashable, Sendable {
        /// The count, or the rate in the unit of its multiplier.
        package let value: Double
        /// Σ of weight × count.
        package let count: Double
        /// Σ of weight × base; nil for a plain count.
        package let base: Double?
        /// From the least coverage allowed to 1.
        package let coverage: Double
    }
}
