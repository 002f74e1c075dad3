internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// An indicator's figures over the years, for the areas of one level.
struct TrendTable: PagePart {
    /// More columns than this no longer fit beside one another.
    private static let mostColumns = 12
    /// More lines than this in one chart are hard to tell apart.
    private static let mostLines = 4
    /// Of more areas each one's page has the chart.
    private static let mostCharts = 12
    /// About so many figures find room in a table; of more areas it has those at the ends, as many as fit.
    private static let mostFigures = 1_000
    private static let fewestAtEachEnd = 6

    /// A position in `Site.indicators`.
    private let indicator: Int
    private let level: AreaLevel
    /// Those with figures for two periods or more, by their names.
    private let areas: [AreaIndex]
    /// Those of them that are in the table.
    private let shown: [AreaIndex]
    private let periods: [Period]
    /// The first area that lies in no other, which charts of other levels show too.
    private let top: AreaIndex?
    private var isFirst = false
    /// A few areas in one chart, some more in a small chart each; nil for many, and for few periods.
    private var chart: HTML?
    let scope: PageScope

    static let fields = ContextFields<TrendTable>(
        .text("anchor", "The table's name in the page, unique on it.") {
            "over-time-" + AnchorName.of($0.level.id.text)
        },
        .text("level", "What the areas are called, several of them: council areas.", \.plural),
        .flag("isFirst", "Whether it is the first on its page, whose chart is shown at once.", \.isFirst),
        .text("count", "How many areas are in it: 25 council areas with figures for several periods.") { table in
            table.locale.format(
                .countedWithSeries(
                    count: table.areas.count,
                    areas: table.text.noun(table.level, count: table.areas.count)
                )
            )
        },
        .text("corner", "What the first column has: Place, or Period.") { table in
            table.locale.format(table.isByPlace ? .pagePlace : .chartPeriod)
        },
        .list("columns", "The heads of the other columns: periods, or places where there are few.", \.columns),
        .list("rows", "The places, by name, or the periods, latest first.", \.rows),
        .flag("hasEarlier", "Whether figures of earlier periods are only in the download.") {
            $0.columnsByPlace.count < $0.periods.count && $0.isByPlace
        },
        .optionalText("leftOut", "Which areas the table has, as sentences; missing where it has all.") { table in
            table.leftOut(table.shown.count)
        },
        .optionalHTML(
            "chart",
            "The same as a chart, one for each area where there are several; missing for many, and for few periods.",
            \.chart
        ),
        .textList("changes", "Where each area's figures began and ended, in sentences; none beside a chart.", \.changes)
    )

    /// A table for each level of which an area has figures for two periods at least, the largest level first.
    static func all(of indicator: Int, in scope: PageScope) -> [TrendTable] {
        var tables = scope.context.places.levels.compactMap { TrendTable(indicator: indicator, level: $0, in: scope) }
        if !tables.isEmpty { tables[0].isFirst = true }
        return tables
    }

    private init?(indicator: Int, level: AreaLevel, in scope: PageScope) {
        let columns = scope.site.indicators[indicator].columns
        let found = scope.site.areas.areas(at: level.id).filter { area in
            columns.rows(of: area).count { columns.value(at: $0) != nil } > 1
        }
        guard !found.isEmpty else { return nil }
        self.indicator = indicator
        self.level = level
        areas = scope.context.places.byName(found)
        periods = columns.periods.filter { period in
            found.contains { area in columns.row(of: area, in: period).flatMap { columns.value(at: $0) } != nil }
        }
        let atEachEnd = max(Self.fewestAtEachEnd, Self.mostFigures / 2 / max(1, min(periods.count, Self.mostColumns)))
        shown = Self.atEnds(of: areas, atEachEnd, by: columns)
        top = scope.context.places.tops.first { !found.contains($0) && columns.latestFigureRow(of: $0) != nil }
        self.scope = scope
        chart = drawn()
    }

    private var plural: String { text.noun(level, count: 2) }

    /// Those with the lowest and the highest latest figures, in their order; all where there are few.
    private static func atEnds(of areas: [AreaIndex], _ count: Int, by columns: ObservationColumns) -> [AreaIndex] {
        guard areas.count > 2 * count else { return areas }
        let values = areas.map { columns.latestFigureRow(of: $0).flatMap(columns.value(at:)) ?? 0 }
        let order = areas.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        return order.ends(count).sorted().map { areas[$0] }
    }

    /// What is said where only so many are shown.
    private func leftOut(_ count: Int) -> String? {
        guard count < areas.count else { return nil }
        return locale.format(
            .chartLatestEnds(
                first: locale.number(count / 2),
                total: locale.number(areas.count),
                areas: text.noun(level, count: areas.count)
            )
        )
    }

    // MARK: The table

    /// Whether the places are the rows: where they are too many to be columns.
    private var isByPlace: Bool { shown.count > Self.mostColumns }

    /// The periods that are columns, latest first.
    private var columnsByPlace: [Period] { periods.suffix(Self.mostColumns).reversed() }

    private var columns: [TrendHead] {
        isByPlace
            ? columnsByPlace.map {
                TrendHead(name: context.times.period($0, of: site.indicators[indicator].indicator))
            }
            : shown.map { TrendHead(name: HTML(trusted: link(to: $0).markup)) }
    }

    private var rows: [TrendRow] {
        if isByPlace {
            let latestFirst = columnsByPlace
            return shown.map { area in
                TrendRow(
                    name: HTML(trusted: link(to: area).markup),
                    figures: latestFirst.map { figure(of: area, in: $0) }
                )
            }
        }
        return periods.reversed().map { period in
            TrendRow(
                name: context.times.period(period, of: site.indicators[indicator].indicator),
                figures: shown.map { figure(of: $0, in: period) }
            )
        }
    }

    private func figure(of area: AreaIndex, in period: Period) -> String {
        let figures = site.indicators[indicator]
        return figures.columns.row(of: area, in: period)
            .flatMap { text.figures.value(figures.columns.observation(at: $0), of: figures.indicator) }
            ?? locale.format(.figureNone)
    }

    // MARK: Charts

    /// Whether it is of the largest area alone, with whose chart the page tells of change.
    private var isOfTop: Bool { areas == context.places.tops.prefix(1).map(\.self) }

    /// The chart of the areas, beside the top.
    private func drawn() -> HTML? {
        guard areas.count <= Self.mostCharts else { return nil }
        if areas.count <= Self.mostLines {
            let others = Array(areas.dropFirst()) + (isOfTop ? extremesOfNextLevel : [top].compactMap(\.self))
            return areas.first.flatMap { line(of: $0, beside: others)?.svg }
        }
        let charts = areas.compactMap { area in
            line(of: area, beside: [top].compactMap(\.self)).map { chart in
                var chart = chart
                chart.frame = chart.frame.captioned(site.areas[area].name)
                return chart
            }
        }
        return charts.isEmpty ? nil : SmallMultiples(sharing: charts).svg
    }

    /// Of the next level the areas with the highest and the lowest latest figure, beside the largest area; none of
    /// counts, which are parts of its own.
    private var extremesOfNextLevel: [AreaIndex] {
        let figures = site.indicators[indicator]
        guard figures.indicator.kind != .count,
            let next = context.places.levels.drop(while: { $0.id != level.id }).dropFirst().first
        else { return [] }
        let drawn = site.areas.areas(at: next.id).filter { area in
            figures.columns.rows(of: area).count { figures.columns.value(at: $0) != nil } >= TrendLine.fewestPoints
        }
        return drawn.count > 1 ? Self.atEnds(of: context.places.byName(drawn), 1, by: figures.columns) : []
    }

    private var changes: [String] {
        guard areas.count <= Self.mostCharts, chart == nil else { return [] }
        return areas.compactMap { context.charts.ends(of: $0, indicator: indicator) }
    }

    private func line(of area: AreaIndex, beside others: [AreaIndex]) -> TrendLine? {
        let series = site.indicators[indicator].columns.observations(of: area)
        guard let latest = series.last(where: { $0.value != nil }) else { return nil }
        return context.charts.trend(
            of: area,
            series,
            like: latest.period,
            beside: others,
            indicator: indicator,
            id: "trend-" + AnchorName.of(site.areas[area].slug)
        )
    }
}

/// The head of a column of a table over time.
struct TrendHead: TemplateContext {
    let name: HTML

    static let fields = ContextFields<TrendHead>(.html("name", "The period in words, or a place.", \.name))
}

/// One row of a table over time.
struct TrendRow: TemplateContext {
    let name: HTML
    /// As many as there are columns, in their order.
    let figures: [String]

    static let fields = ContextFields<TrendRow>(
        .html("name", "The place, or the period in words.", \.name),
        .textList("figures", "A figure with its unit for each column, or the words: no figure.", \.figures)
    )
}
