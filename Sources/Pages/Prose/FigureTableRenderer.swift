internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Turns a table of figures into HTML: a row an area, a column an indicator, the sources below.
struct FigureTableRenderer: Sendable {
    private let site: Site
    private let addresses: SiteAddresses
    private let analyst: Analyst
    private let text: Formatters
    private var times: TimeMarkup { TimeMarkup(text: text) }

    init(site: Site, addresses: SiteAddresses, analyst: Analyst, text: Formatters) {
        self.site = site
        self.addresses = addresses
        self.analyst = analyst
        self.text = text
    }

    func html(_ table: FigureTable, on path: PagePath) -> String {
        let positions = table.indicators.compactMap { site.links.indicators[$0.value] }
        let areas = site.areas.areas(in: table.areas)
        guard !positions.isEmpty, !areas.isEmpty else {
            return "<p>\(Markup.escaped(text.locale.format(.pageNoFigures)))</p>\n"
        }
        let columns = positions.map { column($0, areas: areas) }
        let titles = positions.map { site.indicators[$0].indicator.title }
        let head = [.text(text.locale.format(.pagePlace))] + columns.map { header($0, on: path) }
        let rows = areas.enumerated().map { row, area in
            [HTMLTable.Cell(markup: addresses.link(to: area, of: site, from: path).markup)]
                + columns.map { cell($0.readings[row], of: $0) }
        }
        let caption = table.caption ?? titles.joined(separator: "; ")
        return HTMLTable(caption: caption, isSortable: true, head: head, rows: rows).html + sources(of: positions)
    }

    // MARK: Columns

    private struct Column {
        let indicator: Int
        let readings: [Reading]
        /// The period of every figure in the column; nil where they differ, and then each cell has its own.
        let period: Period?
    }

    private func column(_ position: Int, areas: [AreaIndex]) -> Column {
        let readings = areas.map { analyst.reading(of: $0, indicator: position) }
        let periods = Set(readings.compactMap { $0.current?.period })
        return Column(indicator: position, readings: readings, period: periods.count == 1 ? periods.first : nil)
    }

    private func header(_ column: Column, on path: PagePath) -> HTMLTable.Cell {
        let link = LinkItem(
            text: site.indicators[column.indicator].indicator.short,
            href: path.link(to: addresses.indicator(column.indicator))
        )
        return HTMLTable.Cell(
            markup: link.markup + (column.period.map(periodMark) ?? ""),
            attributes: " class=\"number\""
        )
    }

    private func periodMark(_ period: Period) -> String {
        " <span class=\"period\">\(times.period(period).markup)</span>"
    }

    /// The latest figure, or words that say why there is none.
    private func cell(_ reading: Reading, of column: Column) -> HTMLTable.Cell {
        let indicator = site.indicators[column.indicator].indicator
        guard let current = reading.current, let figure = text.figures.value(current, of: indicator) else {
            let reason = text.absences.reason(reading.absence ?? .notCollected, of: indicator)
            return .absent(text.locale.format(.pageNoFigureBecause(reason: reason)), isSortable: true)
        }
        return .number(figure, rest: column.period == nil ? periodMark(current.period) : "")
    }

    // MARK: Below the table

    /// Each source once, with its publisher.
    func sources(of positions: [Int]) -> String {
        var names: [String] = []
        for position in positions {
            let source = site.indicators[position].indicator.source
            let name = [source.title, source.publisher].compactMap(\.self).joined(separator: ", ")
            if !names.contains(name) { names.append(name) }
        }
        let list = names.joined(separator: "; ")
        let words = text.locale.format(names.count == 1 ? .pageSource(source: list) : .pageSources(source: list))
        return "<p class=\"source\">\(Markup.escaped(words))</p>\n"
    }
}
