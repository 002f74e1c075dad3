internal import Model

/// What a page is about, for programs that read it.
enum PageSubject {
    /// Nothing that a program could do more with than show it.
    case page
    /// The site as a whole.
    case site
    case figures(DatasetFacts)
    /// A text, the places it is about, and the other things: indicators and themes, by name.
    case article(Briefing, places: [AreaIndex], topics: [LinkItem])

    /// The name for it in the Open Graph protocol.
    var openGraphType: String {
        switch self {
        case .page, .site, .figures: "website"
        case .article: "article"
        }
    }
}

/// What search engines for data want to know of the figures on a page.
struct DatasetFacts {
    let name: String
    /// What is measured, with its unit where all the figures have one.
    let measured: [(name: String, unit: String?)]
    let places: [AreaIndex]
    /// The first and last day that the figures speak of; nil where there is no figure.
    let coverage: ClosedRange<CalendarDate>?
    /// The files that hold the figures.
    let downloads: [PagePath]
    /// Where the figures were published first; nil where they have several sources.
    let source: Citation?

    /// The figures of one area.
    ///
    /// - Parameter indicators: positions in `Site.indicators` of what is shown, so that nothing withheld is named.
    init(of area: AreaIndex, indicators: [Int], named name: String, on path: PagePath, in context: RenderContext) {
        self.name = name
        measured = indicators.map { (context.site.indicators[$0].indicator.title, nil) }
        places = [area]
        var periods: [Period] = []
        for figures in indicators.lazy.map({ context.site.indicators[$0] }) {
            let rows = figures.columns.rows(of: area)
            guard let first = rows.first, let last = rows.last else { continue }
            let ends = [first, last].map { figures.columns.period(at: $0) }
            periods += ends.compactMap(figures.indicator.timeMeasured)
        }
        coverage = Self.coverage(periods)
        downloads = context.figureFiles.paths(of: area, context.addresses).map { [$0.csv, $0.json] } ?? []
        source = nil
    }

    /// The figures of one indicator for all areas.
    ///
    /// - Parameter position: a position in `Site.indicators`.
    init(ofIndicator position: Int, on path: PagePath, in context: RenderContext) {
        let figures = context.site.indicators[position]
        name = figures.indicator.title
        measured = [(figures.indicator.title, figures.indicator.unit.isEmpty ? nil : figures.indicator.unit)]
        places = context.places.tops
        coverage = Self.coverage(figures.columns.periods.compactMap(figures.indicator.timeMeasured))
        downloads = [path.beside("data.csv")]
        source = figures.indicator.source
    }

    private static func coverage(_ periods: [Period]) -> ClosedRange<CalendarDate>? {
        guard let start = periods.map(\.start).min(), let end = periods.map(\.end).max() else { return nil }
        return start...max(start, end)
    }
}
