package import Model

/// A larger area's figure for the same period, and how the area's own compares with it.
package struct ComparatorReading: Sendable {
    /// The larger area.
    package let area: AreaIndex
    /// nil where the larger area has no figure for the period.
    package let observation: Observation?
    private let result: ComparisonResult

    init(area: AreaIndex, observation: Observation?, result: ComparisonResult) {
        self.area = area
        self.observation = observation
        self.result = result
    }

    /// A figure compared with another area's for the same period; nil where that has none.
    init?(of current: Observation, in figures: IndicatorFigures, with other: AreaIndex) {
        guard let observation = figures.columns.figure(of: other, in: current.period) else { return nil }
        self.init(
            area: other,
            observation: observation,
            result: FigureComparison.result(of: current, against: observation, indicator: figures.indicator)
        )
    }

    /// What the test found, or why there was none.
    package var outcome: ComparisonOutcome { result.outcome }

    /// How it was tested; nil where it was not.
    package var method: ComparisonMethod? { result.method }

    /// The area's figure less what it was compared with, with 95 % limits where some can be made.
    package var difference: FigureDifference? { result.difference }
}

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
