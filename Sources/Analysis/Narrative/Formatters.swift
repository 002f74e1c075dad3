package import Localization
package import Model

/// Everything that a report says in words of its own, in one language.
package struct Formatters: Sendable {
    /// The messages of the site's language, and how it writes numbers and names.
    package let locale: Locale

    /// The formatters of one language; each is a value of one reference, made when it is asked for.
    package init(_ locale: Locale) {
        self.locale = locale
    }

    /// Days and periods.
    package var dates: LocalizedDates { LocalizedDates(locale) }
    /// Values with their unit, differences and shares.
    package var figures: FigureFormatter { FigureFormatter(locale: locale) }
    /// How far two figures are apart.
    package var differences: DifferenceFormatter { DifferenceFormatter(figures: figures) }
    /// Shares as people say them.
    package var frequencies: FrequencyFormatter { FrequencyFormatter(locale: locale) }
    /// What kind of value an indicator has, its unit, and likely ranges.
    package var indicators: IndicatorFormatter { IndicatorFormatter(locale: locale) }
    /// Which likely ranges are shown.
    package var ranges: RangeFormatter { RangeFormatter(locale: locale) }
    /// The outcome of a comparison in a word or two.
    package var outcomes: OutcomeFormatter { OutcomeFormatter(locale: locale) }
    /// Ranks, and why areas are not ranked.
    package var ranks: RankFormatter { RankFormatter(locale: locale) }
    /// Why several areas have no figure.
    package var absences: AbsenceFormatter { AbsenceFormatter(locale: locale) }
    /// What chance alone would give among many comparisons.
    package var chance: ChanceFormatter { ChanceFormatter(locale: locale) }
    /// A figure beside a plan's baseline and target.
    package var targets: TargetFormatter { TargetFormatter(locale: locale) }
    /// The times of plans, and what was reported of those that are not going on.
    package var plans: PlanTimeFormatter { PlanTimeFormatter(locale: locale) }
    /// Changes over time.
    package var changes: ChangeFormatter { ChangeFormatter(text: self) }
    /// How a comparison was tested.
    package var methods: MethodFormatter { MethodFormatter(locale: locale) }
    /// Places in the order of need.
    package var priorities: PriorityFormatter { PriorityFormatter(locale: locale) }
    /// The names and descriptions of maps.
    package var maps: MapFormatter { MapFormatter(locale: locale) }

    /// The name of a place as it stands in a sentence: the editor's form, or else that of the language.
    package func name(of area: Area) -> String {
        area.saidAs ?? locale.name(area.name, level: area.level.text)
    }

    /// The period of an indicator's figures, with the time that they measure where that is another: `2019, data of
    /// 2015/16`.
    package func period(_ period: Period, of indicator: Indicator) -> String {
        let words = dates.period(period)
        return indicator.measuredTime(of: period).map { locale.format(.timeDataOf(period: words, what: $0)) } ?? words
    }

    /// The period of an indicator's figures in the middle of a sentence that goes on: `2019 (data of 2015/16)`.
    package func periodWithin(_ period: Period, of indicator: Indicator) -> String {
        let words = dates.period(period)
        return indicator.measuredTime(of: period).map { locale.format(.timeDataOfWithin(period: words, what: $0)) }
            ?? words
    }

    /// What areas of a level are called inside a sentence: one of them, or several.
    package func noun(_ level: AreaLevel, count: Int) -> String {
        locale.noun(count == 1 ? level.name : level.plural)
    }
}

extension Formatters {
    /// A number of things: `1 postcode`, `1,204 postcodes`, and words of their own for none.
    package func counted(_ count: Int, _ message: (Int) -> Message, none: MessageKey) -> String {
        count == 0 ? locale.format(none) : locale.format(message(count))
    }

    /// What an indicator should reach: `33% by 2032`, `33% by 30 June 2032`.
    package func target(_ value: String, of target: Commitment.Target) -> String {
        target.byText.map { locale.format(.targetBy(value: value, date: date($0, last: target.by))) } ?? value
    }

    /// A day or a month in words; years and what cannot be read stay as they were typed.
    private func date(_ typed: String, last: CalendarDate?) -> String {
        let dates = LocalizedDates(locale)
        guard let last, typed.count >= 7, !typed.contains("/") else { return typed }
        if typed.count == 10 { return dates.day(last) }
        let month = CalendarDate(year: last.year, month: last.month, day: 1).flatMap {
            Period(kind: .month, start: $0, end: last)
        }
        return typed.count == 7 ? month.map(dates.period) ?? typed : typed
    }
}
