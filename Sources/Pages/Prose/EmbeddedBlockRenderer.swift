internal import Analysis
internal import Diagnostics
internal import Model

/// Turns the live blocks of a text into HTML: tables, charts and maps of figures, and lists of places.
struct EmbeddedBlockRenderer: Sendable {
    private let tables: FigureTableRenderer
    private let charts: FigureChartRenderer
    private let maps: FigureMapRenderer
    private let lists: AreaListRenderer

    init(
        site: Site,
        addresses: SiteAddresses,
        analyst: Analyst,
        charts: ChartMaker,
        choropleths: ChoroplethBuilder
    ) {
        let text = charts.text
        tables = FigureTableRenderer(site: site, addresses: addresses, analyst: analyst, text: text)
        self.charts = FigureChartRenderer(
            site: site,
            addresses: addresses,
            analyst: analyst,
            charts: charts,
            tables: tables
        )
        maps = FigureMapRenderer(choropleths)
        lists = AreaListRenderer(site: site, addresses: addresses, locale: text.locale)
    }

    /// - Parameter location: where the block stands, which gives its parts names that are unique on the page.
    func html(_ block: EmbeddedBlock, at location: SourceLocation, on path: PagePath) -> String {
        switch block {
        case .table(let table): tables.html(table, on: path)
        case .chart(let chart): charts.html(chart, id: "chart-\(location.line)", on: path)
        case .map(let map): maps.html(map, at: location, on: path)
        case .areas(let list): lists.html(list, on: path)
        }
    }
}
