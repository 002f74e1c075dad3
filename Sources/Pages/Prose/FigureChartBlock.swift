internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// A chart in a text as HTML: its title, the drawing, the same figures as a table, the source.
struct FigureChartBlock {
    /// A longer table is closed until a reader opens it.
    private static let longTable = 12
    /// The table of a level with more areas has only those that the chart names; the page of the indicator has all.
    private static let mostAreas = 60

    /// So many places without a figure are named below a chart; more are counted.
    private static let mostNames = 5

    /// Too few figures for a drawing are shown as a table alone; the note says which places have none.
    private typealias Part = (finding: String?, drawing: HTML?, table: HTMLTable, note: String?)

    private let chart: FigureChart
    /// Unique on the page.
    private let id: String
    /// Positions in `Site.indicators`, and the first of them.
    private let positions: [Int]
    private let position: Int
    private let figures: IndicatorFigures
    /// The area that the chart is about or that stands out in it.
    private let area: AreaIndex?
    private let compare: [AreaIndex]
    private let blocks: EmbeddedBlockRenderer

    private var site: Site { blocks.site }
    private var text: Formatters { blocks.text }
    private var locale: Locale { blocks.locale }
    private var charts: ChartBuilder { blocks.context.charts }
    private var columns: ObservationColumns { figures.columns }
    private var title: String { chart.title ?? figures.indicator.title }

    /// Nil where none of the indicators is known.
    init?(_ chart: FigureChart, id: String, in blocks: EmbeddedBlockRenderer) {
        positions = chart.indicators.compactMap { blocks.site.links.indicators[$0.value] }
        guard let position = positions.first else { return nil }
        self.chart = chart
        self.id = id
        self.position = position
        figures = blocks.site.indicators[position]
        area = chart.area.flatMap { blocks.site.areas.index(named: $0.value) }
        compare = chart.compare.compactMap { blocks.site.areas.index(named: $0.value) }
        self.blocks = blocks
    }

    /// Nil where there are no figures to show.
    var html: String? {
        switch chart.kind {
        case .bars(let areas, let period): html(bars(bars(areas, period: period?.value), of: areas))
        case .trend: html(area.flatMap(trend))
        case .strip(let level, let within):
            html((level?.value ?? area.map { site.areas[$0].level }).flatMap { strip($0, within: within) })
        case .spine: area.map(spine)
        }
    }

    /// How many tests of figures it shows.
    var testCount: Int {
        switch chart.kind {
        case .bars(let areas, let period):
            return compare.isEmpty
                ? 0 : bars(areas, period: period?.value).count { $0.outcome?.isTested ?? false }
        case .spine:
            return area.map { area in
                positions.compactMap { spineRow(of: area, $0) }.count { $0.outcome?.isTested ?? false }
            } ?? 0
        case .strip(let level, _):
            guard let area, case let level = level?.value ?? site.areas[area].level,
                let period = charts.spreads.spread(of: level, indicator: position)?.figures.period
            else { return 0 }
            return outcome(of: area, in: period)?.isTested ?? false ? 1 : 0
        case .trend: return 0
        }
    }

    private func html(_ part: Part?) -> String? {
        part.map { part in
            html(
                ChartHeading(title: chart.title, finding: part.finding, statistic: figures.indicator.title),
                (part.drawing.map { $0.markup + "\n" } ?? "") + html(part.table) + (part.note ?? ""),
                of: [position]
            )
        }
    }

    private func html(_ heading: ChartHeading, _ content: String, of positions: [Int]) -> String {
        "\(heading.markup)\(content)\(blocks.sources(of: positions))"
    }

    /// A frame that says what is to be seen where the editor's title stands in the place of that.
    private func frame(_ frame: ChartFrame, saying finding: String?) -> ChartFrame {
        guard chart.title != nil, let finding else { return frame }
        return frame.saying(locale.format(.chartSentence(what: finding)))
    }

    /// How far the area that the chart is about is from the first one to compare it with, for a period.
    private func difference(in period: Period) -> String? {
        guard let area, let other = compare.first else { return nil }
        return charts.findings.difference(of: area, from: other, in: period, indicator: position)
    }

    // MARK: Bars

    /// The figures of a selection for the period named, or the one that says most about the areas, as in maps.
    ///
    /// Areas that the editor named keep their order; others go from the best or highest on.
    private func bars(_ selection: AreaSelection, period name: String?) -> [ChartBuilder.Bar] {
        let areas = site.areas.areas(in: selection)
        guard let period = columns.period(of: areas, named: name, in: site.areas) else { return [] }
        let bars = rows(of: areas, in: period).filter { $0.figure.value != nil }.map { area, figure in
            ChartBuilder.Bar(area: area, figure: figure, outcome: outcome(of: area, in: period))
        }
        if case .named = selection { return bars }
        let isReversed = figures.indicator.polarity == .lowIsGood
        return bars.enumerated().sorted { left, right in
            let (first, second) = (left.element.figure.value ?? 0, right.element.figure.value ?? 0)
            return first == second ? left.offset < right.offset : (first < second) == isReversed
        }.map(\.element)
    }

    /// What a test found against the first area to compare with, where the figure is the area's latest and the other
    /// one of the site's comparators.
    private func outcome(of area: AreaIndex, in period: Period) -> ComparisonOutcome? {
        guard let other = compare.first else { return nil }
        let reading = blocks.context.analyst.reading(of: area, indicator: position)
        guard reading.current?.period == period else { return nil }
        return reading.comparators.first { $0.area == other }?.outcome
    }

    /// Areas that have no figure for the period stand in the table without one, so that none goes unnoticed.
    private func bars(_ bars: [ChartBuilder.Bar], of selection: AreaSelection) -> Part? {
        guard let first = bars.first else { return nil }
        let period = first.figure.period
        let level = site.areas.level(of: first.area).map { text.noun($0, count: 2) } ?? ""
        var chart = charts.bars(
            bars,
            indicator: position,
            level: level,
            larger: compare,
            marked: area,
            title: title,
            id: id
        )
        let finding =
            difference(in: period) ?? charts.findings.ends(of: bars.map(\.area), in: period, indicator: position)
        if let own = chart?.frame { chart?.frame = frame(own, saying: finding) }
        let missing = site.areas.areas(in: selection).filter { isMissing($0, in: period) }
        let beside = rows(of: compare, in: period)
        return (
            finding,
            chart?.svg,
            table(bars.map { ($0.area, $0.figure) } + beside, without: missing.count > Self.mostAreas ? [] : missing),
            absence(of: missing + compare.filter { isMissing($0, in: period) }, in: period)
        )
    }

    /// Whether an area that existed in a period has no figure for it.
    private func isMissing(_ area: AreaIndex, in period: Period) -> Bool {
        columns.lacks(area, in: period, of: site.areas)
    }

    /// Says which places, or how many, have no figure for a period; nil where all have one.
    private func absence(of areas: [AreaIndex], in period: Period) -> String? {
        guard !areas.isEmpty else { return nil }
        let time = text.period(period, of: figures.indicator)
        let names = areas.uniqued().map { text.name(of: site.areas[$0]) }
        let words =
            names.count > Self.mostNames
            ? locale.format(.chartNoFigures(count: names.count, period: time))
            : locale.format(.chartNoFigure(period: time, places: names.joined(separator: ", ")))
        return "<p class=\"quiet\">\(Markup.escaped(words))</p>\n"
    }

    // MARK: Strip

    private func strip(_ level: AreaLevel.ID, within: Located<String>?) -> Part? {
        let inside =
            within.map { site.areas.areas(in: .level(Located(level, at: $0.location), within: $0)) } ?? []
        guard
            var plot = charts.strip(of: level, indicator: position, inside: inside, larger: compare, id: id),
            let spread = charts.spreads.spread(of: level, indicator: position)?.figures
        else {
            // Fewer than three areas have a figure for one period.
            guard let period = blocks.context.analyst.levelMatrix(of: level)?.columns[position]?.period else {
                return nil
            }
            let known = rows(of: site.areas.areas(at: level), in: period).filter { $0.figure.value != nil }
            let missing = site.areas.areas(at: level).filter { isMissing($0, in: period) }
            return (
                nil, nil, table(known + rows(of: compare, in: period), without: missing),
                absence(of: missing, in: period)
            )
        }
        if let area, let own = rows(of: [area], in: spread.period).first?.figure, let value = own.value {
            plot.marked = StripPlot.Mark(label: charts.label(area, own, of: figures.indicator), value: value)
            plot.mark = ChartMark(outcome(of: area, in: spread.period))
        }
        let all = site.areas.areas(at: level)
        let named = [area].compactMap(\.self) + [spread.lowest.area, spread.highest.area]
        let shown = ((all.count > Self.mostAreas ? named : all) + compare).uniqued()
        let missing = (inside.isEmpty ? all : inside).filter { isMissing($0, in: spread.period) }
        // The area that the strip is about, and those beside, are named before any other.
        let asked = ([area].compactMap(\.self) + compare).filter { isMissing($0, in: spread.period) }
        let absent = (asked + missing).uniqued()
        let own = inside.filter { columns.hasFigure(of: $0, in: spread.period) }
        let finding =
            difference(in: spread.period)
            ?? (own.count > 1
                ? charts.findings.ends(of: own, in: spread.period, indicator: position)
                : charts.findings.ends(of: level, indicator: position))
        plot.frame = frame(plot.frame, saying: finding)
        return (
            finding,
            plot.svg,
            table(
                rows(of: shown, in: spread.period).filter { $0.figure.value != nil },
                without: absent.count > Self.mostAreas ? asked : absent
            ),
            absence(of: absent.count > Self.mostNames && !asked.isEmpty ? asked : absent, in: spread.period)
        )
    }

    // MARK: Trend

    private func trend(_ area: AreaIndex) -> Part? {
        let series = columns.observations(of: area)
        guard let latest = series.last(where: { $0.value != nil }) else { return nil }
        var chart = charts.trend(
            of: area,
            series,
            like: latest.period,
            beside: compare,
            indicator: position,
            id: id
        )
        let finding = charts.findings.change(of: area, indicator: position)
        if let own = chart?.frame { chart?.frame = frame(own, saying: finding) }
        let areas = [area] + compare
        let rows = series.reversed().filter { $0.value != nil }.map { own in
            [HTMLTable.Cell(markup: blocks.times.period(own.period, of: figures.indicator).markup)]
                + areas.map { area in
                    let words = columns.row(of: area, in: own.period).flatMap {
                        text.figures.value(columns.observation(at: $0), of: figures.indicator)
                    }
                    return .number(words ?? locale.format(.figureNone))
                }
        }
        let head = [HTMLTable.Cell.text(locale.format(.chartPeriod))] + areas.map { .number(site.areas[$0].name) }
        return (
            finding,
            chart?.svg,
            HTMLTable(caption: title, hidesCaption: true, head: head, rows: rows),
            absence(of: compare.filter { isMissing($0, in: latest.period) }, in: latest.period)
        )
    }

    // MARK: Spine

    private func spine(_ area: AreaIndex) -> String {
        let title = chart.title ?? site.areas[area].name
        let heading = ChartHeading(finding: nil, statistic: title)
        let rows = positions.compactMap { spineRow(of: area, $0) }
        guard !rows.isEmpty else { return html(heading, blocks.nothing, of: positions) }
        let names: [MessageKey] = [.pageIndicator, .chartPeriod, .chartFigure, .chartBeside, .chartWorst]
        let head =
            names.map { HTMLTable.Cell.text(locale.format($0)) } + [HTMLTable.Cell(markup: "")]
            + [.chartBest, .chartOutcome].map { .text(locale.format($0)) }
        let cells = rows.map { row in
            [
                HTMLTable.Cell(markup: blocks.link(toIndicator: row.indicator)),
                HTMLTable.Cell(
                    markup: blocks.times.period(row.period, of: site.indicators[row.indicator].indicator).markup
                ),
                .number(row.figure),
                .text([row.beside, row.besideFigure].compactMap(\.self).joined(separator: " ")),
                .number(row.worst ?? "–"),
                HTMLTable.Cell(markup: row.spine?.markup ?? "–"),
                .text(row.best ?? "–"),
                HTMLTable.Cell(markup: row.outcome.map(mark) ?? "–"),
            ]
        }
        return html(
            heading,
            html(HTMLTable(caption: title, hidesCaption: true, head: head, rows: cells)),
            of: positions
        )
    }

    private func spineRow(of area: AreaIndex, _ position: Int) -> SpineRow? {
        charts.row(blocks.context.analyst.reading(of: area, indicator: position), against: compare.first)
    }

    private func mark(_ outcome: ComparisonOutcome) -> String {
        let mark = OutcomeMark(outcome: outcome, text: text)
        let symbol = "<span class=\"mark-symbol\" aria-hidden=\"true\">\(mark.symbol)</span>"
        return "<span class=\"mark mark-\(mark.key)\">\(symbol) \(Markup.escaped(mark.word))</span>"
    }

    // MARK: Tables

    /// The figures of areas for a period; without those that have none.
    private func rows(of areas: [AreaIndex], in period: Period) -> [(area: AreaIndex, figure: Observation)] {
        areas.compactMap { area in
            columns.row(of: area, in: period).map { (area, columns.observation(at: $0)) }
        }
    }

    private func table(_ rows: [(area: AreaIndex, figure: Observation)], without missing: [AreaIndex] = []) -> HTMLTable
    {
        let indicator = figures.indicator
        let period = rows.first.map { text.period($0.figure.period, of: indicator) } ?? ""
        let ranges = rows.map { row in
            charts.ranges.limits(of: row.figure, indicator: position).map {
                text.indicators.likelyRange($0, of: row.figure, indicator)
            }
        }
        let hasRanges = ranges.contains { $0 != nil }
        let figure = locale.format(.chartLabel(place: locale.format(.chartFigure), value: period))
        let head =
            [HTMLTable.Cell.text(locale.format(.pagePlace)), .number(figure)]
            + (hasRanges ? [.number(locale.format(.chartRange))] : [])
        let cells = zip(rows, ranges).map { row, range in
            [
                HTMLTable.Cell(markup: blocks.link(to: row.area)),
                .number(charts.words.figure(row.figure, of: indicator)),
            ]
                + (hasRanges ? [.number(range ?? "–")] : [])
        }
        let none = missing.map { area in
            [HTMLTable.Cell(markup: blocks.link(to: area)), missingCell(area)] + (hasRanges ? [.number("–")] : [])
        }
        return HTMLTable(caption: title, hidesCaption: true, head: head, rows: cells + none)
    }

    /// The latest figure that an area has, with its period, where it has none for that of the others.
    private func missingCell(_ area: AreaIndex) -> HTMLTable.Cell {
        guard let latest = columns.latestFigureRow(of: area).map(columns.observation(at:)), latest.value != nil else {
            return .number(locale.format(.figureNone))
        }
        let period = blocks.times.period(latest.period, of: figures.indicator).markup
        return .number(
            charts.words.figure(latest, of: figures.indicator),
            rest: " <span class=\"period\">\(period)</span>"
        )
    }

    private func html(_ table: HTMLTable) -> String {
        table.rows.count > Self.longTable
            ? table.html(openedBy: locale.format(.chartTable(what: table.caption))) : table.html
    }
}
