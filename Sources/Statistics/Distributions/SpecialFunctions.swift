#if canImport(Darwin)
    private import Darwin
#elseif canImport(Musl)
    private import Musl
#else
    private import Glibc
#endif

/// Elementary functions that the standard library lacks; nothing else imports the C mathematics library.
enum ElementaryFunctions {
    /// The natural logarithm: minus infinity at 0, NaN below it.
    static func logarithm(_ x: Double) -> Double { log(x) }

    /// e to the power x: infinity where that is out of range.
    static func exponential(_ x: Double) -> Double { exp(x) }

    /// One minus the error function, accurate also where the result is tiny.
    static func complementaryError(_ x: Double) -> Double { erfc(x) }
}

/// The logarithm of the gamma function, of which factorials are a part: ln Γ(n + 1) = ln n!.
enum LogGamma {
    /// ln Γ(x) for a finite x above 0, to about 14 significant digits.
    ///
    /// Source: Stirling's series (Abramowitz & Stegun 1964, 6.1.40), after the argument has been moved up to 15 or
    /// more by Γ(x + 1) = x·Γ(x).
    static func of(_ x: Double) -> Double {
        var argument = x
        var product = 1.0
        while argument < 15 {
            product *= argument
            argument += 1
        }
        return stirling(argument) - ElementaryFunctions.logarithm(product)
    }

    private static let halfLogOfTwoPi = 0.918_938_533_204_672_7

    private static func stirling(_ x: Double) -> Double {
        let inverse = 1 / x
        let square = inverse * inverse
        let series = 1 / 12.0 - square * (1 / 360.0 - square * (1 / 1_260.0 - square * (1 / 1_680.0 - square / 1_188)))
        return (x - 0.5) * ElementaryFunctions.logarithm(x) - x + halfLogOfTwoPi + inverse * series
    }
}

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x): the tails of the gamma distribution.
///
/// Source: the series and the continued fraction of Abramowitz & Stegun 1964, 6.5.29 and 6.5.31, the latter summed by
/// Lentz's method as modified by Thompson & Barnett 1986. For a above a million, where both would need thousands of
/// terms, the cube-root approximation of Wilson & Hilferty 1931, whose error is then far below any figure shown.
enum RegularisedGamma {
    /// Both tails at x for the shape a, each calculated where it is the smaller, so that neither loses its digits.
    ///
    /// Expects a finite `a` above 0 and x of 0 or more.
    static func tails(shape a: Double, at x: Double) -> (lower: Double, upper: Double) {
        if x <= 0 { return (0, 1) }
        if x == .infinity { return (1, 0) }
        if a > largestExactShape { return wilsonHilferty(a, x) }
        if x < a + 1 {
            let lower = min(1, series(a, x) * front(a, x))
            return (lower, 1 - lower)
        }
        let upper = min(1, continuedFraction(a, x) * front(a, x))
        return (1 - upper, upper)
    }

    /// x·f(x), where f is the density of the gamma distribution: the slope of P against ln x.
    static func front(_ a: Double, _ x: Double) -> Double {
        ElementaryFunctions.exponential(a * ElementaryFunctions.logarithm(x) - x - LogGamma.of(a))
    }

    private static let largestExactShape = 1e6
    private static let mostTerms = 100_000
    private static let tiny = 1e-300
    private static let precision = 1e-16

    private static func series(_ a: Double, _ x: Double) -> Double {
        var term = 1 / a
        var sum = term
        var divisor = a
        for _ in 0..<mostTerms {
            divisor += 1
            term *= x / divisor
            sum += term
            if term < sum * precision { break }
        }
        return sum
    }

    private static func continuedFraction(_ a: Double, _ x: Double) -> Double {
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var fraction = d
        for index in 1...mostTerms {
            let i = Double(index)
            let numerator = -i * (i - a)
            b += 2
            d = numerator * d + b
            if d.magnitude < tiny { d = tiny }
            c = b + numerator / c
            if c.magnitude < tiny { c = tiny }
            d = 1 / d
            let factor = d * c
            fraction *= factor
            if (factor - 1).magnitude < precision { break }
        }
        return fraction
    }

    private static func wilsonHilferty(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
        let cubeRoot = ElementaryFunctions.exponential(ElementaryFunctions.logarithm(x / a) / 3)
        let spread = 1 / (9 * a)
        let z = (cubeRoot - (1 - spread)) / spread.squareRoot()
        return (NormalDistribution.cumulative(z), NormalDistribution.cumulative(-z))
    }
}
