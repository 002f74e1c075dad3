internal import Localization
package import Model
internal import Statistics

/// Says in sentences what one indicator says about one area; the wording follows the tested outcome and nothing else.
package struct SentenceWriter {
    private let site: Site
    private let indicator: Indicator
    private let reading: Reading
    private let text: ReportText
    private var words: Words { text.words }

    package init(_ reading: Reading, in site: Site, text: ReportText) {
        self.site = site
        self.reading = reading
        self.text = text
        indicator = site.indicators[reading.indicator].indicator
    }

    /// One fact a sentence, in plain text; never empty.
    package func sentences() -> [String] {
        sentences(withBeside: sentencesBeside())
    }

    /// The same where it is known what `sentencesBeside` gives.
    package func sentences(withBeside beside: [String]) -> [String] {
        guard let current = reading.current else {
            return AbsenceSentences(reading, in: site, text: text).sentences() + beside
        }
        return statement(of: current) + [remark(on: current.status), coverage(of: current)].compactMap { $0 }
            + comparisons(withBeside: beside) + [newerIsMissing(than: current)].compactMap { $0 }
    }

    /// The figure itself; nil where there is none.
    package var statement: String? {
        reading.current.flatMap { statement(of: $0).first }
    }

    /// How the figure compares with the nearest larger area that it was tested against; where it was tested against none,
    /// their figures and why.
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
        case .noClearDifference: return unclear(current, beside: comparator, value)
        case .better, .worse, .higher, .lower:
            let isHigher = isHigher(comparator.outcome)
            let amount = abs(own - other)
            let decimals = FigureText.decimals(ofDifference: amount, from: current, of: indicator)
            // Counts may tell apart what is published as the same, or rounded the other way: then no amount is claimed.
            guard (own > other) == isHigher, Rounding.hidesValue(amount, decimals: decimals) == false, amount > 0 else {
                return words.say(
                    isHigher ? .comparisonHigherBare : .comparisonLowerBare,
                    .text(.other, place),
                    .text(.value, value)
                )
            }
            return words.say(
                isHigher ? .comparisonHigher : .comparisonLower,
                .text(.difference, text.figures.difference(amount, decimals: decimals, of: indicator)),
                .text(.other, place),
                .text(.value, value)
            )
        }
    }

    /// Which way a test came out, as the indicator's polarity lets it be read back.
    private func isHigher(_ outcome: ComparisonOutcome) -> Bool {
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
        let place = Filling.text(.place, name(reading.area))
        let period = Filling.text(.period, text.dates.period(current.period))
        // Of a survey that was added up, the base is not a number of people.
        let isWeighted = indicator.isSurvey && current.basis == .derived
        guard current.value == 0, indicator.kind == .proportion, !isWeighted, let base = current.denominator else {
            return [words.say(.figureStatement, place, .text(.value, value), period)]
        }
        let none = words.say(
            .figureZero,
            .number(.total, base, decimals: 0),
            .text(.counted, counted),
            place,
            period
        )
        guard let limits = Limits(current, of: indicator) else { return [none] }
        // As few decimals as show that it is more than nothing.
        let decimals = (0...3).first { !Rounding.hidesValue(limits.upper, decimals: $0) } ?? 3
        let limit = text.figures.value(limits.upper, decimals: decimals, unit: indicator.unit)
        return [none, words.say(.figureZeroLimit, .text(.value, limit))]
    }

    private func remark(on status: FigureStatus) -> String? {
        switch status {
        case .roundsToZero: words.say(.figureRoundsToZero)
        case .lowReliability: words.say(.figureLowReliability)
        case .estimated: words.say(.figureEstimated)
        case .provisional: words.say(.figureProvisional)
        case .revised: words.say(.figureRevised)
        case .seriesBreak: words.say(.figureSeriesBreak)
        case .normal, .notAvailable, .confidential, .notApplicable: nil
        }
    }

    private func coverage(of current: Observation) -> String? {
        guard current.basis == .derived else { return nil }
        let parts = AreaParts(of: reading.area, in: site.areas, period: current.period, text: text)
        if parts.count < 2 {
            return parts.count == 1 ? words.say(.figureOnlyPart, .text(.part, parts.one)) : nil
        }
        let share = current.coverage ?? 1
        if share >= 0.9995 {
            return words.say(.figureAllParts, .count(.count, parts.count), .text(.parts, parts.several))
        }
        return words.say(
            .figureSomeParts,
            .text(.parts, parts.several),
            .text(.share, text.figures.percent(share))
        )
    }

    /// A newer row that has only a reason: readers should know that the figure is not the latest that was looked for.
    private func newerIsMissing(than current: Observation) -> String? {
        guard let last = reading.series.last, last.period > current.period, last.value == nil else { return nil }
        return words.say(
            .figureNewerIsMissing,
            .text(.period, text.dates.period(last.period)),
            .text(.reason, words.say(reason(for: last)))
        )
    }

    private func reason(for missing: Observation) -> Phrase {
        switch missing.status {
        case .lowReliability: .whyLowReliability
        case .confidential: .whyWithheld
        case .notApplicable: .whyNotApplicable
        case .roundsToZero: .whyRoundsToZero
        case .notAvailable: missing.basis == .derived ? .whyTooLittleCovered : .whyNotAvailable
        case .normal, .estimated, .provisional, .revised, .seriesBreak: .whyNoneGiven
        }
    }

    // MARK: Beside larger areas

    private func comparisons(withBeside beside: [String]) -> [String] {
        let known = reading.positionsWithFigure
        return known.compactMap { comparison(with: reading.comparators[$0]) } + beside
            + known.compactMap { refusal(reading.comparators[$0]) }
    }

    /// Why a difference was not tested although both figures have what a test needs.
    private func refusal(_ comparator: ComparatorReading) -> String? {
        guard case .notCompared(let reason) = comparator.outcome else { return nil }
        var other: Filling { .text(.other, name(comparator.area)) }
        switch reason {
        case .isTheWhole: return words.say(.comparisonUntestedWhole, .text(.place, name(reading.area)), other)
        case .countsDoNotFit: return words.say(.comparisonUntestedCounts, other)
        case .partlyCovered: return words.say(.comparisonUntestedPart, other)
        case .noFigure, .noMargin, .seriesBreak, .overlappingPeriods, .noLaterFigure: return nil
        }
    }

    /// The interval says why where it decided; where counts did, how many there were.
    private func unclear(_ current: Observation, beside comparator: ComparatorReading, _ value: String) -> String? {
        let place = name(comparator.area)
        if comparator.method?.isAgainstRest ?? false, let base = current.denominator {
            return words.say(
                .comparisonUnclearCounts,
                .text(.other, place),
                .text(.value, value),
                .number(.total, base, decimals: 0),
                .text(.counted, counted)
            )
        }
        guard let range = text.indicators.likelyRange(current, of: indicator) else { return nil }
        return words.say(
            .comparisonUnclear,
            .text(.other, place),
            .text(.value, value),
            .text(.place, name(reading.area)),
            .text(.range, range)
        )
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
        return reading.positionsWithFigure.filter { reading.comparators[$0].outcome == .notCompared(.noMargin) }
    }

    private func untested(_ comparators: [ComparatorReading]) -> [String] {
        let figures = comparators.compactMap { comparator in
            comparator.observation.flatMap(value).map { value in
                words.say(.comparisonBeside, .text(.other, name(comparator.area)), .text(.value, value))
            }
        }
        guard let first = figures.first else { return [] }
        let list = figures.dropFirst().reduce(first) { list, next in
            words.say(.comparisonBesideMore, .text(.first, list), .text(.last, next))
        }
        return [words.say(.comparisonBesideList, .text(.what, list)), words.say(.comparisonUntested)]
    }

    private func wider(_ comparators: [ComparatorReading]) -> [String] {
        comparators.compactMap { comparator in
            guard let observation = comparator.observation, let value = value(of: observation) else { return nil }
            return words.say(
                .absentWider,
                .text(.other, name(comparator.area)),
                .text(.value, value),
                .text(.period, text.dates.period(observation.period))
            )
        }
    }

    // MARK: Words

    private func value(of observation: Observation) -> String? {
        text.figures.value(observation, of: indicator)
    }

    private var counted: String {
        indicator.denominatorName ?? words.say(.figurePeopleCounted)
    }

    private func name(_ area: AreaIndex) -> String {
        text.name(of: site.areas[area])
    }
}
