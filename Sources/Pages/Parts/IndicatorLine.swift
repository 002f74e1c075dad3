internal import Analysis
internal import Model
internal import Templates

/// An indicator in a list, with its figure for the largest area.
struct IndicatorLine {
    let link: LinkItem
    let title: String
    let question: String?
    let place: String?
    let figure: String?
    let period: HTML?
    let polarity: String
    let source: String
}

extension IndicatorLine: TemplateContext {
    static let fields = ContextFields<IndicatorLine>(
        "IndicatorLine",
        [
            .object("link", "The indicator's page, under its short title.") { $0.link },
            .text("title", "Its full title.") { $0.title },
            .optionalText("question", "The indicator as a question a resident might ask.") { $0.question },
            .optionalText("place", "The largest area, that the figure is for; missing without areas.") { $0.place },
            .optionalText("figure", "The latest figure there with its unit; missing where there is none.") {
                $0.figure
            },
            .optionalHTML("period", "The period of the figure.") { $0.period },
            .text("polarity", "Which direction is good, as a sentence.") { $0.polarity },
            .text("source", "The name of the publication it comes from.") { $0.source },
        ]
    )

    /// - Parameter position: a position in `Site.indicators`.
    init(_ position: Int, in view: RenderContext, from path: PagePath) {
        let figures = view.site.indicators[position]
        let indicator = figures.indicator
        let top = view.places.tops.first
        let latest = top.flatMap { figures.columns.observations(of: $0).last { $0.value != nil } }
        link = LinkItem(text: indicator.short, href: path.link(to: view.addresses.indicator(position)))
        title = indicator.title
        question = indicator.question
        place = top.map { view.site.areas[$0].name }
        figure = latest.flatMap { view.text.figures.value($0, of: indicator) }
        period = latest.map { view.times.period($0.period) }
        polarity = view.text.indicators.polarity(indicator)
        source = indicator.source.title
    }
}
