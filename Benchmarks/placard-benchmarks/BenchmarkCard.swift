import Templates

/// One indicator of the benchmark's page.
struct BenchmarkCard: TemplateContext {
    let identifier: String
    let title: String
    let value: String
    let unit: String
    let period: String
    let sentence: String
    let range: String?
    let rank: String
    let source: String
    let chart: HTML
    let isHigh: Bool

    static let fields = ContextFields<BenchmarkCard>(
        "BenchmarkCard",
        [
            .text("identifier", "The indicator's name in addresses.") { $0.identifier },
            .text("title", "The indicator's title.") { $0.title },
            .text("value", "The figure.") { $0.value },
            .text("unit", "The unit behind the figure.") { $0.unit },
            .text("period", "When it was measured.") { $0.period },
            .text("sentence", "The figure in a sentence.") { $0.sentence },
            .optionalText("range", "The likely range.") { $0.range },
            .text("rank", "The place among areas.") { $0.rank },
            .text("source", "Who published it.") { $0.source },
            .html("chart", "A drawing.") { $0.chart },
            .flag("isHigh", "Whether it is among the highest.") { $0.isHigh },
        ]
    )

    init(number: Int) {
        let share = number % 100
        identifier = "ni\(number % 40)"
        title = "People who feel they can influence decisions (\(number % 40))"
        value = "\(share).\(number % 10)"
        unit = "%"
        period = "2008/09"
        sentence =
            "\(share) in 100 people feel that they can influence decisions in their area, and that is "
            + "nearly the same as in the year before"
        range = number % 4 == 0 ? nil : "\(share - 2) to \(share + 2)"
        rank = "\(number % 27 + 1)th of 27"
        source = "Place Survey, Communities & Local Government"
        chart = HTML(trusted: "<svg viewBox=\"0 0 100 9\"><title>Trend</title><path d=\"M0 9 L\(share) 0\"/></svg>")
        isHigh = share > 80
    }
}
