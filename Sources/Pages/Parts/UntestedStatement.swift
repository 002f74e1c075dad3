internal import Analysis
internal import Model
internal import Templates

/// A figure that could not be tested, with its size beside larger areas: a fact, and no finding.
struct UntestedStatement: TemplateContext {
    /// More of them would be a table.
    private static let most = 6

    private let reading: Reading
    private let context: RenderContext

    /// The shares and rates of a place that no sample gave and that nothing tests: counts of everybody first, all in
    /// the order of the site.
    static func all(among readings: [Reading], in context: RenderContext) -> [UntestedStatement] {
        let facts = readings.map { UntestedStatement(reading: $0, context: context) }
            .filter { $0.reading.isUntestedFact(of: $0.indicator) }
        let counts = facts.filter { $0.indicator.counted == .all }
        return Array((counts + facts.filter { $0.indicator.counted != .all }).prefix(most))
    }

    static let fields = ContextFields<UntestedStatement>(
        .text("title", "The indicator's short title.", \.indicator.short),
        .text("anchor", "The name of its card in the page.") { AnchorName.indicator($0.indicator.id) },
        .text("figure", "The latest figure with its unit.") { part in
            part.reading.current.flatMap { part.context.text.figures.value($0, of: part.indicator) } ?? ""
        },
        .html("period", "The period of the figure.") { part in
            part.reading.current.map { part.context.times.period($0.period, of: part.indicator) } ?? HTML(trusted: "")
        },
        .optionalText("difference", "How far a count of everybody is from the nearest larger area; missing for others.")
        {
            part in
            part.reading.positionsWithFigure.first.flatMap {
                SentenceWriter(part.reading, in: part.context.site, text: part.context.text)
                    .fact(beside: part.reading.comparators[$0])
            }
        },
        .textList("beside", "The figures of the larger areas for the same period, the nearest first: England 12.9%.") {
            KeyStatement.beside($0.reading, in: $0.context)
        }
    )

    private var indicator: Indicator { context.site.indicators[reading.indicator].indicator }
}
