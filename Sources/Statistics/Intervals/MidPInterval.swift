/// The exact interval that goes with a mid-p test: a true figure lies outside it just where the test is clear.
///
/// Source: Berry & Armitage 1995, "Mid-P confidence intervals: a brief review". It takes the place of Wilson's and
/// Byar's limits where fewer than five are expected, so that no range takes in a figure that differs clearly.
package enum MidPInterval {
    /// The limits of a share, from 0 to 1; nil only where the counts are too large.
    package static func of(_ proportion: Proportion, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        guard let guess = WilsonInterval.of(proportion, level: level) else { return nil }
        let (count, base) = (proportion.count.rounded(), proportion.base.rounded())
        let known = proportion.share
        func tails(_ share: Double) -> (MidPTails, slope: Double)? {
            MidPTails.binomial(proportion, share: share).map {
                ($0, slope: $0.own * (count / share + (base - count) / (1 - share)) / 2)
            }
        }
        let lower = count == 0 ? 0 : crossing(.lower, level, in: 0...known, near: guess.lower, tails)
        let upper = count >= base ? 1 : crossing(.upper, level, in: known...1, near: guess.upper, tails)
        return Interval(lower: min(lower, known), upper: max(upper, known))
    }

    /// The limits of a number of events; nil unless it is finite and not negative.
    package static func ofCount(_ count: Double, level: ConfidenceLevel = .ninetyFive) -> Interval? {
        guard let guess = ByarInterval.ofCount(count, level: level) else { return nil }
        let whole = count.rounded()
        func tails(_ mean: Double) -> (MidPTails, slope: Double)? {
            MidPTails.poisson(count, mean: mean).map { ($0, slope: $0.own * (whole / mean + 1) / 2) }
        }
        let most = count + 10 * (count + 1).squareRoot() + 10
        let lower = whole == 0 ? 0 : crossing(.lower, level, in: 0...count, near: guess.lower, tails)
        let upper = crossing(.upper, level, in: count...most, near: guess.upper, tails)
        return Interval(lower: min(lower, count), upper: max(upper, count))
    }

    /// Which limit is looked for.
    private enum Side {
        case lower, upper
    }

    /// The true figure at which the tail of a limit comes to what the level leaves out, to the last digits.
    ///
    /// Newton's method within a bracket, which is halved where a step would leave it. The slope is how fast probability
    /// goes from the lower to the upper tail as the true figure grows.
    private static func crossing(
        _ side: Side,
        _ level: ConfidenceLevel,
        in bracket: ClosedRange<Double>,
        near guess: Double,
        _ tails: (Double) -> (MidPTails, slope: Double)?
    ) -> Double {
        var (low, high) = (bracket.lowerBound, bracket.upperBound)
        var point = guess
        for _ in 0..<60 {
            if !(low < point && point < high) { point = low + (high - low) / 2 }
            guard let (tails, slope) = tails(point) else { break }
            let excess = side == .lower ? tails.upper - level.tail : level.tail - tails.lower
            if excess < 0 { low = point } else { high = point }
            let step = excess / slope
            if step.magnitude <= point * 1e-15 { break }
            point -= step
        }
        return point
    }
}
