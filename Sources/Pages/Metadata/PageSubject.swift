internal import Model

/// What a page is about, for programs that read it.
enum PageSubject {
    /// Nothing that a program could do more with than show it.
    case page
    /// The site as a whole.
    case site
    case figures(DatasetFacts)
    case article(ArticleFacts)

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
    /// A file that holds the figures.
    struct Download {
        let path: PagePath
        /// Its media type: `text/csv`.
        let type: String
    }

    let name: String
    /// What is measured, with its unit where all the figures have one.
    let measured: [(name: String, unit: String?)]
    let places: [AreaIndex]
    /// The first and last day that the figures speak of; nil where there is no figure.
    let coverage: ClosedRange<CalendarDate>?
    let downloads: [Download]
    /// Where the figures were published first; nil where they have several sources.
    let source: IndicatorSource?

    /// The figures of one area.
    ///
    /// - Parameter indicators: positions in `Site.indicators` of what is shown, so that nothing withheld is named.
    init(of area: AreaIndex, indicators: [Int], named name: String, on path: PagePath, in view: RenderContext) {
        self.name = name
        measured = indicators.map { (view.site.indicators[$0].indicator.title, nil) }
        places = [area]
        var periods: [Period] = []
        for columns in indicators.lazy.map({ view.site.indicators[$0].columns }) {
            let rows = columns.rows(of: area)
            guard let first = rows.first, let last = rows.last else { continue }
            periods.append(columns.period(at: first))
            periods.append(columns.period(at: last))
        }
        coverage = Self.coverage(periods)
        downloads = [
            Download(path: path.beside("data.csv"), type: "text/csv"),
            Download(path: path.beside("data.json"), type: "application/json"),
        ]
        source = nil
    }

    /// The figures of one indicator for all areas.
    ///
    /// - Parameter position: a position in `Site.indicators`.
    init(ofIndicator position: Int, on path: PagePath, in view: RenderContext) {
        let figures = view.site.indicators[position]
        name = figures.indicator.title
        measured = [(figures.indicator.title, figures.indicator.unit.isEmpty ? nil : figures.indicator.unit)]
        places = view.places.tops
        coverage = Self.coverage(figures.columns.periods)
        downloads = [Download(path: path.beside("data.csv"), type: "text/csv")]
        source = figures.indicator.source
    }

    private static func coverage(_ periods: [Period]) -> ClosedRange<CalendarDate>? {
        guard let start = periods.map(\.start).min(), let end = periods.map(\.end).max() else { return nil }
        return start...max(start, end)
    }
}

/// What search engines and reference managers want to know of a text.
struct ArticleFacts {
    let headline: String
    let published: CalendarDate
    let author: String?
    let places: [AreaIndex]
    /// Other things that it is about: indicators and themes, by name.
    let topics: [LinkItem]
}
