package import Localization
package import Model

/// Everything that a report says in words of its own, in one language.
package struct ReportText: Sendable {
    package let words: Words

    package init(_ words: Words) {
        self.words = words
    }

    package var dates: DateText { DateText(words: words) }
    package var figures: FigureText { FigureText(words: words) }
    package var indicators: IndicatorText { IndicatorText(words: words) }
    package var outcomes: OutcomeText { OutcomeText(words: words) }
    package var standings: StandingText { StandingText(words: words) }
    package var absences: AbsenceText { AbsenceText(words: words) }
    package var chance: ChanceText { ChanceText(words: words) }
    package var targets: TargetText { TargetText(words: words) }
    package var changes: ChangeText { ChangeText(words: words) }
    package var methods: MethodText { MethodText(words: words) }
    package var priorities: PriorityText { PriorityText(words: words) }
    package var maps: MapText { MapText(words: words) }

    /// The name of a place as it stands in a sentence.
    package func name(of area: Area) -> String {
        words.name(area.name, level: area.level.text)
    }

    /// What areas of a level are called inside a sentence: one of them, or several.
    package func noun(_ level: AreaLevel, count: Int) -> String {
        words.noun(count == 1 ? level.name : level.plural)
    }
}

extension ReportText {
    /// A number of things: `1 postcode`, `1,204 postcodes`, and words of their own for none.
    package func counted(_ count: Int, _ phrase: Phrase, none: Phrase) -> String {
        count == 0 ? words.say(none) : words.say(phrase, .count(.count, count))
    }

    /// What an indicator should reach: `33% by 2032`.
    package func target(_ value: String, by date: String?) -> String {
        date.map { words.say(.targetBy, .text(.value, value), .text(.date, $0)) } ?? value
    }
}
