internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// Turns a chart in a text into HTML: its title, the drawing, the same figures as a table, the source.
struct FigureChartRenderer: Sendable {
    let site: Site
    let addresses: SiteAddresses
    let analyst: Analyst
    let charts: ChartMaker
    let tables: FigureTableRenderer
    private var text: Formatters { charts.text }
    private var times: TimeMarkup { TimeMarkup(text: text) }

    /// - Parameter id: unique on the page.
    func html(_ chart: FigureChart, id: String, on path: PagePath) -> String {
        let positions = chart.indicators.compactMap { site.links.indicators[$0.value] }
        let area = chart.area.flatMap { site.areas.index(named: $0.value) }
        let compare = chart.compare.compactMap { site.areas.index(named: $0.value) }
        guard let position = positions.first else { return nothing }
        let title = chart.title ?? site.indicators[position].indicator.title
        let part: (drawing: HTML, table: HTMLTable)?
        switch chart.content {
        case .bars(let areas, let period):
            let bars = bars(areas, period: period?.value, of: position, compare: compare)
            part = draw(bars, of: position, marked: area, compare: compare, title: title, id: id, on: path)
        case .trend:
            part = area.flatMap { trend($0, of: position, compare: compare, title: title, id: id, on: path) }
        case .strip(let level, let within):
            part = (level?.value ?? area.map { site.areas[$0].level }).flatMap {
                strip($0, within: within, of: position, marked: area, compare: compare, title: title, id: id, on: path)
            }
        case .spine:
            guard let area else { return nothing }
            let heading = chart.title ?? site.areas[area].name
            return block(heading, spine(area, positions, compare: compare, title: heading, on: path), of: positions)
        }
        guard let part else { return nothing }
        return block(title, part.drawing.markup + "\n" + html(part.table), of: [position])
    }

    private var nothing: String {
        "<p>\(Markup.escaped(text.locale.format(.pageNoFigures)))</p>\n"
    }

    private func block(_ title: String, _ content: String, of positions: [Int]) -> String {
        "<p class=\"chart-title\">\(Markup.escaped(title))</p>\n\(content)\(tables.sources(of: positions))"
    }

    // MARK: Bars

    /// The figures of a selection for the period named, or the latest that any of the areas has.
    ///
    /// Areas that the editor named keep their order; others go from the best or highest on.
    private func bars(
        _ selection: AreaSelection,
        period name: String?,
        of position: Int,
        compare: [AreaIndex]
    ) -> [ChartMaker.Bar] {
        let figures = site.indicators[position]
        let columns = figures.columns
        let areas = site.areas.areas(in: selection)
        let latest = areas.compactMap { area in
            columns.latestFigureRow(of: area).map(columns.periodPosition(at:))
        }.max().map { columns.periods[$0] }
        let period = name.map { name in columns.periods.last { $0.isNamed(name) } } ?? latest
        guard let period else { return [] }
        let bars = areas.compactMap { area in
            columns.row(of: area, in: period).map(columns.observation(at:)).map { observation in
                ChartMaker.Bar(
                    area: area,
                    figure: observation,
                    outcome: outcome(of: area, in: period, position, against: compare.first)
                )
            }
        }.filter { $0.figure.value != nil }
        if case .named = selection { return bars }
        let isReversed = figures.indicator.polarity == .lowIsGood
        return bars.enumerated().sorted { left, right in
            let (first, second) = (left.element.figure.value ?? 0, right.element.figure.value ?? 0)
            return first == second ? left.offset < right.offset : (first < second) == isReversed
        }.map(\.element)
    }

    /// What a test found, where the figure is the area's latest and the other one of the site's comparators.
    private func outcome(of area: AreaIndex, in period: Period, _ position: Int, against other: AreaIndex?)
        -> ComparisonOutcome?
    {
        guard let other else { return nil }
        let reading = analyst.reading(of: area, indicator: position)
        guard reading.current?.period == period else { return nil }
        return reading.comparators.first { $0.area == other }?.outcome
    }

    private func draw(
        _ bars: [ChartMaker.Bar],
        of position: Int,
        marked: AreaIndex?,
        compare: [AreaIndex],
        title: String,
        id: String,
        on path: PagePath
    ) -> (HTML, HTMLTable)? {
        let level = bars.first.flatMap { site.areas.level(of: $0.area) }.map { text.noun($0, count: 2) } ?? ""
        let chart = charts.bars(
            bars,
            indicator: position,
            level: level,
            larger: compare,
            marked: marked,
            title: title,
            id: id
        )
        guard let chart, let period = bars.first?.figure.period else { return nil }
        let columns = site.indicators[position].columns
        let beside = compare.compactMap { area in
            columns.row(of: area, in: period).map { (area, columns.observation(at: $0)) }
        }
        let table = table(bars.map { ($0.area, $0.figure) } + beside, of: position, title: title, on: path)
        return (chart.svg, table)
    }

    // MARK: Strip

    private func strip(
        _ level: AreaLevel.ID,
        within: Located<String>?,
        of position: Int,
        marked: AreaIndex?,
        compare: [AreaIndex],
        title: String,
        id: String,
        on path: PagePath
    ) -> (HTML, HTMLTable)? {
        let inside = within.map {
            site.areas.areas(in: .level(Located(level, at: $0.location), within: $0))
        }
        guard
            var plot = charts.strip(of: level, indicator: position, inside: inside ?? [], larger: compare, id: id),
            let spread = charts.spreads.spread(of: level, indicator: position)
        else { return nil }
        let period = spread.figures.period
        let figures = site.indicators[position]
        let columns = figures.columns
        if let marked, let own = columns.row(of: marked, in: period).map(columns.observation(at:)),
            let value = own.value
        {
            plot.marked = StripPlot.Mark(label: charts.label(marked, own, of: figures.indicator), value: value)
            plot.mark = ChartMark(outcome(of: marked, in: period, position, against: compare.first))
        }
        let ends = [spread.figures.lowest.area, spread.figures.highest.area]
        let all = site.areas.areas(at: level)
        // The page of the indicator has the table of all.
        let shown = all.count > 60 ? ([marked].compactMap(\.self) + ends) : all
        var seen: Set<AreaIndex> = []
        let rows = (shown + compare).filter { seen.insert($0).inserted }.compactMap { area in
            columns.row(of: area, in: period).map { (area, columns.observation(at: $0)) }
        }.filter { $0.1.value != nil }
        return (plot.svg, table(rows, of: position, title: title, on: path))
    }

    // MARK: Trend

    private func trend(
        _ area: AreaIndex,
        of position: Int,
        compare: [AreaIndex],
        title: String,
        id: String,
        on path: PagePath
    ) -> (HTML, HTMLTable)? {
        let figures = site.indicators[position]
        let series = figures.columns.observations(of: area)
        guard let latest = series.last(where: { $0.value != nil }) else { return nil }
        let chart = charts.trend(
            of: area,
            series,
            like: latest.period,
            beside: compare,
            indicator: position,
            id: id
        )
        guard let chart else { return nil }
        let areas = [area] + compare
        let rows = series.reversed().filter { $0.value != nil }.map { own in
            [HTMLTable.Cell(markup: times.period(own.period).markup)]
                + areas.map { area in
                    let observation = figures.columns.row(of: area, in: own.period).map(
                        figures.columns.observation(at:)
                    )
                    let words = observation.flatMap { text.figures.value($0, of: figures.indicator) }
                    return .number(words ?? text.locale.format(.figureNone))
                }
        }
        let head = [HTMLTable.Cell.text(text.locale.format(.chartPeriod))] + areas.map { .number(site.areas[$0].name) }
        return (chart.svg, HTMLTable(caption: title, hidesCaption: true, head: head, rows: rows))
    }

    // MARK: Spine

    private func spine(
        _ area: AreaIndex,
        _ positions: [Int],
        compare: [AreaIndex],
        title: String,
        on path: PagePath
    ) -> String {
        let rows = positions.compactMap { position in
            charts.row(analyst.reading(of: area, indicator: position), against: compare.first)
        }
        guard !rows.isEmpty else { return nothing }
        let names: [MessageKey] = [.pageIndicator, .chartPeriod, .chartFigure, .chartBeside, .chartWorst]
        let head =
            names.map { HTMLTable.Cell.text(text.locale.format($0)) } + [HTMLTable.Cell(markup: "")]
            + [.chartBest, .chartOutcome].map { .text(text.locale.format($0)) }
        let cells = rows.map { row in
            [
                HTMLTable.Cell(
                    markup: LinkItem(
                        text: row.indicatorName,
                        href: path.link(to: addresses.indicator(row.indicator))
                    ).markup
                ),
                HTMLTable.Cell(markup: times.period(row.period).markup),
                .number(row.figure),
                .text([row.beside, row.besideFigure].compactMap(\.self).joined(separator: " ")),
                .number(row.worst ?? "–"),
                HTMLTable.Cell(markup: row.spine?.markup ?? "–"),
                .text(row.best ?? "–"),
                HTMLTable.Cell(markup: row.outcome.map(mark) ?? "–"),
            ]
        }
        return html(HTMLTable(caption: title, hidesCaption: true, head: head, rows: cells))
    }

    private func mark(_ outcome: ComparisonOutcome) -> String {
        let mark = OutcomeMark(outcome: outcome, text: text)
        let symbol = "<span class=\"mark-symbol\" aria-hidden=\"true\">\(mark.symbol)</span>"
        return "<span class=\"mark mark-\(mark.key)\">\(symbol) \(Markup.escaped(mark.word))</span>"
    }

    // MARK: Tables

    private func table(
        _ rows: [(area: AreaIndex, figure: Observation)],
        of position: Int,
        title: String,
        on path: PagePath
    ) -> HTMLTable {
        let indicator = site.indicators[position].indicator
        let period = rows.first.map { text.dates.period($0.figure.period) } ?? ""
        let ranges = rows.map { text.indicators.likelyRange($0.figure, of: indicator) }
        let hasRanges = ranges.contains { $0 != nil }
        let figure = text.locale.format(.chartLabel(place: text.locale.format(.chartFigure), value: period))
        let head =
            [HTMLTable.Cell.text(text.locale.format(.pagePlace)), .number(figure)]
            + (hasRanges ? [.number(text.locale.format(.chartRange))] : [])
        let cells = zip(rows, ranges).map { row, range in
            let place = HTMLTable.Cell(markup: addresses.link(to: row.area, of: site, from: path).markup)
            return [place, .number(charts.words.figure(row.figure, of: indicator))]
                + (hasRanges ? [.number(range ?? "–")] : [])
        }
        return HTMLTable(caption: title, hidesCaption: true, head: head, rows: cells)
    }

    /// A longer table is closed until a reader opens it.
    private static let longTable = 12

    private func html(_ table: HTMLTable) -> String {
        table.rows.count > Self.longTable
            ? table.html(openedBy: text.locale.format(.chartTable(what: table.caption))) : table.html
    }
}
