internal import Localization
package import Model

/// How an area's figure has changed over its latest periods, in words.
package struct ChangeText {
    let words: Words

    /// A sentence or two; nil where there is no series to speak of.
    package func sentence(_ reading: Reading, of indicator: Indicator) -> String? {
        guard reading.series.count(where: { $0.value != nil }) > 1 else { return nil }
        switch reading.change {
        case .none: return nil
        case .noMargin: return words.say(.changeUntested)
        case .partlyCovered: return words.say(.changeUntestedPart)
        case .tooFewPeriods(let count): return words.say(.changeTooFew, .count(.count, count))
        case .noClearChange(let since): return words.say(.changeNone, .text(.since, dates.period(since)))
        case .changed(let trend): return sentence(trend, series: reading.series, indicator)
        }
    }

    /// From which figure to which a clear trend has led.
    private func sentence(_ trend: ClearTrend, series: [Observation], _ indicator: Indicator) -> String? {
        guard let first = value(in: trend.first, of: series, indicator),
            let last = value(in: trend.last, of: series, indicator)
        else { return nil }
        let phrase: Phrase =
            switch trend.direction {
            case .better: .changeBetter
            case .worse: .changeWorse
            case .higher: .changeHigher
            case .lower: .changeLower
            }
        return words.say(
            phrase,
            .text(.from, dates.period(trend.first)),
            .text(.to, dates.period(trend.last)),
            .text(.otherValue, first),
            .text(.value, last)
        )
    }

    private func value(in period: Period, of series: [Observation], _ indicator: Indicator) -> String? {
        series.first { $0.period == period }.flatMap { FigureText(words: words).value($0, of: indicator) }
    }

    private var dates: DateText { DateText(words: words) }
}
