internal import Localization
package import Model

extension ChangeFormatter {
    /// What the nearest larger area with figures for both periods did while an area's figure clearly changed: a fact,
    /// without a test, so that readers do not take for local what happened everywhere.
    ///
    /// - Returns: nil where nothing has clearly changed, or no larger area has both figures.
    package func meanwhile(_ reading: Reading, in site: Site) -> String? {
        guard case .changed(let trend) = reading.change else { return nil }
        let figures = site.indicators[reading.indicator]
        let text = Formatters(locale)
        func value(of area: AreaIndex, in period: Period) -> String? {
            figures.columns.figure(of: area, in: period).flatMap { text.figures.value($0, of: figures.indicator) }
        }
        return reading.comparators.lazy.compactMap { comparator in
            guard let first = value(of: comparator.area, in: trend.first),
                let last = value(of: comparator.area, in: trend.last)
            else { return nil }
            return locale.format(
                .changeMeanwhile(
                    other: text.name(of: site.areas[comparator.area]),
                    otherValue: first,
                    value: last,
                    from: text.dates.periodWithin(trend.first),
                    to: text.dates.periodWithin(trend.last)
                )
            )
        }.first
    }
}
