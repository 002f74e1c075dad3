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
        case .notCompared(.noFigure), .notCompared(.isTheWhole), .notCompared(.isPartOfTotal):
            locale.format(.outcomeNotCompared)
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
        var difference: String? { comparator.difference.map { text(of: $0, current, indicator) } }
        switch comparator.method {
        case nil, .pairByCounts, .pairByIntervals, .exactPair: return nil
        case .fixedBenchmark: return locale.format(.methodBenchmark(other: place))
        case .exactBenchmark, .exactRest: return locale.format(.methodExact(other: place))
        case .restByCounts:
            return difference.map { locale.format(.methodRestByCounts(other: place, difference: $0)) }
        case .restByIntervals:
            return difference.map { locale.format(.methodRestByIntervals(other: place, difference: $0)) }
        case .bothByLimits: return difference.map { locale.format(.methodBoth(other: place, difference: $0)) }
        case .restByLimits:
            return difference.map { locale.format(.methodRestByLimits(other: place, difference: $0)) }
        }
    }

    /// `−4 percentage points (likely −6 to −2)`.
    private func text(of difference: FigureDifference, _ current: Observation, _ indicator: Indicator) -> String {
        let figures = FigureFormatter(locale: locale)
        let usual = FigureFormatter.decimals(for: current, of: indicator)
        let decimals = max(usual, difference.value.magnitude < 1 ? 1 : 0)
        let amount = figures.difference(difference.value, decimals: decimals, of: indicator)
        guard let lower = difference.lower, let upper = difference.upper else { return amount }
        return locale.format(
            .methodDifference(difference: amount, range: figures.range(lower, upper, decimals: decimals, unit: ""))
        )
    }
}

/// How a figure stands to the one that a plan started from, in words.
package struct TargetFormatter {
    let locale: Locale

    /// The change since the plan's baseline as one sentence, or why it was not tested.
    package func sentence(_ change: TwoPeriodChange) -> String {
        locale.format(message(for: change.outcome))
    }

    /// Whether the figure is on its way to the target, as far as its trend was tested: one fact a sentence.
    ///
    /// - Parameter isFollowed: whether the target's plan goes on, so that there is a way to be on.
    package func sentences(_ course: TargetCourse, isFollowed: Bool = true) -> [String] {
        var messages: [MessageKey] = []
        if course.position == .short {
            if course.isUncertain { messages.append(.targetWithinRange) }
            switch isFollowed ? course.progress : .notKnown {
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
        if expected < 1.5 { return locale.format(.chanceOne) }
        return locale.format(.chanceSeveral(count: Int(expected.rounded())))
    }
}
