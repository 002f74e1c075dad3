internal import ReportModel

/// Holds an area's latest figure against that of the nearest larger area.
///
/// It is the part of a reading that summaries of many areas need, at a fraction of the cost.
struct NearestComparison {
    let site: Site

    /// Nil where the area has no figure, or no larger area has one for the same period.
    func reading(of area: AreaIndex, indicator position: Int) -> ComparatorReading? {
        let figures = site.indicators[position]
        let row = figures.columns.rows(of: area).last { figures.columns.value(at: $0) != nil }
        guard let current = row.map(figures.columns.observation(at:)) else { return nil }
        for level in site.settings.comparators {
            guard let other = site.areas.container(of: area, at: level.value), other != area,
                let row = figures.columns.row(of: other, in: current.period), figures.columns.value(at: row) != nil
            else { continue }
            let observation = figures.columns.observation(at: row)
            let result = FigureComparison.result(of: current, against: observation, indicator: figures.indicator)
            return ComparatorReading(area: other, observation: observation, result: result)
        }
        return nil
    }
}
