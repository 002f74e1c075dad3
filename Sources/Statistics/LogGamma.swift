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
