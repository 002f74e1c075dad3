/// The two tails of a discrete distribution at what was counted, each with half the probability of the count itself.
///
/// Source: Lancaster 1961, "Significance tests in discrete distributions". A test with whole tails is too careful where
/// few are counted, and one by the normal distribution not careful enough; mid-p lies between them. The tail away from
/// the mean is summed, since its terms fall, so the work does not grow with the size of a population.
struct MidPTails: Hashable {
    /// The probability of fewer than were counted, and half that of just as many.
    let lower: Double
    /// The probability of more than were counted, and half that of just as many.
    let upper: Double
    /// The probability of just as many as were counted.
    let own: Double

    /// So many counted of a base whose true share is known; nil unless the share is within 0 to 1.
    ///
    /// Sums of weighted parts are rounded to whole people.
    static func binomial(_ proportion: Proportion, share: Double) -> MidPTails? {
        guard (0...1).contains(share) else { return nil }
        let base = proportion.base.rounded()
        let count = min(proportion.count.rounded(), base)
        if share == 0 || share == 1 { return certain(count, is: share * base) }
        let odds = share / (1 - share)
        return MidPTails(
            at: count,
            mean: base * share,
            logarithm: logBinomial(base, count) + count * ElementaryFunctions.logarithm(share)
                + (base - count) * ElementaryFunctions.logarithm(1 - share)
        ) { odds * (base - $0) / ($0 + 1) }
    }

    /// So many events where another number was to be expected; nil unless that is finite and not negative.
    static func poisson(_ count: Double, mean: Double) -> MidPTails? {
        guard mean >= 0, mean.isFinite else { return nil }
        let count = count.rounded()
        if mean == 0 { return certain(count, is: 0) }
        return MidPTails(
            at: count,
            mean: mean,
            logarithm: count * ElementaryFunctions.logarithm(mean) - mean - LogGamma.of(count + 1)
        ) { mean / ($0 + 1) }
    }

    /// So many of the first group where both groups together have so many: Fisher's distribution.
    static func hypergeometric(_ first: Proportion, _ second: Proportion) -> MidPTails {
        let (n, m) = (first.base.rounded(), second.base.rounded())
        let count = min(first.count.rounded(), n)
        let all = count + min(second.count.rounded(), m)
        return MidPTails(
            at: count,
            mean: all * n / max(n + m, 1),
            logarithm: logBinomial(n, count) + logBinomial(m, all - count) - logBinomial(n + m, all)
        ) { (all - $0) * (n - $0) / (($0 + 1) * (m - all + $0 + 1)) }
    }

    /// Where nothing could have come out otherwise.
    static let ofNothing = MidPTails(lower: 0.5, upper: 0.5, own: 1)

    /// Twice the smaller tail, at most 1.
    var twoSided: Double {
        min(1, 2 * min(lower, upper))
    }

    private init(lower: Double, upper: Double, own: Double) {
        self.lower = lower
        self.upper = upper
        self.own = own
    }

    /// - Parameters:
    ///   - logarithm: the natural logarithm of the probability of the count.
    ///   - ratio: of the probability of one more than a number to that of the number.
    private init(at count: Double, mean: Double, logarithm: Double, ratio: (Double) -> Double) {
        let own = min(1, ElementaryFunctions.exponential(logarithm))
        var sum = 0.0
        var term = own
        var current = count
        if count >= mean {
            while term > sum * 1e-17 {
                term *= ratio(current)
                current += 1
                sum += term
            }
        } else {
            while term > sum * 1e-17, current > 0 {
                current -= 1
                term /= ratio(current)
                sum += term
            }
        }
        let tail = min(1, sum + own / 2)
        self.init(lower: count >= mean ? 1 - tail : tail, upper: count >= mean ? tail : 1 - tail, own: own)
    }

    private static func certain(_ count: Double, is only: Double) -> MidPTails {
        if count == only { return ofNothing }
        return count > only ? MidPTails(lower: 1, upper: 0, own: 0) : MidPTails(lower: 0, upper: 1, own: 0)
    }

    private static func logBinomial(_ n: Double, _ k: Double) -> Double {
        LogGamma.of(n + 1) - LogGamma.of(k + 1) - LogGamma.of(n - k + 1)
    }
}
