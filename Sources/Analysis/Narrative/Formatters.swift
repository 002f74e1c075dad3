package import Localization
package import Model

/// Everything that a report says in words of its own, in one language.
package struct Formatters: Sendable {
    package let locale: Locale

    package init(_ locale: Locale) {
        self.locale = locale
    }

    package var dates: LocalizedDates { LocalizedDates(locale) }
    package var figures: FigureFormatter { FigureFormatter(locale: locale) }
    package var indicators: IndicatorFormatter { IndicatorFormatter(locale: locale) }
    package var outcomes: OutcomeFormatter { OutcomeFormatter(locale: locale) }
    package var standings: RankFormatter { RankFormatter(locale: locale) }
    package var absences: AbsenceFormatter { AbsenceFormatter(locale: locale) }
    package var chance: ChanceFormatter { ChanceFormatter(locale: locale) }
    package var targets: TargetFormatter { TargetFormatter(locale: locale) }
    package var changes: ChangeFormatter { ChangeFormatter(locale: locale) }
    package var methods: MethodFormatter { MethodFormatter(locale: locale) }
    package var priorities: PriorityFormatter { PriorityFormatter(locale: locale) }
    package var maps: MapFormatter { MapFormatter(locale: locale) }

    /// The name of a place as it stands in a sentence.
    package func name(of area: Area) -> String {
        locale.name(area.name, level: area.level.text)
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

    /// What an indicator should reach: `33% by 2032`.
    package func target(_ value: String, by date: String?) -> String {
        date.map { locale.format(.targetBy(value: value, date: $0)) } ?? value
    }
}
