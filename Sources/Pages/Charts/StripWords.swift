internal import Analysis
internal import Graphics
internal import Localization
internal import Model

/// What all strips of one indicator and level say alike, put in words once.
struct StripWords: Sendable {
    /// What the areas are called, several of them.
    let areas: String
    /// How many of them have a figure.
    let total: String
    /// How to read the drawing.
    let caption: String
    /// The extremes as a sentence.
    let extremes: String
    /// The extremes without a unit other than a percent sign: the figures beside the chart have it.
    let ends: (lowest: String, highest: String)
    /// The better end and the word for it; nil where neither is.
    let better: (end: StripPlot.BetterEnd, word: String)?

    init(_ figures: LevelSpread, _ ticks: TickMarks, of indicator: Indicator, level: AreaLevel?, text: Formatters) {
        let words = ChartWords(text: text)
        areas = level.map { text.noun($0, count: 2) } ?? ""
        total = text.locale.number(ticks.count)
        caption = text.locale.format(
            ticks.isShape ? .chartShape(total: total, areas: areas) : .chartTicks(total: total, areas: areas)
        )
        extremes = words.ends(figures.lowest, figures.highest, of: indicator)
        ends = (words.axisNumber(figures.lowest, of: indicator), words.axisNumber(figures.highest, of: indicator))
        better =
            switch indicator.polarity {
            case .highIsGood: (.high, text.locale.format(.chartBetterHigh))
            case .lowIsGood: (.low, text.locale.format(.chartBetterLow))
            case .noJudgement: nil
            }
    }
}
