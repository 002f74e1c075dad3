internal import Localization
package import Model

/// How an area's figure was tested against a larger area's, in a sentence for those who want to know.
package struct MethodText {
    let words: Words

    /// - Parameter other: the larger area's name as it stands in a sentence.
    /// - Returns: nil where nothing was tested.
    package func sentence(_ comparator: ComparatorReading, current: Observation, of indicator: Indicator, other: String)
        -> String?
    {
        let place = Filling.text(.other, other)
        switch comparator.method {
        case nil, .pairByCounts, .pairByIntervals: return nil
        case .fixedBenchmark: return words.say(.methodBenchmark, place)
        case .restByCounts, .restByIntervals:
            guard let difference = comparator.difference else { return nil }
            return words.say(
                comparator.method == .restByCounts ? .methodRestByCounts : .methodRestByIntervals,
                place,
                .text(.difference, text(of: difference, current, indicator))
            )
        }
    }

    /// `−4 percentage points (likely −6 to −2)`.
    private func text(of difference: FigureDifference, _ current: Observation, _ indicator: Indicator) -> String {
        let figures = FigureText(words: words)
        let decimals = FigureText.decimals(ofDifference: difference.value.magnitude, from: current, of: indicator)
        let amount = figures.difference(difference.value, decimals: decimals, of: indicator)
        guard let lower = difference.lower, let upper = difference.upper else { return amount }
        return words.say(
            .methodDifference,
            .text(.difference, amount),
            .text(.range, figures.range(lower, upper, decimals: decimals, unit: ""))
        )
    }
}
