internal import Analysis
internal import Interpretation
internal import ReportModel

/// Gathers the rows of the files of figures.
///
/// Nothing is silently absent: an area with a page and without a figure gets a row that says why.
struct FigureRows {
    let view: SiteView

    /// Every indicator's figures for one area, earliest period first.
    func rows(of area: AreaIndex) -> [FigureRow] {
        view.site.indicators.indices.flatMap { rows(of: area, indicator: $0) }
    }

    /// One indicator's figures for all areas: those with pages, and building blocks that have figures.
    ///
    /// - Parameter position: a position in `Site.indicators`.
    func rows(ofIndicator position: Int) -> [FigureRow] {
        let tree = view.site.areas
        let columns = view.site.indicators[position].columns
        return tree.areas.indices.map(AreaIndex.init)
            .filter { tree.hasPage($0) || !columns.rows(of: $0).isEmpty }
            .flatMap { rows(of: $0, indicator: position) }
    }

    private func rows(of index: AreaIndex, indicator position: Int) -> [FigureRow] {
        let figures = view.site.indicators[position]
        let area = view.site.areas[index]
        let rows = figures.columns.rows(of: index)
        guard rows.isEmpty else {
            return rows.map {
                FigureRow(figures.columns.observation(at: $0), area: area, indicator: figures.indicator)
            }
        }
        let reason = view.analyst.absence(of: index, indicator: position)
        return [
            FigureRow(
                absent: FigureStatus(reason),
                note: view.text.absences.reason(reason, of: figures.indicator),
                area: area,
                indicator: figures.indicator
            )
        ]
    }
}
