internal import Analysis
internal import Localization
internal import Model

/// The figures of a chart in words.
struct ChartWords: Sendable {
    let text: Formatters

    /// A value in the way of the figure it belongs to: `31%`, `63.1 years`.
    func figure(_ observation: Observation, of indicator: Indicator) -> String {
        text.figures.value(observation, of: indicator) ?? text.locale.format(.figureNone)
    }

    /// A number along an axis: with a percent sign, without any other unit.
    func axisNumber(of indicator: Indicator) -> @Sendable (Double, Int) -> String {
        let unit = indicator.unit == "%" ? "%" : ""
        return { [text] value, decimals in text.figures.value(value, decimals: decimals, unit: unit) }
    }

    /// A figure as axes have it.
    func axisNumber(_ observation: Observation, of indicator: Indicator) -> String {
        observation.value.map { value in
            let decimals = FigureFormatter.decimals(for: observation, of: indicator)
            return text.figures.value(value, decimals: decimals, unit: indicator.unit == "%" ? "%" : "")
        } ?? ""
    }

    /// The extremes in words, such as `Lowest: 19%. Highest: 48%.` is one pair.
    func ends(_ lowest: Observation, _ highest: Observation, of indicator: Indicator) -> String {
        text.locale.format(.chartEnds(lower: figure(lowest, of: indicator), upper: figure(highest, of: indicator)))
    }
}
