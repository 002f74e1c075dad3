internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// An indicator in a list, with its figure for the largest area.
struct IndicatorLine: PagePart {
    /// A position in `Site.indicators`.
    let position: Int
    let scope: PageScope
    /// The latest figure for the largest area.
    private let latest: Observation?

    init(_ position: Int, in scope: PageScope) {
        self.position = position
        self.scope = scope
        let columns = scope.site.indicators[position].columns
        latest = scope.context.places.tops.first.flatMap(columns.latestFigureRow(of:)).map(columns.observation(at:))
    }

    static let fields = ContextFields<IndicatorLine>(
        .object("link", "The indicator's page, under its short title.") { $0.link(toIndicator: $0.position) },
        .text("title", "Its full title.", \.indicator.title),
        .optionalText("question", "The indicator as a question a resident might ask.", \.indicator.question),
        .optionalText("place", "The largest area, that the figure is for; missing without areas.") { line in
            line.context.places.tops.first.map { line.site.areas[$0].name }
        },
        .optionalText("figure", "The latest figure there with its unit; missing where there is none.") { line in
            line.latest.flatMap { line.text.figures.value($0, of: line.indicator) }
        },
        .optionalHTML("period", "The period of the figure.") { line in
            line.latest.map { line.context.times.period($0.period, of: line.indicator) }
        },
        .text("polarity", "Which direction is good, as a sentence.") { $0.text.indicators.polarity($0.indicator) },
        .text("source", "The name of the publication it comes from.", \.indicator.source.title)
    )

    private var indicator: Indicator { site.indicators[position].indicator }

    /// That the others of a list have no figure for the largest area, as a sentence; nil where all have one, and
    /// without areas.
    ///
    /// - Parameter positions: those of the list, in `Site.indicators`.
    static func restWithoutFigure(among positions: some Sequence<Int>, in scope: PageScope) -> String? {
        guard let top = scope.context.places.tops.first else { return nil }
        let lacks = positions.contains { scope.site.indicators[$0].columns.latestFigureRow(of: top) == nil }
        guard lacks else { return nil }
        let text = scope.context.text
        return text.locale.format(.pageRestWithoutFigure(place: text.name(of: scope.site.areas[top])))
    }
}

/// Where the figures of one or more indicators come from.
struct SourceDetails: TemplateContext {
    let indicators: [LinkItem]
    let source: Citation
    /// What to take care with in their figures, each once; only where the page lists its sources.
    var caveats: [String] = []
    let context: RenderContext

    static let fields = ContextFields<SourceDetails>(
        "Source",
        .list("indicators", "The indicators that it is the source of.", \.indicators),
        .textList("caveats", "What to take care with in their figures, each once.", \.caveats),
        .text("title", "The name of the publication.", \.source.title),
        .optionalText("publisher", "Who published it.", \.source.publisher),
        .optionalText("url", "Where it is on the web.", \.source.url),
        .optionalHTML("published", "The day it was published.") { $0.source.published.map($0.context.times.day) },
        .optionalText("licence", "The terms it may be used under.", \.source.licence),
        .optionalText("attribution", "The words the licence asks for.", \.source.attribution),
        .optionalText("next", "When the next figures are due, as the source says.", \.source.next)
    )
}
