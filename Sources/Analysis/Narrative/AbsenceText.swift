internal import Localization
package import Model

/// Why several areas have no figure, in one sentence that names none of them.
package struct AbsenceText {
    let words: Words

    package func reason(_ absence: Absence, of indicator: Indicator) -> String {
        switch absence {
        case .notCollected: words.say(.absentHereNotCollected)
        case .notAvailable: words.say(.absentHereNotAvailable)
        case .withheld: words.say(.absentWithheld)
        case .tooFewReplies: words.say(.absentTooFewReplies)
        case .roundsToZero: words.say(.figureRoundsToZero)
        case .notApplicable: words.say(.absentHereNotApplicable)
        case .doesNotAddUp:
            words.say(.absentHereDoesNotAddUp, .text(.kind, IndicatorText(words: words).noun(indicator.kind)))
        case .tooLittleCovered(_, present: 0, _): words.say(.absentHereNoPart)
        case .tooLittleCovered(coverage: .some, _, _): words.say(.absentHereTooLittleCovered)
        case .tooLittleCovered(coverage: nil, _, _): words.say(.absentHerePartsOfUnknownSize)
        case .noBlocks: words.say(.absentHereNoBlocks)
        }
    }
}
