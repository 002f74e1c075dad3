internal import Localization
package import Model
private import Statistics

/// How far two figures are apart, so that it tallies with the figures as readers see them.
///
/// The difference is that of the unrounded values, with no more decimals than the coarser of the two is shown with.
/// Where the two numbers as shown, taken from each other, give another one, it is called `about` so much: 29% and 3%
/// may be about 27 points apart.
package struct DifferenceFormatter {
    let figures: FigureFormatter

    /// A number and the decimals that readers see it with.
    package struct Shown {
        let value: Double
        let decimals: Int

        /// A number that is shown with so many decimals.
        package init(_ value: Double, decimals: Int) {
            self.value = value
            self.decimals = decimals
        }

        /// A figure as it is shown to residents; nil where there is none.
        package init?(_ observation: Observation, of indicator: Indicator) {
            guard let value = observation.value else { return nil }
            self.init(value, decimals: FigureFormatter.decimals(for: observation, of: indicator))
        }

        var rounded: Double? { Rounding.rounded(value, decimals: decimals) }
    }

    /// The size of the difference with its unit: `4 percentage points`, `about 2.1 years`.
    package func text(_ one: Shown, _ other: Shown, of indicator: Indicator) -> String {
        let amount = (one.value - other.value).magnitude
        let decimals = Self.decimals(one, other)
        let text = figures.difference(amount, decimals: decimals, of: indicator)
        let isExact = Self.tallies(one, other, Shown(amount, decimals: Self.telling(amount, decimals, indicator)))
        return isExact ? text : figures.locale.format(.numberAbout(value: text))
    }

    /// Whether the difference of two numbers is shown as zero although there is one, or there is none.
    package static func isHidden(_ one: Shown, _ other: Shown) -> Bool {
        let amount = (one.value - other.value).magnitude
        return amount == 0 || Rounding.hidesValue(amount, decimals: decimals(one, other))
    }

    /// Whether the first number as shown less the second as shown is the third as shown.
    static func tallies(_ one: Shown, _ other: Shown, _ difference: Shown) -> Bool {
        guard let first = one.rounded, let second = other.rounded, let third = difference.rounded else { return false }
        let slack = 1e-9 * max(1, first.magnitude, second.magnitude)
        return ((first - second).magnitude - third.magnitude).magnitude <= slack
    }

    /// The decimals of a difference: those of the coarser of the two, but not none for less than one.
    static func decimals(_ one: Shown, _ other: Shown) -> Int {
        max(min(one.decimals, other.decimals), (one.value - other.value).magnitude < 1 ? 1 : 0)
    }

    private static func telling(_ amount: Double, _ decimals: Int, _ indicator: Indicator) -> Int {
        TellingDecimals.of(amount, atLeast: decimals, isPercentage: indicator.unit == "%")
    }
}

extension FigureFormatter {
    /// How far two figures of an indicator are apart: `4 percentage points`, `about 2.1 years`; nil where one is
    /// missing.
    package func difference(_ one: Observation, from other: Observation, of indicator: Indicator) -> String? {
        guard let first = DifferenceFormatter.Shown(one, of: indicator),
            let second = DifferenceFormatter.Shown(other, of: indicator)
        else { return nil }
        return DifferenceFormatter(figures: self).text(first, second, of: indicator)
    }
}
