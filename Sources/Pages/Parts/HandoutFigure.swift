internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// One of a handout's key figures: a drawing, or a line of a table.
struct HandoutFigure: PagePart {
    let reading: Reading
    let scope: PageScope
    /// The figure among others, drawn; nil until it is asked for.
    private var drawing: HTML?
    /// How many lines of type are as high as the drawing with its title and caption; none without.
    private(set) var linesOfDrawing = 0
    /// The larger area that a drawn figure is of; nil for the place's own.
    private var place: AreaIndex?
    private let current: Observation
    private let figure: String
    /// How it compares, and what to know about it.
    private let sentences: [String]

    /// nil where the reading has no figure.
    init?(_ reading: Reading, in scope: PageScope) {
        let indicator = scope.site.indicators[reading.indicator].indicator
        guard let current = reading.current, let figure = scope.context.text.figures.value(current, of: indicator)
        else {
            return nil
        }
        self.reading = reading
        self.scope = scope
        self.current = current
        self.figure = figure
        let text = scope.context.text
        var compared = SentenceWriter(reading, in: scope.site, text: text).nearestComparison()
        if compared.isEmpty, !reading.comparators.isEmpty,
            reading.comparators.allSatisfy({ $0.observation?.value == nil })
        {
            let period = text.period(current.period, of: indicator)
            compared = [text.locale.format(.comparisonNoLarger(period: period))]
        }
        sentences =
            compared
            + [scope.context.remark(on: current, withNote: false)].compactMap(\.self)
    }

    static let fields = ContextFields<HandoutFigure>(
        .text("title", "The indicator's short title.", \.indicator.short),
        .optionalText("question", "The indicator as a question a resident might ask.", \.indicator.question),
        .text("figure", "The latest figure with its unit.", \.figure),
        .html("period", "The period of the figure.") { $0.context.times.period($0.current.period, of: $0.indicator) },
        .object(
            "mark",
            "The result of the comparison with the nearest larger area; missing where none was tested."
        ) { $0.mark(of: $0.reading.comparators.map(\.outcome).first(where: \.isTested)) },
        .textList("sentences", "How it compares with a larger area, and what to know about it.") { $0.sentences },
        .optionalHTML("drawing", "Its course over the years, or its place among all; only of charts.", \.drawing),
        .object("place", "The larger area that a drawn figure is of; missing for the place's own.") { part in
            part.linkIfAny(to: part.place)
        }
    )

    private static let linesOfTrend = 13
    /// Without the larger areas, each of which has a line of its own.
    private static let linesOfStrip = 8

    /// Draws the figure: its course where it has enough years, else its place among all; false where neither says
    /// anything.
    ///
    /// - Parameter area: the place that the page is about.
    mutating func draw(besides area: AreaIndex) -> Bool {
        if let trend = context.charts.trend(reading, id: "trend-" + AnchorName.of(indicator.id.text)) {
            drawing = trend.svg
            linesOfDrawing = Self.linesOfTrend
        } else if indicator.kind != .count {
            drawing = context.charts.strip(reading)
            linesOfDrawing = Self.linesOfStrip + reading.comparators.count { $0.observation?.value != nil }
        }
        place = reading.area == area ? nil : reading.area
        return drawing != nil
    }

    private var indicator: Indicator { site.indicators[reading.indicator].indicator }

    /// Whether its sentences give the figure's likely range.
    var showsRange: Bool {
        guard let limits = reading.limits else { return false }
        let range = scope.context.text.indicators.likelyRange(limits, of: current, indicator)
        return sentences.contains { $0.contains(range) }
    }

    /// How many lines of type it fills on paper, at most: so many characters have room in a line of each column.
    var lines: Int {
        func lines(_ text: String, perLine: Int) -> Int { (text.count + perLine - 1) / perLine }
        let what = lines(indicator.short, perLine: 30) + min(2, lines(indicator.question ?? "", perLine: 36))
        let compared = 1 + min(4, lines(sentences.joined(separator: " "), perLine: 50))
        return max(what, compared)
    }
}
