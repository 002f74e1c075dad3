internal import Analysis
internal import Graphics
internal import Model
internal import Templates

extension ChartBuilder {
    /// Nil where the area has no figure.
    ///
    /// - Parameter other: one of the site's comparators; nil for the nearest that has a figure.
    func row(_ reading: Reading, against other: AreaIndex? = nil) -> SpineRow? {
        let indicator = site.indicators[reading.indicator].indicator
        guard let current = reading.current, let figure = text.figures.value(current, of: indicator) else {
            return nil
        }
        let comparator =
            other.map { other in reading.comparators.first { $0.area == other && $0.observation?.value != nil } }
            ?? reading.nearest
        let spread = spread(of: reading)
        let isReversed = indicator.polarity == .lowIsGood
        let ends = spread.map { isReversed ? ($0.highest, $0.lowest) : ($0.lowest, $0.highest) }
        return SpineRow(
            indicator: reading.indicator,
            indicatorName: indicator.short,
            period: current.period,
            figure: figure,
            range: reading.limits.map { text.indicators.likelyRange($0, of: current, indicator) },
            beside: comparator.map { site.areas[$0.area].name },
            besideFigure: comparator?.observation.flatMap { text.figures.value($0, of: indicator) },
            outcome: comparator?.outcome,
            worst: ends.flatMap { text.figures.value($0.0, of: indicator) },
            best: ends.flatMap { text.figures.value($0.1, of: indicator) },
            spine: spread.flatMap { spine(current, beside: comparator, between: $0, of: indicator) }
        )
    }

    /// The figures of its level, where they are for the same period.
    private func spread(of reading: Reading) -> LevelSpread? {
        let figures = spreads.spread(of: site.areas[reading.area].level, indicator: reading.indicator)?.figures
        return figures.flatMap { $0.period == reading.current?.period ? $0 : nil }
    }

    /// A count of the whole is on another scale than those of its parts, and cannot be the middle.
    private func spine(
        _ current: Observation,
        beside comparator: ComparatorReading?,
        between spread: LevelSpread,
        of indicator: Indicator
    ) -> HTML? {
        guard indicator.kind != .count, let value = current.value, let lowest = spread.lowest.value,
            let highest = spread.highest.value, let middle = comparator?.observation?.value
        else { return nil }
        return Spine(
            value: value,
            mark: ChartMark(comparator?.outcome),
            lowest: lowest,
            highest: highest,
            middleHalf: spread.middleHalf,
            comparator: middle,
            lowIsBetter: indicator.polarity == .lowIsGood
        )?.svg
    }
}

/// One indicator of an area in the analysts' way: its figure, a larger area's, and both between the extremes of the
/// level.
struct SpineRow {
    /// A position in `Site.indicators`.
    let indicator: Int
    let indicatorName: String
    let period: Period
    let figure: String
    let range: String?
    let beside: String?
    let besideFigure: String?
    let outcome: ComparisonOutcome?
    /// The worst figure of the level; the lowest where neither direction is good.
    let worst: String?
    let best: String?
    /// Nil where no larger area can be the middle, or too few areas have a figure.
    let spine: HTML?
}
