internal import Analysis
package import ReportModel

/// What kind of figure an indicator is, in words.
package enum IndicatorText {
    /// Which direction is good, as a sentence.
    package static func polarity(_ indicator: Indicator) -> String {
        switch indicator.polarity {
        case .highIsGood: "A higher figure is better."
        case .lowIsGood: "A lower figure is better."
        case .noJudgement: "A higher figure is neither better nor worse in itself."
        }
    }

    /// What sort of number it is, for a list of facts: `Percentage of people aged 16 to 64`.
    package static func kind(_ indicator: Indicator) -> String {
        let base = indicator.denominatorName.map { " of \($0)" } ?? ""
        return switch indicator.kind {
        case .proportion: "Percentage\(base)"
        case .rate: "Rate, \(indicator.unit)"
        case .count: "Count"
        case .mean: "Average"
        case .score: "Score"
        case .rank: "Rank"
        case .decile: "Tenth of all areas"
        }
    }

    /// The likely range of a figure: `29% to 38%`, `58.1 to 60.2 years`; nil where there is none.
    package static func likelyRange(_ observation: Observation, of indicator: Indicator) -> String? {
        guard observation.value != nil, let limits = Limits(observation, of: indicator) else { return nil }
        let places = FigureText.decimals(for: observation, of: indicator)
        let unit = indicator.unit == "%" ? "%" : ""
        let lower = FigureText.value(limits.lower, decimals: places, unit: unit)
        return "\(lower) to \(FigureText.value(limits.upper, decimals: places, unit: indicator.unit))"
    }
}
