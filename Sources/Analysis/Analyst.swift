package import Model
internal import Primitives
private import Statistics

/// Says what figures mean, as values without words: which are missing and why, how they compare, and where they rank.
///
/// Made once for a site; asking it is a pure function of area and indicator, safe from any thread. All arithmetic is in
/// Statistics, which knows no site; all sentences are made in `Narrative`, from these values alone, so that no two
/// pages say different things of one figure.
///
/// - `ranges` has the one likely range of each figure, which pages, tests and downloads share (`LikelyRanges`).
/// - `reading(of:indicator:)` is what one indicator says about one area: the latest figure, or the reason why there is
///   none (`Absence`); the comparison with each larger area (`FigureComparison`: by published limits, else against the
///   rest of the larger area, since an area is part of the whole); the change over the latest five periods
///   (`SeriesTrend`); and the rank among areas of its level, or why there is none (`RankingOutcome`).
/// - `change` compares the latest figure with the baseline of a plan (`TwoPeriodChange`).
/// - `levelMatrix(of:)` has the figures of all areas of a level side by side, one period an indicator (`LevelMatrix`).
///   Gaps (`AreaGap`), map classes (`ChoroplethFigures`), counts above and below (`ComparisonCount`), the order of need
///   (`Priorities`) and similar areas (`SimilarAreas`) all read from it, so that they speak of the same figures.
/// - `themeMatrix(of:)` counts the outcomes of several areas by theme (`ThemeMatrix`).
/// - `KeyFindings` selects what stands out among an area's readings.
/// - `Plans/` has what follows from plans: `ActionClock` (overdue, due for an update), `ActionTally` (progress by
///   stage), `ConcernFinder` (what is worse by a test, and which commitments are about it), `PlanMatrix`, `GapSummary`,
///   and `TargetCourse` (the latest figure and its tested trend against a target).
///
/// Nothing is called better or worse without a test, and nothing that depends on chance alone is ranked.
package struct Analyst: Sendable {
    let site: Site
    /// The likely range of each figure.
    package let ranges: LikelyRanges
    private let ranks: [IndicatorRanks]
    private let matrices: [AreaLevel.ID: LevelMatrix]
    /// The levels of which at least one area is made of smaller ones.
    private let levelsMadeOfOthers: Set<AreaLevel.ID>

    /// Ranks the areas of every indicator and sets up the matrix of every level with pages.
    package init(_ site: Site) {
        self.site = site
        ranges = LikelyRanges(site)
        levelsMadeOfOthers = Set(site.areas.composed.map { site.areas[$0].level })
        let directory = AreaDirectory(site.areas, asOf: site.asOf)
        ranks = Parallel.map(site.indicators, batch: 1) { IndicatorRanks($0, areas: directory) }
        let levels = site.areas.levels.filter(\.hasPages).map(\.id)
        let matrices = Parallel.map(levels, batch: 1) { LevelMatrix($0, of: site, directory: directory) }
        self.matrices = Dictionary(matrices.map { ($0.level, $0) }) { first, _ in first }
    }

    /// The figures of all areas of a level, one period an indicator; nil for levels without pages.
    package func levelMatrix(of level: AreaLevel.ID) -> LevelMatrix? {
        matrices[level]
    }

    /// What an indicator, given by its position in `Site.indicators`, says about an area.
    package func reading(of area: AreaIndex, indicator position: Int) -> Reading {
        let figures = site.indicators[position]
        let series = figures.columns.observations(of: area)
        // An older value speaks where the latest period has only a reason.
        let current = series.last { $0.value != nil }
        let absence = current == nil ? absence(of: area, figures: figures, series: series) : nil
        let limits = current.flatMap { ranges.limits(of: $0, indicator: position) }
        let comparators = comparators(of: area, figures: figures, current: current, limits)
        let change = SeriesTrend.change(in: series, of: figures.indicator)
        let earlier = EarlierChange(in: series, of: figures.indicator, besides: change)
        return Reading(
            area: area,
            indicator: position,
            current: current,
            limits: limits,
            absence: absence,
            comparators: comparators,
            rankingOutcome: current == nil ? .notRanked(.noFigure) : ranks[position].outcome(of: area),
            change: change,
            earlierChange: earlier,
            changeOfLarger: changeOfLarger(area, figures, change, earlier),
            series: series,
            blocks: figures.indicator.kind == .decile && current == nil
                ? BlockCounts(of: area, in: figures, areas: site.areas) : nil
        )
    }

    /// An area's latest figure; nil where it has none.
    ///
    /// Tables of many areas ask for this, `absence`, `rank` and `comparison` where a whole reading would cost too much.
    package func latest(of area: AreaIndex, indicator position: Int) -> Observation? {
        let columns = site.indicators[position].columns
        return columns.latestFigureRow(of: area).map(columns.observation(at:))
    }

    /// Why an area without a figure has none.
    package func absence(of area: AreaIndex, indicator position: Int) -> Absence {
        let figures = site.indicators[position]
        return absence(of: area, figures: figures, series: figures.columns.observations(of: area))
    }

    /// The place of an area that has a figure among those of its level; nil where they cannot be ranked.
    package func rank(of area: AreaIndex, indicator position: Int) -> AreaRank? {
        ranks[position].outcome(of: area).rank
    }

    /// The place of an area that has a figure, or why it has none.
    func ranking(of area: AreaIndex, indicator position: Int) -> RankingOutcome {
        ranks[position].outcome(of: area)
    }

    /// An area's latest figure compared with that of another area for the same period; nil where it has none.
    package func comparison(
        of current: Observation,
        indicator position: Int,
        with other: AreaIndex
    ) -> ComparatorReading? {
        let figures = site.indicators[position]
        guard let observation = figures.columns.figure(of: other, in: current.period) else { return nil }
        return comparator(
            other,
            observation,
            of: current,
            figures.indicator,
            limits: ranges.limits(of: current, indicator: position)
        )
    }

    /// An area's latest figure compared with the figure that a plan started from; nil where it has no figure.
    ///
    /// - Parameters:
    ///   - baseline: in the indicator's unit.
    ///   - period: the period that the plan says the baseline is of; nil where it does not say.
    package func change(
        of area: AreaIndex,
        indicator position: Int,
        since baseline: Double,
        in period: String?
    ) -> TwoPeriodChange? {
        let figures = site.indicators[position]
        let series = figures.columns.observations(of: area)
        return TwoPeriodChange(since: baseline, in: period, in: series, of: figures.indicator) {
            ranges.limits(of: $0, indicator: position)
        }
    }

    /// What the nearest larger area did since a plan's baseline; nil without a clear change from a known period.
    package func changeOfLarger(_ area: AreaIndex, indicator position: Int, beside change: TwoPeriodChange)
        -> LargerAreaChange?
    {
        switch change.outcome {
        case .better, .worse, .higher, .lower: break
        case .noClearDifference, .notCompared: return nil
        }
        guard let start = change.start else { return nil }
        return changeOfLarger(area, site.indicators[position], from: start.period, to: change.latest.period)
    }

    /// How an area's latest figure compares with that of the nearest larger area that has one for the same period.
    ///
    /// Nil where the area has no figure, or none of them has one. It is the part of a reading that summaries of many
    /// areas need, at a fraction of the cost.
    func nearestComparison(of area: AreaIndex, indicator position: Int) -> ComparatorReading? {
        guard let current = latest(of: area, indicator: position) else { return nil }
        return site.settings.comparators.lazy.compactMap { level in
            site.areas.container(of: area, at: level.value).flatMap { other in
                other == area ? nil : comparison(of: current, indicator: position, with: other)
            }
        }.first
    }

    private func absence(of area: AreaIndex, figures: IndicatorFigures, series: [Observation]) -> Absence {
        if let last = series.last {
            switch last.status {
            case .confidential: return figures.indicator.isSurvey ? .tooFewReplies : .withheld
            case .notApplicable: return .notApplicable
            case .lowReliability: return .tooFewReplies
            case .roundsToZero: return .roundsToZero
            case .noneRecorded: return .noneRecorded
            case .onlyLimit: return last.note.map { .onlyLimit($0) } ?? .notAvailable
            default:
                return last.basis == .derived ? tooLittleCovered(last, figures) : .notAvailable
            }
        }
        if let absence = outsideItsLife(area, figures) { return absence }
        if !figures.indicator.kind.addsUp, BlockCounts.havePartsFigures(of: area, in: figures, areas: site.areas) {
            return .doesNotAddUp(parts: latestParts(of: area, figures).count)
        }
        let isOfTenths = figures.indicator.kind == .decile
        if isOfTenths, BlockCounts.haveAreasInsideFigures(area, in: figures, areas: site.areas) {
            return .onlySmaller
        }
        let othersHaveParts = levelsMadeOfOthers.contains(site.areas[area].level)
        return site.areas.parts(of: area).isEmpty && othersHaveParts ? .noBlocks : .notCollected
    }

    /// That an area was not there on the last day of any period of the indicator; nil where it was, or no day is known.
    private func outsideItsLife(_ area: AreaIndex, _ figures: IndicatorFigures) -> Absence? {
        let (place, periods) = (site.areas[area], figures.columns.periods)
        guard !periods.isEmpty, !periods.contains(where: place.existed) else { return nil }
        if let start = place.start, periods.allSatisfy({ $0.end < start }) { return .notYetThere(began: start) }
        return place.end.map { .noLongerThere(ended: $0) }
    }

    /// Whether a figure is clearly worse than that of the nearest larger area which it can be tested against.
    package func isClearlyWorse(_ figure: Observation, indicator position: Int) -> Bool {
        let nearest = site.settings.comparators.lazy.compactMap { level -> ComparatorReading? in
            guard let other = site.areas.container(of: figure.area, at: level.value), other != figure.area,
                let found = comparison(of: figure, indicator: position, with: other), found.outcome.isTested
            else { return nil }
            return found
        }.first
        return nearest?.outcome == .worse
    }

    /// What makes up an area in the latest period that the indicator has.
    private func latestParts(of area: AreaIndex, _ figures: IndicatorFigures) -> [AreaTree.Block] {
        figures.columns.periods.last.map { site.areas.parts(of: area, in: $0) } ?? []
    }

    /// Why nothing was added up: how many of the parts have what a total needs.
    private func tooLittleCovered(_ total: Observation, _ figures: IndicatorFigures) -> Absence {
        let columns = figures.columns
        let parts = site.areas.parts(of: total.area, in: total.period)
        let present = parts.count { part in
            guard let row = columns.row(of: part.area, in: total.period) else { return false }
            if figures.indicator.kind == .count { return columns.value(at: row) != nil }
            if figures.indicator.isSurvey, figures.indicator.kind == .proportion {
                let replies = columns.denominator(at: row) ?? 0
                return columns.value(at: row) != nil && PrimarySuppression.forSurvey(base: replies) != .withhold
                    && site.population(of: part.area, in: total.period) != nil
            }
            return columns.numerator(at: row) != nil && columns.denominator(at: row) != nil
                && (columns.countsBelong(at: row) || figures.indicator.addsUpFromCounts)
        }
        return .tooLittleCovered(coverage: total.coverage, present: present, parts: parts.count)
    }

    private func comparators(
        of area: AreaIndex,
        figures: IndicatorFigures,
        current: Observation?,
        _ limits: Limits?
    ) -> [ComparatorReading] {
        var readings: [ComparatorReading] = []
        readings.reserveCapacity(site.settings.comparators.count)
        for level in site.settings.comparators {
            guard let other = site.areas.container(of: area, at: level.value), other != area else { continue }
            let observation = observation(of: other, figures: figures, matching: current)
            readings.append(comparator(other, observation, of: current, figures.indicator, limits: limits))
        }
        return readings
    }

    /// - Parameters:
    ///   - observation: the other area's figure, if any.
    ///   - limits: those of the area's own figure.
    private func comparator(
        _ other: AreaIndex,
        _ observation: Observation?,
        of current: Observation?,
        _ indicator: Indicator,
        limits: @autoclosure () -> Limits?
    ) -> ComparatorReading {
        ComparatorReading(
            area: other,
            observation: observation,
            result: FigureComparison.result(of: current, against: observation, indicator: indicator, limits: limits())
        )
    }

    /// What the nearest larger area did in the years of a trend or an earlier change.
    private func changeOfLarger(
        _ area: AreaIndex,
        _ figures: IndicatorFigures,
        _ change: ChangeOverTime,
        _ earlier: EarlierChange?
    ) -> LargerAreaChange? {
        if case .changed(let trend) = change { return changeOfLarger(area, figures, from: trend.first, to: trend.last) }
        return earlier.flatMap { changeOfLarger(area, figures, from: $0.first.period, to: $0.last.period) }
    }

    /// The nearest larger area that has comparable figures for both ends.
    private func changeOfLarger(_ area: AreaIndex, _ figures: IndicatorFigures, from start: Period, to end: Period)
        -> LargerAreaChange?
    {
        // A count of a larger area is mostly larger: how it changed says little beside one of its parts.
        guard figures.indicator.kind != .count else { return nil }
        return site.settings.comparators.lazy.compactMap { level -> LargerAreaChange? in
            guard let other = site.areas.container(of: area, at: level.value), other != area,
                let first = figures.columns.figure(of: other, in: start), first.isComplete,
                let last = figures.columns.figure(of: other, in: end), last.isComplete,
                !figures.columns.hasBreak(of: other, after: start, upTo: end)
            else { return nil }
            return LargerAreaChange(area: other, first: first, last: last)
        }.first
    }

    /// The larger area's figure for the same period; where the area itself has none, its latest.
    private func observation(
        of other: AreaIndex,
        figures: IndicatorFigures,
        matching current: Observation?
    ) -> Observation? {
        guard let current else {
            return figures.columns.latestFigureRow(of: other).map(figures.columns.observation(at:))
        }
        return figures.columns.figure(of: other, in: current.period)
    }
}
