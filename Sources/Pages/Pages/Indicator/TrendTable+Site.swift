internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

extension TrendTable {
    /// More columns than this no longer fit beside one another.
    private static let mostPlaces = 12
    /// More lines than this in one chart are hard to tell apart.
    private static let mostLines = 4

    /// The periods of the largest areas and those directly inside them; nil where fewer than two periods have a figure.
    init?(indicator position: Int, in view: RenderContext, from path: PagePath) {
        let figures = view.site.indicators[position]
        let columns = figures.columns
        let candidates = view.places.tops + view.places.tops.flatMap(view.places.children(of:))
        let areas = candidates.filter { area in
            columns.rows(of: area).count { columns.value(at: $0) != nil } > 1
        }.prefix(Self.mostPlaces)
        let periods = columns.periods.filter { period in
            areas.contains { area in columns.row(of: area, in: period).flatMap { columns.value(at: $0) } != nil }
        }
        guard periods.count > 1 else { return nil }
        places = areas.map { view.link(to: $0, from: path) }
        chart = Self.chart(of: Array(areas), indicator: position, in: view)
        rows = periods.reversed().map { period in
            TrendRow(
                period: view.times.period(period),
                figures: areas.map { area in
                    columns.row(of: area, in: period)
                        .flatMap { view.text.figures.value(columns.observation(at: $0), of: figures.indicator) }
                        ?? view.text.locale.format(.figureNone)
                }
            )
        }
    }

    /// A few areas in one chart, more in a small chart each, beside the first.
    private static func chart(of areas: [AreaIndex], indicator: Int, in view: RenderContext) -> HTML? {
        let columns = view.site.indicators[indicator].columns
        func trend(_ area: AreaIndex, beside others: [AreaIndex]) -> TrendLine? {
            let series = columns.observations(of: area)
            guard let latest = series.last(where: { $0.value != nil }) else { return nil }
            let id = "trend-" + AnchorText.of(view.site.areas[area].slug)
            return view.charts.trend(
                of: area,
                series,
                like: latest.period,
                beside: others,
                indicator: indicator,
                id: id
            )
        }
        guard let first = areas.first else { return nil }
        if areas.count <= mostLines { return trend(first, beside: Array(areas.dropFirst()))?.svg }
        let charts = areas.dropFirst().compactMap { area in
            trend(area, beside: [first]).map { chart in
                var chart = chart
                chart.frame = chart.frame.captioned(view.site.areas[area].name)
                return chart
            }
        }
        return charts.isEmpty ? nil : SmallMultiples(sharing: charts).svg
    }
}
