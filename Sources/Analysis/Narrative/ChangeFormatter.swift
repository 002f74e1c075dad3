internal import Localization
package import Model

/// How an area's figure has changed over its periods, in words.
package struct ChangeFormatter {
    let text: Formatters
    var locale: Locale { text.locale }

    /// What was found of the latest five periods, and what can be told without a test; nil without any figure.
    ///
    /// - Parameters:
    ///   - site: the site that the reading is of.
    ///   - tellsTest: whether a clear trend is said to be more than chance would make.
    package func sentence(_ reading: Reading, in site: Site, tellsTest: Bool = true) -> String? {
        let indicator = site.indicators[reading.indicator].indicator
        let sentences = [
            found(reading.change, reading.series, indicator, tellsTest: tellsTest), earlier(reading, indicator),
            larger(reading, indicator, site),
            ofEarlierAreas([reading], in: site),
        ].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// What was found, for the heading of a chart, or what the ends of the line are where nothing was.
    ///
    /// Nil for fewer than two figures that may be set side by side.
    package func title(_ reading: Reading, in site: Site) -> String? {
        let indicator = site.indicators[reading.indicator].indicator
        let place = text.name(of: site.areas[reading.area])
        switch reading.change {
        case .noClearChange(let since):
            return locale.format(.changeTitleNone(place: place, since: text.dates.periodWithin(since)))
        case .noDirection(let since):
            return locale.format(.changeTitleNoDirection(place: place, since: text.dates.periodWithin(since)))
        case .changed(let trend):
            guard let first = value(in: trend.first, of: reading.series, indicator),
                let last = value(in: trend.last, of: reading.series, indicator)
            else { return nil }
            let (from, to) = (text.dates.periodWithin(trend.first), text.dates.periodWithin(trend.last))
            let title = locale.format(
                trend.slopePerYear > 0
                    ? .changeTitleRisen(place: place, otherValue: first, from: from, value: last, to: to)
                    : .changeTitleFallen(place: place, otherValue: first, from: from, value: last, to: to)
            )
            return full(title, with: telling(beside: trend, in: reading.series, indicator), indicator)
        case .none, .noMargin, .partlyCovered, .tooFewPeriods, .tooFewCounted:
            let periods = ComparablePeriods.latest(in: reading.series)
            guard periods.count > 1, let first = periods.first, let last = periods.last,
                let start = text.figures.value(first, of: indicator), let end = text.figures.value(last, of: indicator)
            else { return nil }
            let title = locale.format(
                .changeTitleEnds(
                    place: place,
                    otherValue: start,
                    from: text.dates.periodWithin(first.period),
                    value: end,
                    to: text.dates.periodWithin(last.period)
                )
            )
            return full(title, with: TellingPeriod(beside: first, last, in: reading.series, of: indicator), indicator)
        }
    }

    /// The earliest figure, where a clear trend does not tell what came before it.
    ///
    /// A test found the way between its ends, so that what lies between hides nothing.
    private func telling(beside trend: ClearTrend, in series: [Observation], _ indicator: Indicator) -> TellingPeriod? {
        guard let first = series.first(where: { $0.period == trend.first }),
            let last = series.first(where: { $0.period == trend.last }),
            let found = TellingPeriod(beside: first, last, in: series, of: indicator), found.place == .before
        else { return nil }
        return found
    }

    /// A title with the figure that its two would hide, if any.
    private func full(_ title: String, with telling: TellingPeriod?, _ indicator: Indicator) -> String {
        guard let telling, let value = text.figures.value(telling.figure, of: indicator) else { return title }
        let period = text.dates.periodWithin(telling.figure.period)
        let message: Message =
            switch telling.place {
            case .before: .changeTitleBefore(what: title, value: value, from: period)
            case .highest: .changeTitleHighest(what: title, value: value, from: period)
            case .lowest: .changeTitleLowest(what: title, value: value, from: period)
            }
        return locale.format(message)
    }

    /// What the figures of a group say over time.
    package struct GroupChange: Sendable {
        /// Its first and its last figure that may be set side by side, each with its period, or the clear trend between
        /// them.
        package let ends: String
        /// What was found of the latest five periods, by the test that totals have; nil where `ends` says it.
        package let finding: String?
    }

    /// How the figure of a group has changed; nil for fewer than two figures that may be set side by side.
    ///
    /// - Parameter series: its figures in one area, earliest period first.
    package func change(of series: [Observation], _ indicator: Indicator) -> GroupChange? {
        let periods = ComparablePeriods.latest(in: series)
        guard periods.count > 1, let first = periods.first, let last = periods.last,
            let start = text.figures.value(first, of: indicator), let end = text.figures.value(last, of: indicator)
        else { return nil }
        let change = SeriesTrend.change(in: series, of: indicator)
        let finding = found(change, series, indicator, tellsTest: true)
        if case .changed = change, let finding { return GroupChange(ends: finding, finding: nil) }
        let ends = locale.format(
            .changeEnds(
                otherValue: start,
                from: text.dates.periodWithin(first.period),
                value: end,
                to: text.dates.periodWithin(last.period)
            )
        )
        return GroupChange(ends: ends, finding: finding)
    }

    /// Where a clear trend began, to stand behind the latest figure: `from 60.3% in 2019`; nil where the figure of then
    /// cannot be shown.
    package func start(of trend: ClearTrend, _ reading: Reading, _ indicator: Indicator) -> String? {
        value(in: trend.first, of: reading.series, indicator).map {
            locale.format(.changeShort(value: $0, from: text.dates.periodWithin(trend.first)))
        }
    }

    private func found(
        _ change: ChangeOverTime,
        _ series: [Observation],
        _ indicator: Indicator,
        tellsTest: Bool
    )
        -> String?
    {
        switch change {
        case .none: nil
        case .noMargin: locale.format(untested(series, indicator))
        case .partlyCovered: locale.format(.changeUntestedPart)
        case .tooFewPeriods(let count): tooFew(count, series)
        case .tooFewCounted: locale.format(.changeTooFewCounted)
        case .noClearChange(let since): locale.format(.changeNone(since: text.dates.periodWithin(since)))
        case .noDirection(let since): locale.format(.changeNoDirection(since: text.dates.periodWithin(since)))
        case .changed(let trend): sentence(trend, series, indicator, tellsTest: tellsTest)
        }
    }

    /// Why a change was not tested: nothing has a margin of error, or some of the latest figures lack one.
    private func untested(_ series: [Observation], _ indicator: Indicator) -> MessageKey {
        if indicator.counted == .all { return .changeUntestedFull }
        let latest = ComparablePeriods.latest(in: series).suffix(5)
        return latest.contains { Limits($0, of: indicator) != nil } ? .changeUntestedSome : .changeUntested
    }

    private func tooFew(_ count: Int, _ series: [Observation]) -> String {
        let known = series.filter { $0.value != nil }
        guard known.count == 1, let period = known.first?.period else {
            // Of a year of months only one is like the latest.
            if known.last?.period.isPartOfAYear ?? false { return locale.format(.changeTooFewOfSeason(count: count)) }
            // Readers who see more figures than are counted are told why.
            return locale.format(
                count == known.count ? .changeTooFew(count: count) : .changeTooFewInARow(count: count)
            )
        }
        switch period.kind {
        case .calendarYear, .financialYear, .academicYear: return locale.format(.changeOneYear)
        case .day, .month, .quarter, .severalYears, .span: return locale.format(.changeOnePeriod)
        }
    }

    /// From which figure to which a clear trend has led.
    private func sentence(
        _ trend: ClearTrend,
        _ series: [Observation],
        _ indicator: Indicator,
        tellsTest: Bool
    )
        -> String?
    {
        guard let first = value(in: trend.first, of: series, indicator),
            let last = value(in: trend.last, of: series, indicator)
        else { return nil }
        let (from, to) = (text.dates.periodWithin(trend.first), text.dates.periodWithin(trend.last))
        let change: Message =
            switch trend.direction {
            case .better: .changeBetter(from: from, to: to, otherValue: first, value: last)
            case .worse: .changeWorse(from: from, to: to, otherValue: first, value: last)
            case .higher: .changeHigher(from: from, to: to, otherValue: first, value: last)
            case .lower: .changeLower(from: from, to: to, otherValue: first, value: last)
            }
        let earliest = telling(beside: trend, in: series, indicator)?.figure
        let before = earliest.flatMap { figure in
            text.figures.value(figure, of: indicator).map { value in
                locale.format(.changeBefore(value: value, from: text.dates.periodWithin(figure.period)))
            }
        }
        return [locale.format(change), tellsTest ? locale.format(.changeBeyondChance) : nil, before]
            .compactMap(\.self).joined(separator: " ")
    }

    /// What the larger area did in the years of a change: most changes are not of one place.
    private func larger(_ reading: Reading, _ indicator: Indicator, _ site: Site) -> String? {
        reading.changeOfLarger.flatMap { sentence($0, indicator, in: site) }
    }

    /// From which figure to which a larger area went; nil where one cannot be shown.
    package func sentence(_ larger: LargerAreaChange, _ indicator: Indicator, in site: Site) -> String? {
        guard let first = text.figures.value(larger.first, of: indicator),
            let last = text.figures.value(larger.last, of: indicator)
        else { return nil }
        let other = text.name(of: site.areas[larger.area])
        return locale.format(
            first == last
                ? .changeLargerSame(other: other, value: last)
                : .changeLarger(other: other, otherValue: first, value: last)
        )
    }

    /// A change that is too old for the latest five periods, with its years; nil where there is none.
    private func earlier(_ reading: Reading, _ indicator: Indicator) -> String? {
        guard let change = reading.earlierChange, let start = text.figures.value(change.first, of: indicator),
            let end = text.figures.value(change.last, of: indicator)
        else { return nil }
        return locale.format(
            .changeEarlier(
                from: text.dates.periodWithin(change.first.period),
                to: text.dates.periodWithin(change.last.period),
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
