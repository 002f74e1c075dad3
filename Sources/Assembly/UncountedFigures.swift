internal import Diagnostics
internal import Model

/// Reports figures that cannot be withheld where they are about few people, because nobody knows about how many.
enum UncountedFigures {
    /// Nil where everything that the indicator publishes can be counted, or nothing is to be withheld.
    static func diagnostic(_ published: ObservationColumns, of indicator: Indicator) -> Diagnostic? {
        guard SmallNumberSuppression.isAsked(of: indicator) else { return nil }
        let people = CountedPeople(columns: published, indicator: indicator)
        let isCounted = indicator.suppressBelow ?? 0 > 0
        let rows = (0..<published.count).filter { row in
            people.isShown(at: row)
                && (isCounted && people.count(at: row) == nil || indicator.isSurvey && people.base(at: row) == nil)
        }
        guard let first = rows.first else { return nil }
        let key = isCounted ? "suppress_below" : "survey"
        let figures = rows.count == 1 ? "1 figure" : "\(rows.count) figures"
        let location = published.observation(at: first).declaredAt
        return Diagnostic(
            AssemblyRules.uncountedFigures,
            .warning,
            "\(figures) of \"\(indicator.id)\" cannot be checked for how many people \(rows.count == 1 ? "it is" : "they are") about",
            at: indicator.declaredAt,
            suggestion: indicator.isSurvey
                ? "Map the denominator, which is the number of replies." : "Map the numerator or the denominator.",
            effect: "They are shown, although \(key) asks for small ones to be withheld.",
            related: location.map { [.init(location: $0, message: "the first of them")] } ?? []
        )
    }
}
