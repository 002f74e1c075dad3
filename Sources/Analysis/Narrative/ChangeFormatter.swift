internal import Localization
package import Model

/// How an area's figure has changed over its periods, in words.
package struct ChangeFormatter {
    let text: Formatters
    var locale: Locale { text.locale }

    /// What was found of the latest five periods, and what can be told without a test; nil without any figure.
    ///
    /// - Parameter site: the site that the reading is of.
    package func sentence(_ reading: Reading, in site: Site) -> String? {
        let indicator = site.indicators[reading.indicator].indicator
        let sentences = [
            found(reading, indicator), larger(reading, indicator, site), earlier(reading, indicator),
            ofEarlierAreas([reading], in: site),
        ].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    private func found(_ reading: Reading, _ indicator: Indicator) -> String? {
        switch reading.change {
        case .none: nil
        case .noMargin: locale.format(.changeUntested)
        case .partlyCovered: locale.format(.changeUntestedPart)
        case .tooFewPeriods(let count): tooFew(count, reading)
        case .tooFewCounted: locale.format(.changeTooFewCounted)
        case .noClearChange(let since): locale.format(.changeNone(since: text.dates.period(since)))
        case .noDirection(let since): locale.format(.changeNoDirection(since: text.dates.periodWithin(since)))
        case .changed(let trend): sentence(trend, series: reading.series, indicator)
        }
    }

    private func tooFew(_ count: Int, _ reading: Reading) -> String {
        let known = reading.series.filter { $0.value != nil }
        guard known.count == 1, let period = known.first?.period else {
            return locale.format(.changeTooFew(count: count))
        }
        switch period.kind {
        case .calendarYear, .financialYear, .academicYear: return locale.format(.changeOneYear)
        case .day, .month, .quarter, .severalYears, .span: return locale.format(.changeOnePeriod)
        }
    }

    /// From which figure to which a clear trend has led.
    private func sentence(_ trend: ClearTrend, series: [Observation], _ indicator: Indicator) -> String? {
        guard let first = value(in: trend.first, of: series, indicator),
            let last = value(in: trend.last, of: series, indicator)
        else { return nil }
        let (from, to) = (text.dates.periodWithin(trend.first), text.dates.periodWithin(trend.last))
        let message: Message =
            switch trend.direction {
            case .better: .changeBetter(from: from, to: to, otherValue: first, value: last)
            case .worse: .changeWorse(from: from, to: to, otherValue: first, value: last)
            case .higher: .changeHigher(from: from, to: to, otherValue: first, value: last)
            case .lower: .changeLower(from: from, to: to, otherValue: first, value: last)
            }
        return locale.format(message)
    }

    /// What the larger area did in the years of a clear change: most changes are not of one place.
    private func larger(_ reading: Reading, _ indicator: Indicator, _ site: Site) -> String? {
        guard let larger = reading.changeOfLarger, let first = text.figures.value(larger.first, of: indicator),
            let last = text.figures.value(larger.last, of: indicator)
        else { return nil }
        return locale.format(
            .changeLarger(other: text.name(of: site.areas[larger.area]), otherValue: first, value: last)
        )
    }

    /// A change that is too old for the latest five periods, with its years; nil where there is none.
    ///
    /// Told where the two ends differ clearly, or everybody was counted.
    private func earlier(_ reading: Reading, _ indicator: Indicator) -> String? {
        if case .changed = reading.change { return nil }
        let periods = ComparablePeriods.latest(in: reading.series)
        guard periods.count > 1, let first = periods.first, let last = periods.last,
            let start = text.figures.value(first, of: indicator), let end = text.figures.value(last, of: indicator),
            start != end, !FigureRounding.hides(first, last, of: indicator)
        else { return nil }
        let isFact = indicator.counted == .all || indicator.kind == .count
        switch PairComparison.result(of: last, against: first, indicator: indicator).outcome {
        case .better, .worse, .higher, .lower: guard isFact || periods.count > 5 else { return nil }
        case .noClearDifference, .notCompared: guard isFact else { return nil }
        }
        return locale.format(
            .changeEarlier(
                from: text.dates.periodWithin(first.period),
                to: text.dates.periodWithin(last.period),
                otherValue: start,
                value: end
            )
        )
    }

    /// Up to when the figures of an area are those of the areas whose place it took; nil where none are.
    ///
    /// - Parameter readings: all of one area.
    package func ofEarlierAreas(_ readings: [Reading], in site: Site) -> String? {
        guard let area = readings.first?.area, site.areas.parts(of: area).isEmpty else { return nil }
        let earlier = site.areas.lineage.predecessors(of: area)
        guard let last = readings.compactMap({ lastOfEarlierAreas($0, earlier, site) }).max() else { return nil }
        let to = text.dates.periodWithin(last)
        let names = earlier.map { text.name(of: site.areas[$0]) }
        if names.count == 1 { return locale.format(.changeOfEarlierArea(to: to, place: names[0])) }
        let list =
            names.count > 5
            ? locale.format(.gapAndMore(first: names[0], count: names.count - 1)) : names.joined(separator: ", ")
        return locale.format(.changeOfEarlierAreas(to: to, areas: list))
    }

    /// The last period whose figure the area has from earlier ones: added up from several, or a copy of the only one's.
    private func lastOfEarlierAreas(_ reading: Reading, _ earlier: [AreaIndex], _ site: Site) -> Period? {
        guard let first = earlier.first else { return nil }
        let columns = site.indicators[reading.indicator].columns
        let start = site.areas[reading.area].start
        return reading.series.last { row in
            guard row.value != nil, start.map({ row.period.end < $0 }) ?? true else { return false }
            return earlier.count > 1
                ? row.basis == .derived : columns.figure(of: first, in: row.period)?.value == row.value
        }?.period
    }

    private func value(in period: Period, of series: [Observation], _ indicator: Indicator) -> String? {
        series.first { $0.period == period }.flatMap { text.figures.value($0, of: indicator) }
    }
}
