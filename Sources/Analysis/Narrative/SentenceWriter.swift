internal import Localization
package import Model
internal import Statistics

/// Says in sentences what one indicator says about one area; the wording follows the tested outcome and nothing else.
package struct SentenceWriter {
    let site: Site
    let indicator: Indicator
    let reading: Reading
    let text: Formatters
    var locale: Locale { text.locale }

    /// - Parameter site: the site that the reading is of; areas and the indicator are looked up there.
    package init(_ reading: Reading, in site: Site, text: Formatters) {
        self.site = site
        self.reading = reading
        self.text = text
        indicator = site.indicators[reading.indicator].indicator
    }

    /// One fact a sentence, in plain text; never empty.
    package func sentences() -> [String] {
        sentences(withBeside: sentencesBeside())
    }

    /// One fact a sentence, where it is known what `sentencesBeside` gives.
    package func sentences(withBeside beside: [String]) -> [String] {
        guard let current = reading.current else {
            return reasons() + beside
        }
        return statement(of: current) + meaning(of: current, withBeside: beside)
    }

    /// What a figure means, or why there is none, for places where the figure stands above; one fact a sentence.
    package func meaning(withBeside beside: [String]) -> [String] {
        guard let current = reading.current else { return reasons() + beside }
        // A figure of zero is said in words too, so that nobody takes it for a missing one.
        return (current.value == 0 ? statement(of: current) : []) + meaning(of: current, withBeside: beside)
    }

    private func meaning(of current: Observation, withBeside beside: [String]) -> [String] {
        [remark(on: current.status), coverage(of: current)].compactMap { $0 }
            + comparisons(withBeside: beside) + [newerIsMissing(than: current)].compactMap { $0 }
    }

    /// What nobody may miss who reads the figure, one fact a sentence.
    ///
    /// That it is zero, provisional, an estimate or not the latest looked for; why there is none.
    package func cautions() -> [String] {
        guard let current = reading.current else { return reasons() }
        return (current.value == 0 ? statement(of: current) : [])
            + [remark(on: current.status), newerIsMissing(than: current)].compactMap { $0 }
    }

    /// What explains a figure whose cautions and marks are told beside it, one fact a sentence.
    ///
    /// How it was made, and each comparison in full but for that which `difference(beside:)` tells of the nearest
    /// larger area.
    package func explanations(withBeside beside: [String]) -> [String] {
        guard let current = reading.current else { return beside }
        let told = reading.nearestTested.flatMap { difference(beside: $0) == nil ? nil : comparison(with: $0) }
        return [coverage(of: current)].compactMap { $0 } + comparisons(withBeside: beside).filter { $0 != told }
    }

    /// Why there is no figure, one fact a sentence; empty where there is one.
    package func reasons() -> [String] {
        reading.current == nil ? AbsenceSentences(reading, in: site, text: text).sentences() : []
    }

    /// The figure itself; nil where there is none.
    package var statement: String? {
        reading.current.flatMap { statement(of: $0).first }
    }

    /// How the figure compares with the nearest larger area that it was tested against; where it was tested against
    /// none, their figures and why.
    package func nearestComparison() -> [String] {
        let known = reading.comparators.filter { $0.observation?.value != nil }
        return known.lazy.compactMap(comparison).first.map { [$0] } ?? comparisons(withBeside: sentencesBeside())
    }

    /// How the figure compares with a larger area's by a test; nil where nothing was tested.
    package func comparison(with comparator: ComparatorReading) -> String? {
        // Most are not tested, and need no figure in words.
        if case .notCompared = comparator.outcome { return nil }
        guard let current = reading.current, let own = current.value, let observation = comparator.observation,
            let other = observation.value, let value = value(of: observation)
        else { return nil }
        let place = name(comparator.area)
        switch comparator.outcome {
        case .notCompared: return nil
        case .noClearDifference where !FigureRounding.areShownApart(current, observation, of: indicator):
            return locale.format(.comparisonSame(other: place, value: value))
        case .noClearDifference where comparator.isWithinRounding:
            return locale.format(.comparisonRounded(other: place, value: value))
        case .noClearDifference: return unclear(current, beside: comparator, value)
        case .better, .worse, .higher, .lower:
            let isHigher = isHigher(comparator.outcome)
            // Counts may tell apart what is published as the same, or rounded the other way: then no amount is claimed.
            guard (own > other) == isHigher, let difference = difference(current, observation) else {
                return locale.format(
                    isHigher
                        ? .comparisonHigherBare(other: place, value: value)
                        : .comparisonLowerBare(other: place, value: value)
                )
            }
            return locale.format(
                isHigher
                    ? .comparisonHigher(difference: difference, other: place, value: value)
                    : .comparisonLower(difference: difference, other: place, value: value)
            )
        }
    }

    /// Which way a test came out, as the indicator's polarity lets it be read back.
    func isHigher(_ outcome: ComparisonOutcome) -> Bool {
        switch outcome {
        case .better: indicator.polarity == .highIsGood
        case .worse: indicator.polarity == .lowIsGood
        case .higher: true
        case .lower, .noClearDifference, .notCompared: false
        }
    }

    // MARK: The figure itself

    private func statement(of current: Observation) -> [String] {
        guard let value = value(of: current) else { return [] }
        let place = name(reading.area)
        let period = text.period(current.period, of: indicator)
        // Of a survey that was added up, the base is not a number of people.
        let isWeighted = indicator.isSurvey && current.basis == .derived
        guard current.value == 0, indicator.kind == .proportion, !isWeighted, current.countsBelong,
            let base = current.denominator
        else {
            return [locale.format(.figureStatement(place: place, value: value, period: period))]
        }
        let none = locale.format(
            .figureZero(
                total: FixedDecimal(base, decimals: 0),
                counted: counted(base),
                place: place,
                period: period
            )
        )
        guard let limits = reading.limits else { return [none] }
        // As few decimals as show that it is more than nothing.
        let decimals = (0...3).first { !Rounding.hidesValue(limits.upper, decimals: $0) } ?? 3
        let limit = text.figures.value(limits.upper, decimals: decimals, unit: indicator.unit)
        return [none, locale.format(.figureZeroLimit(value: limit))]
    }

    private func remark(on status: FigureStatus) -> String? {
        switch status {
        case .roundsToZero: locale.format(.figureRoundsToZero)
        case .lowReliability: locale.format(.figureLowReliability)
        case .estimated: locale.format(.figureEstimated)
        case .provisional: locale.format(.figureProvisional)
        case .revised: locale.format(.figureRevised)
        case .seriesBreak: locale.format(.figureSeriesBreak)
        case .forecast: locale.format(.figureForecast)
        case .notSignificant: locale.format(.figureNotSignificant)
        case .normal, .notAvailable, .confidential, .notApplicable, .noneRecorded, .onlyLimit: nil
        }
    }

    private func coverage(of current: Observation) -> String? {
        guard current.basis == .derived else { return nil }
        let parts = AreaParts(of: reading.area, in: site.areas, period: current.period, text: text)
        if parts.count < 2 {
            return parts.count == 1 ? locale.format(.figureOnlyPart(part: parts.one)) : nil
        }
        let share = current.coverage ?? 1
        if share > 1 - 1e-9 {
            return locale.format(.figureAllParts(count: parts.count, parts: parts.several))
        }
        return locale.format(.figureSomeParts(parts: parts.several, share: text.figures.percent(share)))
    }

    /// A newer row that has only a reason: readers should know that the figure is not the latest that was looked for.
    private func newerIsMissing(than current: Observation) -> String? {
        guard let last = reading.series.last, last.period > current.period, last.value == nil else { return nil }
        return locale.format(
            .figureNewerIsMissing(
                period: text.period(last.period, of: indicator),
                reason: locale.format(reason(for: last))
            )
        )
    }

    private func reason(for missing: Observation) -> MessageKey {
        switch missing.status {
        case .lowReliability: .whyLowReliability
        case .confidential: .whyWithheld
        case .notApplicable: .whyNotApplicable
        case .roundsToZero: .whyRoundsToZero
        case .notAvailable: missing.basis == .derived ? .whyTooLittleCovered : .whyNotAvailable
        case .noneRecorded: .whyNoneRecorded
        case .onlyLimit: .whyOnlyLimit
        case .normal, .estimated, .provisional, .revised, .seriesBreak, .forecast, .notSignificant: .whyNoneGiven
        }
    }

    // MARK: Beside larger areas

    private func comparisons(withBeside beside: [String]) -> [String] {
        let known = reading.positionsWithFigure
        return known.compactMap { comparison(with: reading.comparators[$0]) } + beside
            + known.compactMap { refusal(reading.comparators[$0]) } + facts(known.map { reading.comparators[$0] })
    }

    /// How far counts of everybody are from larger areas' where nothing was tested; what is counted in full has a size
    /// whatever chance might do.
    private func facts(_ comparators: [ComparatorReading]) -> [String] {
        guard indicator.counted == .all, let current = reading.current else { return [] }
        let untested = comparators.filter { $0.outcome == .notCompared(.noMargin) }
        let sizes = untested.compactMap { size(current, beside: $0) }
        // A difference that the rounding hides is no fact.
        let areFacts = untested.contains { !isHiddenByRounding(current, $0.observation) }
        return areFacts && !sizes.isEmpty ? sizes + [locale.format(.comparisonFullCount)] : sizes
    }

    /// How far a figure is from a larger area's, or that both show the same.
    private func size(_ current: Observation, beside comparator: ComparatorReading) -> String? {
        guard let own = current.value, let observation = comparator.observation, let other = observation.value,
            let value = value(of: observation)
        else { return nil }
        let place = name(comparator.area)
        guard let difference = difference(current, observation) else {
            let isRounded = value != self.value(of: current)
            return locale.format(
                isRounded
                    ? .comparisonRounded(other: place, value: value) : .comparisonSame(other: place, value: value)
            )
        }
        return locale.format(
            own > other
                ? .comparisonHigher(difference: difference, other: place, value: value)
                : .comparisonLower(difference: difference, other: place, value: value)
        )
    }

    /// Whether two figures differ, and by less than was published.
    private func isHiddenByRounding(_ current: Observation, _ other: Observation?) -> Bool {
        guard let other, current.value != other.value else { return false }
        return FigureRounding.hides(current, other, of: indicator)
    }

    /// How far two figures are apart; nil where readers see none, or it is less than was published.
    func difference(_ current: Observation, _ other: Observation) -> String? {
        guard !FigureRounding.hides(current, other, of: indicator),
            let own = DifferenceFormatter.Shown(current, of: indicator),
            let larger = DifferenceFormatter.Shown(other, of: indicator), !DifferenceFormatter.isHidden(own, larger)
        else { return nil }
        return DifferenceFormatter(figures: text.figures).text(own, larger, of: indicator)
    }

    /// Why a difference was not tested although both figures have what a test needs.
    private func refusal(_ comparator: ComparatorReading) -> String? {
        guard case .notCompared(let reason) = comparator.outcome else { return nil }
        var other: String { name(comparator.area) }
        switch reason {
        case .isTheWhole: return locale.format(.comparisonUntestedWhole(place: name(reading.area), other: other))
        case .countsDoNotFit: return locale.format(.comparisonUntestedCounts(other: other))
        case .partlyCovered: return locale.format(.comparisonUntestedPart(other: other))
        case .isPartOfTotal: return part(of: comparator)
        case .noFigure, .nothingBeside, .noMargin, .seriesBreak, .overlappingPeriods, .noLaterFigure: return nil
        }
    }

    /// What share of the larger area's count is in the area; nil where it cannot be a part.
    private func part(of comparator: ComparatorReading) -> String? {
        guard let (share, total) = share(of: comparator) else { return nil }
        let other = name(comparator.area)
        return locale.format(
            isToldByShare(comparator)
                ? .comparisonPartOnly(share: share, other: other)
                : .comparisonPart(share: share, value: total, other: other)
        )
    }

    /// What share of a larger area's total a count is, where that alone is told of it: `0.02%`; nil for all others.
    ///
    /// The total of the nearest larger area is given in full; those of the others are on their own pages. Each would
    /// stand on the page of every place inside, so that one count that changes would change them all.
    package func shareAlone(of comparator: ComparatorReading) -> String? {
        isToldByShare(comparator) ? share(of: comparator)?.share : nil
    }

    /// Whether the sentence about a larger area gives the count as a share of its total: no comparison has a result.
    package func tellsShare(of comparator: ComparatorReading) -> Bool {
        comparator.outcome == .notCompared(.isPartOfTotal) && percent(of: comparator) != nil
    }

    private func isToldByShare(_ comparator: ComparatorReading) -> Bool {
        guard comparator.outcome == .notCompared(.isPartOfTotal), let nearest = reading.positionsWithFigure.first
        else { return false }
        return reading.comparators[nearest].area != comparator.area
    }

    /// What share of the larger area's count is in the area, and that count; nil where it cannot be a part.
    private func share(of comparator: ComparatorReading) -> (share: String, total: String)? {
        guard let percent = percent(of: comparator), let total = comparator.observation.flatMap(value) else {
            return nil
        }
        let decimals = (0...3).first { !Rounding.hidesValue(percent, decimals: $0) } ?? 3
        return (text.figures.value(percent, decimals: decimals, unit: FigureFormatter.percentUnit), total)
    }

    /// How many per cent of the larger area's count are in the area; nil where it cannot be a part.
    private func percent(of comparator: ComparatorReading) -> Double? {
        guard let own = reading.current?.value, let total = comparator.observation?.value, total > 0,
            (0...total).contains(own)
        else { return nil }
        return 100 * own / total
    }

    /// The interval says why where it decided; where counts did, how many there were.
    private func unclear(_ current: Observation, beside comparator: ComparatorReading, _ value: String) -> String? {
        let place = name(comparator.area)
        if indicator.counted == .all {
            let size = size(current, beside: comparator)
            return isHiddenByRounding(current, comparator.observation)
                ? size : size.map { locale.format(.comparisonOnlyChance(what: $0)) }
        }
        if comparator.method == .bothByLimits || comparator.method == .restByLimits {
            return locale.format(.comparisonUnclearBoth(other: place, value: value))
        }
        if comparator.method?.isAgainstRest ?? false, let base = current.denominator {
            return locale.format(
                .comparisonUnclearCounts(
                    other: place,
                    value: value,
                    total: FixedDecimal(base, decimals: 0),
                    counted: counted(base)
                )
            )
        }
        guard let limits = reading.limits else { return nil }
        let likely = text.indicators.likelyRange(limits, of: current, indicator)
        let range = limits.method == .midP ? locale.format(.figureRangeMidP(range: likely)) : likely
        return locale.format(.comparisonUnclear(other: place, value: value, place: name(reading.area), range: range))
    }

    /// The figures of larger areas that are given by themselves; nil where there are none.
    package var beside: FiguresBeside? {
        let areas = positionsBeside.map { reading.comparators[$0].area }
        guard !areas.isEmpty else { return nil }
        return FiguresBeside(indicator: reading.indicator, areas: areas, period: reading.current?.period)
    }

    /// What is said of them; it follows from `beside` alone.
    package func sentencesBeside() -> [String] {
        let comparators = positionsBeside.map { reading.comparators[$0] }
        return reading.current == nil ? wider(comparators) : untested(comparators)
    }

    /// Those with a figure that lack what a test needs; where the area has no figure, the nearest that has one.
    private var positionsBeside: [Int] {
        guard reading.current != nil else { return Array(reading.positionsWithFigure.prefix(1)) }
        if indicator.counted == .all { return [] }
        return reading.positionsWithFigure.filter { reading.comparators[$0].outcome == .notCompared(.noMargin) }
    }

    private func untested(_ comparators: [ComparatorReading]) -> [String] {
        let figures = comparators.compactMap { comparator in
            comparator.observation.flatMap(value).map { value in
                locale.format(.comparisonBeside(other: name(comparator.area), value: value))
            }
        }
        guard let first = figures.first else { return [] }
        let list = figures.dropFirst().reduce(first) { list, next in
            locale.format(.comparisonBesideMore(first: list, last: next))
        }
        return [locale.format(.comparisonBesideList(what: list)), locale.format(.comparisonUntested)]
    }

    // MARK: Words

    func value(of observation: Observation) -> String? {
        text.figures.value(observation, of: indicator)
    }

    /// What is counted, as it stands after so many.
    private func counted(_ number: Double) -> String {
        let name = indicator.denominatorName ?? locale.format(.figurePeopleCounted)
        return locale.counted(name, by: FixedDecimal(number, decimals: 0))
    }

    func name(_ area: AreaIndex) -> String {
        text.name(of: site.areas[area])
    }
}
