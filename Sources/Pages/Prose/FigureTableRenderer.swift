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
        let caption = Markup.escaped(table.caption ?? titles.joined(separator: "; "))
        var markup = "<div class=\"table-scroll\" role=\"region\" aria-label=\"\(caption)\" tabindex=\"0\">\n"
        markup +=
            "<table data-sortable>\n<caption>\(caption)</caption>\n<thead>\n<tr><th scope=\"col\">\(Markup.escaped(text.locale.format(.pagePlace)))</th>"
        for column in columns { markup += header(column, on: path) }
        markup += "</tr>\n</thead>\n<tbody>\n"
        for (row, area) in areas.enumerated() {
            markup += "<tr><th scope=\"row\">\(link(to: area, on: path))</th>"
            for column in columns { markup += cell(column.readings[row], of: column) }
            markup += "</tr>\n"
        }
        return markup + "</tbody>\n</table>\n</div>\n" + sources(of: positions)
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

    private func header(_ column: Column, on path: PagePath) -> String {
        let href = Markup.escaped(path.link(to: addresses.indicator(column.indicator)))
        let name = Markup.escaped(site.indicators[column.indicator].indicator.short)
        let period = column.period.map { " <span class=\"period\">\(times.period($0).markup)</span>" } ?? ""
        return "<th scope=\"col\" class=\"number\"><a href=\"\(href)\">\(name)</a>\(period)</th>"
    }

    /// The latest figure, or words that say why there is none.
    private func cell(_ reading: Reading, of column: Column) -> String {
        let indicator = site.indicators[column.indicator].indicator
        guard let current = reading.current, let figure = text.figures.value(current, of: indicator) else {
            let reason = text.absences.reason(reading.absence ?? .notCollected, of: indicator)
            let words = text.locale.format(.pageNoFigureBecause(reason: reason))
            return "<td class=\"absent\" data-value=\"\">\(Markup.escaped(words))</td>"
        }
        let period =
            column.period == nil ? " <span class=\"period\">\(times.period(current.period).markup)</span>" : ""
        return "<td class=\"number\">\(Markup.escaped(figure))\(period)</td>"
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

    private func link(to area: AreaIndex, on path: PagePath) -> String {
        let name = Markup.escaped(site.areas[area].name)
        guard let target = addresses.area(area) else { return name }
        return "<a href=\"\(Markup.escaped(path.link(to: target)))\">\(name)</a>"
    }
}
