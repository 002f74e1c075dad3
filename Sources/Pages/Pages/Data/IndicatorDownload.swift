internal import Model
internal import Templates

/// The files of one indicator, and where its figures come from.
struct IndicatorDownload {
    let link: LinkItem
    let csv: String
    let metadata: String
    let source: SourceDetails
}

extension IndicatorDownload: TemplateContext {
    static let fields = ContextFields<IndicatorDownload>(
        "IndicatorDownload",
        [
            .object("link", "The indicator's page.") { $0.link },
            .text("csv", "The way to its figures as CSV.") { $0.csv },
            .text("metadata", "The way to the description of the CSV file for machines (CSVW).") { $0.metadata },
            .object("source", "Where its figures come from.") { $0.source },
        ]
    )

    /// - Parameter position: a position in `Site.indicators`.
    init(_ position: Int, in view: RenderContext, from path: PagePath) {
        let page = view.addresses.indicator(position)
        let indicator = view.site.indicators[position].indicator
        link = LinkItem(text: indicator.title, href: path.link(to: page))
        csv = path.link(to: page.beside("data.csv"))
        metadata = path.link(to: page.beside("data.csv-metadata.json"))
        source = SourceDetails(indicators: [link], source: indicator.source, in: view)
    }
}
