internal import Analysis
internal import Model

/// Makes the table of all figures of one area.
struct AnalystTableBuilder {
    let view: RenderContext
    let path: PagePath

    /// Nil where the area has no figure.
    func table(_ readings: [Reading]) -> AnalystTable? {
        let rows = readings.compactMap { view.charts.row($0) }
        guard let area = readings.first?.area, !rows.isEmpty else { return nil }
        return AnalystTable(
            place: view.site.areas[area].name,
            level: view.site.areas.level(of: area).map { view.text.noun($0, count: 2) } ?? "",
            rows: rows.map(row)
        )
    }

    private func row(_ row: SpineRow) -> AnalystRow {
        AnalystRow(
            indicator: LinkItem(text: row.indicatorName, href: path.link(to: view.addresses.indicator(row.indicator))),
            period: view.times.period(row.period),
            figure: row.figure,
            range: row.range,
            beside: row.beside,
            besideFigure: row.besideFigure,
            mark: row.outcome.map { OutcomeMark($0, text: view.text) },
            worst: row.worst,
            best: row.best,
            spine: row.spine
        )
    }
}
