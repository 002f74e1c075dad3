internal import Analysis
internal import Interpretation
internal import ReportModel

/// Turns the live blocks of a text into HTML: tables and charts of figures, and lists of places.
struct EmbeddedBlockRenderer: Sendable {
    private let tables: FigureTableRenderer
    private let charts: FigureChartRenderer
    private let lists: AreaListRenderer

    init(site: Site, addresses: SiteAddresses, analyst: Analyst, charts: ChartMaker) {
        let text = charts.text
        tables = FigureTableRenderer(site: site, addresses: addresses, analyst: analyst, text: text)
        self.charts = FigureChartRenderer(
            site: site,
            addresses: addresses,
            analyst: analyst,
            charts: charts,
            tables: tables
        )
        lists = AreaListRenderer(site: site, addresses: addresses, words: text.words)
    }

    /// - Parameter line: where the block begins in its file, which makes its names unique on the page.
    func html(_ block: EmbeddedBlock, line: Int, on path: PagePath) -> String {
        switch block {
        case .table(let table): tables.html(table, on: path)
        case .chart(let chart): charts.html(chart, id: "chart-\(line)", on: path)
        case .areas(let list): lists.html(list, on: path)
        }
    }
}
