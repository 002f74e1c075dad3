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
