internal import Analysis
internal import Graphics
internal import Localization
internal import Model

extension ChartBuilder {
    /// An area's figures over time beside those of the larger areas it is compared with.
    ///
    /// Nil where fewer than four periods of the kind of the latest have a figure.
    func trend(_ reading: Reading, id: String, target: Commitment.Target? = nil) -> TrendLine? {
        guard let current = reading.current else { return nil }
        return trend(
            of: reading.area,
            reading.series,
            like: current.period,
            beside: comparators(of: reading).map(\.area),
            indicator: reading.indicator,
            id: id,
            target: target
        )
    }

    /// Whether there are enough periods of the kind of the latest for a line.
    func hasTrend(_ reading: Reading) -> Bool {
        guard let current = reading.current else { return false }
        return reading.series.count { $0.value != nil && $0.period.isLike(current.period) } >= TrendLine.fewestPoints
    }

    /// An area's figures over time beside those of other areas.
    ///
    /// Nil for fewer than four points, of which a sentence says as much.
    ///
    /// - Parameter series: the area's figures, earliest first.
    func trend(
        of area: AreaIndex,
        _ series: [Observation],
        like period: Period,
        beside others: [AreaIndex],
        indicator position: Int,
        id: String,
        target: Commitment.Target? = nil
    ) -> TrendLine? {
        let figures = site.indicators[position]
        let indicator = figures.indicator
        let shown = series.filter { $0.period.isLike(period) }
        let known = shown.filter { $0.value != nil }
        guard known.count >= TrendLine.fewestPoints, let first = known.first, let last = known.last else { return nil }
        let own = TrendSeries(
            label: label(area, last, of: indicator),
            points: shown.map { point($0, ranges.limits(of: $0, indicator: position)) }
        )
        let title = text.locale.format(
            .chartTrend(indicator: indicator.short, place: text.name(of: site.areas[area]))
        )
        let lines = others.compactMap { other in
            line(of: other, from: first.period, to: last.period, figures)
        }
        let changes = [change(area, first, last, of: indicator)] + lines.map(\.words)
        var chart = TrendLine(
            frame: ChartFrame(
                id: id,
                title: title,
                description: changes.joined(separator: " "),
                caption: caption(own, shown, indicator: position)
            ),
            own: own,
            ends: (text.period(first.period, of: indicator), text.period(last.period, of: indicator)),
            middle: Self.middle(of: known).map { ($0.period.position, text.period($0.period, of: indicator)) },
            number: words.axisNumber(of: indicator)
        )
        chart.others = lines.map(\.series)
        chart.target = target.map { target in
            let value = text.figures.value(target.value, decimals: indicator.decimals, unit: indicator.unit)
            let words = text.locale.format(.chartTarget(value: text.target(value, of: target)))
            return TrendLine.Target(value: target.value, label: words)
        }
        return chart
    }

    /// The point in the middle of many, whose period is named below the line.
    private static func middle(of points: [Observation]) -> Observation? {
        points.count >= 7 && points.count % 2 == 1 ? points[points.count / 2] : nil
    }

    /// Where an area's figures began and ended, in a sentence; nil for fewer than two periods like the latest.
    func ends(of area: AreaIndex, indicator position: Int) -> String? {
        let figures = site.indicators[position]
        let series = figures.columns.observations(of: area).filter { $0.value != nil }
        guard let last = series.last, let first = series.first(where: { $0.period.isLike(last.period) }),
            first.period != last.period
        else { return nil }
        return change(area, first, last, of: figures.indicator)
    }

    /// Another area's figures between two periods; nil where it has fewer than two.
    private func line(
        of area: AreaIndex,
        from first: Period,
        to last: Period,
        _ figures: IndicatorFigures
    ) -> (series: TrendSeries, words: String)? {
        let shown = figures.columns.observations(of: area).filter {
            $0.period.isLike(last) && !($0.period < first) && !(last < $0.period)
        }
        let known = shown.filter { $0.value != nil }
        guard let start = known.first, let end = known.last, start.period != end.period else { return nil }
        let series = TrendSeries(
            label: label(area, end, of: figures.indicator),
            points: shown.map { point($0, nil) },
            isWhole: area == site.areas.top
        )
        return (series, change(area, start, end, of: figures.indicator))
    }

    private func point(_ observation: Observation, _ limits: Limits?) -> TrendSeries.Point {
        TrendSeries.Point(
            time: observation.period.position,
            value: observation.value,
            limits: limits?.range,
            isBreak: observation.status == .seriesBreak,
            isProvisional: observation.status == .provisional
        )
    }

    /// Where a line begins and ends, as in `Speke: 24% in 2015, 21% in 2019` and a full stop.
    private func change(_ area: AreaIndex, _ first: Observation, _ last: Observation, of indicator: Indicator) -> String
    {
        text.locale.format(
            .chartChange(
                place: site.areas[area].name,
                otherValue: words.figure(first, of: indicator),
                from: text.dates.periodWithin(first.period),
                value: words.figure(last, of: indicator),
                to: text.dates.periodWithin(last.period)
            )
        )
    }

    /// What the signs in the chart mean, those that it has.
    private func caption(_ own: TrendSeries, _ shown: [Observation], indicator: Int) -> String? {
        let band = text.ranges.methods(shown.lazy.compactMap { ranges.limits(of: $0, indicator: indicator) })
        let signs: [(isThere: Bool, words: MessageKey)] = [
            (own.known.contains(where: \.isProvisional), .chartHollow),
            (own.points.contains(where: \.isBreak), .chartBreak),
        ]
        let words =
            (band.map { [text.locale.format(.chartBand(what: $0))] } ?? [])
            + signs.filter(\.isThere).map { text.locale.format($0.words) }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
