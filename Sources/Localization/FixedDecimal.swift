internal import Statistics

/// A number with the decimals that it is written with, which a plural form may depend on: `1` and `1.0`.
package struct FixedDecimal: Hashable, Sendable {
    let value: Double
    let decimals: Int

    /// - Parameter decimals: the digits written after the decimal sign, 0 to 15.
    package init(_ value: Double, decimals: Int) {
        self.value = value
        self.decimals = decimals
    }

    /// The smallest number above zero that so many decimals, 0 to 15, can show: 0.1 for one.
    package static func smallest(decimals: Int) -> Double {
        1 / Double(Rounding.wholePower(Rounding.clamped(decimals)))
    }
}

/// How many decimals a figure is shown with, so that it does not look more certain than it is.
package enum ShownDecimals {
    /// For residents: none where the unit is per cent and the base is under 1,000, otherwise the indicator's decimals.
    ///
    /// A base that is not known does not reduce them. Never below 0.
    package static func forResidents(decimals: Int, isPercentage: Bool, base: Double?) -> Int {
        if isPercentage, let base, base < 1_000 { return 0 }
        return max(0, decimals)
    }
}
