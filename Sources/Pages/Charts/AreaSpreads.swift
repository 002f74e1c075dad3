internal import Analysis
internal import Graphics
internal import Localization
internal import Model

/// The figures of all areas of each level by each indicator, spread along a line: worked out once, shown on many pages.
struct AreaSpreads: Sendable {
    final class Spread: Sendable {
        let figures: LevelSpread
        let ticks: TickMarks
        let words: StripWords
        /// By the larger areas below the line.
        let surroundings = Memo<[AreaIndex], StripSurroundings>()

        init(_ figures: LevelSpread, _ ticks: TickMarks, words: StripWords) {
            self.figures = figures
            self.ticks = ticks
            self.words = words
        }
    }

    /// A line with fewer areas than this says nothing that the figures do not.
    private static let fewestAreas = 3

    private let levels: [AreaLevel.ID: [Spread?]]

    init(_ site: Site, analyst: Analyst, text: Formatters) {
        let matrices = site.areas.levels.compactMap { analyst.levelMatrix(of: $0.id) }
        levels = Dictionary(matrices.map { ($0.level, Self.spreads(of: $0, site, text)) }) { first, _ in first }
    }

    private static func spreads(of matrix: LevelMatrix, _ site: Site, _ text: Formatters) -> [Spread?] {
        let level = site.areas.level(matrix.level)
        return matrix.columns.indices.map { position in
            guard let figures = LevelSpread(matrix, indicator: position), figures.values.count >= fewestAreas,
                let ticks = TickMarks(figures.values)
            else { return nil }
            let indicator = site.indicators[position].indicator
            let words = StripWords(figures, ticks, of: indicator, level: level, text: text)
            return Spread(figures, ticks, words: words)
        }
    }

    /// Nil for levels without pages, and where fewer than three areas have a figure for one period.
    func spread(of level: AreaLevel.ID, indicator position: Int) -> Spread? {
        levels[level]?[position]
    }
}

/// What all strips of one indicator and level say alike, formatted once.
struct StripWords: Sendable {
    /// What the areas are called, several of them.
    let areas: String
    /// How many of them have a figure.
    let total: String
    /// The period of all the figures.
    let period: String
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
        period = text.period(figures.period, of: indicator)
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

/// What the strips of all areas of a level have in common that have the same larger areas below the line.
struct StripSurroundings: Sendable {
    let backdrop: StripBackdrop
    /// The figures of the larger areas and the extremes in sentences.
    let description: String
}
