internal import Interpretation
internal import ReportModel
internal import Wording

extension TrendTable {
    /// More columns than this no longer fit beside one another.
    private static let mostPlaces = 12

    /// The periods of the largest areas and those directly inside them; nil where fewer than two periods have a figure.
    init?(indicator position: Int, in view: SiteView, from path: PagePath) {
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
        rows = periods.reversed().map { period in
            TrendRow(
                period: view.times.period(period),
                figures: areas.map { area in
                    columns.row(of: area, in: period)
                        .flatMap { view.text.figures.value(columns.observation(at: $0), of: figures.indicator) }
                        ?? view.text.words.say(.figureNone)
                }
            )
        }
    }
}
