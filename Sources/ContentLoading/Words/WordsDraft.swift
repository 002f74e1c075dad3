internal import Localization

/// What one file of words says; nil and absent where it says nothing.
struct WordsDraft {
    struct Signs {
        let decimal: String
        let group: String
        let minus: String
    }

    var signs: Signs?
    var plurals: PluralRules?
    var ordinals: PluralRules?
    var months: [String]?
    var lowersNouns: Bool?
    var areaNames: [AreaNameForm]?
    var sayings: [Phrase: Saying] = [:]

    /// What is said here or, where this says nothing, in another draft.
    func completed(by other: WordsDraft) -> WordsDraft {
        WordsDraft(
            signs: signs ?? other.signs,
            plurals: plurals ?? other.plurals,
            ordinals: ordinals ?? other.ordinals,
            months: months ?? other.months,
            lowersNouns: lowersNouns ?? other.lowersNouns,
            areaNames: areaNames ?? other.areaNames,
            sayings: sayings.merging(other.sayings) { own, _ in own }
        )
    }

    func words(language: String) -> Words {
        Words(
            language: language,
            months: months ?? [],
            lowersNouns: lowersNouns ?? false,
            decimalSign: signs?.decimal ?? ".",
            groupSign: signs?.group ?? ",",
            minusSign: signs?.minus ?? "-",
            plurals: plurals ?? PluralRules([]),
            ordinals: ordinals ?? PluralRules([]),
            areaNames: areaNames ?? [],
            sayings: sayings
        )
    }
}
