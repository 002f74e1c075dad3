internal import Analysis
internal import Graphics
internal import Localization
internal import Model

extension ChartBuilder {
    /// One area's figure, and what a comparison of it found.
    struct Bar {
        let area: AreaIndex
        let figure: Observation
        var outcome: ComparisonOutcome?
    }

    /// The figures of several areas with their likely ranges, all for the period of the first.
    ///
    /// Nil for fewer than two areas with a figure for that period.
    ///
    /// - Parameters:
    ///   - bars: in the order in which they are to stand; of more than forty the first and the last are drawn, and both
    ///     the chart and its caption say how many stand between.
    ///   - level: what the areas are called, several of them.
    ///   - larger: areas for upright lines.
    ///   - marked: the area that stands out; nil for none.
    func bars(
        _ bars: [Bar],
        indicator position: Int,
        level: String,
        larger: [AreaIndex],
        marked: AreaIndex? = nil,
        title: String,
        id: String
    ) -> IntervalBars? {
        guard let period = bars.first?.figure.period else { return nil }
        let figures = site.indicators[position]
        let indicator = figures.indicator
        let known = bars.filter { $0.figure.period == period && $0.figure.value != nil }
        let ends = known.count > FigureChart.mostBars ? FigureChart.barsAtEachEnd : known.count
        let drawn = known.ends(ends)
        let rows = drawn.compactMap { row($0, indicator: position, marked: marked) }
        guard rows.count > 1 else { return nil }
        let beside =
            indicator.kind == .count
            ? []
            : larger.compactMap { area in
                figures.columns.row(of: area, in: period).map(figures.columns.observation(at:)).map { (area, $0) }
            }.filter { $0.1.value != nil }
        var chart = IntervalBars(
            frame: ChartFrame(
                id: id,
                title: title,
                description: description(known.map(\.figure), beside, of: indicator),
                caption: caption(drawn.map(\.figure), of: known.count, position, level: level, period: period)
            ),
            rows: rows,
            number: words.axisNumber(of: indicator)
        )
        chart.comparators = beside.compactMap { area, observation in
            observation.value.map {
                StripPlot.Mark(label: label(area, observation, of: indicator), value: $0)
            }
        }
        if drawn.count < known.count {
            let words = text.locale.format(.chartBetween(total: text.locale.number(known.count - drawn.count)))
            chart.leftOut = (ends, words)
        }
        chart.fromZero = Self.hasZero(indicator.kind)
        return chart
    }

    /// Whether a length from zero stands for a figure: not for averages, scores and places.
    static func hasZero(_ kind: ValueKind) -> Bool {
        switch kind {
        case .proportion, .rate, .count: true
        case .mean, .median, .score, .rank, .decile: false
        }
    }

    private func row(_ bar: Bar, indicator position: Int, marked: AreaIndex?) -> IntervalBars.Row? {
        guard let value = bar.figure.value else { return nil }
        return IntervalBars.Row(
            label: site.areas[bar.area].name,
            figure: words.figure(bar.figure, of: site.indicators[position].indicator),
            value: value,
            limits: ranges.limits(of: bar.figure, indicator: position)?.range,
            mark: ChartMark(bar.outcome),
            isMarked: bar.area == marked
        )
    }

    private func description(
        _ known: [Observation],
        _ larger: [(AreaIndex, Observation)],
        of indicator: Indicator
    ) -> String {
        let statements = larger.map { statement($0.0, $0.1, of: indicator) }
        guard let lowest = known.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
            let highest = known.max(by: { ($0.value ?? 0) < ($1.value ?? 0) })
        else { return statements.joined(separator: " ") }
        return (statements + [words.ends(lowest, highest, of: indicator)]).joined(separator: " ")
    }

    private func caption(
        _ drawn: [Observation],
        of total: Int,
        _ indicator: Int,
        level: String,
        period: Period
    ) -> String {
        let ends =
            drawn.count == total
            ? nil
            : text.locale.format(
                .chartFirst(
                    first: text.locale.number(drawn.count / 2),
                    total: text.locale.number(total),
                    areas: level
                )
            )
        let limits = text.ranges.methods(drawn.lazy.compactMap { ranges.limits(of: $0, indicator: indicator) }).map {
            text.locale.format(.chartLimits(what: $0))
        }
        let time = text.locale.format(
            .chartAllFor(period: text.period(period, of: site.indicators[indicator].indicator))
        )
        return [time, ends, limits].compactMap(\.self).joined(separator: " ")
    }
}
