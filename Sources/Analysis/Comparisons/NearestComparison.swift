internal import Model

/// Holds an area's latest figure against that of the nearest larger area.
///
/// It is the part of a reading that summaries of many areas need, at a fraction of the cost.
struct NearestComparison {
    let site: Site

    /// Nil where the area has no figure, or no larger area has one for the same period.
    func reading(of area: AreaIndex, indicator position: Int) -> ComparatorReading? {
        let figures = site.indicators[position]
        guard let current = figures.columns.latestFigureRow(of: area).map(figures.columns.observation(at:)) else {
            return nil
        }
        for level in site.settings.comparators {
            if let other = site.areas.container(of: area, at: level.value), other != area,
                let reading = ComparatorReading(of: current, in: figures, with: other)
            {
                return reading
            }
        }
        return nil
    }
}
