internal import Model
internal import Templates

/// Where the figures of one or more indicators come from.
struct SourceDetails {
    let indicators: [LinkItem]
    let source: IndicatorSource
    let published: HTML?

    init(indicators: [LinkItem], source: IndicatorSource, in view: RenderContext) {
        self.indicators = indicators
        self.source = source
        published = source.published.map(view.times.day)
    }
}

extension SourceDetails: TemplateContext {
    static let fields = ContextFields<SourceDetails>(
        "Source",
        [
            .list("indicators", "The indicators that it is the source of.") { $0.indicators },
            .text("title", "The name of the publication.") { $0.source.title },
            .optionalText("publisher", "Who published it.") { $0.source.publisher },
            .optionalText("url", "Where it is on the web.") { $0.source.url },
            .optionalHTML("published", "The day it was published.") { $0.published },
            .optionalText("licence", "The terms it may be used under.") { $0.source.licence },
            .optionalText("attribution", "The words the licence asks for.") { $0.source.attribution },
            .optionalText("next", "When the next figures are due, as the source says.") { $0.source.next },
        ]
    )
}
