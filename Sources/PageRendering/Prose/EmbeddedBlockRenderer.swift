internal import Analysis
internal import Interpretation
internal import ReportModel

/// Turns the live blocks of a text into HTML: tables of figures and lists of places.
struct EmbeddedBlockRenderer: Sendable {
    private let tables: FigureTableRenderer
    private let lists: AreaListRenderer

    init(site: Site, addresses: SiteAddresses, analyst: Analyst, text: ReportText) {
        tables = FigureTableRenderer(site: site, addresses: addresses, analyst: analyst, text: text)
        lists = AreaListRenderer(site: site, addresses: addresses, words: text.words)
    }

    func html(_ block: EmbeddedBlock, on path: PagePath) -> String {
        switch block {
        case .table(let table): tables.html(table, on: path)
        case .areas(let list): lists.html(list, on: path)
        }
    }
}
