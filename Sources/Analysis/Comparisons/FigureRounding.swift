internal import Model
internal import Statistics

/// Whether two figures differ by more than they are rounded, as published and as shown.
enum FigureRounding {
    /// Whether two figures differ by less than the coarser of their published roundings, so that neither is known to be
    /// higher.
    ///
    /// A figure that no source has rounded counts as it is shown: a sum shown as 19.1 is higher than 19.0.
    static func hides(_ one: Observation, _ other: Observation, of indicator: Indicator) -> Bool {
        guard let first = rounded(one, indicator), let second = rounded(other, indicator),
            let coarser = [one.roundedTo, other.roundedTo].compactMap(\.self).max()
        else { return false }
        return (first - second).magnitude < coarser - 1e-9 * max(1, first.magnitude, second.magnitude)
    }

    /// Whether readers see two numbers, although the difference may be less than was published.
    static func areShownApart(_ one: Observation, _ other: Observation, of indicator: Indicator) -> Bool {
        func shown(_ figure: Observation) -> Double? {
            let decimals = FigureFormatter.decimals(for: figure, of: indicator)
            return figure.value.flatMap { Rounding.rounded($0, decimals: decimals) ?? $0 }
        }
        return shown(one) != shown(other)
    }

    private static func rounded(_ figure: Observation, _ indicator: Indicator) -> Double? {
        guard let value = figure.value, figure.roundedTo == nil else { return figure.value }
        return Rounding.rounded(value, decimals: FigureFormatter.decimals(for: figure, of: indicator))
    }

    /// Whether a figure is lower (below 0), the same (0) or higher than another as readers see them; nil where one is
    /// missing.
    ///
    /// Of two figures that are shown with unlike decimals, the fewer decide; what is not zero is never the same as
    /// zero.
    static func order(of one: Observation, beside other: Observation, of indicator: Indicator) -> Int? {
        guard let first = one.value, let second = other.value else { return nil }
        if hides(one, other, of: indicator) { return 0 }
        let fewest = min(
            TellingDecimals.usual(for: one, of: indicator),
            TellingDecimals.usual(for: other, of: indicator)
        )
        func shown(_ value: Double) -> Double {
            let decimals = TellingDecimals.of(value, atLeast: fewest, isPercentage: indicator.unit == "%")
            guard let rounded = Rounding.rounded(value, decimals: decimals) else { return value }
            // “Less than the smallest that can be shown” is more than none.
            let isHidden = rounded == 0 && TellingDecimals.hidesFromZero(value, decimals: decimals)
            return isHidden ? (value < 0 ? -1 : 1) * Double.leastNormalMagnitude : rounded
        }
        let (left, right) = (shown(first), shown(second))
        return left == right ? 0 : left < right ? -1 : 1
    }
}
