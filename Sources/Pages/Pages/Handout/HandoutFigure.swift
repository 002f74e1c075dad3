internal import Analysis
internal import Model
internal import Templates

/// One line of a handout's key figures.
struct HandoutFigure {
    let title: String
    let question: String?
    let figure: String
    let period: HTML
    let mark: OutcomeMark?
    /// How it compares, and what to know about it.
    let sentences: [String]

    /// How many lines of type it fills on paper, at most: so many characters have room in a line of each column.
    var lines: Int {
        func lines(_ text: String, perLine: Int) -> Int { (text.count + perLine - 1) / perLine }
        let what = lines(title, perLine: 26) + min(2, lines(question ?? "", perLine: 32))
        let compared = min(4, lines(sentences.joined(separator: " "), perLine: 42))
        return max(what, compared)
    }
}

extension HandoutFigure: TemplateContext {
    static let fields = ContextFields<HandoutFigure>(
        "HandoutFigure",
        [
            .text("title", "The indicator's short title.") { $0.title },
            .optionalText("question", "The indicator as a question a resident might ask.") { $0.question },
            .text("figure", "The latest figure with its unit.") { $0.figure },
            .html("period", "The period of the figure.") { $0.period },
            .object("mark", "The result of the comparison with the nearest larger area; missing where none was tested.")
            {
                $0.mark
            },
            .textList("sentences", "How it compares with a larger area, and what to know about it.") { $0.sentences },
        ]
    )

    /// nil where the reading has no figure.
    init?(_ reading: Reading, in view: RenderContext) {
        let indicator = view.site.indicators[reading.indicator].indicator
        guard let current = reading.current, let value = view.text.figures.value(current, of: indicator) else {
            return nil
        }
        title = indicator.short
        question = indicator.question
        figure = value
        period = view.times.period(current.period)
        mark = reading.comparators.map(\.outcome).first(where: \.isTested).map { OutcomeMark($0, text: view.text) }
        let remark = FigureRemark(view: view).text(of: current, withNote: false)
        sentences =
            SentenceWriter(reading, in: view.site, text: view.text).nearestComparison()
            + [remark].compactMap { $0 }
    }
}
