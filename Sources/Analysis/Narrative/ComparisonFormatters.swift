internal import Localization
package import Model
private import Statistics

/// The result of a comparison in a word or two.
package struct OutcomeFormatter {
    let locale: Locale

    /// `better`, `similar`, `not tested`: the outcome by itself.
    package func word(_ outcome: ComparisonOutcome) -> String {
        switch outcome {
        case .better: locale.format(.outcomeBetter)
        case .worse: locale.format(.outcomeWorse)
        case .higher: locale.format(.outcomeHigher)
        case .lower: locale.format(.outcomeLower)
        case .noClearDifference: locale.format(.outcomeSimilar)
        case .notCompared(.noFigure), .notCompared(.isTheWhole): locale.format(.outcomeNotCompared)
        case .notCompared: locale.format(.outcomeNotTested)
        }
    }

    /// What joins the word to the larger area: better than England, not tested against it.
    package func joint(_ outcome: ComparisonOutcome) -> String {
        switch outcome {
        case .better, .worse, .higher, .lower: locale.format(.outcomeJointThan)
        case .noClearDifference: locale.format(.outcomeJointFrom)
        case .notCompared: locale.format(.outcomeJointAgainst)
        }
    }
}

/// How an area's figure was tested against a larger area's, in a sentence for those who want to know.
package struct MethodFormatter {
    let locale: Locale

    /// - Parameter other: the larger area's name as it stands in a sentence.
    /// - Returns: nil where nothing was tested.
    package func sentence(_ comparator: ComparatorReading, current: Observation, of indicator: Indicator, other: String)
        -> String?
    {
        let place = other
        switch comparator.method {
        case nil, .pairByCounts, .pairByIntervals: return nil
        case .fixedBenchmark: return locale.format(.methodBenchmark(other: place))
        case .restByCounts, .restByIntervals:
            guard let difference = comparator.difference else { return nil }
            return locale.format(
                comparator.method == .restByCounts
                    ? .methodRestByCounts(other: place, difference: text(of: difference, current, indicator))
                    : .methodRestByIntervals(other: place, difference: text(of: difference, current, indicator))
            )
        }
    }

    /// `−4 percentage points (likely −6 to −2)`.
    private func text(of difference: FigureDifference, _ current: Observation, _ indicator: Indicator) -> String {
        let figures = FigureFormatter(locale: locale)
        let decimals = FigureFormatter.decimals(ofDifference: difference.value.magnitude, from: current, of: indicator)
        let amount = figures.difference(difference.value, decimals: decimals, of: indicator)
        guard let lower = difference.lower, let upper = difference.upper else { return amount }
        return locale.format(
            .methodDifference(difference: amount, range: figures.range(lower, upper, decimals: decimals, unit: ""))
        )
    }
}

/// How an area's figure has changed over its latest periods, in words.
package struct ChangeFormatter {
    let locale: Locale

    /// A sentence or two; nil where there is no series to speak of.
    package func sentence(_ reading: Reading, of indicator: Indicator) -> String? {
        guard reading.series.count(where: { $0.value != nil }) > 1 else { return nil }
        switch reading.change {
        case .none: return nil
        case .noMargin: return locale.format(.changeUntested)
        case .partlyCovered: return locale.format(.changeUntestedPart)
        case .tooFewPeriods(let count): return locale.format(.changeTooFew(count: count))
        case .noClearChange(let since): return locale.format(.changeNone(since: dates.period(since)))
        case .changed(let trend): return sentence(trend, series: reading.series, indicator)
        }
    }

    /// From which figure to which a clear trend has led.
    private func sentence(_ trend: ClearTrend, series: [Observation], _ indicator: Indicator) -> String? {
        guard let first = value(in: trend.first, of: series, indicator),
            let last = value(in: trend.last, of: series, indicator)
        else { return nil }
        let (from, to) = (dates.periodWithin(trend.first), dates.periodWithin(trend.last))
        let message: Message =
            switch trend.direction {
            case .better: .changeBetter(from: from, to: to, otherValue: first, value: last)
            case .worse: .changeWorse(from: from, to: to, otherValue: first, value: last)
            case .higher: .changeHigher(from: from, to: to, otherValue: first, value: last)
            case .lower: .changeLower(from: from, to: to, otherValue: first, value: last)
            }
        return locale.format(message)
    }

    private func value(in period: Period, of series: [Observation], _ indicator: Indicator) -> String? {
        series.first { $0.period == period }.flatMap { FigureFormatter(locale: locale).value($0, of: indicator) }
    }

    private var dates: LocalizedDates { LocalizedDates(locale) }
}

/// How a figure stands to the one that a plan started from, in words.
package struct TargetFormatter {
    let locale: Locale

    /// The change since the plan's baseline as one sentence, or why it was not tested.
    package func sentence(_ change: TwoPeriodChange) -> String {
        locale.format(message(for: change.outcome))
    }

    /// Whether the figure is on its way to the target, as far as its trend was tested: one fact a sentence.
    package func sentences(_ course: TargetCourse) -> [String] {
        var messages: [MessageKey] = []
        if course.position == .short {
            if course.isUncertain { messages.append(.targetWithinRange) }
            switch course.progress {
            case .towards: messages += [.targetTowards, .targetNoForecast]
            case .away: messages.append(.targetFromIt)
            case .noClearChange: messages.append(.targetNoTrend)
            case .tooFewPeriods: messages.append(.targetTooFew)
            case .noMargin: messages.append(.targetTrendUntested)
            case .partlyCovered: messages.append(.targetTrendPart)
            case .notKnown: break
            }
            if course.isPastDate { messages.append(.targetDatePassed) }
        }
        return messages.map { locale.format($0) }
    }

    private func message(for outcome: ComparisonOutcome) -> MessageKey {
        switch outcome {
        case .better: .targetBetter
        case .worse: .targetWorse
        case .higher: .targetHigher
        case .lower: .targetLower
        case .noClearDifference: .targetNoChange
        case .notCompared(.noLaterFigure): .targetNoLaterFigure
        case .notCompared(.seriesBreak): .targetSeriesBreak
        case .notCompared(.overlappingPeriods): .targetOverlap
        case .notCompared(.partlyCovered): .targetPart
        case .notCompared: .targetUntested
        }
    }
}

/// How many of a page's comparisons could stand out although nothing but chance is at work.
package struct ChanceFormatter {
    let locale: Locale

    /// `Perhaps one`, `About 2`; nil where fewer than ten figures were tested and not even one is to be expected.
    package func standingOut(amongTested tested: Int) -> String? {
        guard let expected = BenchmarkComparison.expectedByChance(of: tested), expected >= 0.5 else { return nil }
        if expected < 1 { return locale.format(.chanceOne) }
        return locale.format(.chanceSeveral(count: Int(expected.rounded())))
    }
}
