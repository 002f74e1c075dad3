/// The chi-squared distribution, for any positive number of degrees of freedom, whole or not.
package enum ChiSquared {
    /// The probability of a value above x; nil where x is negative or the degrees of freedom are not positive.
    package static func upperTail(_ x: Double, degreesOfFreedom: Double) -> Double? {
        guard x >= 0, degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
        return RegularisedGamma.tails(shape: degreesOfFreedom / 2, at: x / 2).upper
    }

    /// The value that a share of the distribution lies below, as in tables: 3.841 for 0.95 and one degree of freedom.
    ///
    /// Nil unless the share is between 0 and 1 (both excluded) and the degrees of freedom are positive and at most
    /// 1e300.
    ///
    /// The logarithm of the smaller tail, as a function of ln x, is nearly straight and always monotone, so Newton's
    /// method on it converges in a few steps; a bracket that is halved whenever a step would leave it makes sure.
    package static func quantile(_ share: Double, degreesOfFreedom: Double) -> Double? {
        guard share > 0, share < 1, degreesOfFreedom > 0, degreesOfFreedom <= mostFreedom else { return nil }
        let shape = degreesOfFreedom / 2
        guard RegularisedGamma.tails(shape: shape, at: smallest).lower < share else { return 0 }
        var low = ElementaryFunctions.logarithm(smallest)
        var high = ElementaryFunctions.logarithm(pointAbove(share, shape))
        var current = min(max(ElementaryFunctions.logarithm(shape), low), high)
        for _ in 0..<mostSteps {
            let x = ElementaryFunctions.exponential(current)
            let step = stepTowards(share, shape, from: x)
            if step > 0 { low = current } else { high = current }
            var next = current + step
            if !(next > low && next < high) { next = (low + high) / 2 }
            let moved = (next - current).magnitude
            current = next
            if moved <= 1e-15 * max(1, current.magnitude) { break }
        }
        return 2 * ElementaryFunctions.exponential(current)
    }

    private static let smallest = Double.leastNormalMagnitude
    private static let mostSteps = 200
    /// Beyond this the search would run into the largest number there is.
    private static let mostFreedom = 1e300

    /// A point of the gamma distribution beyond the one sought.
    private static func pointAbove(_ share: Double, _ shape: Double) -> Double {
        var x = max(1, shape)
        while RegularisedGamma.tails(shape: shape, at: x).upper > 1 - share, x < .greatestFiniteMagnitude / 4 { x *= 2 }
        return x
    }

    /// Newton's step in ln x: positive where the point sought lies further up.
    ///
    /// Infinite where a tail has vanished.
    private static func stepTowards(_ share: Double, _ shape: Double, from x: Double) -> Double {
        let tails = RegularisedGamma.tails(shape: shape, at: x)
        let slope = RegularisedGamma.front(shape, x)
        if share <= 0.5 {
            guard tails.lower > 0 else { return .infinity }
            return ElementaryFunctions.logarithm(share / tails.lower) * tails.lower / slope
        }
        guard tails.upper > 0 else { return -.infinity }
        return ElementaryFunctions.logarithm(tails.upper / (1 - share)) * tails.upper / slope
    }
}

/// The normal distribution with mean 0 and standard deviation 1.
package enum NormalDistribution {
    /// The share of the distribution below z: 0.5 at 0, 0.975 at 1.959964.
    ///
    /// NaN only for NaN.
    package static func cumulative(_ z: Double) -> Double {
        0.5 * ElementaryFunctions.complementaryError(-z * halfRoot)
    }

    /// The probability of a value at least as far from 0 as z, on either side: 1 at 0, 0.05 at ±1.959964.
    ///
    /// NaN only for NaN.
    package static func twoSidedProbability(_ z: Double) -> Double {
        ElementaryFunctions.complementaryError(z.magnitude * halfRoot)
    }

    /// √½, which turns the scale of the error function into standard deviations.
    private static let halfRoot = 0.5.squareRoot()
}
